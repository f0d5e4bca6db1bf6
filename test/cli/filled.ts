/** Workbooks filled as an officer would, over a base where all 16 indicators are met at level 3. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInSet } from '../../src/sets/index.ts';
import type { WorkbookContent } from '../../src/workbook/content.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';

type Fields = WorkbookContent['fields'];

const ATTESTED = ['1.1.1', '1.1.2', '1.2.1', '1.2.2', '1.2.3', '3.2.1'];
const COUNTED: Readonly<Record<string, readonly [number, number]>> = {
  '2.1.1': [33, 33],
  '2.1.2': [13, 13],
  '2.2.1': [33, 33],
  '2.2.2': [33, 33],
  '2.2.3': [1, 1],
  '2.2.4': [13, 13],
  '3.2.2': [0, 12_000],
  '3.2.3': [20, 25],
};

const SUMMARIES: Readonly<Record<string, readonly string[]>> = {
  '1.1.1': ['Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021-2025', 'Kế hoạch năm 2022'],
  '1.1.2': ['Kế hoạch kiểm tra, giám sát xây dựng huyện học tập'],
  '1.2.1': ['Quy chế phối hợp xây dựng xã hội học tập'],
  '1.2.2': ['Cơ chế huy động nguồn lực xây dựng xã hội học tập'],
  '1.2.3': ['Quyết định khen thưởng'],
  '3.1.1': ['Quyết định công nhận kết quả rà soát hộ nghèo'],
  '3.1.2': ['Báo cáo của Phòng Tài nguyên và Môi trường'],
  '3.2.1': ['Kế hoạch Tuần lễ hưởng ứng học tập suốt đời'],
};

const BASE: Fields = {
  ...Object.fromEntries(ATTESTED.map((id) => [`${id}.verdict`, 'Đạt'])),
  ...Object.fromEntries(
    Object.entries(COUNTED).flatMap(([id, [part, whole]]) => [
      [`${id}.part`, part],
      [`${id}.whole`, whole],
    ]),
  ),
  '3.1.1.previous.part': 460,
  '3.1.1.previous.whole': 10_000,
  '3.1.1.current.part': 310,
  '3.1.1.current.whole': 10_000,
  '3.1.2.solid.part': 95,
  '3.1.2.solid.whole': 100,
  '3.1.2.residential.part': 92,
  '3.1.2.residential.whole': 100,
  '3.1.2.business.part': 91,
  '3.1.2.business.whole': 100,
};

export const CONTENT: WorkbookContent = {
  info: { 'unit.name': 'Huyện Tháp Mười', 'unit.code': '872', 'unit.province': 'Tỉnh Đồng Tháp', year: 2022 },
  fields: BASE,
  rosters: {},
  evidence: [...ATTESTED, ...Object.keys(COUNTED), '3.1.1', '3.1.2'].flatMap((indicator) =>
    (SUMMARIES[indicator] ?? ['Báo cáo kết quả']).map((summary, index) => ({
      indicator,
      kind: 'Văn bản',
      number: `${indicator.replaceAll('.', '')}${index}/UBND`,
      date: '10/11/2022',
      summary,
    })),
  ),
};

/** Writes the base with some fields changed; null takes a field out. */
export async function writeFilled(
  folder: string,
  name: string,
  changes: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const set = await builtInSet('huyen-2021');
  if (set === undefined) throw new Error('huyen-2021 is not built in');
  const fields = Object.fromEntries(
    Object.entries({ ...BASE, ...changes }).filter(
      (entry): entry is [string, string | number] => entry[1] !== null,
    ),
  );
  writeFileSync(join(folder, name), await writeWorkbook(set, { ...CONTENT, fields }));
}
