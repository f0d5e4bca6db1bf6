/** Plans in Vietnamese: what is needed, indicator by indicator. Pure. */
import { between, count, exact, figure, requirementText } from '../../messages/format.ts';
import type { Candidate, Need, PlanStep, Rung, ShareNeed } from '../../plan/types.ts';
import type { PlanWords } from './words.ts';

const pp = ' điểm phần trăm';
type NeedOf<C extends Need['code']> = Extract<Need, { code: C }>;

const STATES = { met: 'đạt', 'not-met': 'không đạt', undecided: 'chưa đủ căn cứ' } as const;

function state(now: PlanStep['after'], levelName: (level: number) => string): string {
  const { outcome, level, levelRange } = now;
  if (outcome !== 'met' || (level === null && levelRange === null)) return STATES[outcome];
  if (level !== null) return `đạt ${levelName(level)}`;
  return `đạt, từ ${levelName(levelRange?.min ?? 0)} đến ${levelName(levelRange?.max ?? 0)}`;
}

/** "để đạt mức độ 1", "cho mức độ 2"; nothing where there are no levels. */
const goal = ({ level }: Rung, levelName: (level: number) => string, first: boolean) =>
  level === null ? '' : ` ${first ? 'để đạt' : 'cho'} ${levelName(level)}`;

const isAtLeast = ({ bound }: Rung) => bound.op.startsWith('>');

function shareNow(s: ShareNeed): string {
  const label = s.label === null ? '' : `${capital(s.label.vi)}: `;
  const value =
    s.range === null ? '' : ` (${between(s.range.min, s.range.max, 'vi', s.rungs[0]?.bound.value)}%)`;
  const whole = s.whole === null ? '…' : count(s.whole, 'vi');
  const part = s.part === null ? '…' : count(s.part, 'vi');
  switch (s.given) {
    case 'counts':
      return `${label}hiện ${part}/${whole} ${s.unit.vi}${value}`;
    case 'roster':
      return `${label}${s.mend === true ? 'ô số liệu nhập thêm có lỗi, cần sửa hoặc xóa; ' : ''}theo danh sách, chắc chắn ${part}/${whole} ${s.unit.vi}${value}`;
    case 'rate':
      return `${label}hiện ${between(s.range?.min ?? '', s.range?.max ?? '', 'vi', s.rungs[0]?.bound.value)}%`;
    case 'two-readings':
      return `${label}tỷ lệ có hai cách hiểu, cần ghi rõ dấu %`;
    case 'whole':
      return `${label}tổng số ${whole}, chưa có số đạt${value}`;
    case 'part':
      return `${label}có ${part}, chưa có tổng số${from(s)}`;
    case 'empty':
      return `${label}tổng số đang ghi là 0, cần nhập số thật`;
    case 'invalid':
      return `${label}ô nhập có lỗi, cần sửa${from(s)}`;
    case 'nothing':
      return `${label}chưa có số liệu${from(s)}`;
  }
}

const from = (s: ShareNeed) =>
  s.wholeFrom === null ? '' : `. Nếu tổng số là ${count(s.whole ?? '', 'vi')} như ở ${s.wholeFrom}`;

function rung(r: Rung, s: ShareNeed, levelName: (level: number) => string, first: boolean): string {
  const end = goal(r, levelName, first);
  const bound = requirementText(r.bound, 'vi');
  if (r.impossible) return `không số nào đủ${end} (yêu cầu ${bound})`;
  if (r.part !== null) {
    const of = `${count(r.part, 'vi')}/${count(s.whole ?? '', 'vi')}`;
    if (r.more === null || r.more === '0') {
      return `${isAtLeast(r) ? 'từ' : 'nhiều nhất'} ${of}${end}`;
    }
    const by = count(r.more, 'vi');
    return isAtLeast(r) ? `thêm ${by}${end} (${of})` : `bớt ${by}${end}, còn nhiều nhất ${of}`;
  }
  if (s.given === 'roster' && r.more !== null) return `thêm ${count(r.more, 'vi')}${end}`;
  if (r.whole !== null) return `tổng số ${isAtLeast(r) ? 'không quá' : 'từ'} ${count(r.whole, 'vi')}${end}`;
  const more =
    r.more === null || r.more === '0'
      ? ''
      : `, ${isAtLeast(r) ? 'thêm' : 'bớt'} ${figure(r.more, 'vi')}${pp}`;
  return `${bound}${end}${more}`;
}

function share(s: ShareNeed, levelName: (level: number) => string): string {
  const list = s.rungs.map((r, index) => rung(r, s, levelName, index === 0));
  const [only] = s.rungs;
  const required =
    s.rungs.length === 1 &&
    only !== undefined &&
    only.level === null &&
    (only.part !== null || only.whole !== null)
      ? ` (yêu cầu ${requirementText(only.bound, 'vi')})`
      : '';
  return capital(`${shareNow(s)}${s.wholeFrom === null ? ';' : ','} cần ${list.join(', ')}${required}.`);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const OF_LAST_YEAR = '% so với năm trước';

/** "giảm 1,5 điểm phần trăm", "giảm trên 20% so với năm trước". */
function fallText({ by, requirement: { op, value } }: NeedOf<'change' | 'change-impossible'>): string {
  return `giảm ${op === '>' ? 'trên ' : ''}${exact(value, 'vi')}${by === 'percent' ? OF_LAST_YEAR : pp}`;
}

function change(n: NeedOf<'change'>): string {
  const fall = fallText(n);
  const next =
    n.impossibleNextYear && n.current !== null
      ? ` Năm sau tính từ ${figure(n.current, 'vi')}% thì về số học không thể ${fall}.`
      : '';
  if (n.missing === 'both') return `Cần tỷ lệ của hai năm; đạt khi ${fall}.`;
  const goal = n.share?.rungs[0];
  const limit = goal === undefined ? '' : requirementText(goal.bound, 'vi');
  if (n.missing === 'previous') {
    return `Chưa có tỷ lệ năm trước; năm nay ${figure(n.current ?? '', 'vi')}%, nên chỉ đạt nếu năm trước ${limit}.`;
  }
  if (n.current === null) {
    return `Năm trước ${figure(n.previous ?? '', 'vi')}%, chưa có tỷ lệ năm nay: phải ${limit} mới đủ ${fall}.`;
  }
  const counts =
    goal?.part == null ? '' : ` (nhiều nhất ${count(goal.part, 'vi')}/${count(n.share?.whole ?? '', 'vi')})`;
  const short = n.by === 'percent' ? OF_LAST_YEAR : pp;
  const gap = n.gap === null || n.gap === '0' ? '' : `, còn thiếu ${figure(n.gap, 'vi')}${short}`;
  return `Năm trước ${figure(n.previous ?? '', 'vi')}%, năm nay ${figure(n.current, 'vi')}%${gap}. Từ mức năm trước, năm nay phải ${limit}${counts} mới đủ ${fall}.${next}`;
}

function trend(n: NeedOf<'trend'>): string {
  const rise = n.direction === 'rise';
  const word = rise ? 'tăng' : 'giảm';
  const unit = n.unit.vi === '' ? '' : ` ${n.unit.vi}`;
  if (n.impossible) return `Năm trước ${count(n.previous ?? '0', 'vi')}${unit}: không thể ${word} nữa.`;
  const missing = n.missing.length === 0 ? '' : `Chưa có: ${n.missing.map(({ vi }) => vi).join('; ')}. `;
  if (n.needed === null) return `${missing}Đạt khi năm nay ${word} so với năm trước.`;
  const now = n.current === null ? '' : `, năm nay ${count(n.current, 'vi')}${unit}`;
  const more = n.more === null || n.more === '0' ? '' : ` (${rise ? 'thêm' : 'bớt'} ${count(n.more, 'vi')})`;
  return `${missing}Năm trước ${count(n.previous ?? '', 'vi')}${unit}${now}; cần ${rise ? 'ít nhất' : 'nhiều nhất'} ${count(n.needed, 'vi')}${unit}${more}.`;
}

function sum(n: NeedOf<'sum'>): string {
  const parts = n.parts.map((p) => `${p.label.vi} ${between(p.min, p.max, 'vi')}%`).join('; ');
  const open = n.open.length === 0 ? '' : ` Chưa có: ${n.open.map(({ vi }) => vi).join('; ')}.`;
  const gap =
    n.gap === null
      ? ''
      : `, ${n.requirement.op.startsWith('<') ? 'phải giảm' : 'còn thiếu'} ${figure(n.gap, 'vi')}${pp}`;
  return `${parts === '' ? 'Chưa có số liệu' : capital(parts)}; tổng phải ${requirementText(n.requirement, 'vi')}${gap}.${open}`;
}

const CANDIDATES: Readonly<Record<Candidate['state'], string>> = {
  blank: 'chưa ghi',
  no: 'chưa được tính',
  unclear: 'chưa rõ có tham gia',
  outside: 'không tham gia',
};

export const planWordsVi: PlanWords = {
  need(need, { levelName, outcome }) {
    switch (need.code) {
      case 'attest':
        return outcome === 'not-met'
          ? 'Tự đánh giá đang là chưa đạt: làm cho đúng yêu cầu, có minh chứng, rồi chọn Đạt.'
          : 'Chưa có tự đánh giá dùng được: khi đã có minh chứng thì chọn Đạt.';
      case 'judge':
        return 'Văn bản không nêu ngưỡng: ghi số liệu (nếu có) và chọn Đạt khi đúng là đạt.';
      case 'reason':
        return 'Chọn Không áp dụng và ghi lý do ở cột Ghi chú, lý do.';
      case 'evidence':
        return `Thiếu minh chứng: cần thêm ${need.count} văn bản (--strict).`;
      case 'shares':
        return need.shares.map((s) => share(s, levelName)).join(' ');
      case 'mend-roster':
        return 'Danh sách đơn vị của chỉ báo này có lỗi nên chưa đếm được: sửa danh sách theo các lỗi mà hoc-tap evaluate nêu, rồi lập lại kế hoạch.';
      case 'any-share':
        return `Chưa có số liệu. Nhập ít nhất một trong: ${need.labels.map(({ vi }) => vi).join('; ')}; mỗi tỷ lệ đã nhập phải ${requirementText(need.requirement, 'vi')}.`;
      case 'sum':
        return sum(need);
      case 'change':
        return change(need);
      case 'change-impossible':
        return `Năm trước chỉ ${figure(need.previous, 'vi')}%: về số học không thể ${fallText(need)}. Không số liệu nào của năm nay làm chỉ báo này đạt.`;
      case 'trend':
        return trend(need);
      case 'trend-change':
        return `Đang ghi là không ${need.direction === 'rise' ? 'tăng' : 'giảm'}; đạt khi ${need.direction === 'rise' ? 'tăng' : 'giảm'} so với năm trước.`;
      case 'points':
        return need.given === null
          ? `Chưa chấm; cần ${exact(need.to, 'vi')}/${exact(need.max, 'vi')} điểm.`
          : `Hiện ${exact(need.given, 'vi')}/${exact(need.max, 'vi')} điểm; cần lên ${exact(need.to, 'vi')} điểm.`;
      case 'grade':
        return `${need.given === null ? 'Chưa ghi kết quả xếp loại' : `Hiện xếp loại ${need.given.vi}`}; cần loại ${need.words.map(({ vi }) => vi).join(' hoặc ')}.`;
    }
  },
  title: 'Kế hoạch',
  state,
  now: (text) => `Hiện nay: ${text}`,
  target: (name) => `Mục tiêu: ${name === null ? 'đạt' : `đạt ${name}`}.`,
  reached: (name) =>
    name === null
      ? 'Đã đạt, không còn việc gì trong kế hoạch.'
      : `Đã chắc chắn đạt ${name}, không còn chỉ báo nào cản trở.`,
  steps: (count, name) => `Việc cần làm để ${name === null ? 'đạt' : `đạt ${name}`} (${count} chỉ báo)`,
  part: (part, count, name) => {
    const goal = name === null ? 'đạt' : `đạt ${name}`;
    return count === 0
      ? `Phần của “${part}” không còn chỉ báo nào cản trở việc ${goal}.`
      : `Việc của “${part}” để ${goal} (${count} chỉ báo)`;
  },
  waits: (codes) =>
    `Cả đơn vị còn chờ ${codes.length} chỉ báo do đơn vị khác nhập: ${codes.join(', ')}. Gộp các phần bằng hoc-tap merge rồi lập kế hoạch chung.`,
  further: 'Để xác định hoặc nâng mức độ',
  furtherRoom: 'Không cản trở mục tiêu trên, nhưng quyết định mức độ:',
  candidates: (list) => `${list.map((c) => `${c.name || c.code} (${CANDIDATES[c.state]})`).join(', ')}`,
  others: (n) => ` và ${n} đơn vị khác`,
  owners: (list) => (list.length === 0 ? 'chưa phân công' : list.join(', ')),
  labels: {
    candidates: 'Có thể chọn',
    documents: 'Minh chứng còn thiếu',
    owners: 'Phụ trách',
    after: 'Xong việc này và các việc trên',
  },
  impossible: 'KHÔNG THỂ trong năm này',
  all: (name) => `Làm đủ các việc trên thì chắc chắn ${name === null ? 'đạt' : `đạt ${name}`}.`,
  unsure: (codes) =>
    `Chưa biết các việc trên đã đủ chưa: sửa danh sách của ${codes.length === 0 ? 'các chỉ báo có lỗi' : `chỉ báo ${codes.join(', ')}`} rồi lập lại kế hoạch.`,
  blocked: (codes) =>
    `Năm này không thể đạt mục tiêu: chỉ báo ${codes.join(', ')} không còn cách nào đạt về số học.`,
  points: (p) =>
    `Tổng điểm hiện ${p.min === p.max ? exact(p.min, 'vi') : `từ ${exact(p.min, 'vi')} đến ${exact(p.max, 'vi')}`}, cần ${exact(p.needed, 'vi')}${p.gap === '0' ? '' : `, còn thiếu ${exact(p.gap, 'vi')} điểm`}. Còn có thể thêm: ${p.room.map((r) => `${r.indicator} (${exact(r.points, 'vi')})`).join(', ')}.`,
  actions: {
    supply: 'Bổ sung số liệu',
    mend: 'Sửa ô nhập',
    improve: 'Cải thiện',
    attest: 'Thực hiện, tự đánh giá',
    document: 'Bổ sung minh chứng',
  },
  columns: [
    'Đơn vị',
    'Mã đơn vị',
    'Năm',
    'Bộ tiêu chí',
    'Hiện nay',
    'Mục tiêu',
    'Nhóm',
    'Thứ tự',
    'Mã chỉ báo',
    'Nội dung chỉ báo',
    'Kết quả',
    'Việc',
    'Cần',
    'Có thể chọn',
    'Minh chứng còn thiếu',
    'Phụ trách',
    'Ô',
    'Sau việc này',
  ],
  groups: { steps: 'Cần làm', further: 'Nâng mức' },
};
