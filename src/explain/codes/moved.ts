/** HT132 to HT139, HT155: columns, rows, tables and marks that are not where they belong; a workbook still open. */
export const MOVED_CODES = {
  HT132: {
    vi: {
      means: 'Cột mang tên ô của mẫu được đọc; cột kia không được dùng.',
      when: 'Khi có người chèn hoặc chép thêm một cột cùng tiêu đề vào bảng chỉ báo, chẳng hạn số liệu năm trước.',
    },
    en: {
      means: 'The column with the names of the template is read; the other one is not used.',
      when: 'When a column with the same header was inserted or copied into the indicator table, last year’s figures for example.',
    },
    example: { header: 'Giá trị', first: 'E4', second: 'D4', count: '12' },
  },
  HT133: {
    vi: {
      means:
        'Các mục khác nhau giữa hai cột không được dùng, nên chỉ báo của chúng chưa xác định được bằng số liệu.',
      when: 'Khi bảng chỉ báo có hai cột cùng tiêu đề mà không còn tên ô, hoặc ô của mẫu để trống còn cột kia có số.',
    },
    en: {
      means:
        'Entries that differ between the two are not used, so that their indicators cannot be decided by them.',
      when: 'When the indicator table has two columns of one header and the cell names are gone, or the template’s cell is blank and the other is filled.',
    },
    example: { header: 'Giá trị', first: 'D4', second: 'E4', count: '12' },
  },
  HT134: {
    vi: {
      means: 'Sổ không được đánh giá, vì không biết theo phiên bản nào.',
      when: 'Khi ô phiên bản ở cuối trang Hướng dẫn bị sửa.',
    },
    en: {
      means: 'The workbook is not evaluated, because its version is not known.',
      when: 'When the version at the end of the sheet “Hướng dẫn” was changed.',
    },
    example: { version: 'mới', known: '1.0.0', of: 'set' },
  },
  HT135: {
    vi: {
      means: 'Sổ được đánh giá theo phiên bản đang có.',
      when: 'Khi ô phiên bản ở cuối trang Hướng dẫn bị xóa.',
    },
    en: {
      means: 'The workbook is evaluated by the version at hand.',
      when: 'When the version at the end of the sheet “Hướng dẫn” was deleted.',
    },
    example: { known: '1.0.0' },
  },
  HT136: {
    vi: {
      means: 'Số liệu và tự đánh giá ở bảng đó không đọc được; chỉ còn danh sách đơn vị và minh chứng.',
      when: 'Khi trang Chỉ báo bị xóa, hoặc cột mã, tiêu đề của bảng bị sửa.',
    },
    en: {
      means:
        'Figures and self-assessments of that table are not read; only lists of units and evidence are left.',
      when: 'When the indicator sheet was deleted, or the codes or headers of its table were changed.',
    },
    example: { count: '16', total: '16' },
  },
  HT137: {
    vi: {
      means: 'Sổ không được đánh giá: cùng một mã không cùng nghĩa ở hai bộ.',
      when: 'Khi ô bộ tiêu chí ở cuối trang Hướng dẫn bị sửa thành bộ khác, hoặc bảng chỉ báo của sổ khác được dán vào.',
    },
    en: {
      means: 'The workbook is not evaluated: the same code means another thing in another set.',
      when: 'When the id of the set at the end of the sheet “Hướng dẫn” was changed, or the table of another workbook was pasted in.',
    },
    example: { set: 'tinh-2021', like: 'huyen-2021' },
  },
  HT138: {
    vi: {
      means: 'Tên ô và mã chỉ báo nói hai điều khác nhau ở nhiều dòng; mã và nội dung cùng dòng được tin.',
      when: 'Khi cả một phần của bảng chỉ báo bị sắp xếp, cắt dán hoặc dời chỗ mà tên ô ở lại.',
    },
    en: {
      means: 'Cell names and indicator codes disagree in many rows; code and label of each row are trusted.',
      when: 'When a whole part of the indicator table was sorted, cut and pasted, or moved without its names.',
    },
    example: { count: '48', field: '2.1.1.part', named: 'Chỉ báo!D20', used: 'Chỉ báo!D17' },
  },
  HT139: {
    vi: {
      means: 'Chỉ báo chưa kết luận được.',
      when: 'Khi mọi dòng của một chỉ báo bị xóa, hoặc mã của chúng bị sửa.',
    },
    en: {
      means: 'The indicator stays undecided.',
      when: 'When all rows of an indicator were deleted, or their codes were changed.',
    },
    example: {},
  },
  HT155: {
    vi: {
      means: 'Sổ được đọc theo lần lưu gần nhất; kết luận không tính những gì vừa gõ mà chưa lưu.',
      when: 'Khi bên cạnh sổ có tệp khóa của Excel (~$...) hoặc của LibreOffice.',
    },
    en: {
      means: 'The workbook is read as it was last saved; what was typed since does not count.',
      when: 'When a lock file of Excel (~$...) or LibreOffice stands beside the workbook.',
    },
    example: { file: 'bao-cao.xlsx' },
  },
} as const;
