/** HT3xx: values against each other (those of lists of units: lists.ts). */
const label = { vi: 'Tổng số xã, phường, thị trấn', en: 'Total communes, wards and townships' };
const solid = { vi: 'chất thải rắn trên địa bàn', en: 'solid waste' };
const sexes = [
  { vi: 'Nam', en: 'Male' },
  { vi: 'Nữ', en: 'Female' },
];

export const FIGURE_CODES = {
  HT301: {
    vi: {
      means: 'Số đếm được lấy; tỷ lệ đã nhập chỉ để đối chiếu.',
      when: 'Khi tỷ lệ đã nhập không phải là số đạt chia tổng số, dù làm tròn theo số chữ số đã gõ.',
    },
    en: {
      means: 'The counts are taken; the rate entered is only compared.',
      when: 'When the rate entered is not numerator by denominator, even rounded as it was typed.',
    },
    example: { counts: '97.04594', rate: '96.72', part: '30125', whole: '31042' },
  },
  HT302: {
    vi: {
      means: 'Số liệu quyết định, tự đánh giá không được tính.',
      when: 'Khi tự đánh giá ghi đạt mà số liệu cho thấy chưa đạt, hoặc ngược lại.',
    },
    en: {
      means: 'The figures decide; the self-assessment does not count.',
      when: 'When the self-assessment says met and the figures say not met, or the other way round.',
    },
    example: { selfAssessment: 'met', outcome: 'not-met' },
  },
  HT304: {
    vi: {
      means: 'Tự đánh giá được tính và được đánh dấu; với --strict là chưa đủ căn cứ.',
      when: 'Khi chỉ báo cần số liệu mà chỉ có tự đánh giá.',
    },
    en: {
      means: 'The self-assessment counts and is marked; with --strict the indicator is undecided.',
      when: 'When an indicator that asks for figures has only a self-assessment.',
    },
    example: {},
  },
  HT305: {
    vi: {
      means:
        'Để trống không phải là 0; chưa kết luận được nếu số còn thiếu có thể đổi kết quả. Khi không thể đổi, đây chỉ là cảnh báo.',
      when: 'Khi chỉ nhập một trong các số cần để tính, như có tổng số mà chưa có số đạt.',
    },
    en: {
      means:
        'A blank is not 0; there is no verdict as long as the missing figure could change it. Where it could not, this is only a warning.',
      when: 'When only some of the numbers that belong together are entered, such as a total alone.',
    },
    example: { missing: label },
  },
  HT306: {
    vi: {
      means:
        'Tổng số bằng 0 thì không có gì để xét, nhưng chỉ được bỏ qua khi có lý do; chỉ báo chưa kết luận được.',
      when: 'Khi tổng số là 0 mà không ghi lý do, hoặc tự đánh giá lại không phải “Không áp dụng”.',
    },
    en: {
      means: 'With a total of 0 there is nothing to judge, but it is left out only with a reason; undecided.',
      when: 'When the total is 0 without a reason, or the self-assessment is not “not applicable”.',
    },
    example: {},
  },
  HT307: {
    vi: {
      means: 'Số liệu quyết định, vì có số liệu thì có việc để xét.',
      when: 'Khi chọn “Không áp dụng” mà vẫn nhập số liệu khác 0.',
    },
    en: {
      means: 'The figures decide, since where there are figures there is something to judge.',
      when: 'When “not applicable” was chosen and figures other than 0 are given.',
    },
    example: {},
  },
  HT308: {
    vi: {
      means: 'Mỗi chỉ báo vẫn được xét theo tổng số của mình; cần xem lại vì các tổng số đáng lẽ bằng nhau.',
      when: 'Khi các chỉ báo cùng nói về một nhóm đơn vị mà ghi tổng số khác nhau.',
    },
    en: {
      means: 'Each indicator is judged by its own total; they should be equal and need a look.',
      when: 'When indicators speaking of the same units name different totals.',
    },
    example: {
      population: { vi: 'cơ quan, đơn vị cấp huyện', en: 'district agencies' },
      totals: [
        { indicator: '2.1.1', whole: '33' },
        { indicator: '2.2.1', whole: '41' },
      ],
    },
  },
  HT309: {
    vi: {
      means: 'Tỷ lệ được nhận như đã ghi, và được đánh dấu là không kiểm tra được.',
      when: 'Khi chỉ nhập tỷ lệ mà không có đủ số đạt và tổng số.',
    },
    en: {
      means: 'The rate is accepted as typed, and marked as not checked.',
      when: 'When only a rate is entered, without both counts.',
    },
    example: { rate: '92.307692' },
  },
  HT310: {
    vi: {
      means: 'Chỉ báo vẫn là chưa đạt, vì quy định không nêu ngoại lệ; báo cáo nêu rõ lý do.',
      when: 'Khi tỷ lệ năm trước nhỏ hơn mức phải giảm.',
    },
    en: {
      means: 'The indicator is still not met, since the rules make no exception; the report states why.',
      when: "When last year's rate is smaller than the fall that is required.",
    },
    example: { previous: '1.2', requirement: { op: '>=', value: '1.5' } },
  },
  HT312: {
    vi: {
      means: 'Chỉ các số liệu đã nhập được xét.',
      when: 'Khi một chỉ báo gồm nhiều số liệu mà có số liệu để trống, và không có tỷ lệ chung.',
    },
    en: {
      means: 'Only the figures entered are judged.',
      when: 'When an indicator of several figures has blanks among them, and no common rate.',
    },
    example: { figures: [solid] },
  },
  HT313: {
    vi: {
      means: 'Kết quả vẫn được tính, nhưng bộ tiêu chí không áp dụng cho năm đó.',
      when: 'Khi năm đánh giá ở trước hoặc sau thời gian áp dụng của bộ tiêu chí.',
    },
    en: {
      means: 'The result is computed, but the set does not apply to that year.',
      when: 'When the year assessed lies before or after the validity of the set.',
    },
    example: { year: '2027', from: '2021-11-12', to: '2025-06-30' },
  },
  HT314: {
    vi: {
      means: 'Để trống không phải là chưa đạt; chỉ báo chưa đủ căn cứ.',
      when: 'Khi một chỉ báo không có số liệu và cũng không có tự đánh giá dùng được.',
    },
    en: {
      means: 'Blank is not “not met”; the indicator is undecided.',
      when: 'When an indicator has neither figures nor a usable self-assessment.',
    },
    example: {},
  },
  HT315: {
    vi: {
      means: 'Không được tính là đạt, cũng không bị tính là chưa đạt; đơn vị chưa kết luận được.',
      when: 'Khi chọn “Không áp dụng” có lý do ở một chỉ báo mà bộ tiêu chí không quy định trường hợp này.',
    },
    en: {
      means: 'It counts neither as met nor as not met; there is no verdict on the unit.',
      when: 'When “not applicable” is given with a reason where the criteria set does not foresee it.',
    },
    example: {},
  },
  HT318: {
    vi: {
      means: 'Không biết số nào đúng, nên số đó không được dùng.',
      when: 'Khi ghi “33/33” ở một ô mà ô tổng số lại ghi số khác.',
    },
    en: {
      means: 'It is not known which is right, so the number is not used.',
      when: 'When one cell says “33/33” and the cell of the total says another number.',
    },
    example: { whole: '33', second: '41' },
  },
  HT320: {
    vi: {
      means: 'Không biết tăng hay giảm, nên chỉ báo chưa xác định được.',
      when: 'Khi cả ô tăng và ô giảm so với năm trước đều ghi số lớn hơn 0.',
    },
    en: {
      means: 'It is not known whether there was a rise or a fall; the indicator stays undecided.',
      when: 'When both the rise and the fall against last year are above 0.',
    },
    example: { up: '1.5', down: '2' },
  },
  HT321: {
    vi: {
      means: 'Số của hai năm quyết định; mức tăng, giảm đã nhập chỉ để đối chiếu.',
      when: 'Khi mức tăng, giảm đã nhập ngược chiều với số của hai năm.',
    },
    en: {
      means: 'The figures of the two years decide; the change entered is only compared.',
      when: 'When the change entered goes the other way than the figures of the two years.',
    },
    example: { change: '1.5%', figures: '-12' },
  },
  HT322: {
    vi: {
      means: 'Tổng đã nhập quyết định; các nhóm cần được xem lại.',
      when: 'Khi các nhóm (Nam, Nữ) cộng lại không bằng tổng, hoặc tỷ lệ chung nằm ngoài tỷ lệ của các nhóm.',
    },
    en: {
      means: 'The total entered decides; the groups need a look.',
      when: 'When groups (male, female) do not add up to the total, or the common rate lies outside theirs.',
    },
    example: { sum: '101', total: '100', groups: sexes },
  },
  HT323: {
    vi: {
      means: 'Điểm không được dùng, mục đó được coi là chưa chấm.',
      when: 'Khi điểm đã nhập lớn hơn điểm tối đa của mục.',
    },
    en: {
      means: 'The points are not used; the item counts as not yet scored.',
      when: 'When more points are entered than the item can give.',
    },
    example: { seen: '12', max: '10' },
  },
  HT325: {
    vi: {
      means: 'Kết quả xếp loại không được dùng, cũng không được đoán.',
      when: 'Khi ô xếp loại không phải một trong các từ của bộ tiêu chí.',
    },
    en: {
      means: 'The grade is not used, and not guessed.',
      when: 'When the cell of the grade is none of the words of the set.',
    },
    example: { seen: 'Giỏi', expected: 'Tốt, Khá, Trung bình, Chưa đạt' },
  },
} as const;
