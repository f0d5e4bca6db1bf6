/** What the live results say, in Vietnamese: words of outcomes, and what an indicator still needs. */

/** By outcome code (compare.ts). */
export const OUTCOME_WORDS = ['Chưa đạt', 'Đạt', 'Chưa đủ số liệu', 'Không áp dụng'] as const;
/** Not met, met, undecided. */
export const UNIT_WORDS = ['Không đạt', 'Đạt', 'Chưa đủ căn cứ'] as const;

/** Shown where there is nothing to say. */
export const NONE = '–';

export const NEEDS = {
  cells:
    'Có ô không dùng được (chữ, số âm, số lẻ, trên 100%, tử lớn hơn mẫu, hoặc tổng số 0 mà có tỷ lệ): xem lại ô vàng.',
  roster: (sheet: string) =>
    `Bảng ở trang “${sheet}” có dòng thiếu tên, trùng mã, ô lỗi hoặc ghi ngoài bảng: xem lại.`,
  verdict: 'Ô Tự đánh giá: chọn Đạt, Chưa đạt hoặc Không áp dụng.',
  reason: 'Ghi lý do không áp dụng ở cột “Ghi chú, lý do”.',
  emptyWord: 'Tổng số là 0: để trống ô Tự đánh giá hoặc chọn Không áp dụng, và ghi lý do.',
  notForeseen: 'Bộ tiêu chí không nêu trường hợp không áp dụng: xin ý kiến cấp trên.',
  attestation: 'Chọn kết quả tự đánh giá.',
  judgement: 'Chọn kết quả tự đánh giá (số liệu chỉ để tham khảo).',
  figures: 'Nhập số liệu; chưa có thì chọn kết quả tự đánh giá.',
  points: (max: string) => `Nhập điểm, từ 0 đến ${max}.`,
  grade: 'Chọn kết quả xếp loại.',
  incomplete: 'Số liệu nhập chưa đủ để kết luận.',
  contradictsMet: 'Tự đánh giá Đạt nhưng số liệu chưa đạt. ',
  contradictsNotMet: 'Tự đánh giá Chưa đạt nhưng số liệu đạt. ',
  contradictsNotApplicable: 'Có số liệu nên không thể chọn Không áp dụng. ',
  selfOnly: 'Theo tự đánh giá; chưa có số liệu.',
  selfNotMet: 'Tự đánh giá Chưa đạt.',
  rise: 'Năm đánh giá phải cao hơn năm trước.',
  fall: 'Năm đánh giá phải thấp hơn năm trước.',
  impossible: 'Năm trước đã thấp, không thể giảm đủ mức yêu cầu.',
} as const;

/** "Cần thêm 2 xã": pieces around a number that the formula puts in. */
export const WAY = {
  more: ['Cần thêm ', (unit: string) => ` ${unit}`],
  less: ['Cần bớt ', (unit: string) => ` ${unit}`],
  percentUp: ['Cần thêm ', ' điểm phần trăm'],
  percentDown: ['Cần giảm ', ' điểm phần trăm'],
  atLeast: [' (ít nhất ', ')'],
  atMost: [' (nhiều nhất ', ')'],
  unanswered: ['Còn ', (unit: string, sheet: string) => ` ${unit} chưa có kết quả ở trang “${sheet}”. `],
  fallMore: ['Cần giảm thêm ', (unit: string) => ` ${unit}`],
  points: ['Còn thiếu ', (max: string) => ` điểm so với tối đa ${max}`],
} as const;

export const RESULT_WORDS = {
  none: 'Không có',
  noLevels: 'Bộ tiêu chí này không xếp mức độ.',
  notRecognised: 'Chưa được công nhận.',
  openLevel: 'Chưa xác định: từ không đạt đến ',
  certain: 'Chắc chắn được công nhận; từ ',
  to: ' đến ',
  top: 'Đã ở mức cao nhất.',
  fillFirst: 'Điền số liệu còn thiếu trước.',
  points: ['Cần thêm ', ' điểm để đạt '],
  atLevel: '\nMức ',
} as const;
