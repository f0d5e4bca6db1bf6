/** HT144 to HT149: which column of a list of units is meant; figures outside the columns of inputs; inputs that no merged workbook has. */
export const COLUMN_CODES = {
  HT144: {
    vi: {
      means: 'Kết quả ở cột lạ không được dùng và chỉ báo chưa xác định được, thay vì lấy theo tự đánh giá.',
      when: 'Khi kết quả từng đơn vị được điền vào một cột thêm, còn cột của mẫu để trống và không có số liệu nào khác. Cột ghi rõ là của năm khác thì không bị nêu.',
    },
    en: {
      means:
        'The answers of the other column are not used, and the indicator is undecided instead of self-assessed.',
      when: 'When answers were filled into an added column, the template’s is blank and there is no other figure. A column that says it is of another year is not named.',
    },
    example: {
      field: '2.1.2 Xếp loại “Cộng đồng học tập”',
      blank: 'Xã, phường, thị trấn!C4',
      header: '2.1.2 Kết quả xếp loại',
      filled: 'Xã, phường, thị trấn!E4',
    },
  },
  HT145: {
    vi: {
      means: 'Không cột nào được tin hơn cột nào, nên chỉ báo chưa xác định được.',
      when: 'Khi cột của mẫu mất mã trong tiêu đề mà một cột khác, chẳng hạn của năm trước, lại bắt đầu bằng mã.',
    },
    en: {
      means: 'Neither column is trusted over the other, so the indicator is undecided.',
      when: 'When the template’s column lost the code in its header and another one, last year’s for example, begins with it.',
    },
    example: {
      field: '2.1.2 Xếp loại “Cộng đồng học tập”',
      header: '2.1.2 năm 2021',
      first: 'Xã, phường, thị trấn!E4',
      secondHeader: 'Xếp loại CĐHT',
      second: 'Xã, phường, thị trấn!C4',
    },
  },
  HT146: {
    vi: {
      means: 'Cột không được dùng và chỉ báo chưa xác định được bằng danh sách.',
      when: 'Khi cột duy nhất mang mã của chỉ báo lại ghi một năm khác trong tiêu đề, hoặc ghi “năm trước”, “cũ”.',
    },
    en: {
      means: 'The column is not used, and the list does not decide the indicator.',
      when: 'When the only column with the indicator’s code names another year in its header, or says “năm trước”, “cũ”.',
    },
    example: { field: '2.1.2 Xếp loại “Cộng đồng học tập”', header: '2.1.2 năm 2021', year: '2022' },
  },
  HT147: {
    vi: {
      means: 'Chỉ báo vẫn được kết luận; cột vừa nêu không ảnh hưởng tới kết quả.',
      when: 'Khi danh sách có thêm một cột kết quả không mang tiêu đề của mẫu, và số liệu của chỉ báo đã có ở nơi khác.',
    },
    en: {
      means: 'The indicator is decided all the same; the column named has no part in it.',
      when: 'When a list has an added column of answers without the template’s header, and the figures stand elsewhere.',
    },
    example: {
      field: '2.1.2 Xếp loại “Cộng đồng học tập”',
      header: '2.1.2 Kết quả xếp loại',
      used: 'Xã, phường, thị trấn!C4',
    },
  },
  HT148: {
    vi: {
      means: 'Chỉ báo chưa xác định được, thay vì lấy theo tự đánh giá bên cạnh một con số không được đọc.',
      when: 'Khi các ô nhập của chỉ báo để trống mà cùng dòng có số ở cột thêm như “Số liệu 2022”, hoặc số bị nhập lệch sang cột đơn vị tính. Cột ghi năm khác, chỉ tiêu, kế hoạch thì không bị nêu.',
    },
    en: {
      means: 'The indicator is undecided, instead of self-assessed beside a number that is not read.',
      when: 'When the inputs of an indicator are blank and its row has a number in an added column such as “Số liệu 2022”, or one column too far. A column of another year, of targets or plans is not named.',
    },
    example: { seen: '20', header: 'Số liệu 2022' },
  },
  HT149: {
    vi: {
      means:
        'Chưa gộp: để trống trong sổ gộp sẽ bị hiểu là chưa nhập, trong khi số liệu có thể đã mất cùng dòng bị xóa.',
      when: 'Khi gộp các sổ mà dòng của một ô nhập đã bị xóa, hoặc mã, nội dung của dòng đã bị sửa, ở mọi sổ.',
    },
    en: {
      means:
        'Nothing is merged: blank in the merged workbook it would read as not entered, while the figure may have gone with the row.',
      when: 'When workbooks are merged and the row of an input was deleted, or its code or label changed, in all of them.',
    },
    example: { item: '2.2.1 Số đơn vị', field: '2.2.1.part' },
  },
};
