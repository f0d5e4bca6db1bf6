/** What can be wrong with a file that extends a shipped set (HT947, HT948, HT970-HT980); see problems.ts. */
export const EXTEND_PROBLEMS = {
  HT947: {
    severity: 'error',
    vi: 'Chỉ báo {code} đổi cách tính mức giảm (by) mà không ghi ngưỡng theo cách mới; thêm requirement.',
    en: 'Indicator {code} changes how its fall is measured (by) without the threshold in the new measure; add requirement.',
  },
  HT948: {
    severity: 'error',
    vi: 'Chỉ báo {code} được xét theo cách “{kind}”, không phải mức giảm của một tỷ lệ; bỏ mục by.',
    en: 'Indicator {code} is judged as “{kind}”, not by the fall of a rate; remove by.',
  },
  HT970: {
    severity: 'error',
    vi: 'Nguồn {source} đã có trong bộ gốc {base}; đặt khóa khác cho nguồn của mình.',
    en: 'The source {source} stands in the base set {base} already; give yours another key.',
  },
  HT971: {
    severity: 'error',
    vi: 'Không có bộ gốc “{base}”; extends nhận một trong các bộ có sẵn: {known}.',
    en: 'There is no base set “{base}”; extends takes one of the shipped sets: {known}.',
  },
  HT972: {
    severity: 'error',
    vi: 'Bộ gốc {base} không có chỉ báo {code}; các mã gần giống: {near}.',
    en: 'The base set {base} has no indicator {code}; near codes: {near}.',
  },
  HT973: {
    severity: 'error',
    vi: 'Chỉ báo {code} được xét theo cách “{kind}”, không có ngưỡng; bỏ mục requirement.',
    en: 'Indicator {code} is judged as “{kind}”, which has no threshold; remove requirement.',
  },
  HT974: {
    severity: 'error',
    vi: 'Chỉ báo {code} được xét theo cách “{kind}”, không chấm điểm; bỏ mục max.',
    en: 'Indicator {code} is judged as “{kind}”, not by points; remove max.',
  },
  HT975: {
    severity: 'error',
    vi: 'Thay đổi chưa có căn cứ; thêm citations với nguồn (source) và chỗ trong văn bản (locator).',
    en: 'The change has no legal ground; add citations with a source and its locator.',
  },
  HT976: {
    severity: 'error',
    vi: 'Thay đổi của {code} không nêu mục nào cần đổi; thêm requirement, by, max, owners, documents, notApplicable, text, en hoặc readings.',
    en: 'The change of {code} changes nothing; add requirement, by, max, owners, documents, notApplicable, text, en or readings.',
  },
  HT977: {
    severity: 'warning',
    vi: 'Mục {field} của {code} giống bộ gốc; bỏ đi nếu không định đổi.',
    en: 'The field {field} of {code} is the same as in the base set; remove it if no change is meant.',
  },
  HT978: {
    severity: 'error',
    vi: 'Chỉ báo {code} được đổi hai lần; gộp vào một mục.',
    en: 'Indicator {code} is changed twice; put it into one entry.',
  },
  HT979: {
    severity: 'error',
    vi: 'Mã bộ {id} là của một bộ có sẵn; đặt mã riêng, ví dụ {id}-tinh-x.',
    en: 'The id {id} is that of a shipped set; choose your own, such as {id}-tinh-x.',
  },
  HT980: {
    severity: 'warning',
    vi: 'Ngưỡng của {code} đổi mà lời văn vẫn ghi “{value}”; thêm text, en (và readings nếu cần) theo văn bản của mình.',
    en: 'The threshold of {code} changes, but its wording still says “{value}”; add text, en (and readings where needed).',
  },
} as const;
