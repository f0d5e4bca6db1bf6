/** Fixed words of the plan as a document (form of Nghị định 30/2020/NĐ-CP for a kế hoạch). */
import type { Lang } from '../../messages/index.ts';
import { doing } from './words.ts';

interface PlanDocxWords {
  readonly plan: string;
  /** `goal` is a level's name; null in a set without levels. */
  readonly subject: (set: string, goal: string | null) => string;
  readonly opening: (issuer: string, set: string, goal: string | null) => string;
  readonly now: string;
  readonly verdict: (year: string) => string;
  readonly target: string;
  readonly reach: (goal: string | null) => string;
  readonly inTime: string;
  readonly tasks: string;
  readonly further: string;
  readonly carrying: string;
  readonly annexTitle: string;
  readonly columns: readonly string[];
  readonly gaps: {
    readonly due: string;
    readonly carrying: string;
    readonly recipients: string;
  };
}

export const PLAN_DOCX_WORDS: Readonly<Record<Lang, PlanDocxWords>> = {
  vi: {
    plan: 'KẾ HOẠCH',
    subject: (set, goal) => `${capital(doing(set))}, phấn đấu đạt${goal === null ? '' : together(goal)}`,
    opening: (issuer, set, goal) =>
      `${issuer} xây dựng kế hoạch ${doing(set)}, phấn đấu đạt${goal === null ? '' : together(goal)}, cụ thể như sau:`,
    now: 'I. HIỆN TRẠNG',
    verdict: (year) => `Kết quả tự đánh giá${year === '' ? '' : ` năm\u00A0${year}`}`,
    target: 'II. MỤC TIÊU',
    reach: (goal) => `Đạt${goal === null ? '' : ` ${goal}`}`,
    inTime: 'thời hạn',
    tasks: 'III. NHIỆM VỤ',
    further: 'IV. XÁC ĐỊNH, NÂNG MỨC ĐỘ',
    carrying: 'TỔ CHỨC THỰC HIỆN',
    annexTitle: 'Phân công thực hiện',
    columns: ['TT', 'Chỉ báo', 'Việc cần làm', 'Minh chứng còn thiếu', 'Phụ trách', 'Thời hạn', 'Ô trong sổ'],
    gaps: {
      due: 'ngày, tháng, năm',
      carrying: 'nêu kinh phí, chế độ báo cáo, trách nhiệm của từng đơn vị',
      recipients: 'các cơ quan, đơn vị thực hiện',
    },
  },
  en: {
    plan: 'PLAN',
    subject: (set, goal) => `${set}: to reach ${goal ?? 'recognition'}`,
    opening: (issuer, set, goal) =>
      `${issuer} plans to reach ${goal ?? 'recognition'} under: ${set}, as follows:`,
    now: 'I. WHERE WE ARE',
    verdict: (year) => `Self-assessment${year === '' ? '' : ` of ${year}`}`,
    target: 'II. TARGET',
    reach: (goal) => capital(goal ?? 'recognition'),
    inTime: 'by',
    tasks: 'III. TASKS',
    further: 'IV. TO KNOW OR TO RAISE THE LEVEL',
    carrying: 'IMPLEMENTATION',
    annexTitle: 'Tasks by office',
    columns: ['No.', 'Indicator', 'To do', 'Evidence missing', 'Owner', 'Due', 'Cells'],
    gaps: {
      due: 'day, month, year',
      carrying: 'state the budget, reporting and the duties of each office',
      recipients: 'the offices that carry it out',
    },
  },
};

/** " mức độ 1", never parted at the end of a line. */
const together = (goal: string) => ` ${goal}`.replaceAll(' ', '\u00A0');

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
