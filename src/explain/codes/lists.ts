/** HT3xx of lists of units. */
export const LIST_CODES = {
  HT303: {
    vi: {
      means: 'Danh sách đơn vị quyết định, số đã nhập không được tính.',
      when: 'Khi số đạt hoặc tổng số đã nhập khác với số đếm được từ danh sách.',
    },
    en: {
      means: 'The list of units decides; the counts entered do not count.',
      when: 'When the counts entered differ from what the list of units gives.',
    },
    example: { typed: '12/13', roster: '11/13' },
  },
  HT311: {
    vi: {
      means:
        'Đơn vị còn trống có thể đạt hoặc không, nên tỷ lệ là một khoảng; chỉ kết luận khi cả khoảng cho cùng kết quả, và khi đó đây chỉ là cảnh báo.',
      when: 'Khi một cột của danh sách đã có kết quả cho vài đơn vị mà còn trống ở đơn vị khác.',
    },
    en: {
      means:
        'A unit left blank may meet or not, so the share is a range; there is a verdict only if all of it agrees, and then this is only a warning.',
      when: 'When a column of a list of units is filled for some and blank for others.',
    },
    example: { count: '1', total: '13', names: ['Xã Mỹ An'] },
  },
  HT316: {
    vi: {
      means: 'Không biết dòng nào đúng, nên chỉ báo lấy từ danh sách này chưa kết luận được.',
      when: 'Khi hai dòng của danh sách mang cùng một mã đơn vị.',
    },
    en: {
      means: 'It is not known which row is right, so what is taken from the list cannot be decided.',
      when: 'When two rows of a list of units have the same code.',
    },
    example: { name: 'Xã Mỹ An', other: 'B4' },
  },
  HT317: {
    vi: {
      means: 'Hai dòng được tính là hai đơn vị.',
      when: 'Khi hai dòng của danh sách mang cùng tên mà không cùng mã.',
    },
    en: {
      means: 'The two rows count as two units.',
      when: 'When two rows of a list have the same name, but not the same code.',
    },
    example: { name: 'Xã Mỹ An', other: 'B4' },
  },
  HT319: {
    vi: {
      means: 'Chỉ báo không lấy được kết quả từ danh sách đơn vị.',
      when: 'Khi tiêu đề cột của danh sách bị xóa hoặc không còn bắt đầu bằng mã chỉ báo; hoặc khi cột ghi đơn vị nào tham gia bị đổi tiêu đề.',
    },
    en: {
      means: 'The indicator cannot be answered by the list of units.',
      when: 'When the header of a column was deleted, or no longer begins with the code; or when the column that says which units take part has another header.',
    },
    example: { column: '2.1.2 Xếp loại' },
  },
  HT324: {
    vi: {
      means: 'Mẫu số của tỷ lệ là số đơn vị tham gia, không phải tất cả đơn vị trong danh sách.',
      when: 'Khi cột tham gia của danh sách cho thấy chỉ một số đơn vị tham gia, như khi thí điểm.',
    },
    en: {
      means: 'The share is taken of the units that take part, not of all in the list.',
      when: 'When the participation column shows that only some take part, as in a pilot.',
    },
    example: { taking: '4', total: '8' },
  },
  HT326: {
    vi: {
      means:
        'Đơn vị đó có thể tham gia hoặc không, nên tỷ lệ là một khoảng; chỉ kết luận khi cả khoảng cho cùng kết quả.',
      when: 'Khi cột tham gia của danh sách đã ghi cho vài đơn vị mà còn trống ở đơn vị khác.',
    },
    en: {
      means:
        'Such a unit may take part or not, so the share is a range; there is a verdict only if all of it agrees.',
      when: 'When the participation column of a list is filled for some units and blank for others.',
    },
    example: { count: '1', total: '8', names: ['Huyện Tháp Mười'] },
  },
  HT327: {
    vi: {
      means:
        'Dòng này vẫn được đếm. Nếu đơn vị không thuộc huyện, tỉnh đang đánh giá thì tổng số bị sai; kết luận không đổi vì ghi nhận này.',
      when: 'Khi danh sách đã điền kết quả có tên không khớp với đơn vị nào trong danh mục kèm theo (không kể hoa thường, dấu, viết tắt).',
    },
    en: {
      means:
        'The row still counts. If the unit does not belong to the one assessed, the total is wrong; the verdict does not change by this note.',
      when: 'When a roster in use has a name that no unit of the built-in list has (case, accents and short forms aside).',
    },
    example: {
      seen: 'Xã Mỹ Phú',
      unit: 'Huyện Tháp Mười',
      near: [{ name: 'Xã Mỹ Quý', code: '30055' }],
      asOf: '2023-04-10',
    },
  },
  HT328: {
    vi: {
      means:
        'Tên và mã chỉ tới hai đơn vị, hoặc đơn vị đã đổi tên, đổi loại. Dòng vẫn được đếm một lần; kết luận không đổi vì ghi nhận này.',
      when: 'Khi tên ở danh sách, hoặc tên của chính đơn vị được đánh giá, khác tên mà danh mục kèm theo ghi cho mã đó.',
    },
    en: {
      means:
        'Name and code point to two units, or the unit was renamed or changed its kind. The row counts once; the verdict does not change by this note.',
      when: 'When the name in a roster, or that of the unit assessed, is not the one that the built-in list has for its code.',
    },
    example: {
      seen: 'Xã Mỹ Phú',
      code: '30055',
      official: { name: 'Xã Mỹ Quý', code: '30055' },
      named: null,
      asOf: '2023-04-10',
    },
  },
  HT329: {
    vi: {
      means:
        'Tổng số được đếm từ danh sách, nên thiếu đơn vị là thiếu ở mẫu số và tỷ lệ có thể cao hơn thực tế. Chương trình không tự thêm đơn vị; kết luận không đổi vì ghi nhận này.',
      when: 'Khi danh sách đã điền kết quả không có đủ các xã của huyện, hoặc các huyện của tỉnh, theo danh mục kèm theo.',
    },
    en: {
      means:
        'The total is counted from the roster, so that a missing unit makes the share too high. Nothing is added by itself; the verdict does not change by this note.',
      when: 'When a roster in use lacks communes of the district, or districts of the province, that the built-in list has.',
    },
    example: {
      rows: '12',
      total: '13',
      unit: 'Huyện Tháp Mười',
      missing: [{ name: 'Xã Mỹ Quý', code: '30055' }],
      asOf: '2023-04-10',
    },
  },
  HT333: {
    vi: {
      means: 'Cả hai dòng được tính, mỗi dòng là một đơn vị.',
      when: 'Khi danh sách có hai dòng cùng tên mà khác mã.',
    },
    en: {
      means: 'Both rows count, each as a unit.',
      when: 'When a list has two rows of the same name with different codes.',
    },
    example: { name: 'Xã Mỹ An', code: '30040', other: 'A5', otherCode: '30037' },
  },
} as const;
