import type { Lang } from '../messages/index.ts';
import type { Result } from '../result.ts';
import { fold } from '../text.ts';

/** A province without what stands before its name. */
const bare = (name: string) => fold(name).replace(/^(tinh|thanh pho|tp\.?) /, '');

/** "Huyện Tháp Mười, tỉnh Đồng Tháp"; of a province itself its name once; "" where there is none. */
export function unitWords(unit: Result['unit'], lang: Lang): string {
  const { name = '', province } = unit ?? {};
  if (!province || bare(province) === bare(name)) return name;
  if (name === '') return '';
  const within =
    lang === 'vi' ? province.replace(/^(Tỉnh|Thành phố)(?= )/, (word) => word.toLowerCase()) : province;
  return `${name}, ${within}`;
}
