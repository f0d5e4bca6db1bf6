import { decodeUnits, type RawUnit } from './decode.ts';
import { tidyName } from './prefix.ts';

/** 2023: 63 provinces, 705 districts, 10,599 communes, until 30/06/2025. 2025: 34 provinces, 3,321 communes, since 01/07/2025. */
export type ListId = '2023' | '2025';

/** Level of a unit; a district is any huyện, quận, thị xã or city under a province. */
export type UnitKind = 'province' | 'district' | 'commune';

/** Code and full name of a unit, e.g. 872 Huyện Tháp Mười; codes of the General Statistics Office. */
export interface UnitRef {
  code: string;
  name: string;
}

/** A unit and those above it: a commune of the 2025 list has no district. */
export interface Unit extends UnitRef {
  kind: UnitKind;
  province?: UnitRef;
  district?: UnitRef;
}

/** One list of units, everything in the order of the source. */
export interface UnitList {
  id: ListId;
  /** Date of the list, ISO. */
  asOf: string;
  /** Last day in force, ISO; undefined while in force. */
  validUntil: string | undefined;
  /** Origin and licence of the data. */
  source: string;
  /** All provinces. */
  provinces: readonly Unit[];
  /** Districts of a province; empty for an unknown code, and always in the 2025 list. */
  districts(provinceCode: string): readonly Unit[];
  /** Communes of a district or of a whole province; empty for an unknown code. */
  communes(parentCode: string): readonly Unit[];
  /** All units of a level. */
  all(kind: UnitKind): readonly Unit[];
  /** The unit with this code (2 digits a province, 3 a district, 5 a commune, leading zeros kept). */
  byCode(code: string): Unit | undefined;
}

const loaded = new Map<ListId, Promise<UnitList>>();

/** Loads a list on first use, so that the data stay out of every other start. */
export function loadUnits(id: ListId): Promise<UnitList> {
  let list = loaded.get(id);
  if (!list) {
    list = loadData(id).then((data) => build(id, data));
    loaded.set(id, list);
  }
  return list;
}

/** The list that names the units of an assessment year: districts exist in the 2023 list only; the others changed on 01/07/2025. */
export function listForYear(year: number, level: UnitKind): ListId {
  return level === 'district' || year <= 2024 ? '2023' : '2025';
}

type Data = { asOf: string; validUntil: string | undefined; source: string; packed: string };

/** A list as it is stored, packed. */
export function loadData(id: ListId): Promise<Data> {
  return id === '2023' ? import('./data-2023.ts') : import('./data-2025.ts');
}

function build(id: ListId, { asOf, validUntil, source, packed }: Data): UnitList {
  const all: Record<UnitKind, Unit[]> = { province: [], district: [], commune: [] };
  const codes = new Map<string, Unit>();
  const districts = new Map<string, Unit[]>();
  const communes = new Map<string, Unit[]>();

  const add = (kind: UnitKind, raw: RawUnit, above: Pick<Unit, 'province' | 'district'>): Unit => {
    const unit: Unit = { code: raw.code, name: tidyName(raw.name), kind, ...above };
    all[kind].push(unit);
    codes.set(unit.code, unit);
    return unit;
  };

  for (const rawProvince of decodeUnits(packed)) {
    const province = ref(add('province', rawProvince, {}));
    const inProvince: Unit[] = [];
    const districtsHere: Unit[] = [];
    for (const rawDistrict of rawProvince.districts ?? []) {
      const unit = add('district', rawDistrict, { province });
      districtsHere.push(unit);
      const district = ref(unit);
      const inDistrict = rawDistrict.communes.map((raw) => add('commune', raw, { province, district }));
      communes.set(district.code, inDistrict);
      inProvince.push(...inDistrict);
    }
    inProvince.push(...(rawProvince.communes ?? []).map((raw) => add('commune', raw, { province })));
    districts.set(province.code, districtsHere);
    communes.set(province.code, inProvince);
  }

  return {
    id,
    asOf,
    validUntil,
    source,
    provinces: all.province,
    districts: (provinceCode) => districts.get(provinceCode) ?? [],
    communes: (parentCode) => communes.get(parentCode) ?? [],
    all: (kind) => all[kind],
    byCode: (code) => codes.get(code),
  };
}

const ref = ({ code, name }: Unit): UnitRef => ({ code, name });
