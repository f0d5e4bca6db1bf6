/** HT54x, HT55x: one department's part, and putting parts together. */
const CLAIMS = [
  { value: '33', sender: 'Phòng Giáo dục và Đào tạo', file: 'gd.xlsx', cell: 'Chỉ báo!D20' },
  { value: '41', sender: 'Phòng Văn hóa và Thông tin', file: 'vh.xlsx', cell: 'Chỉ báo!D8' },
] as const;
const OTHER = { seen: 'Huyện Tam Nông', expected: 'Huyện Tháp Mười', other: 'gd.xlsx' };
const ITEM = '2.2.1 Tổng số cơ quan, đơn vị cấp huyện';

export const DEPARTMENT_CODES = {
  HT540: {
    vi: {
      means:
        'Chỉ các chỉ báo của phần này được đọc; chỉ báo của đơn vị khác là chưa có số liệu, không phải chưa đạt.',
      when: 'Khi đánh giá một sổ do lệnh split tách ra.',
    },
    en: {
      means: 'Only the indicators of this part are read; those of others are without data, not unmet.',
      when: 'When a workbook that split made is evaluated.',
    },
    example: { part: 'Phòng Giáo dục và Đào tạo', count: '7', total: '16' },
  },
  HT541: {
    vi: { means: 'Không gộp và không ghi tệp nào.', when: 'Khi gộp các sổ không cùng đơn vị.' },
    en: { means: 'Nothing is merged or written.', when: 'When workbooks of different units are merged.' },
    example: OTHER,
  },
  HT542: {
    vi: { means: 'Không gộp và không ghi tệp nào.', when: 'Khi gộp các sổ không cùng năm đánh giá.' },
    en: { means: 'Nothing is merged or written.', when: 'When workbooks of different years are merged.' },
    example: { seen: '2021', expected: '2022', other: 'gd.xlsx' },
  },
  HT543: {
    vi: { means: 'Không gộp và không ghi tệp nào.', when: 'Khi gộp các sổ không cùng bộ tiêu chí.' },
    en: {
      means: 'Nothing is merged or written.',
      when: 'When workbooks of different criteria sets are merged.',
    },
    example: { seen: 'tinh-2021', expected: 'huyen-2021', other: 'gd.xlsx' },
  },
  HT544: {
    vi: {
      means: 'Không gộp và không ghi tệp nào.',
      when: 'Khi các sổ tạo từ hai phiên bản của một bộ tiêu chí.',
    },
    en: { means: 'Nothing is merged or written.', when: 'When workbooks come from two versions of a set.' },
    example: { seen: '0.9.0', expected: '1.0.0', other: 'gd.xlsx' },
  },
  HT545: {
    vi: {
      means:
        'Chương trình không tự chọn: chưa ghi sổ gộp cho đến khi các nơi gửi thống nhất hoặc có --prefer.',
      when: 'Khi hai sổ ghi hai giá trị khác nhau cho cùng một ô. Ô để trống không tính là một giá trị.',
    },
    en: {
      means:
        'Nothing is chosen: no merged workbook is written until the senders agree, or --prefer is given.',
      when: 'When two workbooks give different values for one input. A blank cell is no value.',
    },
    example: { item: ITEM, claims: CLAIMS },
  },
  HT546: {
    vi: {
      means: 'Giá trị không lấy vẫn còn được ghi ở trang Nguồn số liệu của sổ gộp.',
      when: 'Khi có giá trị khác nhau và --prefer đã quyết định.',
    },
    en: {
      means: 'The value that was not taken stays noted on the last sheet of the merged workbook.',
      when: 'When values differ and --prefer decided.',
    },
    example: { item: ITEM, used: CLAIMS[0], others: [CLAIMS[1]] },
  },
  HT547: {
    vi: {
      means: 'Dòng được giữ; nếu đó là một đơn vị bị đổi tên thì mẫu số của tỷ lệ sẽ thừa một.',
      when: 'Khi một đơn vị thành phần chỉ có trong danh sách của một số phần.',
    },
    en: {
      means: 'The row is kept; if it is a unit under another name the denominator is one too many.',
      when: 'When only some parts list a sub-unit.',
    },
    example: { row: 'Xã Mỹ Quý', list: 'Xã, phường, thị trấn', have: ['Phòng Y tế'], lack: ['Phòng Nội vụ'] },
  },
  HT548: {
    vi: {
      means: 'Chỉ ô nhập của mẫu được chép sang sổ mới; tệp gốc không bị đổi.',
      when: 'Khi sổ có thêm trang, hoặc bảng có thêm cột, mà mẫu không có.',
    },
    en: {
      means: 'Only the inputs of the form are carried over; the file itself is not changed.',
      when: 'When sheets, or columns of its tables, were added that the form does not have.',
    },
    example: { place: 'Trang tính1!A1' },
  },
  HT549: {
    vi: {
      means: 'Công thức có thể trỏ tới ô không có trong sổ mới, nên chỉ kết quả được chép.',
      when: 'Khi ô nhập chứa công thức.',
    },
    en: {
      means: 'A formula could point at cells that the new workbook lacks, so its result is taken.',
      when: 'When input cells hold formulas.',
    },
    example: { count: '2', place: 'Chỉ báo!D8' },
  },
  HT550: {
    vi: {
      means: 'Sổ gộp vẫn được ghi; chỉ báo của các đơn vị này còn trống, tức là chưa biết.',
      when: 'Khi gộp mà chưa đủ các phần của lần tách.',
    },
    en: {
      means:
        'The merged workbook is written; the indicators of these departments stay blank, that is unknown.',
      when: 'When not all parts of a split are merged.',
    },
    example: { parts: ['Phòng Nội vụ', 'Phòng Y tế'] },
  },
  HT551: {
    vi: {
      means: 'Sổ vẫn được gộp, vì ô trống không trái với tệp nào.',
      when: 'Khi một sổ không ghi tên đơn vị hoặc năm.',
    },
    en: {
      means: 'The workbook is merged, since a blank contradicts nothing.',
      when: 'When a workbook does not say its unit or year.',
    },
    example: { what: 'unit' },
  },
} as const;
