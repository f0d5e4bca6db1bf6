/** HT335 to HT340: what-ifs, and comparisons of two years or versions. */
export const COMPARE_CODES = {
  HT335: {
    vi: {
      means:
        'Kết quả được tính với giá trị giả định; sổ không bị sửa. Số liệu hoặc danh sách vốn quyết định thay cho giá trị giả định được để sang một bên.',
      when: 'Khi chạy evaluate hoặc plan với --assume; mỗi giả định một ghi nhận.',
    },
    en: {
      means:
        'The result is made with an assumed value; the workbook is not changed. Figures or a roster that would decide instead of it are put aside.',
      when: 'When evaluate or plan is run with --assume; one for each assumption.',
    },
    example: { field: '2.2.4.part', value: '10', was: '9' },
  },
  HT336: {
    vi: {
      means:
        'Số của năm trước trong sổ năm nay không phải số mà báo cáo năm trước đã nêu; mức tăng, giảm có thể sai.',
      when: 'Khi diff so hai năm liền nhau của một đơn vị.',
    },
    en: {
      means:
        "Last year's figure in this year's workbook is not the one reported last year; a rise or fall may be wrong.",
      when: 'When diff compares two years in a row of one unit.',
    },
    example: {
      figure: { vi: 'Tỷ lệ – năm trước', en: 'Rate – previous year' },
      reported: '1.83',
      now: '1.93',
      year: '2021',
    },
  },
  HT337: {
    vi: {
      means: 'Vẫn so sánh từng chỉ báo, nhưng thay đổi không phải là tiến bộ của một đơn vị.',
      when: 'Khi hai tệp được so có mã hoặc tên đơn vị khác nhau, kể cả cùng mã mà khác tên (đơn vị đổi tên, hoặc ghi nhầm mã).',
    },
    en: {
      means: 'The indicators are compared all the same, but the change is no progress of one unit.',
      when: 'When two files that are compared have units of other codes or names, or one code with two names (renamed, or a wrong code).',
    },
    example: { old: 'Huyện Tháp Mười', new: 'Huyện Lấp Vò' },
  },
  HT338: {
    vi: {
      means: 'Chỉ kết luận chung được so sánh, vì cùng một mã không cùng nghĩa ở hai bộ.',
      when: 'Khi hai kết quả của một đơn vị xét theo hai bộ tiêu chí.',
    },
    en: {
      means: 'Only the conclusions are compared, since the same code means another thing in each set.',
      when: 'When two results of a unit were judged by two sets.',
    },
    example: { old: 'huyen-2021', new: 'huyen-tinh-x' },
  },
  HT339: {
    vi: {
      means: 'Thay đổi được tính từ tham số trước sang tham số sau, tức là ngược thời gian.',
      when: 'Khi diff nhận bên cũ là năm sau, bên mới là năm trước.',
    },
    en: {
      means: 'Changes run from the first argument to the second, here backwards in time.',
      when: 'When diff is given a later year first and an earlier one second.',
    },
    example: { old: '2023', new: '2022' },
  },
  HT340: {
    vi: {
      means: 'Không biết tệp nào là kết quả chính thức nên đơn vị này không được so sánh.',
      when: 'Khi một thư mục của diff có hai kết quả trở lên của cùng đơn vị, cùng năm, cùng bộ.',
    },
    en: {
      means: 'Which file is the final one is not known, so this unit is not compared.',
      when: 'When a folder given to diff holds two or more results of one unit, year and set.',
    },
    example: { unit: 'Huyện Tháp Mười', year: '2022', files: ['a.xlsx', 'b.xlsx'] },
  },
} as const;
