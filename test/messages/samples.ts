/** Arguments of every diagnostic and finding, at least one sample each; the type makes a new code ask for its own. */
import type { DiagnosticArgs, DiagnosticCode } from '../../src/diagnostics.ts';
import type { FindingArgs, FindingCode } from '../../src/engine/findings.ts';

const none = [{}];
const file = [{ file: 'báo cáo.xlsx' }];
const detail = [{ file: 'báo cáo.xlsx', detail: 'xl/workbook.xml' }];
const seen = [{ seen: 'abc' }];
const number = [{ seen: '1.5' }, { seen: '-3' }];
const versions = [{ version: '1.2.0', known: '1.0.0' }];
const twoReadings = [{ seen: '0.92', first: '92', second: '0.92' }];
const requirement = { op: '>=', value: '70' } as const;
const points = { op: '>=', value: '1.5' } as const;
const groups = [
  { vi: 'Nam', en: 'Male' },
  { vi: 'Nữ', en: 'Female' },
];
const official = { name: 'Xã Mỹ Quý', code: '30055' };
const label = { vi: 'chất thải rắn', en: 'solid waste' };

const otherOne = [{ seen: 'Huyện A', expected: 'Huyện B', other: 'gd.xlsx' }];
const claimed = { value: '33', sender: 'Phòng Nội vụ', file: 'nv.xlsx', cell: 'Chỉ báo!D8' };

export const DIAGNOSTICS: { [C in DiagnosticCode]: readonly DiagnosticArgs[C][] } = {
  HT101: file,
  HT102: file,
  HT103: file,
  HT104: file,
  HT105: file,
  HT106: file,
  HT107: file,
  HT108: file,
  HT109: file,
  HT110: detail,
  HT111: detail,
  HT112: detail,
  HT113: file,
  HT114: [{ set: 'huyen-1999', known: 'huyen-2021, tinh-2021' }],
  HT115: versions,
  HT116: versions,
  HT117: versions,
  HT118: file,
  HT119: file,
  HT120: [
    ...detail,
    { file: 'báo cáo.xlsx', detail: 'EBUSY' },
    { file: '~$báo cáo.xlsx', detail: 'lock-file' },
  ],
  HT121: [{ count: '1' }, { count: '12' }],
  HT122: [{ field: '2.1.1.part', named: 'Chỉ báo!E20', used: 'Chỉ báo!E17' }],
  HT123: [{ field: '2.1.1.part' }],
  HT124: [{ field: '2.1.1.part', first: 'Chỉ báo!E17', second: 'Chỉ báo (2)!E17' }],
  HT125: [{ table: 'tbl_evidence', sheet: 'Minh chứng' }],
  HT126: none,
  HT127: [
    { table: 'tbl_communes', count: '1', names: ['Xã A'] },
    { table: 'tbl_communes', count: '4', names: ['Xã A', 'Xã B', 'Xã C', 'Xã D'] },
  ],
  HT128: [{ set: 'tinh-2021', given: 'huyen-2021' }],
  HT129: [
    { field: '2.1.1.part', seen: 'Số đơn vị', label: 'Số cơ quan, đơn vị xếp loại Khá, Tốt' },
    { field: '2.1.1.part', seen: '', label: 'Số cơ quan, đơn vị xếp loại Khá, Tốt' },
  ],
  HT131: none,
  HT130: [{ set: 'huyen-2021', given: 'huyen-tinh-x' }],
  HT132: [{ header: 'Giá trị', first: 'E4', second: 'D4', count: '12' }],
  HT133: [{ header: 'Giá trị', first: 'D4', second: 'E4', count: '12' }],
  HT134: [
    { version: 'mới', known: '1.0.0', of: 'set', template: { version: 'cũ', known: '1.1.0' } },
    { version: 'mới', known: '1.0.0' },
    { version: 'mới', known: '1.0.0', of: 'set' },
    { version: 'mới', known: '1.1.0', of: 'template' },
  ],
  HT135: [{ known: '1.0.0' }],
  HT136: [
    { count: '16', total: '16' },
    { count: '9', total: '16' },
  ],
  HT137: [{ set: 'tinh-2021', like: 'huyen-2021' }],
  HT138: [{ count: '48', field: '2.1.1.part', named: 'Chỉ báo!D20', used: 'Chỉ báo!D17' }],
  HT139: none,
  HT140: [
    { of: 'HT212', count: '4800', first: 'C212', last: 'F5011' },
    { of: 'HT212', count: '1', first: 'C212', last: 'C212' },
  ],
  HT141: [{ of: 'HT403', count: '1', first: '', last: '' }],
  HT142: [{ table: 'tbl_communes', count: '30000', most: '5000' }],
  HT143: [{ table: 'tbl_communes', count: '30000', most: '100' }],
  HT144: [
    { field: '2.1.2 Xếp loại', blank: 'Xã!C4', header: '2.1.2 Kết quả', filled: 'Xã!E4' },
    { field: '2.1.2 Xếp loại', blank: 'Xã!C4', header: '', filled: 'Xã!E4' },
  ],
  HT145: [
    {
      field: '2.1.2 Xếp loại',
      header: '2.1.2 năm 2021',
      first: 'Xã!E4',
      secondHeader: 'Kết quả',
      second: 'Xã!C4',
    },
    { field: '2.1.2 Xếp loại', header: '2.1.2 năm 2021', first: 'Xã!E4', secondHeader: '', second: 'Xã!C4' },
  ],
  HT146: [
    { field: '2.1.2 Xếp loại', header: '2.1.2 năm 2021', year: '2022' },
    { field: '2.1.2 Xếp loại', header: '2.1.2 năm trước', year: '' },
  ],
  HT147: [
    { field: '2.1.2 Xếp loại', header: '2.1.2 Kết quả', used: 'Xã!C4' },
    { field: '2.1.2 Xếp loại', header: '', used: '' },
  ],
  HT148: [
    { seen: '20', header: 'Số liệu 2022' },
    { seen: '20', header: '' },
  ],
  HT149: [{ item: '2.2.1 Số đơn vị', field: '2.2.1.part' }],
  HT155: file,
  HT201: seen,
  HT202: [
    { seen: '1.210', first: '1210', second: '1.21', count: false },
    { seen: '1,210', first: '1210', second: '1.21', count: true },
  ],
  HT203: [{ part: '34', whole: '1033' }],
  HT204: number,
  HT205: number,
  HT206: twoReadings,
  HT207: twoReadings,
  HT208: number,
  HT209: [{ seen: '#DIV/0!' }],
  HT210: [{ formula: '=E1+E2' }],
  HT211: seen,
  HT212: [{ seen: 'abc', expected: 'Tốt, Khá, Trung bình' }],
  HT213: seen,
  HT214: none,
  HT215: seen,
  HT216: [{ formula: '=E1+E2', value: '12.5' }],
  HT217: [
    { seen: '92,3%', value: '92.3' },
    { seen: '33/33', value: '33/33' },
  ],
  HT218: none,
  HT219: none,
  HT220: seen,
  HT221: [{ seen: '92%' }],
  HT222: [{ seen: '1234567', format: '0.0,' }],
  HT223: [{ seen: '0', format: '#,###' }],
  HT224: seen,
  HT225: seen,
  HT301: [{ counts: '97.04594', rate: '96.72', part: '30125', whole: '31042' }],
  HT302: [
    { selfAssessment: 'met', outcome: 'not-met' },
    { selfAssessment: 'not-met', outcome: 'met' },
    { selfAssessment: 'not-applicable', outcome: 'met' },
  ],
  HT303: [{ typed: '12/…', roster: '12–13/13' }],
  HT304: none,
  HT305: [{ missing: label, orRate: true }, { missing: label }],
  HT306: none,
  HT307: none,
  HT308: [
    {
      population: { vi: 'cơ quan, đơn vị cấp huyện', en: 'district agencies' },
      totals: [
        { indicator: '2.1.1', whole: '33' },
        { indicator: '2.2.1', whole: '41' },
      ],
    },
  ],
  HT309: [{ rate: '92.307692' }],
  HT310: [
    { previous: '0', requirement: { op: '>=', value: '20' }, relative: true },
    { previous: '1.2', requirement: points },
  ],
  HT311: [
    { count: '1', total: '13', names: ['Xã Mỹ An'] },
    { count: '7', total: '13', names: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] },
  ],
  HT312: [{ figures: [label] }],
  HT313: [
    { year: '2019', from: '2021-11-12', to: null },
    { year: '2027', from: '2021-11-12', to: '2025-06-30' },
  ],
  HT314: none,
  HT315: none,
  HT316: [{ name: 'Xã Mỹ An', other: 'B4' }],
  HT317: [{ name: 'Xã Mỹ An', other: 'B4' }],
  HT318: [{ whole: '33', second: '41' }],
  HT319: [{ column: '2.1.2 Xếp loại' }],
  HT320: [{ up: '1.5', down: '2' }],
  HT321: [
    { change: '1.5%', figures: '-12' },
    { change: '0%', figures: '0.5' },
  ],
  HT322: [
    { sum: '101', total: '100', groups },
    { sum: '40–60%', total: '60.5%', groups },
  ],
  HT323: [{ seen: '10.5', max: '10' }],
  HT324: [{ taking: '4', total: '8' }],
  HT325: [{ seen: 'Giỏi', expected: 'Tốt, Khá, Trung bình, Chưa đạt' }],
  HT326: [
    { count: '1', total: '8', names: ['Huyện Châu Đức'] },
    { count: '7', total: '8', names: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] },
  ],
  HT327: [
    { seen: 'Xã Mỹ Phú', unit: 'Huyện Tháp Mười', near: [official], asOf: '2023-04-10' },
    { seen: 'Xã Khác', unit: 'Huyện Tháp Mười', near: [], asOf: '2023-04-10' },
  ],
  HT328: [
    { seen: 'Xã Mỹ Phú', code: '30055', official, named: null, asOf: '2023-04-10' },
    {
      seen: 'Xã Mỹ An',
      code: '30055',
      official,
      named: { name: 'Xã Mỹ An', code: '30064' },
      asOf: '2023-04-10',
    },
    { seen: 'Thị trấn Mỹ Quý', code: '', official, named: null, asOf: '2023-04-10' },
  ],
  HT329: [{ rows: '12', total: '13', unit: 'Huyện Tháp Mười', missing: [official], asOf: '2023-04-10' }],
  HT330: [{ rate: '100' }],
  HT331: none,
  HT332: [{ selfAssessment: 'met' }, { selfAssessment: 'not-met' }],
  HT333: [{ name: 'Xã Mỹ An', code: '30040', other: 'A5', otherCode: '30037' }],
  HT335: [
    { field: '2.2.4.part', value: '10', was: null },
    { field: '3.1.1.verdict', value: '', was: 'Chưa đạt' },
    { field: '3.1.1.current.rate', value: '0,33%', was: '1.39' },
  ],
  HT336: [{ figure: label, reported: '1.83', now: '1.93', year: '2021' }],
  HT337: [{ old: 'Huyện Tháp Mười', new: 'Huyện Lấp Vò' }],
  HT338: [{ old: 'huyen-2021', new: 'tinh-2021' }],
  HT339: [{ old: '2023', new: '2022' }],
  HT340: [{ unit: 'Huyện Tháp Mười', year: '2022', files: ['a.xlsx', 'b.xlsx'] }],
  HT401: none,
  HT402: [{ document: label }],
  HT403: [{ seen: '' }, { seen: '9.9.9' }],
  HT404: [{ seen: '31/02/2022' }],
  HT405: [{ seen: '01/01/2001', used: '1.1.1' }],
  HT406: [{ seen: '01/02/2001', codes: ['1.2.1', '2.1.1'] }],
  HT407: seen,
  HT408: [{ date: '14/08/2023', year: '2022' }],
  HT409: [{ date: '17/01/2021', year: '2022' }],
  HT410: [{ kind: 'Kế hoạch', number: '12/QĐ-UBND', means: 'Quyết định' }],
  HT411: [{ number: '915/KH-UBND', other: 'C8' }],
  HT412: [{ number: '417/BC-UBND', indicators: ['1.2.3', '3.2.1'] }],
  HT413: [{ number: '915/KH-UBND', dates: ['28/02/2022', '28/03/2022'] }],
  HT414: [{ number: '1454/UBND-VX', date: '24/04/2022', other: '1512/UBND-VX', otherDate: '25/03/2022' }],
  HT415: seen,
  HT416: [{ seen: 'ke hoach 915.pdf', found: 'Kế hoạch 915.pdf' }],
  HT417: seen,
  HT418: seen,
  HT540: [{ part: 'Phòng Nội vụ', count: '1', total: '16' }],
  HT541: otherOne,
  HT542: otherOne,
  HT543: otherOne,
  HT544: otherOne,
  HT545: [{ item: '2.1.1 Tổng số', claims: [claimed, claimed] }],
  HT546: [{ item: '2.1.1 Tổng số', used: claimed, others: [claimed] }],
  HT547: [{ row: 'Xã Mỹ Quý', list: 'Xã', have: ['Phòng Y tế'], lack: ['Phòng Nội vụ'] }],
  HT548: [{ place: 'Trang1!A1' }],
  HT549: [{ count: '2', place: 'Chỉ báo!D8' }],
  HT550: [{ parts: ['Phòng Nội vụ', 'Phòng Y tế'] }],
  HT551: [{ what: 'unit' }, { what: 'year' }],
  HT501: [{ unit: 'Huyện Tháp Mười', count: '2' }],
  HT502: [{ unit: 'Huyện Tháp Mười', file: 'a/b.xlsx' }],
  HT503: [
    {
      units: [
        { name: 'Xã Mỹ An', declared: true, file: 'xa/a.xlsx' },
        { name: 'Xã Mỹ Quý', declared: false, file: 'xa/b.xlsx' },
      ],
    },
  ],
  HT504: [
    { typed: '13/13', low: '11', high: '12', total: '13', names: ['Xã Mỹ An'] },
    { typed: '13', low: '11', high: '11', total: '13', names: [] },
  ],
  HT505: [{ results: '12', total: '13', counted: '11', others: '1', open: '1' }],
  HT506: [
    { count: '1', total: '13', names: ['Xã Mỹ An'] },
    { count: '1', total: '13', names: [] },
  ],
  HT507: [{ names: ['Xã Mỹ An', 'Xã Mỹ Quý'] }],
  HT508: [{ code: '872', unit: 'Huyện Tháp Mười', written: 'H. Cao Lãnh', other: 'Huyện Cao Lãnh' }],
  HT509: [{ results: '12' }],
  HT510: [{ unit: 'Huyện Tháp Mười' }],
  HT511: [{ unit: 'Huyện Tháp Mười', file: 'a/b.xlsx' }],
  HT512: [{ unit: 'Trường THCS An Bình' }],
  HT513: [
    { unit: 'Xã Mỹ An', year: '2021', upper: '2022' },
    { unit: 'Xã Mỹ An', year: '2021', upper: '' },
    { unit: 'Xã Mỹ An', year: '', upper: '2022' },
  ],
  HT514: [{ folder: 'huyện Lấp Vò', detail: 'EACCES' }],
  HT515: file,
  HT516: [{ count: '3' }],
  HT518: [
    { declared: 'met', low: '5', high: '5', total: '13', names: ['Xã Mỹ Quý'] },
    { declared: 'not-met', low: '11', high: '13', total: '13', names: [] },
  ],
  HT517: [{ file: 'bao-cao.xlsx', detail: 'Maximum call stack size exceeded' }],
};

const share = { value: '92.307692', part: '12', whole: '13', requirement };
const change = { previous: '1.83', current: '1.39', value: '0.44', requirement: points };
const named = { label, min: '80', max: '95.5' };
const near = { op: '<=', value: '10' } as const;
const sum = { parts: [named, named], value: '9.5', requirement: near };
const pair = { label, previous: '1200', current: '1300' };
const trend = {
  direction: 'rise',
  previous: '1200',
  current: '1300',
  value: '100',
  unit: { vi: 'tỷ đồng', en: 'billion đồng' },
  parts: [pair],
} as const;
const byChange = { ...trend, previous: null, current: null, unit: { vi: '%', en: '%' }, parts: [] };
const word = { word: 'Khá', en: 'Fair' };
const points10 = { points: '7.5', max: '10' };

export const FINDINGS: { [C in FindingCode]: readonly FindingArgs[C][] } = {
  'attested-met': none,
  'attested-not-met': none,
  'attestation-missing': none,
  'share-met': [share, { ...share, part: null, whole: null }],
  'share-not-met': [
    { ...share, value: '69.969969', gap: '0.03003', lacking: { names: ['Xã A', 'Xã B'], more: '1' } },
    {
      ...share,
      value: '69.969969',
      gap: '0.03003',
      lacking: { names: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'K', 'L', 'M'], more: '2' },
    },
  ],
  'share-open': [{ min: '66.6', max: '100', requirement }],
  'shares-met': [
    { lowest: named, count: 1, requirement },
    { lowest: named, count: 3, requirement },
  ],
  'shares-not-met': [{ failing: [named], requirement }],
  'shares-open': [{ open: [named], requirement }],
  'change-met': [{ ...change, current: '0.3', value: '1.53' }],
  'change-not-met': [
    { ...change, gap: '1.06', relative: '24.043715' },
    { ...change, value: '-0.4', gap: '1.9', relative: '-10' },
    { ...change, gap: '1.06', relative: null },
  ],
  'change-impossible': [{ previous: '1.2', requirement: points }],
  'relative-met': [{ ...change, current: '0.3', value: '83.6', requirement: { op: '>=', value: '20' } }],
  'relative-not-met': [
    { ...change, value: '19.5', requirement: { op: '>=', value: '20' }, gap: '0.5' },
    { ...change, value: '-3', requirement: { op: '>=', value: '20' }, gap: '23' },
  ],
  'relative-impossible': [{ requirement: { op: '>=', value: '20' } }],
  'relative-open': [
    { requirement: { op: '>=', value: '20' }, holds: 'undecided' },
    { requirement: { op: '>=', value: '20' }, holds: 'not-met' },
  ],
  'change-open': [{ min: '-98.17', max: '1.83', requirement: points }],
  'sum-met': [sum],
  'sum-not-met': [{ ...sum, value: '10.5', gap: '0.5' }],
  'trend-met': [trend, { ...trend, parts: [pair, pair] }, { ...byChange, value: '0.5' }],
  'trend-not-met': [
    { ...trend, value: '0' },
    { ...byChange, value: '0' },
    { ...byChange, direction: 'fall', value: '1.5' },
    { ...trend, value: '-100' },
  ],
  'trend-open': [
    { direction: 'rise', holds: 'undecided' },
    { direction: 'fall', holds: 'undecided' },
    { direction: 'rise', holds: 'met' },
    { direction: 'fall', holds: 'not-met' },
  ],
  'points-full': [points10],
  'points-part': [points10],
  'points-missing': [{ max: '10' }],
  'grade-met': [word],
  'grade-not-met': [word],
  'grade-missing': none,
  'self-met': none,
  'self-not-met': none,
  'self-strict': none,
  'evidence-strict': none,
  'not-applicable': [{ reason: 'không có trung tâm' }],
  'not-applicable-open': [{ reason: 'không có trung tâm' }],
  'not-applicable-bare': none,
  'empty-population': none,
  'figures-missing': none,
  'input-invalid': none,
};
