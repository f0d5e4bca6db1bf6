/** What `template` says on standard error. */
import type { Lang } from '../messages/index.ts';

interface TemplateWords {
  readonly ambiguous: (query: string) => string;
  readonly unknown: (query: string) => string;
  readonly near: string;
  readonly otherCode: (name: string, code: string, unit: string) => string;
  readonly unknownCode: (name: string, code: string, unit: string) => string;
  readonly again: (names: string) => string;
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
    otherCode: (name, code, unit) =>
      `Cảnh báo: "${name}" ghi mã ${code}, là mã của ${unit}; mẫu ghi đúng như đã nhập, không điền sẵn danh sách. Sửa tên, mã hoặc tỉnh trong danh sách rồi chạy lại.`,
    unknownCode: (name, code, unit) =>
      `Cảnh báo: mã ${code} của "${name}" không có trong danh mục đơn vị hành chính; lấy theo tên: ${unit}.`,
    again: (names) =>
      `Cảnh báo: danh sách nêu lại đơn vị đã có, mỗi đơn vị chỉ có một sổ: ${names}. Nếu là hai đơn vị khác nhau thì ghi thêm mã.`,
    outsideValidity: (year, set, from, to) =>
      `Cảnh báo: năm ${year} nằm ngoài thời gian áp dụng của bộ ${set} (từ ${dmy(from)}${to === undefined ? '' : ` đến ${dmy(to)}`}).`,
  },
  en: {
    ambiguous: (query) =>
      `Warning: "${query}" names several units; the template has it as written, without code and prefilled lists. Run again with the code of one of:`,
    unknown: (query) =>
      `Warning: "${query}" is not in the list of administrative units; the template has it as written, without code and prefilled lists.`,
    near: ' Near names:',
    otherCode: (name, code, unit) =>
      `Warning: "${name}" has the code ${code}, which is that of ${unit}; the template has both as written, without prefilled lists. Mend the name, the code or the province in the list and run again.`,
    unknownCode: (name, code, unit) =>
      `Warning: the code ${code} of "${name}" is not in the list of administrative units; taken by its name: ${unit}.`,
    again: (names) =>
      `Warning: the list names units again, and each has one workbook: ${names}. If they are two units, add their codes.`,
    outsideValidity: (year, set, from, to) =>
      `Warning: ${year} is outside the validity of the set ${set} (from ${dmy(from)}${to === undefined ? '' : ` to ${dmy(to)}`}).`,
  },
};
