/**
 * What can be wrong with a criteria set file: code, severity and one sentence with the mend, in both languages.
 * Codes are stable: HT90x YAML, HT91x shape, HT92x codes, HT93x-940 recognition, HT94x references, HT95x values, HT96x texts,
 * HT970-980 files that extend a shipped set, HT981-989 recognition (continued).
 * `{name}` is an argument; the arguments' types are read off the Vietnamese text.
 */
import { EXTEND_PROBLEMS } from './extend-problems.ts';

interface Info {
  readonly severity: 'error' | 'warning';
  readonly vi: string;
  readonly en: string;
}

export const PROBLEMS = {
  HT901: {
    severity: 'error',
    vi: 'Tệp không đúng cú pháp YAML: {reason}. Sửa tại dòng này, thường là thụt dòng, dấu nháy hoặc dấu ngoặc.',
    en: 'Not valid YAML: {reason}. Mend it at this line; it is mostly indentation, a quote or a bracket.',
  },
  HT902: {
    severity: 'error',
    vi: 'Khóa {key} có hai lần trong cùng một nhóm; bỏ một lần.',
    en: 'The key {key} stands twice in one group; remove one.',
  },
  HT903: {
    severity: 'error',
    vi: 'Tệp chứa nhiều tài liệu YAML (dòng “---”); mỗi bộ tiêu chí để trong một tệp.',
    en: 'The file holds several YAML documents (a “---” line); keep one criteria set a file.',
  },
  HT904: {
    severity: 'error',
    vi: 'Tham chiếu YAML (dấu * hoặc &) không đọc được: {reason}. Viết thẳng giá trị thay cho tham chiếu.',
    en: 'A YAML alias (* or &) cannot be read: {reason}. Write the value itself instead.',
  },

  HT911: {
    severity: 'error',
    vi: 'Thiếu mục {field}; thêm vào (xem `hoc-tap schema criteria`).',
    en: 'The field {field} is missing; add it (see `hoc-tap schema criteria`).',
  },
  HT912: {
    severity: 'error',
    vi: 'Mục {field} không có trong cấu trúc bộ tiêu chí; kiểm tra chính tả hoặc bỏ đi.',
    en: 'The field {field} is not part of a criteria set; check its spelling or remove it.',
  },
  HT913: {
    severity: 'error',
    vi: 'Mục {field} cần {expected}, nhưng là {seen}.',
    en: 'The field {field} needs {expected}, but is {seen}.',
  },
  HT914: {
    severity: 'error',
    vi: 'Mục {field} chỉ nhận một trong: {values}; đang là “{seen}”.',
    en: 'The field {field} takes one of: {values}; it is “{seen}”.',
  },
  HT915: {
    severity: 'error',
    vi: 'Mục {field} cần {expected}; đang là “{seen}”.',
    en: 'The field {field} needs {expected}; it is “{seen}”.',
  },
  HT916: {
    severity: 'error',
    vi: 'Mục {field} đang trống; cần ít nhất một giá trị.',
    en: 'The field {field} is empty; it needs at least one value.',
  },
  HT917: {
    severity: 'error',
    vi: 'Số ở mục {field} phải {bound} {limit}; đang là {seen}.',
    en: 'The number in {field} must be {bound} {limit}; it is {seen}.',
  },
  HT918: {
    severity: 'error',
    vi: 'Khóa “{key}” không hợp lệ; cần {expected}.',
    en: 'The key “{key}” is not valid; it needs {expected}.',
  },

  HT921: {
    severity: 'error',
    vi: 'Mã {code} có hai lần; đặt mã khác cho một trong hai.',
    en: 'The code {code} stands twice; give one of them another code.',
  },
  HT922: {
    severity: 'error',
    vi: 'Mã {code} nằm trong {parent} nhưng không phải mã {parent} thêm một cấp; sửa mã hoặc chuyển chỗ.',
    en: 'The code {code} stands in {parent} but is not {parent} with one more number; mend the code or move it.',
  },
  HT923: {
    severity: 'error',
    vi: 'Chỉ báo {code} có hai số liệu cùng khóa {key}; đặt khóa khác cho một trong hai.',
    en: 'Indicator {code} has two figures with the key {key}; give one of them another key.',
  },
  HT924: {
    severity: 'error',
    vi: 'Chỉ báo {code} ghi thuộc {group} (group) nhưng mã không phải {group} hay {group} thêm một chữ cái, hoặc {group} ở chỗ khác có tên khác; sửa cho khớp.',
    en: 'Indicator {code} names the group {group}, but its code is neither {group} nor {group} with a letter, or {group} is called otherwise elsewhere; make them agree.',
  },

  HT931: {
    severity: 'error',
    vi: 'Mã {code} ở {list} không chỉ tới tiêu chuẩn, tiêu chí hay chỉ báo nào; sửa mã.',
    en: 'The code {code} in {list} names no standard, criterion or indicator; mend the code.',
  },
  HT932: {
    severity: 'error',
    vi: 'Chỉ báo {code} không thuộc điều kiện tiên quyết (prerequisites), không xét mức độ (graded), cũng không ghi là chỉ để báo cáo (informative); thêm vào một nơi.',
    en: 'Indicator {code} is neither among the prerequisites nor graded nor informative; add it to one of them.',
  },
  HT933: {
    severity: 'error',
    vi: 'Chỉ báo xét mức độ (graded) và các mức độ (bands) phải cùng có hoặc cùng không; đang có {graded} chỉ báo, {bands} mức độ.',
    en: 'Graded indicators and bands must both be there or both be absent; there are {graded} and {bands}.',
  },
  HT934: {
    severity: 'error',
    vi: 'Mức độ phải xếp từ thấp lên cao, liền nhau từ 1; ở đây cần {expected}, đang là {seen}.',
    en: 'Levels run upwards from 1 without a break; here {expected} is needed, it is {seen}.',
  },
  HT935: {
    severity: 'error',
    vi: 'Giữa mức độ {lower} và {upper} có khoảng trống ({to} và {from}); mỗi giá trị phải thuộc đúng một mức độ.',
    en: 'There is a gap between level {lower} and {upper} ({to} and {from}); every value belongs to exactly one level.',
  },
  HT936: {
    severity: 'error',
    vi: 'Mức độ {lower} và {upper} chồng nhau ({to} và {from}); mỗi giá trị phải thuộc đúng một mức độ.',
    en: 'Levels {lower} and {upper} overlap ({to} and {from}); every value belongs to exactly one level.',
  },
  HT937: {
    severity: 'error',
    vi: 'Mức độ cao nhất dừng ở {to}; phải là {top} (100%, hoặc tổng điểm tối đa của các mục).',
    en: 'The highest level ends at {to}; it must be {top} (100 %, or the sum of the maximum points).',
  },
  HT938: {
    severity: 'error',
    vi: 'Chỉ báo xét mức độ {code} yêu cầu {requirement}, lỏng hơn điểm đầu {start} của mức độ thấp nhất, nên có giá trị đạt mà không thuộc mức độ nào; nâng yêu cầu, hoặc hạ điểm đầu của mức độ (recognition.bands).',
    en: 'Graded indicator {code} requires {requirement}, which is weaker than the start {start} of the lowest level, so that a value could be met and in no level; raise it, or lower the start of the level (recognition.bands).',
  },
  HT939: {
    severity: 'error',
    vi: 'Chỉ báo {code} không xét mức độ được vì cách đo “{kind}” không cho {needed} mà quy tắc “{rule}” cần; bỏ khỏi graded hoặc đổi cách đo.',
    en: 'Indicator {code} cannot be graded, since the measure “{kind}” does not give {needed} that the rule “{rule}” needs; take it out of graded or change the measure.',
  },
  HT940: {
    severity: 'error',
    vi: 'Mức độ {level} không chứa giá trị nào ({from} và {to}); sửa hai đầu.',
    en: 'Level {level} holds no value ({from} and {to}); mend its ends.',
  },

  HT941: {
    severity: 'error',
    vi: 'Nguồn trích dẫn {source} không có trong sources; thêm nguồn hoặc sửa khóa.',
    en: 'The cited source {source} is not among sources; add it or mend the key.',
  },
  HT942: {
    severity: 'error',
    vi: 'Danh sách {roster} không có trong rosters; thêm danh sách hoặc sửa khóa.',
    en: 'The roster {roster} is not among rosters; add it or mend the key.',
  },
  HT943: {
    severity: 'error',
    vi: 'Tổng thể {population} không có trong populations; thêm vào hoặc sửa khóa.',
    en: 'The population {population} is not among populations; add it or mend the key.',
  },
  HT944: {
    severity: 'warning',
    vi: 'Chỉ báo {code} chưa có đơn vị phụ trách (owners); thêm vào nếu văn bản có nêu.',
    en: 'Indicator {code} has no owner; add one if the document names it.',
  },
  HT945: {
    severity: 'error',
    vi: 'Chỉ báo {code} chỉ tính đơn vị tham gia (participants) nhưng danh sách {roster} không có cột tham gia (participation); thêm cột hoặc bỏ participants.',
    en: 'Indicator {code} counts only those taking part (participants), but the roster {roster} has no participation column; add it or remove participants.',
  },
  HT946: {
    severity: 'error',
    vi: 'Mã {code} ghi là văn bản không phân công (ownerless) nhưng có chỉ báo thuộc mã này có đơn vị phụ trách; bỏ một trong hai.',
    en: 'The code {code} is said to have no owner in the document (ownerless), but an indicator of it has one; remove one of the two.',
  },

  HT951: {
    severity: 'error',
    vi: 'Yêu cầu {requirement} của chỉ báo {code} không thể dùng; tỷ lệ nằm trong 0..100 và điều kiện phải có thể đạt.',
    en: 'The requirement {requirement} of indicator {code} cannot be used; shares lie in 0..100 and it must be possible to meet.',
  },
  HT952: {
    severity: 'error',
    vi: 'Thời gian áp dụng kết thúc ({to}) trước khi bắt đầu ({from}); đổi lại.',
    en: 'The validity ends ({to}) before it begins ({from}); swap them.',
  },
  HT953: {
    severity: 'error',
    vi: 'Ngày {date} không có trong lịch; sửa lại (năm-tháng-ngày).',
    en: 'The date {date} does not exist; mend it (year-month-day).',
  },
  HT954: {
    severity: 'error',
    vi: 'Từ xếp loại “{word}” trùng với “{other}” (so không kể hoa thường, dấu); mỗi từ chỉ ghi một lần, hoặc ở counted hoặc ở others.',
    en: 'The rating word “{word}” equals “{other}” (without case and accents); each word stands once, in counted or in others.',
  },
  HT955: {
    severity: 'error',
    vi: 'Điểm tối đa của chỉ báo {code} là {max}; phải lớn hơn 0.',
    en: 'The maximum points of indicator {code} are {max}; they must be above 0.',
  },

  HT961: {
    severity: 'error',
    vi: 'Chữ “{text}” không ở dạng Unicode NFC; gõ lại hoặc chuyển mã sang Unicode dựng sẵn.',
    en: 'The text “{text}” is not in Unicode form NFC; type it again or convert it to precomposed Unicode.',
  },
  HT962: {
    severity: 'error',
    vi: 'Mục {field} chỉ có khoảng trắng; ghi nội dung (bản dịch) vào.',
    en: 'The field {field} holds only blanks; write the text (translation).',
  },
  HT963: {
    severity: 'error',
    vi: 'Tên trang tính “{sheet}” không dùng được (tối đa 31 ký tự, không có : \\ / ? * [ ], không trùng); đổi tên.',
    en: 'The sheet name “{sheet}” cannot be used (at most 31 characters, none of : \\ / ? * [ ], no repeat); change it.',
  },

  HT981: {
    severity: 'error',
    vi: 'Mã {code} ghi là chỉ để báo cáo (informative) nhưng cũng nằm trong điều kiện tiên quyết hoặc xét mức độ; bỏ khỏi một nơi.',
    en: 'The code {code} is informative, and a prerequisite or graded as well; take it out of one list.',
  },

  ...EXTEND_PROBLEMS,
} as const satisfies Record<string, Info>;

export type ProblemCode = keyof typeof PROBLEMS;

type Placeholder<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Arguments of a code, as its sentence names them. */
export type ProblemArgs<C extends ProblemCode> = {
  readonly [K in Placeholder<(typeof PROBLEMS)[C]['vi']>]: string;
};

/** Where in the set: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** A problem before it has a line. */
export type Finding = {
  [C in ProblemCode]: { readonly path: Path; readonly code: C; readonly args: ProblemArgs<C> };
}[ProblemCode];

/** Arguments that stand for words: types of a value, kinds of YAML error. */
const WORDS: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = {
  vi: {
    'root:': '(cả tệp)',
    'type:object': 'một nhóm “khóa: giá trị”',
    'type:array': 'một danh sách',
    'type:string': 'chữ (đặt trong dấu nháy nếu trông như số)',
    'type:number': 'số',
    'type:int': 'số nguyên',
    'type:boolean': 'true hoặc false',
    'type:null': 'ô trống',
    'bound:min': 'từ',
    'bound:max': 'không quá',
    'needed:lowest': 'một tỷ lệ',
    'needed:points': 'điểm',
    'yaml:TAB_AS_INDENT': 'thụt dòng bằng phím Tab, hãy dùng dấu cách',
    'yaml:BAD_INDENT': 'thụt dòng sai',
    'yaml:MISSING_CHAR': 'thiếu dấu ngăn hoặc dấu đóng',
    'yaml:BLOCK_AS_IMPLICIT_KEY': 'dấu “: ” nằm trong chữ không đặt trong dấu nháy',
    'yaml:MULTILINE_IMPLICIT_KEY': 'khóa nằm trên nhiều dòng hoặc thiếu dấu “:”',
    'yaml:UNEXPECTED_TOKEN': 'ký tự không đúng chỗ',
    'yaml:BAD_SCALAR_START': 'chữ bắt đầu bằng ký tự đặc biệt, hãy đặt trong dấu nháy',
    'yaml:NON_STRING_KEY': 'khóa phải là chữ, hãy đặt trong dấu nháy',
    'yaml:TAG': 'không dùng nhãn kiểu (dấu “!”)',
    'yaml:RESOURCE_EXHAUSTION': 'lồng quá nhiều cấp',
    'alias:unresolved': 'không có chỗ được trỏ tới',
    'alias:excessive': 'lặp quá nhiều lần',
  },
  en: {
    'root:': '(whole file)',
    'type:object': 'a group of “key: value”',
    'type:array': 'a list',
    'type:string': 'a text (in quotes where it looks like a number)',
    'type:number': 'a number',
    'type:int': 'a whole number',
    'type:boolean': 'true or false',
    'type:null': 'blank',
    'bound:min': 'at least',
    'bound:max': 'at most',
    'needed:lowest': 'a share',
    'needed:points': 'the points',
    'yaml:TAB_AS_INDENT': 'indented with a tab, use spaces',
    'yaml:BAD_INDENT': 'wrong indentation',
    'yaml:MISSING_CHAR': 'a separator or closing mark is missing',
    'yaml:BLOCK_AS_IMPLICIT_KEY': '“: ” inside a text without quotes',
    'yaml:MULTILINE_IMPLICIT_KEY': 'a key over several lines, or its “:” is missing',
    'yaml:UNEXPECTED_TOKEN': 'a character out of place',
    'yaml:BAD_SCALAR_START': 'a text beginning with a special character, put it in quotes',
    'yaml:NON_STRING_KEY': 'keys must be text, put it in quotes',
    'yaml:TAG': 'type tags (“!”) are not used',
    'yaml:RESOURCE_EXHAUSTION': 'nested too deeply',
    'alias:unresolved': 'nothing it points to',
    'alias:excessive': 'repeated too often',
    // The schema states its formats in Vietnamese.
    'chữ thường, số và dấu gạch nối': 'lower-case letters, digits and hyphens',
    'mã dạng 2.1.1 hoặc 1.1.1a': 'a code such as 2.1.1 or 1.1.1a',
    'khóa là chữ thường không dấu': 'a key in lower-case letters without accents',
    'ngày dạng 2021-11-12': 'a date such as 2021-11-12',
    'số thập phân với dấu chấm': 'a decimal with a point',
    'phiên bản dạng 1.0.0': 'a version such as 1.0.0',
  },
};

/** The sentence of a problem. */
export function problemMessage(
  code: ProblemCode,
  args: Readonly<Record<string, string>>,
  lang: 'vi' | 'en' = 'vi',
): string {
  return PROBLEMS[code][lang].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return Object.hasOwn(WORDS[lang], value) ? String(WORDS[lang][value]) : value;
  });
}
