import { PREFIXES } from './prefix.ts';

/** A unit as the source lists it: code with leading zeros, name with its prefix, spelling untouched. */
export interface RawUnit {
  code: string;
  name: string;
}

/** A province of the source: through districts in the list of 2023, communes at once in that of 2025. */
interface RawProvince extends RawUnit {
  districts?: (RawUnit & { communes: RawUnit[] })[];
  communes?: RawUnit[];
}

const STEP = { province: 1, district: 1, commune: 3 };
const WIDTH = { province: 2, district: 3, commune: 5 };
type Level = keyof typeof WIDTH;
const LETTERS = new Map([['_', ''], ...PREFIXES.map(({ letter, text }) => [letter, `${text} `] as const)]);
const MINUS = 45;
const ZERO = 48;

/**
 * Unpacks what scripts/generate-units.mjs wrote; throws on text it did not write.
 * A line `#province`, then a line a district: `district;commune;commune…`, the district empty in the list of 2025.
 * A unit is `<jump><letter><name>`: how much further than the usual step its code is from the one before on its level,
 * the prefix as one letter (`_` for none), the name without it.
 */
export function decodeUnits(packed: string): RawProvince[] {
  const last = { province: 0, district: 0, commune: 0 };
  // No regular expressions: 11,000 units are read each time a list is used.
  const unit = (level: Level, text: string): RawUnit => {
    let at = text.charCodeAt(0) === MINUS ? 1 : 0;
    let jump = 0;
    for (let digit = text.charCodeAt(at) - ZERO; digit >= 0 && digit <= 9; ) {
      jump = jump * 10 + digit;
      at += 1;
      digit = text.charCodeAt(at) - ZERO;
    }
    const prefix = LETTERS.get(text.charAt(at));
    if (prefix === undefined) throw new Error(`not a packed unit: ${text}`);
    last[level] += (text.charCodeAt(0) === MINUS ? -jump : jump) + STEP[level];
    return {
      code: String(last[level]).padStart(WIDTH[level], '0'),
      name: prefix + text.slice(at + 1),
    };
  };

  const provinces: RawProvince[] = [];
  for (const line of packed.split('\n')) {
    if (line.startsWith('#')) {
      provinces.push(unit('province', line.slice(1)));
      continue;
    }
    const province = provinces.at(-1);
    if (!province) throw new Error('a packed list begins with a province');
    const [head = '', ...rest] = line.split(';');
    const district = head ? unit('district', head) : undefined;
    const communes = rest.map((text) => unit('commune', text));
    if (district) {
      province.districts ??= [];
      province.districts.push({ ...district, communes });
    } else {
      province.communes = communes;
    }
  }
  return provinces;
}
