/** HT5xx: hand-ins of a folder, and what lower units make of their upper unit. */
export const BATCH_CODES = {
  HT501: {
    vi: {
      means:
        'Mỗi sổ vẫn được đánh giá riêng; cho cấp trên, đơn vị chỉ được tính khi mọi sổ cho cùng câu trả lời.',
      when: 'Khi thư mục có hai sổ khác nhau của cùng một đơn vị, cùng bộ tiêu chí, cùng năm.',
    },
    en: {
      means: 'Each is evaluated; for the upper unit, it counts only where all of them agree.',
      when: 'When the folder has two different workbooks of one unit, set and year.',
    },
    example: { unit: 'Huyện Tháp Mười', count: '2' },
  },
  HT502: {
    vi: {
      means: 'Các sổ cũ hơn không được đánh giá, chỉ được kể là đã bỏ qua.',
      when: 'Khi chạy với --prefer newest và thư mục có nhiều sổ của một đơn vị.',
    },
    en: {
      means: 'Older workbooks do not count and are listed as passed over.',
      when: 'With --prefer newest, when the folder has several workbooks of one unit.',
    },
    example: { unit: 'Huyện Tháp Mười', file: 'thap-muoi/bao-cao-2.xlsx' },
  },
  HT503: {
    vi: {
      means: 'Kết luận của cấp trên vẫn theo sổ của cấp trên; chỗ khác nhau cần được đối chiếu.',
      when: 'Khi danh sách của sổ cấp trên ghi một đơn vị khác với kết quả từ sổ của chính đơn vị đó.',
    },
    en: {
      means: 'The upper unit is still judged by its own workbook; the difference needs a look.',
      when: 'When the list of the upper workbook says otherwise than the result of the unit itself.',
    },
    example: { units: [{ name: 'Xã Mỹ Quý', declared: true, file: 'xa/my-quy.xlsx' }] },
  },
  HT504: {
    vi: {
      means: 'Kết luận của cấp trên vẫn theo số đã nhập; chỗ khác nhau cần được đối chiếu.',
      when: 'Khi số đã nhập ở cấp trên nằm ngoài khoảng mà kết quả của các đơn vị cấp dưới cho phép.',
    },
    en: {
      means: 'The upper unit is still judged by the counts entered; the difference needs a look.',
      when: 'When the counts of the upper unit lie outside what the results of the lower units allow.',
    },
    example: { typed: '13/13', low: '11', high: '12', total: '13', names: ['Xã Mỹ Quý'] },
  },
  HT505: {
    vi: {
      means:
        'Chỉ báo để trống được xét theo kết quả của các đơn vị cấp dưới; căn cứ ghi là tổng hợp từ cấp dưới.',
      when: 'Khi chạy với --roll-up fill và chỗ nhập của cấp trên còn trống.',
    },
    en: {
      means: 'A blank indicator is judged by the results of the lower units; its basis is the roll-up.',
      when: 'With --roll-up fill, where the upper workbook was left blank.',
    },
    example: { results: '12', total: '13', counted: '11', others: '1', open: '1' },
  },
  HT506: {
    vi: {
      means: 'Đơn vị đó có thể được tính hoặc không, nên tỷ lệ của cấp trên là một khoảng.',
      when: 'Khi thư mục có kết quả của vài đơn vị cấp dưới mà thiếu kết quả của đơn vị khác.',
    },
    en: {
      means: 'Such a unit may count or not, so the share of the upper unit is a range.',
      when: 'When the folder has results of some lower units and lacks those of others.',
    },
    example: { count: '1', total: '13', names: ['Xã Mỹ Quý'] },
  },
  HT507: {
    vi: {
      means: 'Kết quả của đơn vị đó không được tính, vì danh sách của cấp trên quyết định mẫu số.',
      when: 'Khi một đơn vị cấp dưới có sổ trong thư mục mà sổ cấp trên không liệt kê, hoặc tên khớp với nhiều dòng.',
    },
    en: {
      means: 'The result does not count, because the list of the upper workbook makes the denominator.',
      when: 'When a lower unit has a workbook and is not listed above, or its name fits several rows.',
    },
    example: { names: ['Xã Mỹ Quý'] },
  },
  HT508: {
    vi: {
      means: 'Không biết sổ là của đơn vị nào, nên kết quả không được dùng cho cấp trên.',
      when: 'Khi mã đơn vị và tên đơn vị trong sổ là của hai đơn vị khác nhau trong danh mục.',
    },
    en: {
      means: 'Whose workbook it is is not known, so it is not used for the upper unit.',
      when: 'When code and name in a workbook are two different units of the built-in lists.',
    },
    example: { code: '872', unit: 'Huyện Tháp Mười', written: 'Huyện Cao Lãnh', other: 'Huyện Cao Lãnh' },
  },
  HT509: {
    vi: {
      means: 'Chỉ báo vẫn để trống, vì không có mẫu số.',
      when: 'Khi chạy với --roll-up fill mà sổ cấp trên không có danh sách đơn vị, cũng không có tổng số.',
    },
    en: {
      means: 'The indicator stays blank, because there is no denominator.',
      when: 'With --roll-up fill, where the upper workbook has neither a list of units nor a total.',
    },
    example: { results: '12' },
  },
  HT510: {
    vi: {
      means: 'Các sổ của đơn vị được coi như không biết sổ nào mới nhất.',
      when: 'Khi chạy với --prefer newest và một sổ mang ngày ghi trong tương lai.',
    },
    en: {
      means: 'Which workbook is the newest counts as not known.',
      when: 'With --prefer newest, when a workbook is dated in the future.',
    },
    example: { unit: 'Huyện Tháp Mười' },
  },
  HT511: {
    vi: {
      means: 'Không ảnh hưởng đến kết luận nào.',
      when: 'Khi thư mục có hai tệp giống nhau từng byte của cùng một đơn vị.',
    },
    en: {
      means: 'No conclusion is affected.',
      when: 'When the folder has two files of one unit that are equal byte for byte.',
    },
    example: { unit: 'Huyện Tháp Mười', file: 'thap-muoi.xlsx' },
  },
  HT512: {
    vi: {
      means: 'Sổ vẫn được đánh giá; chỉ không được tính vào cấp trên.',
      when: 'Khi mã, danh sách và thư mục không chỉ ra đúng một đơn vị cấp trên.',
    },
    en: {
      means: 'The workbook is evaluated; only the upper unit does not count it.',
      when: 'When neither code nor lists nor folders point to exactly one upper unit.',
    },
    example: { unit: 'Trường THCS An Bình' },
  },
  HT513: {
    vi: {
      means: 'Sổ vẫn được đánh giá; chỉ không được tính vào cấp trên.',
      when: 'Khi năm đánh giá trong sổ khác với năm trong sổ của đơn vị cấp trên.',
    },
    en: {
      means: 'The workbook is evaluated; only the upper unit does not count it.',
      when: 'When the year in a workbook differs from that in the workbook of its upper unit.',
    },
    example: { unit: 'Xã Mỹ Quý', year: '2021', upper: '2022' },
  },
  HT514: {
    vi: {
      means: 'Các sổ trong thư mục đó không có trong kết quả; mã thoát là 2.',
      when: 'Khi không có quyền đọc một thư mục con, hoặc ổ đĩa báo lỗi.',
    },
    en: {
      means: 'The workbooks in it are missing from the results; the exit code is 2.',
      when: 'When a folder within cannot be read, or the disk fails.',
    },
    example: { folder: 'huyen-lap-vo', detail: 'EACCES' },
  },
  HT515: {
    vi: {
      means: 'Tệp đó không cho kết luận; các tệp khác vẫn được đánh giá.',
      when: 'Khi chạy nhiều luồng (--jobs) và một tệp vượt bộ nhớ cho phép của luồng.',
    },
    en: {
      means: 'That file gives no verdict; the others are evaluated all the same.',
      when: 'With several threads (--jobs), when a file exceeds the memory of its thread.',
    },
    example: { file: 'la.xlsx' },
  },
  HT516: {
    vi: {
      means: 'Kết quả gộp có thể thiếu hoặc thừa sổ.',
      when: 'Khi gộp các phần của --shard mà danh sách tệp lúc chạy từng phần không giống nhau.',
    },
    en: {
      means: 'The merged result may lack workbooks, or have too many.',
      when: 'When the parts of --shard are merged and did not see the same list of files.',
    },
    example: { count: '3' },
  },
  HT518: {
    vi: {
      means: 'Kết luận của sổ cấp trên không đổi; cần xem lại tự đánh giá.',
      when: 'Khi sổ cấp trên chỉ có tự đánh giá, còn kết quả của đơn vị cấp dưới đã đủ để thấy ngược lại.',
    },
    en: {
      means: 'The conclusion of the upper workbook is not changed; its self-assessment has to be looked at.',
      when: 'When an upper workbook has only a self-assessment, and the results of the lower units already prove the opposite.',
    },
    example: { declared: 'met', low: '5', high: '5', total: '13', names: ['Xã Mỹ Quý'] },
  },
  HT517: {
    vi: {
      means: 'Tệp đó không cho kết luận; các tệp khác vẫn được đánh giá, mã thoát là 2.',
      when: 'Khi chính chương trình có lỗi với một tệp; lỗi không phải do số liệu trong sổ.',
    },
    en: {
      means: 'That file gives no verdict; the others are evaluated all the same, and the exit code is 2.',
      when: 'When the program itself fails on a file; the fault is not in the data.',
    },
    example: { file: 'bao-cao.xlsx', detail: 'Maximum call stack size exceeded' },
  },
} as const;
