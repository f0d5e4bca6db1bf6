/** What `split` and `merge` say on standard error beside diagnostics. */
import type { Lang } from '../messages/index.ts';

interface DepartmentWords {
  readonly ownerless: (indicators: readonly string[], place: string) => string;
  readonly notMerged: (conflicts: number) => string;
  readonly merged: (files: number, sources: number) => string;
}

export const DEPARTMENT_WORDS: Readonly<Record<Lang, DepartmentWords>> = {
  vi: {
    ownerless: (indicators, place) =>
      `Cảnh báo: ${indicators.length} chỉ báo chưa có đơn vị phụ trách (${indicators.join(', ')}), được để trong ${place}. Giao bằng --assign phan-cong.csv.`,
    notMerged: (conflicts) =>
      conflicts > 0
        ? `Chưa gộp: ${conflicts} ô có các giá trị khác nhau. Không ghi tệp nào.`
        : 'Chưa gộp vì các lỗi trên. Không ghi tệp nào.',
    merged: (files, sources) =>
      `Đã gộp ${files} sổ. Trang “Nguồn số liệu” ghi ${sources} dòng: số liệu nào do đơn vị nào gửi.`,
  },
  en: {
    ownerless: (indicators, place) =>
      `Warning: ${indicators.length} indicators have no owner (${indicators.join(', ')}); they are in ${place}. Give them one with --assign phan-cong.csv.`,
    notMerged: (conflicts) =>
      conflicts > 0
        ? `Not merged: ${conflicts} ${conflicts === 1 ? 'cell has' : 'cells have'} different values. Nothing is written.`
        : 'Not merged because of the errors above. Nothing is written.',
    merged: (files, sources) =>
      `Merged ${files} workbooks. The last sheet has ${sources} lines: who sent which figure.`,
  },
};
