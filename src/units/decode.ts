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
const LETTERS = new Map(PREFIXES.map(({ letter, text }) => [letter, text]));

/**
 * Unpacks what scripts/generate-units.mjs wrote; throws on text it did not write.
 * A line `#province`, then a line a district: `district;commune;commune…`, the district empty in the list of 2025.
 * A unit is `<jump><letter><name>`: how much further than the usual step its code is from the one before on its level,
 * the prefix as one letter (`_` for none), the name without it.
 */
export function decodeUnits(packed: string): RawProvince[] {
  const last = { province: 0, district: 0, commune: 0 };
  const unit = (level: Level, text: string): RawUnit => {
    const [, jump, letter, rest] = /^(-?\d*)([A-Z_])(.*)$/u.exec(text) ?? [];
    if (letter === undefined || rest === undefined) throw new Error(`not a packed unit: ${text}`);
    last[level] += Number(jump) + STEP[level];
    const prefix = LETTERS.get(letter);
    return {
      code: String(last[level]).padStart(WIDTH[level], '0'),
      name: prefix ? `${prefix} ${rest}` : rest,
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
