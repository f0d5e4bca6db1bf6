/**
 * An own set made from a shipped one: its values changed, each with its ground, and remembered (`extends`) so that
 * reports can say so. Pure; the result is checked again as every set is (lint.ts).
 */
import { compare, decimal } from '../engine/rational.ts';
import { nearest } from '../units/distance.ts';
import type { Change, ExtendingSet } from './extend-schema.ts';
import type { Finding, Path } from './problems.ts';
import type { CriteriaSet, Indicator, Measure, MeasureOf, Origin, Requirement } from './schema.ts';
import { indicatorsOf } from './walk.ts';

type OriginChange = Origin['changes'][number];

/** What a change can say of an indicator, in the order it is told. */
const FIELDS = [
  'requirement',
  'by',
  'max',
  'notApplicable',
  'documents',
  'owners',
  'text',
  'en',
  'readings',
] as const;

/** The extended set, and what is wrong with the changes themselves, with paths in the extending file. */
export function extendSet(
  base: CriteriaSet,
  file: ExtendingSet,
  shipped: readonly string[],
): { readonly set: CriteriaSet; readonly findings: readonly Finding[] } {
  const changes = new Map(file.changes.map((change) => [change.indicator, change]));
  const { recognition, validity } = file;
  const set: CriteriaSet = {
    ...base,
    id: file.id,
    version: file.version,
    // Without a title of its own it must not pass for the shipped set.
    title: file.title ?? `${base.title}, có sửa đổi`,
    en: file.en ?? (file.title === undefined ? `${base.en}, amended` : base.en),
    ...(validity === undefined ? {} : { validity }),
    sources: { ...base.sources, ...file.sources },
    ...(recognition === undefined
      ? {}
      : {
          recognition: {
            ...base.recognition,
            bands: recognition.bands,
            citations: [...recognition.citations, ...base.recognition.citations],
          },
        }),
    standards: base.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.map((indicator) => changed(indicator, changes.get(indicator.id))),
      })),
    })),
    extends: { id: base.id, version: base.version, changes: originChanges(base, file) },
  };
  return {
    set,
    findings: [
      ...idTaken(file, shipped),
      ...sourcesTaken(base, file),
      ...file.changes.flatMap((change, i) => changeFindings(base, file, change, ['changes', i])),
    ],
  };
}

function changed(indicator: Indicator, change: Change | undefined): Indicator {
  if (change === undefined) return indicator;
  const { owners, documents, notApplicable, text, en, readings } = change;
  return {
    ...indicator,
    ...(owners === undefined ? {} : { owners }),
    ...(documents === undefined ? {} : { documents }),
    ...(notApplicable === undefined ? {} : { notApplicable }),
    ...(text === undefined ? {} : { text }),
    ...(en === undefined ? {} : { en }),
    ...(readings === undefined ? {} : { readings }),
    measure: changedMeasure(indicator.measure, change),
    citations: [...change.citations, ...indicator.citations],
  };
}

function changedMeasure(measure: Measure, { requirement, max, by }: Change): Measure {
  if (measure.kind === 'change' && by !== undefined) {
    return { ...measure, by, ...(requirement === undefined ? {} : { requirement }) };
  }
  if (requirement !== undefined && 'requirement' in measure) return { ...measure, requirement };
  if (max !== undefined && measure.kind === 'points') return { ...measure, max };
  return measure;
}

function originChanges(base: CriteriaSet, file: ExtendingSet): OriginChange[] {
  const { recognition, validity } = file;
  return [
    ...file.changes.map((change): OriginChange => {
      const measure = indicatorsOf(base).find(({ id }) => id === change.indicator)?.measure;
      const { indicator, citations, note } = change;
      const fields = FIELDS.filter((field) => change[field] !== undefined);
      const before = {
        ...(change.requirement && measure && 'requirement' in measure
          ? { requirement: measure.requirement }
          : {}),
        ...(change.by !== undefined && measure?.kind === 'change' ? { by: byOf(measure) } : {}),
        ...(change.max !== undefined && measure?.kind === 'points' ? { max: measure.max } : {}),
      };
      return {
        indicator,
        fields,
        ...(Object.keys(before).length === 0 ? {} : { before }),
        citations,
        ...(note === undefined ? {} : { note }),
      };
    }),
    ...(recognition === undefined ? [] : [{ fields: ['bands'], citations: recognition.citations }]),
    ...(validity === undefined ? [] : [{ fields: ['validity'], citations: validity.citations }]),
  ];
}

/** Two sets of one id could not be told apart in a report. */
function idTaken({ id }: ExtendingSet, shipped: readonly string[]): Finding[] {
  return shipped.includes(id) ? [{ path: ['id'], code: 'HT979', args: { id } }] : [];
}

/** A shipped source that means something else would change what other indicators cite. */
function sourcesTaken(base: CriteriaSet, file: ExtendingSet): Finding[] {
  return Object.keys(file.sources)
    .filter((source) => Object.hasOwn(base.sources, source))
    .map((source) => ({ path: ['sources', source], code: 'HT970', args: { source, base: base.id } }));
}

function changeFindings(base: CriteriaSet, file: ExtendingSet, change: Change, path: Path): Finding[] {
  const code = change.indicator;
  const known = indicatorsOf(base);
  const indicator = known.find(({ id }) => id === code);
  if (indicator === undefined) {
    const near = nearest(
      code,
      known.map(({ id }) => id),
    ).join(', ');
    return [{ path: [...path, 'indicator'], code: 'HT972', args: { base: base.id, code, near } }];
  }
  const { measure } = indicator;
  const { kind } = measure;
  const first = file.changes.find((other) => other.indicator === code);
  const same = FIELDS.filter((field) => change[field] !== undefined && sameAsBase(indicator, change, field));
  return [
    ...(first === change ? [] : [finding([...path, 'indicator'], 'HT978', { code })]),
    ...(FIELDS.every((field) => change[field] === undefined)
      ? [finding([...path, 'indicator'], 'HT976', { code })]
      : []),
    ...(change.requirement !== undefined && !('requirement' in measure)
      ? [finding([...path, 'requirement'], 'HT973', { code, kind })]
      : []),
    ...(change.max !== undefined && kind !== 'points'
      ? [finding([...path, 'max'], 'HT974', { code, kind })]
      : []),
    ...(change.by !== undefined && kind !== 'change'
      ? [finding([...path, 'by'], 'HT948', { code, kind })]
      : []),
    ...(change.by !== undefined && kind === 'change' && change.requirement === undefined
      ? [finding([...path, 'by'], 'HT947', { code })]
      : []),
    ...staleText(indicator, change, path),
    ...same.map((field) => finding([...path, field], 'HT977', { field, code })),
  ];
}

/** A new threshold beside a wording that still prints the old one would be read as the old one. */
function staleText({ id, text, measure }: Indicator, change: Change, path: Path): Finding[] {
  if (change.requirement === undefined || change.text !== undefined || !('requirement' in measure)) return [];
  const { value } = measure.requirement;
  const printed = text.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const old = printed.find((number) => compare(decimal(number.replace(',', '.')), decimal(value)) === 0);
  if (old === undefined || sameRequirement(change.requirement, measure.requirement)) return [];
  return [finding([...path, 'requirement'], 'HT980', { code: id, value: old })];
}

const finding = <C extends Finding['code']>(
  path: Path,
  code: C,
  args: Extract<Finding, { code: C }>['args'],
): Finding => ({ path, code, args }) as Finding;

function sameAsBase(indicator: Indicator, change: Change, field: (typeof FIELDS)[number]): boolean {
  const { measure } = indicator;
  switch (field) {
    case 'requirement':
      return change.requirement !== undefined && 'requirement' in measure
        ? sameRequirement(change.requirement, measure.requirement)
        : false;
    case 'by':
      return change.by !== undefined && measure.kind === 'change' && change.by === byOf(measure);
    case 'max':
      return change.max !== undefined && measure.kind === 'points'
        ? compare(decimal(change.max), decimal(measure.max)) === 0
        : false;
    default:
      return JSON.stringify(change[field]) === JSON.stringify(indicator[field]);
  }
}

const byOf = (measure: MeasureOf<'change'>) => measure.by ?? 'points';

const sameRequirement = (a: Requirement, b: Requirement): boolean =>
  a.op === b.op && compare(decimal(a.value), decimal(b.value)) === 0;

/** A path of the extended set as a path of the file that extends: where its author wrote what is wrong. */
export function pathInFile(set: CriteriaSet, file: ExtendingSet, path: Path): Path {
  const [top, ...rest] = path;
  if (top === 'extends') return ['changes', ...rest.slice(1)];
  if (top !== 'standards') return path;
  const [s, , c, , i, ...inside] = rest.map(Number);
  const id = set.standards[s ?? -1]?.criteria[c ?? -1]?.indicators[i ?? -1]?.id;
  const at = file.changes.findIndex(({ indicator }) => indicator === id);
  // What was not changed contradicts what was: the levels, or else the base itself.
  if (at < 0) return file.recognition === undefined ? ['extends'] : ['recognition', 'bands'];
  const [field, ...deeper] = rest.slice(rest.length - inside.length);
  const own = field === 'measure' ? deeper : [field ?? '', ...deeper];
  const key = own[0];
  return typeof key === 'string' && Object.hasOwn(file.changes[at] ?? {}, key)
    ? ['changes', at, ...own]
    : ['changes', at, 'indicator'];
}
