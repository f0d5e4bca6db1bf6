/** What `template` says on standard error. */
import type { Lang } from '../messages/index.ts';

interface TemplateWords {
  readonly ambiguous: (query: string) => string;
  readonly unknown: (query: string) => string;
  readonly near: string;
  readonly outsideValidity: (year: number, set: string, from: string, to: string | undefined) => string;
}

const dmy = (iso: string) => iso.split('-').reverse().join('/');

export const TEMPLATE_WORDS: Readonly<Record<Lang, TemplateWords>> = {
  vi: {
    ambiguous: (query) =>
      `Cảnh báo: "${query}" trùng tên nhiều đơn vị; mẫu ghi đúng như đã nhập, không điền sẵn mã và danh sách. Chạy lại với mã của một trong các đơn vị:`,
    unknown: (query) =>
      `Cảnh báo: không tìm thấy "${query}" trong danh mục đơn vị hành chính; mẫu ghi đúng như đã nhập, không điền sẵn mã và danh sách.`,
    near: ' Các tên gần giống:',
    outsideValidity: (year, set, from, to) =>
      `Cảnh báo: năm ${year} nằm ngoài thời gian áp dụng của bộ ${set} (từ ${dmy(from)}${to === undefined ? '' : ` đến ${dmy(to)}`}).`,
  },
  en: {
    ambiguous: (query) =>
      `Warning: "${query}" names several units; the template has it as written, without code and prefilled lists. Run again with the code of one of:`,
    unknown: (query) =>
      `Warning: "${query}" is not in the list of administrative units; the template has it as written, without code and prefilled lists.`,
    near: ' Near names:',
    outsideValidity: (year, set, from, to) =>
      `Warning: ${year} is outside the validity of the set ${set} (from ${dmy(from)}${to === undefined ? '' : ` to ${dmy(to)}`}).`,
  },
};
