/** `hoc-tap/diff@1` and `hoc-tap/history@1` as JSON. */
import type { DiffReport, HistoryReport } from '../../diff/types.ts';
import { jsonText } from '../../inert.ts';

export const diffJson = (report: DiffReport | HistoryReport): string => `${jsonText(report, 2)}\n`;
