/** HT101 to HT120: the file as such. */
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
} as const;
