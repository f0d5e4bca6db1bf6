/** A province of districts for tests of reports that set units side by side; the same seed gives the same figures. */
import type { Result } from '../../src/result.ts';
import type { Entries } from '../engine/support.ts';
import { broken, resultOf } from './support.ts';

const NAMES =
  'Tháp Mười|Cao Lãnh|Lấp Vò|Lai Vung|Châu Thành|Thanh Bình|Tam Nông|Tân Hồng|Hồng Ngự|Sa Đéc|Đầm Dơi|Mỹ An|Vĩnh Tường|Bà Rịa|Long Điền|Xuyên Mộc|Đất Đỏ|Côn Đảo|Phú Mỹ|Ứng Hòa'.split(
    '|',
  );
const GRADED = ['2.1.1', '2.1.2', '2.2.1', '2.2.2', '2.2.4'];

/** Numbers in [0, 1) after Park and Miller. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** So many districts, three of them with the year before, and one file that was cut off. */
export function province(count = NAMES.length, seed = 7): Result[] {
  const next = random(seed);
  const results: Result[] = [];
  for (const [i, name] of NAMES.slice(0, count).entries()) {
    const entries: Record<string, unknown> = {};
    const whole = 10 + Math.floor(next() * 20);
    for (const id of GRADED) {
      const blank = next() < 0.08;
      const part = Math.min(whole, Math.ceil(whole * (0.66 + next() * 0.4)));
      entries[id] = blank ? (next() < 0.5 ? 'đạt' : 'trống') : `${part}/${whole}`;
    }
    if (next() < 0.3) entries['3.1.1.current'] = '3.79%';
    const unit = { name: `Huyện ${name}`, code: String(870 + i), file: `dong-thap/huyen-${i}.xlsx` };
    results.push({ ...resultOf(entries as Entries, unit), year: 2022 });
    if (i < 3) {
      const before = { ...entries, '2.1.1': '5/10' } as Entries;
      results.push({ ...resultOf(before, { ...unit, file: `2021/huyen-${i}.xlsx` }), year: 2021 });
    }
  }
  return [...results, broken('dong-thap/hỏng.xlsx')];
}
