import { decodeUnits } from './decode.ts';
import { type ListId, loadData, type UnitKind, type UnitRef } from './list.ts';
import { tidyName } from './prefix.ts';

/** A district or province and the units of one level below it. */
export interface Members {
  readonly parent: UnitRef;
  readonly province: UnitRef;
  /** Date of the list, ISO. */
  readonly asOf: string;
  readonly units: readonly UnitRef[];
}

type Below = Exclude<UnitKind, 'province'>;

const decoded = new Map<ListId, Promise<{ asOf: string; provinces: ReturnType<typeof decodeUnits> }>>();

/** Reads a list once, without building all that `loadUnits` offers: an evaluation needs one district of 705. */
function decode(id: ListId) {
  const known = decoded.get(id);
  if (known !== undefined) return known;
  const list = loadData(id).then(({ asOf, packed }) => ({ asOf, provinces: decodeUnits(packed) }));
  decoded.set(id, list);
  return list;
}

const tidy = ({ code, name }: UnitRef): UnitRef => ({ code, name: tidyName(name) });

const members = new Map<string, Members | undefined>();

/** The units of a level inside the unit with this code; undefined where the list has no such unit, or none inside it. */
export async function membersOf(id: ListId, parentCode: string, level: Below): Promise<Members | undefined> {
  const key = `${id} ${parentCode} ${level}`;
  if (!members.has(key)) members.set(key, find(await decode(id), parentCode, level));
  return members.get(key);
}

function find(
  { asOf, provinces }: Awaited<ReturnType<typeof decode>>,
  parentCode: string,
  level: Below,
): Members | undefined {
  for (const province of provinces) {
    const { districts = [], communes = districts.flatMap((district) => district.communes) } = province;
    const parent =
      province.code === parentCode ? province : districts.find(({ code }) => code === parentCode);
    if (parent === undefined) continue;
    const below = level === 'district' ? districts : communes;
    const inside = parent === province ? below : districts.find((district) => district === parent)?.communes;
    const units = parent !== province && level === 'district' ? [] : (inside ?? []).map(tidy);
    return units.length === 0 ? undefined : { parent: tidy(parent), province: tidy(province), asOf, units };
  }
  return undefined;
}
