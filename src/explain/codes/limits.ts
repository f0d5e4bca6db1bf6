/** HT140 to HT143: a workbook that holds more than anyone fills in. */
const left = { of: 'HT212', count: '4800', first: 'C212', last: 'F5011' };
const rows = { table: 'tbl_communes', count: '30000', most: '5000' };

export const LIMIT_CODES = {
  HT140: {
    vi: {
      means: 'Danh sách lỗi cùng loại được cắt ngắn; kết luận vẫn tính cả các lỗi không liệt kê.',
      when: 'Khi trên một trang có quá 200 lỗi cùng một mã, thường do dán nhầm dữ liệu khác vào trang.',
    },
    en: {
      means: 'The list of errors of one kind is cut short; the verdict takes all of them into account.',
      when: 'When one sheet has more than 200 errors of one code, mostly after pasting other data into it.',
    },
    example: left,
  },
  HT141: {
    vi: {
      means: 'Danh sách ghi nhận cùng loại được cắt ngắn; kết luận không vì thế mà khác.',
      when: 'Khi trên một trang có quá 200 cảnh báo hoặc ghi chú cùng một mã.',
    },
    en: {
      means: 'The list of findings of one kind is cut short; the verdict is the same.',
      when: 'When one sheet has more than 200 warnings or notes of one code.',
    },
    example: { ...left, of: 'HT403' },
  },
  HT142: {
    vi: {
      means:
        'Không dòng nào của bảng được dùng, vì đọc một phần sẽ ra số sai. Bảng là danh sách đơn vị thì chỉ báo của nó chưa kết luận được; bảng là minh chứng thì coi như chưa có văn bản nào.',
      when: 'Khi từ tiêu đề của một bảng trở xuống có quá 5.000 dòng có nội dung.',
    },
    en: {
      means:
        'No row of the table is used, because a part of it would give wrong figures. The indicators of a roster stay undecided; without the table of evidence no document counts as entered.',
      when: 'When more than 5,000 rows with content stand below the header of a table.',
    },
    example: rows,
  },
  HT143: {
    vi: {
      means: 'Bảng không được dùng và các chỉ báo của danh sách này chưa kết luận được.',
      when: 'Khi một trang lặp lại dòng tiêu đề của bảng quá 100 lần.',
    },
    en: {
      means: 'The table is not used and the indicators of this roster stay undecided.',
      when: 'When one sheet repeats the header row of a table more than 100 times.',
    },
    example: { ...rows, most: '100' },
  },
};
