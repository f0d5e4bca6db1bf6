/** HT222 to HT225: cells that show something else than they store. */
export const SHOWN_CODES = {
  HT222: {
    vi: {
      means: 'Giá trị không được dùng, vì người nhập nhìn thấy một số khác với số được lưu.',
      when: 'Khi định dạng của ô chia số cho nghìn, triệu (như “#,##0,,”), hoặc viết thêm chữ số hay đơn vị nghìn, triệu vào sau số.',
    },
    en: {
      means: 'The value is not used, because whoever entered it saw another figure than the stored one.',
      when: 'When the cell’s format divides by thousands (such as “#,##0,,”), or adds digits or words for thousands or millions.',
    },
    example: { seen: '1234567', format: '#,##0,,' },
  },
  HT223: {
    vi: {
      means: 'Giá trị không được dùng: ô trông như còn trống, mà để trống là chưa biết.',
      when: 'Khi định dạng của ô giấu số, như “;;;”, hoặc giấu số 0, như “#,###”.',
    },
    en: {
      means: 'The value is not used: the cell looks blank, and blank means not known.',
      when: 'When the cell’s format hides the number, such as “;;;”, or hides zero, such as “#,###”.',
    },
    example: { seen: '0', format: '#,###' },
  },
  HT224: {
    vi: {
      means: 'Gạch ngang không làm thay đổi giá trị; số hoặc đơn vị đó vẫn được tính.',
      when: 'Khi nội dung của ô được định dạng gạch ngang.',
    },
    en: {
      means: 'Strikethrough does not change a value; the figure or unit counts.',
      when: 'When the content of a cell is formatted with strikethrough.',
    },
    example: { seen: '33' },
  },
  HT225: {
    vi: {
      means: 'Giá trị không được dùng, chỉ báo chưa xác định được bằng số liệu này.',
      when: 'Khi trong một ô có phần bị gạch ngang và phần không, như số cũ bị gạch và số mới viết tiếp.',
    },
    en: {
      means: 'The value is not used, and the indicator cannot be decided by it.',
      when: 'When part of a cell’s text is struck through and part is not, such as an old figure followed by the new one.',
    },
    example: { seen: '3335' },
  },
} as const;
