/** HT2xx: a value. */
export const VALUE_CODES = {
  HT201: {
    vi: {
      means: 'Giá trị không được dùng, chỉ báo chưa xác định được bằng số liệu này.',
      when: 'Khi ô số liệu chứa chữ, hoặc số kèm chữ mà chương trình không nhận ra.',
    },
    en: {
      means: 'The value is not used, and the indicator cannot be decided by it.',
      when: 'When an input for a number holds words, or a number with words that are not known.',
    },
    example: { seen: 'khoảng 12 xã' },
  },
  HT202: {
    vi: {
      means: 'Một trong hai cách đọc sẽ sai, nên chương trình không tự chọn và giá trị không được dùng.',
      when: 'Khi số gõ dạng chữ có dấu chấm hoặc phẩy có thể là dấu hàng nghìn hoặc dấu thập phân.',
    },
    en: {
      means: 'One of the two readings would be wrong, so neither is chosen and the value is not used.',
      when: 'When a number typed as text has a point or comma that can group thousands or mark decimals.',
    },
    example: { seen: '1.210', first: '1210', second: '1.21' },
  },
  HT203: {
    vi: {
      means: 'Tỷ lệ sẽ trên 100% nên không tính, chỉ báo chưa xác định được.',
      when: 'Khi số đạt (tử số) lớn hơn tổng số (mẫu số) của cùng một tỷ lệ.',
    },
    en: {
      means: 'The share would exceed 100 %, so it is not computed and the indicator stays undecided.',
      when: 'When the number that meets (numerator) is larger than the total (denominator) of one share.',
    },
    example: { part: '34', whole: '33' },
  },
  HT204: {
    vi: {
      means: 'Giá trị không được dùng, chỉ báo chưa xác định được.',
      when: 'Khi một số đếm, khối lượng, tỷ lệ hoặc điểm nhỏ hơn 0.',
    },
    en: {
      means: 'The value is not used, and the indicator stays undecided.',
      when: 'When a count, amount, rate or number of points is below 0.',
    },
    example: { seen: '-3' },
  },
  HT205: {
    vi: {
      means: 'Tỷ lệ không được dùng, chỉ báo chưa xác định được.',
      when: 'Khi tỷ lệ trên 100%, thường do dán 92,3 vào ô định dạng phần trăm.',
    },
    en: {
      means: 'The rate is not used, and the indicator stays undecided.',
      when: 'When a rate exceeds 100 %, mostly by pasting 92.3 into a cell with percent format.',
    },
    example: { seen: '9230' },
  },
  HT206: {
    vi: {
      means: 'Hai cách đọc cho kết luận hoặc mức độ khác nhau, nên chỉ báo chưa kết luận được trọn vẹn.',
      when: 'Khi ô tỷ lệ không định dạng phần trăm chứa một số không quá 1, như 0,92.',
    },
    en: {
      means: 'The two readings give different outcomes or levels, so the indicator is not fully decided.',
      when: 'When a rate without percent format is a number not above 1, such as 0.92.',
    },
    example: { seen: '0.92', first: '92', second: '0.92' },
  },
  HT207: {
    vi: {
      means: 'Cả hai cách đọc cho cùng kết luận và mức độ, nên giá trị được nhận.',
      when: 'Khi ô tỷ lệ không định dạng phần trăm chứa một số không quá 1, và cách hiểu không đổi kết luận.',
    },
    en: {
      means: 'Both readings give the same outcome and level, so the value is accepted.',
      when: 'When a rate without percent format is a number not above 1, and the verdict is the same either way.',
    },
    example: { seen: '0.5', first: '50', second: '0.5' },
  },
  HT208: {
    vi: {
      means: 'Giá trị không được dùng, chỉ báo chưa xác định được.',
      when: 'Khi ô đếm (số xã, số hộ, số người) chứa số lẻ, thường là một tỷ lệ ghi nhầm ô.',
    },
    en: {
      means: 'The value is not used, and the indicator stays undecided.',
      when: 'When an input for a count (communes, households, people) is not whole, mostly a rate in the wrong cell.',
    },
    example: { seen: '92.3' },
  },
  HT209: {
    vi: {
      means: 'Không biết giá trị nên không được dùng.',
      when: 'Khi công thức trong ô trả về lỗi của Excel như #DIV/0! hoặc #REF!.',
    },
    en: {
      means: 'The value is not known and is not used.',
      when: 'When the formula in the cell gives an Excel error such as #DIV/0! or #REF!.',
    },
    example: { seen: '#DIV/0!' },
  },
  HT210: {
    vi: {
      means: 'Không biết giá trị nên không được dùng; chương trình không tự tính công thức của người dùng.',
      when: 'Khi sổ do chương trình khác ghi ra mà chưa được Excel hoặc LibreOffice tính và lưu.',
    },
    en: {
      means: 'The value is not known and is not used; formulas of users are not computed here.',
      when: 'When another program wrote the workbook, and Excel or LibreOffice has not yet computed and saved it.',
    },
    example: { formula: '=E1+E2' },
  },
  HT211: {
    vi: {
      means: 'Tự đánh giá này không được dùng, cũng không được đoán.',
      when: 'Khi ô tự đánh giá không phải Đạt, Chưa đạt hay Không áp dụng.',
    },
    en: {
      means: 'The self-assessment is not used, and not guessed.',
      when: 'When the cell is none of Đạt, Chưa đạt and Không áp dụng.',
    },
    example: { seen: 'tương đối' },
  },
  HT212: {
    vi: {
      means: 'Ô đó được coi như để trống, nên tỷ lệ là một khoảng.',
      when: 'Khi một ô trong danh sách đơn vị không phải từ xếp loại đã biết hoặc dấu có, không.',
    },
    en: {
      means: 'The cell counts as blank, so the share becomes a range.',
      when: 'When a cell in a list of units is no known rating word, or no yes or no.',
    },
    example: { seen: 'Xuất sắc', expected: 'Tốt, Khá, Trung bình, Chưa đạt' },
  },
  HT213: {
    vi: {
      means: 'Giá trị không được dùng, vì không còn biết số đã gõ.',
      when: 'Khi Excel đổi số vừa gõ thành ngày (12/13), hoặc ô chứa TRUE, FALSE.',
    },
    en: {
      means: 'The value is not used, since what was typed is no longer known.',
      when: 'When Excel turned what was typed into a date (12/13), or the cell holds TRUE or FALSE.',
    },
    example: { seen: '2022-12-13' },
  },
  HT214: {
    vi: {
      means: 'Không áp dụng mà không có lý do thì chưa được nhận; chỉ báo chưa kết luận được.',
      when: 'Khi chọn “Không áp dụng” và để trống cột ghi chú, lý do.',
    },
    en: {
      means: 'Not applicable without a reason is not accepted; the indicator stays undecided.',
      when: 'When “Không áp dụng” was chosen and the column for the reason is blank.',
    },
    example: {},
  },
  HT215: {
    vi: {
      means: 'Không kiểm tra được thời gian áp dụng của bộ tiêu chí.',
      when: 'Khi ô năm không phải một năm bốn chữ số.',
    },
    en: {
      means: 'The validity of the criteria set cannot be checked.',
      when: 'When the cell of the year is no year of four digits.',
    },
    example: { seen: '22' },
  },
  HT216: {
    vi: {
      means: 'Giá trị được dùng như tệp đã lưu, và được ghi chú để kiểm tra.',
      when: 'Khi ô nhập chứa công thức có lưu kết quả.',
    },
    en: {
      means: 'The value is used as saved in the file, and noted so that it can be checked.',
      when: 'When an input holds a formula with a saved result.',
    },
    example: { formula: '=E1+E2', value: '12.5' },
  },
  HT217: {
    vi: {
      means: 'Giá trị được dùng theo cách đọc duy nhất có thể, và được ghi chú.',
      when: 'Khi số được gõ dưới dạng chữ, như “92,3%”, “1.210 hộ” hoặc “33/33”.',
    },
    en: {
      means: 'The value is used by its only possible reading, and noted.',
      when: 'When a number was typed as text, such as “92,3%” or “33/33”.',
    },
    example: { seen: '92,3%', value: '92.3' },
  },
  HT218: {
    vi: {
      means: 'Báo cáo không ghi năm và không kiểm tra được thời gian áp dụng.',
      when: 'Khi ô năm đánh giá để trống.',
    },
    en: {
      means: 'The report has no year, and the validity of the set is not checked.',
      when: 'When the cell of the year is blank.',
    },
    example: {},
  },
  HT219: {
    vi: { means: 'Báo cáo không ghi tên đơn vị.', when: 'Khi ô tên đơn vị để trống.' },
    en: { means: 'The report names no unit.', when: 'When the cell of the unit’s name is blank.' },
    example: {},
  },
  HT220: {
    vi: {
      means: 'Không biết đó là đơn vị nào, nên chỉ báo lấy từ danh sách này chưa xác định được.',
      when: 'Khi một dòng của danh sách đơn vị có kết quả mà cột tên để trống.',
    },
    en: {
      means: 'It is not known whose row it is, so what is taken from the list stays undecided.',
      when: 'When a row of a list of units has an answer, but its name is blank.',
    },
    example: { seen: 'Tốt' },
  },
  HT221: {
    vi: {
      means: 'Giá trị không được dùng, chỉ báo chưa xác định được bằng số liệu này.',
      when: 'Khi ô số đếm hoặc khối lượng chứa một tỷ lệ phần trăm.',
    },
    en: {
      means: 'The value is not used, and the indicator cannot be decided by it.',
      when: 'When an input for a count or an amount holds a percentage.',
    },
    example: { seen: '92,3%' },
  },
} as const;
