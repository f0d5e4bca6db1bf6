/** HT121 to HT131: what stands in a workbook, and which set it is of. */
export const WORKBOOK_CODES = {
  HT121: {
    vi: {
      means: 'Số liệu vẫn được đọc, nhưng bằng cách tìm theo mã và nội dung thay vì theo tên ô.',
      when: 'Khi tên ô của mẫu bị mất, thường do chép nội dung sang sổ khác.',
    },
    en: {
      means: 'The figures are read, but found by code and label instead of by cell name.',
      when: 'When the names of the template are lost, mostly by copying its cells to another workbook.',
    },
    example: { count: '12' },
  },
  HT122: {
    vi: {
      means: 'Tên ô và mã chỉ báo nói hai điều khác nhau; mã, nội dung cùng dòng và tiêu đề cột được tin.',
      when: 'Khi các dòng bị sắp xếp hoặc cắt dán, để tên ô ở lại chỗ cũ.',
    },
    en: {
      means: 'The cell name and the indicator code disagree; code, label and column header are trusted.',
      when: 'When rows were sorted or cut and pasted, which leaves names behind.',
    },
    example: { field: '2.1.1.part', named: 'Chỉ báo!E20', used: 'Chỉ báo!E17' },
  },
  HT123: {
    vi: {
      means: 'Số liệu này coi như không đọc được, nên chỉ báo chưa kết luận được bằng số liệu.',
      when: 'Khi dòng của ô nhập đã bị xóa hoặc mã, nội dung của dòng đã bị sửa.',
    },
    en: {
      means: 'The figure counts as unreadable, so that the indicator cannot be decided by it.',
      when: 'When the row of the input was deleted, or its code and label were changed.',
    },
    example: { field: '2.1.1.part' },
  },
  HT124: {
    vi: {
      means: 'Không nơi nào được tin hơn nơi nào, nên mục đó không được dùng và chỉ báo chưa xác định được.',
      when: 'Khi một trang hoặc một bảng bị nhân đôi và hai bản ghi khác nhau.',
    },
    en: {
      means:
        'Neither place is trusted over the other, so the entry is not used and its indicator stays undecided.',
      when: 'When a sheet or table was duplicated and the two differ.',
    },
    example: { field: '2.1.1.part', first: 'Chỉ báo!E17', second: 'Chỉ báo (2)!E17' },
  },
  HT125: {
    vi: {
      means: 'Bảng vẫn được đọc, tìm thấy theo tiêu đề cột.',
      when: 'Khi bảng của mẫu bị chuyển thành vùng thường hoặc được chép sang trang khác.',
    },
    en: {
      means: 'The table is read, found by its column headers.',
      when: 'When a table of the template was turned into a plain range, or copied to another sheet.',
    },
    example: { table: 'tbl_communes', sheet: 'Xã, phường, thị trấn' },
  },
  HT126: {
    vi: {
      means: 'Macro không ảnh hưởng tới kết quả.',
      when: 'Khi sổ được lưu kèm macro (.xlsm).',
    },
    en: {
      means: 'Macros do not affect the result.',
      when: 'When the workbook was saved with macros (.xlsm).',
    },
    example: {},
  },
  HT127: {
    vi: {
      means: 'Các dòng đó được tính như dòng của bảng.',
      when: 'Khi dữ liệu được nhập dưới dòng cuối của bảng mà bảng không tự mở rộng. Sau một dòng trống, chỉ dòng có tên và mã, hoặc có tên và kết quả, mới được tính; dòng cộng không bao giờ được tính.',
    },
    en: {
      means: 'Those rows are counted as rows of the table.',
      when: 'When data stand below the last row of a table that did not grow by itself. After a blank row only rows with name and code, or name and answer, count; a totals row never does.',
    },
    example: { table: 'tbl_communes', count: '1', names: ['Xã Mỹ An'] },
  },
  HT128: {
    vi: {
      means: 'Sổ không được đánh giá, vì cùng một mã chỉ báo có nghĩa khác nhau giữa các bộ.',
      when: 'Khi --set chỉ một bộ khác với bộ của sổ, và cũng không dựa trên bộ của sổ.',
    },
    en: {
      means: 'The workbook is not judged, since one code means different things in different sets.',
      when: 'When --set names another set than the workbook was made from, and not one that extends it.',
    },
    example: { set: 'tinh-2021', given: 'huyen-2021' },
  },
  HT129: {
    vi: {
      means: 'Ô vẫn được đọc theo tên và mã chỉ báo, nhưng có thể người nhập hiểu nội dung khác đi.',
      when: 'Khi chữ ở cột “Nội dung cần nhập” bị xóa hoặc sửa.',
    },
    en: {
      means: 'The cell is read by name and code, but its author may have understood it otherwise.',
      when: 'When the text in the column “Nội dung cần nhập” was deleted or changed.',
    },
    example: { seen: 'Số cơ quan', field: '2.1.1.part', label: 'Số cơ quan, đơn vị xếp loại Khá hoặc Tốt' },
  },
  HT130: {
    vi: {
      means: 'Sổ được đọc theo bộ gốc và được xét theo bộ đã chỉ định.',
      when: 'Khi --set chỉ một bộ riêng dựa trên bộ mà sổ được tạo từ đó.',
    },
    en: {
      means: 'The workbook is read by the base set and judged by the one asked for.',
      when: 'When --set names an own set that extends the set the workbook was made from.',
    },
    example: { set: 'huyen-2021', given: 'huyen-tinh-x' },
  },
  HT131: {
    vi: {
      means: 'Câu trả lời theo ngưỡng cũ không dùng cho ngưỡng mới, nên chỉ báo chưa đủ căn cứ.',
      when: 'Khi sổ của bộ gốc được xét theo bộ riêng đã đổi ngưỡng, lời văn hoặc điểm tối đa, mà chỉ báo không có số liệu.',
    },
    en: {
      means: 'An answer to the old threshold is not taken for the new one, so the indicator is undecided.',
      when: 'When a workbook of the base set is judged by one that changed threshold, wording or points, without figures.',
    },
    example: {},
  },
} as const;
