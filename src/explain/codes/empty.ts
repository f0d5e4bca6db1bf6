/** HT330 to HT332: populations of none. */
export const EMPTY_CODES = {
  HT330: {
    vi: {
      means: 'Số liệu trái nhau nên không được dùng, chỉ báo chưa xác định được.',
      when: 'Khi tổng số là 0 mà ô tỷ lệ có số lớn hơn 0.',
    },
    en: {
      means: 'The figures contradict each other and are not used; the indicator is undecided.',
      when: 'When the total is 0 and a rate above 0 is given.',
    },
    example: { rate: '100' },
  },
  HT331: {
    vi: {
      means: 'Chỉ báo được coi là không áp dụng, vì có ghi lý do.',
      when: 'Khi nhập 0/0 và có ghi chú, nhưng chưa chọn “Không áp dụng”.',
    },
    en: {
      means: 'The indicator counts as not applicable, because a reason is given.',
      when: 'When 0/0 and a note were entered, but “Không áp dụng” was not chosen.',
    },
    example: {},
  },
  HT332: {
    vi: {
      means: 'Không đối tượng nào thì không thể đạt hay chưa đạt; chỉ báo chưa xác định được.',
      when: 'Khi nhập 0/0 mà tự đánh giá là Đạt hoặc Chưa đạt.',
    },
    en: {
      means: 'A population of none can neither meet nor fail; the indicator is undecided.',
      when: 'When 0/0 was entered and the self-assessment says met or not met.',
    },
    example: { selfAssessment: 'met' },
  },
} as const;
