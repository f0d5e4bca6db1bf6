/** How a measure is judged, in words. A new kind does not compile until it is explained. */
import type { Indicator, Measure, MeasureKind, MeasureOf } from '../criteria/schema.ts';
import { exact, requirementText } from '../messages/format.ts';
import type { Lang } from '../messages/index.ts';

const SELF_ONLY = {
  vi: 'Chỉ có tự đánh giá, không có số liệu: tính theo tự đánh giá và đánh dấu; với --strict là chưa đủ căn cứ. Số liệu trái với tự đánh giá thì số liệu quyết định.',
  en: 'A self-assessment without figures counts and is marked; with --strict it is undecided. Figures that contradict the self-assessment decide.',
};
const EXACT = {
  vi: 'So sánh chính xác, không làm tròn.',
  en: 'Compared exactly, never rounded.',
};
const COUNTS = {
  vi: 'Có đủ số đếm thì lấy số đếm; chỉ có tỷ lệ thì lấy tỷ lệ như đã ghi.',
  en: 'Where both counts are given they are taken; a rate alone is taken as typed.',
};

const HOW = {
  attestation: (_measure, lang) =>
    lang === 'vi'
      ? [
          'Không nhập số: tự đánh giá “Đạt” hoặc “Chưa đạt”, dựa trên văn bản ở trang Minh chứng, quyết định.',
          'Đạt mà chưa ghi minh chứng thì vẫn là đạt, có cảnh báo; với --strict là chưa đủ căn cứ. Để trống là chưa đủ căn cứ, không phải chưa đạt.',
        ]
      : [
          'No figures: the self-assessment “Đạt” (met) or “Chưa đạt” (not met), on the strength of the documents on the evidence sheet, decides.',
          'Met without evidence stays met, with a warning; with --strict it is undecided. Blank is undecided, not “not met”.',
        ],
  ratio: (measure, lang) => [
    lang === 'vi'
      ? `Tỷ lệ = “${measure.part.vi}” chia cho tổng số; yêu cầu ${requirementText(measure.requirement, lang)}. ${EXACT.vi} ${COUNTS.vi}`
      : `Share = “${measure.part.en}” divided by the total; required ${requirementText(measure.requirement, lang)}. ${EXACT.en} ${COUNTS.en}`,
    ...(measure.roster === undefined
      ? []
      : [
          lang === 'vi'
            ? 'Có danh sách đơn vị thì lấy theo danh sách; đơn vị còn trống có thể đạt hoặc không, nên chỉ kết luận khi cả hai khả năng cho cùng kết quả.'
            : 'A list of units, where filled, is taken; a unit left blank may meet or not, and there is a verdict only where both give the same.',
        ]),
    ...(measure.breakdown === undefined
      ? []
      : [
          lang === 'vi'
            ? `Số của từng nhóm (${measure.breakdown.groups.map((g) => g.label.vi).join(', ')}) được đối chiếu với tổng; tổng quyết định.`
            : `The groups (${measure.breakdown.groups.map((g) => g.label.en).join(', ')}) are compared with the total; the total decides.`,
        ]),
    SELF_ONLY[lang],
  ],
  ratios: (measure, lang) => [ratiosRule(measure, lang), `${EXACT[lang]} ${COUNTS[lang]}`, SELF_ONLY[lang]],
  change: (measure, lang) =>
    measure.by === 'percent'
      ? relativeRule(measure, lang)
      : lang === 'vi'
        ? [
            `Mức giảm = tỷ lệ năm trước trừ tỷ lệ năm đánh giá, tính bằng điểm phần trăm; yêu cầu giảm ${requirementText(measure.requirement, lang, ' điểm phần trăm')}. ${EXACT.vi}`,
            'Tỷ lệ năm trước nhỏ hơn mức phải giảm thì không thể giảm đủ: vẫn là chưa đạt, và được nói rõ.',
            SELF_ONLY.vi,
          ]
        : [
            `Fall = last year's rate minus this year's, in percentage points; required a fall of ${requirementText(measure.requirement, lang, ' percentage points')}. ${EXACT.en}`,
            "Where last year's rate is smaller than the fall required, it cannot be met: still not met, and said so.",
            SELF_ONLY.en,
          ],
  trend: (measure, lang) => {
    const several = measure.figures.length > 1;
    const rise = measure.direction === 'rise';
    return lang === 'vi'
      ? [
          `${several ? 'Tổng các số liệu của năm đánh giá' : 'Số của năm đánh giá'} phải ${rise ? 'lớn hơn' : 'nhỏ hơn'} năm trước; bằng nhau là chưa đạt. ${EXACT.vi}`,
          ...(several ? ['Chỉ tổng quyết định; từng số có thể đi ngược lại.'] : []),
          ...(measure.change
            ? ['Cũng nhận chính mức tăng hoặc giảm (%); có số của hai năm thì số của hai năm quyết định.']
            : []),
          SELF_ONLY.vi,
        ]
      : [
          `${several ? 'The sum of this year' : 'The figure of this year'} must be ${rise ? 'above' : 'below'} last year's; equal is not met. ${EXACT.en}`,
          ...(several ? ['Only the sum decides; a single figure may go the other way.'] : []),
          ...(measure.change
            ? ['The rise or fall itself (%) is taken too; the figures of both years, where given, decide.']
            : []),
          SELF_ONLY.en,
        ];
  },
  points: (measure, lang) =>
    lang === 'vi'
      ? [
          `Chấm từ 0 đến ${exact(measure.max, lang)} điểm, được lẻ; điểm cộng vào tổng, và tổng điểm quyết định xếp loại của đơn vị.`,
          'Chưa chấm không phải là 0 điểm: mục còn trống có thể được từ 0 đến tối đa, nên xếp loại là một khoảng cho đến khi đủ để kết luận.',
        ]
      : [
          `0 to ${exact(measure.max, lang)} points, fractions allowed; they add to the sum, and the sum makes the grade of the unit.`,
          'Not scored is not 0: a blank item can still get 0 to its maximum, and the grade is a range until that no longer matters.',
        ],
  grade: (measure, lang) => {
    const words = measure.words.map((w) => (lang === 'vi' ? w.word : `${w.word} (${w.en})`)).join(', ');
    return lang === 'vi'
      ? [
          `Ghi đúng một trong các từ của quyết định công nhận: ${words}. Từ đó quyết định kết quả; chương trình không tính lại điểm.`,
        ]
      : [
          `One of the words of the recognition decision: ${words}. The word decides; points are not computed here.`,
        ];
  },
  judgement: (measure, lang) => {
    const figures = (measure.figures ?? []).length > 0;
    return lang === 'vi'
      ? [
          'Văn bản không nêu ngưỡng: tự đánh giá “Đạt” hoặc “Chưa đạt” quyết định.',
          ...(figures
            ? [
                'Số liệu được ghi lại và kiểm tra, nhưng không quyết định; số sai thì chỉ báo chưa xác định được.',
              ]
            : []),
        ]
      : [
          'The document gives no threshold: the self-assessment decides.',
          ...(figures
            ? ['Figures are kept and checked but decide nothing; a wrong one leaves the indicator undecided.']
            : []),
        ];
  },
} satisfies { [K in MeasureKind]: (measure: MeasureOf<K>, lang: Lang) => readonly string[] };

function ratiosRule(measure: MeasureOf<'ratios'>, lang: Lang): string {
  const requirement = requirementText(measure.requirement, lang);
  const own = measure.figures.flatMap((f) =>
    f.requirement === undefined ? [] : [`${f.label[lang]} ${requirementText(f.requirement, lang)}`],
  );
  const but = own.length === 0 ? '' : `${lang === 'vi' ? ', riêng ' : ', but '}${own.join('; ')}`;
  if (lang === 'vi') {
    return {
      every: `Mọi tỷ lệ đã nhập phải ${requirement}${but}; tỷ lệ để trống không được xét, có cảnh báo.`,
      all: `Mọi tỷ lệ phải được nhập và phải ${requirement}${but}.`,
      sum: `Tổng các tỷ lệ phải ${requirement}; còn một tỷ lệ để trống thì tổng chưa biết.`,
    }[measure.rule];
  }
  return {
    every: `Every rate entered must be ${requirement}${but}; a blank one is not judged, with a warning.`,
    all: `Every rate must be entered and be ${requirement}${but}.`,
    sum: `The sum of the rates must be ${requirement}; it is unknown while one of them is blank.`,
  }[measure.rule];
}

/** How an indicator is judged, a sentence or two a line. */
export function howJudged({ measure }: Indicator, lang: Lang): readonly string[] {
  return (HOW[measure.kind] as (measure: Measure, lang: Lang) => readonly string[])(measure, lang);
}

function relativeRule({ requirement }: MeasureOf<'change'>, lang: Lang): readonly string[] {
  if (lang === 'vi') {
    return [
      `Mức giảm = (tỷ lệ năm trước trừ tỷ lệ năm đánh giá) chia cho tỷ lệ năm trước; yêu cầu giảm ${requirementText(requirement, lang)} so với năm trước. ${EXACT.vi}`,
      'Tỷ lệ năm trước là 0% thì không thể giảm: vẫn là chưa đạt, và được nói rõ.',
      SELF_ONLY.vi,
    ];
  }
  return [
    `Fall = (last year's rate minus this year's) divided by last year's; required a fall of ${requirementText(requirement, lang)} on last year. ${EXACT.en}`,
    "Where last year's rate is 0%, it cannot be met: still not met, and said so.",
    SELF_ONLY.en,
  ];
}
