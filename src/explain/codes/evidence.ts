/** HT4xx: evidence. */
export const EVIDENCE_CODES = {
  HT401: {
    vi: {
      means: 'Chỉ báo vẫn là đạt, được đánh dấu thiếu minh chứng; với --strict là chưa đủ căn cứ.',
      when: 'Khi một chỉ báo đạt mà trang Minh chứng không có dòng nào mang mã của nó.',
    },
    en: {
      means: 'The indicator stays met and is marked as lacking evidence; with --strict it is undecided.',
      when: 'When an indicator is met and no row of the evidence sheet has its code.',
    },
    example: {},
  },
  HT402: {
    vi: {
      means:
        'Chỉ là lời nhắc: loại văn bản mong đợi được dò theo từ trong loại và trích yếu, không đổi kết luận.',
      when: 'Khi đã có minh chứng nhưng không dòng nào có từ của loại văn bản mà chỉ báo cần.',
    },
    en: {
      means: 'A reminder only: expected documents are looked for by words in kind and summary.',
      when: 'When there is evidence, but no row has a word of a document that the indicator asks for.',
    },
    example: { document: { vi: 'quy chế phối hợp', en: 'coordination regulations' } },
  },
  HT403: {
    vi: {
      means: 'Dòng minh chứng đó không được tính cho chỉ báo nào.',
      when: 'Khi cột mã chỉ báo để trống hoặc ghi mã không có trong bộ tiêu chí.',
    },
    en: {
      means: 'That row of evidence counts for no indicator.',
      when: 'When its indicator code is blank or not in the criteria set.',
    },
    example: { seen: '9.9.9' },
  },
  HT404: {
    vi: {
      means: 'Văn bản vẫn được tính; chỉ ngày của nó không được dùng.',
      when: 'Khi cột ngày chứa chữ không đọc được thành ngày, hoặc một ngày không có trong lịch.',
    },
    en: {
      means: 'The document counts; only its date is not used.',
      when: 'When the date cannot be read, or does not exist.',
    },
    example: { seen: '31/02/2022' },
  },
  HT405: {
    vi: {
      means: 'Mã chỉ báo được khôi phục, vì chỉ một mã của bộ tiêu chí khớp với ngày đó.',
      when: 'Khi Excel đổi mã vừa gõ, như 1.1.2, thành ngày tháng.',
    },
    en: {
      means: 'The code was recovered, since only one code of the set fits that date.',
      when: 'When Excel turned a code such as 1.1.2 into a date.',
    },
    example: { seen: '2002-01-01', used: '1.1.2' },
  },
  HT406: {
    vi: {
      means: 'Dòng minh chứng đó không được tính, vì nhiều mã cùng khớp với ngày.',
      when: 'Khi Excel đổi mã vừa gõ thành một ngày mà nhiều mã có thể sinh ra.',
    },
    en: {
      means: 'That row of evidence does not count, since several codes fit the date.',
      when: 'When Excel turned a code into a date that several codes can give.',
    },
    example: { seen: '2001-02-01', codes: ['1.2.1', '2.1.1'] },
  },
} as const;
