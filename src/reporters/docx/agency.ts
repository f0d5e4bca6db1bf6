/** Who issues the report: the People's Committee of the unit, or the agency itself. Nothing is made up. Pure. */
import type { UnitView } from '../view.ts';
import type { DocxWords } from './words.ts';

const KINDS = /^(Tỉnh|Thành phố|Huyện|Thị xã|Quận|Xã|Phường|Thị trấn|Đặc khu)\s+/i;

export interface Agency {
  /** Whether a People's Committee issues it. */
  readonly committee: boolean;
  /** "Huyện Tháp Mười"; "" where the workbook does not name the unit. */
  readonly unit: string;
  /** "Tháp Mười", for the date line; null where it is not the unit's own name. */
  readonly place: string | null;
  /** As it stands within a sentence: "Ủy ban nhân dân huyện Tháp Mười". */
  readonly name: string;
}

/** Whose report a result makes. */
export function agencyOf({ name, set }: UnitView, words: DocxWords): Agency {
  const level = set?.unit.level ?? 'agency';
  const committee = level !== 'agency';
  const shown = name === '' ? '…' : name;
  // A province's documents are dated at its seat, which no workbook names.
  const place = level === 'district' || level === 'commune' ? name.replace(KINDS, '') || null : null;
  const within = shown.replace(KINDS, (kind) => kind.toLowerCase());
  return { committee, unit: name, place, name: committee ? words.committeeOf(within) : shown };
}
