/** HT407 to HT418: single documents of the evidence table. Reminders only: none of them changes a verdict. */
export const DOCUMENT_CODES = {
  HT407: {
    vi: {
      means: 'Chỉ là lời nhắc; văn bản vẫn được tính.',
      when: 'Khi cột Số, ký hiệu không có dạng số/ký hiệu (915/KH-UBND) của Nghị định 30/2020/NĐ-CP, hay dạng của văn bản Đảng (70-KH/HU).',
    },
    en: {
      means: 'A reminder only; the document counts.',
      when: 'When number and symbol are neither in the form of Decree 30/2020 (915/KH-UBND) nor of the Party (70-KH/HU).',
    },
    example: { seen: 'KH số 915' },
  },
  HT408: {
    vi: {
      means: 'Chỉ là lời nhắc; văn bản vẫn được tính.',
      when: 'Khi ngày văn bản muộn hơn 30/6 của năm sau năm đánh giá, sau thời gian lập báo cáo của năm đó.',
    },
    en: {
      means: 'A reminder only; the document counts.',
      when: 'When it is dated later than 30 June of the year after the assessed one, past the time of its report.',
    },
    example: { date: '14/08/2023', year: '2022' },
  },
  HT409: {
    vi: {
      means: 'Chỉ là lời nhắc: một trong hai nơi có lẽ ghi nhầm năm.',
      when: 'Khi trích yếu nói về một năm mà văn bản ghi ngày trước năm đó quá sáu tháng.',
    },
    en: {
      means: 'A reminder only: one of the two probably has a wrong year.',
      when: 'When the summary speaks of a year and the document is dated more than six months before it.',
    },
    example: { date: '17/01/2021', year: '2022' },
  },
  HT410: {
    vi: {
      means: 'Chỉ là lời nhắc; văn bản vẫn được tính.',
      when: 'Khi loại văn bản và chữ viết tắt của loại trong ký hiệu khác nhau.',
    },
    en: {
      means: 'A reminder only; the document counts.',
      when: 'When the kind of document and the abbreviation in its symbol differ.',
    },
    example: { kind: 'Kế hoạch', number: '12/QĐ-UBND', means: 'Quyết định' },
  },
  HT411: {
    vi: {
      means: 'Không ảnh hưởng kết luận.',
      when: 'Khi hai dòng có cùng số, ký hiệu, cùng cơ quan, cùng ngày và cùng mã chỉ báo.',
    },
    en: {
      means: 'It does not touch the verdict.',
      when: 'When two rows have the same number, issuer, date and indicator.',
    },
    example: { number: '915/KH-UBND', other: 'C8' },
  },
  HT412: {
    vi: {
      means: 'Chỉ để biết: người thẩm định có thể hỏi văn bản có đủ nội dung của từng chỉ báo không.',
      when: 'Khi cùng một văn bản được ghi cho từ hai chỉ báo trở lên.',
    },
    en: {
      means: 'For information: a reviewer may ask whether it has what each indicator needs.',
      when: 'When one document is given for two or more indicators.',
    },
    example: { number: '417/BC-UBND', indicators: ['1.2.3', '3.2.1'] },
  },
  HT413: {
    vi: {
      means: 'Chỉ là lời nhắc: trong một năm, một số chỉ được cấp cho một văn bản.',
      when: 'Khi cùng số, ký hiệu, cơ quan và năm mà ngày khác nhau.',
    },
    en: {
      means: 'A reminder only: within a year a number is given to one document.',
      when: 'When number, issuer and year are the same and the dates differ.',
    },
    example: { number: '915/KH-UBND', dates: ['28/02/2022', '28/03/2022'] },
  },
  HT414: {
    vi: {
      means: 'Chỉ để biết: số văn bản được cấp tăng dần trong năm, nên một trong hai ngày có lẽ ghi nhầm.',
      when: 'Khi hai văn bản cùng ký hiệu, cơ quan và năm, số nhỏ hơn lại có ngày muộn hơn.',
    },
    en: {
      means: 'For information: numbers rise within a year, so one of the two dates is probably wrong.',
      when: 'When of two documents with one symbol, issuer and year the lower number has the later date.',
    },
    example: {
      number: '1454/UBND-VX',
      date: '24/04/2022',
      other: '1512/UBND-VX',
      otherDate: '25/03/2022',
    },
  },
  HT415: {
    vi: {
      means: 'Chỉ là lời nhắc; chương trình chỉ xem tệp có hay không, không mở tệp.',
      when: 'Khi cột Tệp hoặc liên kết ghi một tên tệp không có trong thư mục của sổ.',
    },
    en: {
      means: 'A reminder only; files are looked for, never opened.',
      when: 'When the last column names a file that is not in the folder of the workbook.',
    },
    example: { seen: 'minh-chung/915-KH-UBND.pdf' },
  },
  HT416: {
    vi: {
      means: 'Tệp có đó, nhưng tên ghi khác; trên máy khác có thể không mở được.',
      when: 'Khi tên ghi và tên trên đĩa chỉ khác chữ hoa, chữ thường, dấu hoặc khoảng trắng.',
    },
    en: {
      means: 'The file is there under another writing; elsewhere it may not open.',
      when: 'When the name and the one on disk differ only in case, accents or spaces.',
    },
    example: { seen: 'ke hoach 915.pdf', found: 'Kế hoạch 915.pdf' },
  },
  HT417: {
    vi: {
      means: 'Chương trình không bao giờ xem ngoài thư mục của sổ.',
      when: 'Khi đường dẫn bắt đầu từ ổ đĩa, từ gốc, từ máy khác, hoặc đi lên bằng "..".',
    },
    en: {
      means: 'Nothing outside the folder of the workbook is ever looked at.',
      when: 'When the path begins at a drive, the root or another machine, or goes up with "..".',
    },
    example: { seen: 'D:\\Hồ sơ\\915.pdf' },
  },
  HT418: {
    vi: {
      means: 'Chỉ là lời nhắc; chương trình không truy cập mạng, chỉ xem dạng của địa chỉ.',
      when: 'Khi nội dung bắt đầu như một địa chỉ trang mạng nhưng không thành địa chỉ.',
    },
    en: {
      means: 'A reminder only; nothing is fetched, only the form is looked at.',
      when: 'When it begins like a web address and is none.',
    },
    example: { seen: 'https:/thapmuoi.dongthap.gov.vn' },
  },
} as const;
