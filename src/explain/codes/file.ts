/** HT1xx: the file. */
const file = 'bao-cao.xlsx';

export const FILE_CODES = {
  HT101: {
    vi: {
      means: 'Tệp không được đọc, không có kết luận nào.',
      when: 'Khi ở đường dẫn đã ghi không có tệp nào.',
    },
    en: { means: 'The file is not read and there is no verdict.', when: 'When no file stands at the path.' },
    example: { file },
  },
  HT102: {
    vi: {
      means: 'Tệp không được đọc, không có kết luận nào.',
      when: 'Khi hệ điều hành không cho người dùng này đọc tệp.',
    },
    en: {
      means: 'The file is not read and there is no verdict.',
      when: 'When the operating system does not let this user read the file.',
    },
    example: { file },
  },
  HT103: {
    vi: {
      means: 'Không có gì để đánh giá ở đường dẫn này.',
      when: 'Khi đường dẫn chỉ vào một thư mục chứ không phải một sổ.',
    },
    en: {
      means: 'There is nothing to evaluate at this path.',
      when: 'When the path names a folder instead of a workbook.',
    },
    example: { file: 'bao-cao' },
  },
  HT104: {
    vi: { means: 'Tệp không chứa gì, không có kết luận nào.', when: 'Khi tệp có độ dài 0 byte.' },
    en: { means: 'The file holds nothing and there is no verdict.', when: 'When the file has 0 bytes.' },
    example: { file },
  },
  HT105: {
    vi: {
      means: 'Nội dung tệp không phải sổ Excel, dù tên tệp có đuôi .xlsx.',
      when: 'Khi phần đầu tệp không phải của một sổ .xlsx.',
    },
    en: {
      means: 'The content is no Excel workbook, even where its name ends in .xlsx.',
      when: 'When the file does not begin like an .xlsx workbook.',
    },
    example: { file },
  },
  HT106: {
    vi: {
      means: 'Kiểu .xls (Excel 97-2003) không được đọc; không có kết luận nào.',
      when: 'Khi sổ được lưu theo kiểu cũ, kể cả khi đuôi tệp đã đổi thành .xlsx.',
    },
    en: {
      means: 'The .xls type (Excel 97-2003) is not read; there is no verdict.',
      when: 'When the workbook was saved in the old type, even under a name ending in .xlsx.',
    },
    example: { file: 'bao-cao.xls' },
  },
  HT107: {
    vi: {
      means: 'Kiểu .ods của LibreOffice không được đọc; không có kết luận nào.',
      when: 'Khi sổ được lưu theo kiểu OpenDocument.',
    },
    en: {
      means: 'The .ods type of LibreOffice is not read; there is no verdict.',
      when: 'When the workbook was saved as OpenDocument.',
    },
    example: { file: 'bao-cao.ods' },
  },
  HT108: {
    vi: {
      means: 'Nội dung bị mã hóa nên không đọc được; không có kết luận nào.',
      when: 'Khi sổ có mật khẩu mở tệp (mật khẩu bảo vệ trang tính thì không sao).',
    },
    en: {
      means: 'The content is encrypted and cannot be read; there is no verdict.',
      when: 'When the workbook has a password for opening (one that protects a sheet does no harm).',
    },
    example: { file },
  },
  HT109: {
    vi: {
      means: 'Tệp thiếu phần cuối nên không dùng số liệu nào trong đó.',
      when: 'Khi việc sao chép hoặc tải tệp bị ngắt giữa chừng.',
    },
    en: {
      means: 'The end of the file is missing, so none of its figures are used.',
      when: 'When copying or downloading was interrupted.',
    },
    example: { file },
  },
  HT110: {
    vi: {
      means: 'Một phần của tệp sai cấu trúc nên không dùng số liệu nào trong đó, để không đọc nhầm.',
      when: 'Khi tệp hỏng hoặc được ghi sai bởi một chương trình khác.',
    },
    en: {
      means: 'Part of the file is malformed, so none of its figures are used rather than some misread.',
      when: 'When the file is damaged or was written wrongly by another program.',
    },
    example: { file, detail: 'xl/workbook.xml' },
  },
  HT111: {
    vi: {
      means: 'Tệp có nội dung có thể gây hại nên bị từ chối.',
      when: 'Khi trong tệp có khai báo DOCTYPE, đường dẫn ra ngoài hoặc nội dung tương tự mà sổ Excel không có.',
    },
    en: {
      means: 'The file holds what could do harm, and is refused.',
      when: 'When it contains a DOCTYPE, a path leading outside or the like, which Excel workbooks do not have.',
    },
    example: { file, detail: 'DOCTYPE' },
  },
  HT112: {
    vi: {
      means: 'Tệp quá lớn hoặc nén quá mức nên không được đọc tiếp.',
      when: 'Khi dung lượng sau giải nén, số ô hoặc số trang vượt giới hạn của chương trình.',
    },
    en: {
      means: 'The file is too large or too densely packed to be read on.',
      when: 'When its unpacked size, its cells or its sheets exceed the limits of the program.',
    },
    example: { file, detail: 'xl/worksheets/sheet1.xml' },
  },
  HT113: {
    vi: {
      means: 'Không biết ô nào là số liệu nào, nên không đánh giá.',
      when: 'Khi sổ không có dấu của mẫu hoc-tap, cũng không có bảng chỉ báo của mẫu.',
    },
    en: {
      means: 'It is not known which cell is which figure, so nothing is judged.',
      when: 'When the workbook has neither the marks of a hoc-tap template nor its table of indicators.',
    },
    example: { file },
  },
  HT114: {
    vi: {
      means: 'Không có quy định để đánh giá sổ này.',
      when: 'Khi sổ được tạo từ một bộ tiêu chí không có sẵn và không được chỉ ra bằng --set.',
    },
    en: {
      means: 'There are no rules at hand to judge this workbook by.',
      when: 'When it was made from a set that is neither built in nor named with --set.',
    },
    example: { set: 'huyen-tinh-x', known: 'huyen-2021, tinh-2021' },
  },
  HT115: {
    vi: {
      means: 'Sổ có thể theo quy định mà bản này chưa có, nên không được đánh giá.',
      when: 'Khi phiên bản bộ tiêu chí ghi trong sổ mới hơn phiên bản đang dùng, hoặc không phải một phiên bản.',
    },
    en: {
      means: 'The workbook may follow rules unknown here, so it is not judged.',
      when: 'When the set version in the workbook is newer than the one at hand, or is no version.',
    },
    example: { version: '1.2.0', known: '1.0.0' },
  },
  HT116: {
    vi: {
      means: 'Bố cục của sổ có thể khác, nên sổ không được đọc để khỏi đọc nhầm.',
      when: 'Khi sổ được tạo bằng một bản hoc-tap mới hơn có mẫu khác.',
    },
    en: {
      means: 'The layout may differ, so the workbook is not read rather than misread.',
      when: 'When it was made by a newer hoc-tap with another template.',
    },
    example: { version: '2.0.0', known: '1.0.0' },
  },
  HT117: {
    vi: {
      means: 'Sổ vẫn được đọc, nhưng kết luận theo bộ tiêu chí mới hơn.',
      when: 'Khi sổ được tạo từ phiên bản cũ hơn của cùng bộ tiêu chí.',
    },
    en: {
      means: 'The workbook is read, and judged by the newer version of the set.',
      when: 'When it was made from an older version of the same set.',
    },
    example: { version: '0.9.0', known: '1.0.0' },
  },
  HT118: {
    vi: {
      means: 'Kiểu .xlsb không được đọc; không có kết luận nào.',
      when: 'Khi sổ được lưu theo kiểu nhị phân của Excel.',
    },
    en: {
      means: 'The .xlsb type is not read; there is no verdict.',
      when: 'When the workbook was saved in the binary type of Excel.',
    },
    example: { file: 'bao-cao.xlsb' },
  },
  HT119: {
    vi: {
      means: 'Tệp không chứa bảng tính nên không có gì để đánh giá.',
      when: 'Khi chỉ nhầm một tệp Word, PowerPoint hoặc tệp Office khác.',
    },
    en: {
      means: 'The file holds no spreadsheet, so there is nothing to judge.',
      when: 'When a Word, PowerPoint or other Office file was named by mistake.',
    },
    example: { file: 'bao-cao.docx' },
  },
  HT120: {
    vi: {
      means: 'Việc đọc tệp bị hỏng giữa chừng; không có kết luận nào.',
      when: 'Khi tệp bị khóa bởi chương trình khác, hoặc ổ đĩa, mạng có lỗi.',
    },
    en: {
      means: 'Reading failed midway; there is no verdict.',
      when: 'When another program holds the file, or the disk or network fails.',
    },
    example: { file, detail: 'EBUSY' },
  },
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
      means: 'Tên ô và mã chỉ báo nói hai điều khác nhau; mã và nội dung cùng dòng được tin.',
      when: 'Khi các dòng bị sắp xếp hoặc cắt dán, để tên ô ở lại chỗ cũ.',
    },
    en: {
      means: 'The cell name and the indicator code disagree; code and label of the row are trusted.',
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
      when: 'Khi dữ liệu được nhập ngay dưới dòng cuối của bảng mà bảng không tự mở rộng.',
    },
    en: {
      means: 'Those rows are counted as rows of the table.',
      when: 'When data stand just below the last row of a table that did not grow by itself.',
    },
    example: { table: 'tbl_communes', count: '3' },
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
} as const;
