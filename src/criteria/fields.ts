/**
 * The input fields that an indicator's measure needs, by their contract names (`2.1.1.part`).
 * One description for template, reader, formulas and help texts.
 */
import { once } from '../once.ts';
import type {
  Breakdown,
  CriteriaSet,
  Indicator,
  Localized,
  Measure,
  MeasureKind,
  MeasureOf,
} from './schema.ts';

/** What a field takes: whole counts, measured amounts, shares in percent, points, a choice, free text. */
type FieldType = 'count' | 'amount' | 'percent' | 'points' | 'grade' | 'verdict' | 'reason';

type FieldRole =
  | 'part'
  | 'whole'
  | 'rate'
  | 'previous'
  | 'current'
  | 'up'
  | 'down'
  | 'points'
  | 'grade'
  | 'verdict'
  | 'reason';

export interface Field {
  /** Contract name without `in_`, e.g. `3.1.1.previous.rate`. */
  readonly name: string;
  readonly indicator: string;
  /** Key of the figure within the indicator ("" where it has one figure): `previous`, `solid`, `male`. */
  readonly figure: string;
  readonly role: FieldRole;
  readonly type: FieldType;
  readonly label: Localized;
  readonly unit: Localized;
}

/** A group of a breakdown with the fields that give it. */
export interface GroupSpec {
  readonly key: string;
  readonly label: Localized;
}

/** A share and the fields that can give it. */
export interface ShareSpec {
  readonly figure: string;
  readonly quantity: 'count' | 'amount';
  readonly part: Localized;
  readonly whole: Localized;
  readonly rate: Localized;
  readonly unit: Localized;
  /** Fields that the form has; all three unless the document asks for less. */
  readonly inputs: readonly ('part' | 'whole' | 'rate')[];
  readonly breakdown: Breakdown | null;
}

const both = (vi: string, en: string): Localized => ({ vi, en });
const PERCENT = both('%', '%');
const NONE = both('', '');
const ALL_INPUTS = ['part', 'whole', 'rate'] as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const labelled = (figure: Localized, role: Localized): Localized =>
  both(`${capital(figure.vi)} – ${role.vi}`, `${capital(figure.en)} – ${role.en}`);

function population(set: CriteriaSet, key: string): Localized {
  return set.populations[key] ?? both(key, key);
}

function ratioShare(set: CriteriaSet, m: MeasureOf<'ratio'>): ShareSpec {
  const of = population(set, m.population);
  return {
    figure: '',
    quantity: 'count',
    part: m.part,
    whole: both(`Tổng số ${of.vi}`, `Total ${of.en}`),
    rate: both('Tỷ lệ', 'Rate'),
    unit: of,
    inputs: ALL_INPUTS,
    breakdown: m.breakdown ?? null,
  };
}

function changeShares(set: CriteriaSet, m: MeasureOf<'change'>): ShareSpec[] {
  const of = population(set, m.population);
  const of1 = (figure: string, vi: string, en: string): ShareSpec => ({
    figure,
    quantity: 'count',
    part: both(`${m.part.vi} – ${vi}`, `${m.part.en} – ${en}`),
    whole: both(`Tổng số ${of.vi} – ${vi}`, `Total ${of.en} – ${en}`),
    rate: both(`Tỷ lệ – ${vi}`, `Rate – ${en}`),
    unit: of,
    inputs: ALL_INPUTS,
    breakdown: null,
  });
  return [of1('previous', 'năm trước', 'previous year'), of1('current', 'năm đánh giá', 'assessed year')];
}

function ratiosShares(m: MeasureOf<'ratios'>): ShareSpec[] {
  return m.figures.map((f) => ({
    figure: f.key,
    quantity: f.quantity,
    part: labelled(f.label, m.part),
    whole: labelled(f.label, m.whole),
    rate: labelled(f.label, both('tỷ lệ', 'rate')),
    unit: f.unit,
    inputs: ALL_INPUTS,
    breakdown: null,
  }));
}

function judgementShares(m: MeasureOf<'judgement'>): ShareSpec[] {
  return (m.figures ?? []).map((f) => ({
    figure: f.key,
    quantity: f.quantity,
    part: f.label,
    whole: labelled(f.label, both('tổng số', 'total')),
    rate: f.inputs.length === 1 ? f.label : labelled(f.label, both('tỷ lệ', 'rate')),
    unit: f.unit,
    inputs: f.inputs,
    breakdown: f.breakdown ?? null,
  }));
}

const none = () => [];
const SHARES = {
  attestation: none,
  ratio: (set, m) => [ratioShare(set, m)],
  ratios: (_set, m) => ratiosShares(m),
  change: (set, m) => changeShares(set, m),
  trend: none,
  points: none,
  grade: none,
  judgement: (_set, m) => judgementShares(m),
} satisfies { [K in MeasureKind]: (set: CriteriaSet, measure: MeasureOf<K>) => ShareSpec[] };

/** The shares an indicator is judged by, in the order they are entered; none for an attestation. */
export function sharesOf(set: CriteriaSet, measure: Measure): ShareSpec[] {
  return (SHARES[measure.kind] as (set: CriteriaSet, measure: Measure) => ShareSpec[])(set, measure);
}

type Draft = Omit<Field, 'name' | 'indicator'>;

const draft = (
  figure: string,
  role: FieldRole,
  type: FieldType,
  label: Localized,
  unit: Localized,
): Draft => ({
  figure,
  role,
  type,
  label,
  unit,
});

function shareDrafts(share: ShareSpec): Draft[] {
  const { figure, quantity, unit, inputs } = share;
  const groups = (share.breakdown?.groups ?? []).flatMap((group) =>
    (share.breakdown?.inputs ?? []).map((role) =>
      role === 'part'
        ? draft(groupFigure(share, group), role, quantity, labelled(share.part, group.label), unit)
        : draft(groupFigure(share, group), role, 'percent', labelled(share.rate, group.label), PERCENT),
    ),
  );
  const total =
    share.breakdown === null
      ? (label: Localized) => label
      : (label: Localized) => labelled(label, both('tổng', 'total'));
  return [
    ...groups,
    ...(inputs.includes('part') ? [draft(figure, 'part', quantity, total(share.part), unit)] : []),
    ...(inputs.includes('whole') ? [draft(figure, 'whole', quantity, share.whole, unit)] : []),
    ...(inputs.includes('rate') ? [draft(figure, 'rate', 'percent', total(share.rate), PERCENT)] : []),
  ];
}

/** Key of a group within its share: `male`, or `enrolled.male` where the indicator has several figures. */
export function groupFigure(share: ShareSpec, group: GroupSpec): string {
  return share.figure === '' ? group.key : `${share.figure}.${group.key}`;
}

function trendDrafts(m: MeasureOf<'trend'>): Draft[] {
  const figures = m.figures.flatMap((f) => [
    draft(f.key ?? '', 'previous', f.quantity, labelled(f.label, both('năm trước', 'previous year')), f.unit),
    draft(
      f.key ?? '',
      'current',
      f.quantity,
      labelled(f.label, both('năm đánh giá', 'assessed year')),
      f.unit,
    ),
  ]);
  if (!m.change) return figures;
  return [
    ...figures,
    draft('', 'up', 'percent', both('Tăng so với năm trước', 'Rise against last year'), PERCENT),
    draft('', 'down', 'percent', both('Giảm so với năm trước', 'Fall against last year'), PERCENT),
  ];
}

function figureDrafts(set: CriteriaSet, measure: Measure): Draft[] {
  switch (measure.kind) {
    case 'trend':
      return trendDrafts(measure);
    case 'points': {
      const label = both(`Điểm đạt (0 đến ${measure.max.replace('.', ',')})`, `Points (0 to ${measure.max})`);
      return [draft('', 'points', 'points', label, both('điểm', 'points'))];
    }
    case 'grade':
      return [draft('', 'grade', 'grade', both('Kết quả xếp loại', 'Grade'), NONE)];
    default:
      return sharesOf(set, measure).flatMap(shareDrafts);
  }
}

/** Every field of an indicator: its figures, then `verdict` and `reason`. */
export const fieldsOf = (set: CriteriaSet, indicator: Indicator): readonly Field[] =>
  fieldsIn(set)(indicator);

const fieldsIn = once((set: CriteriaSet) =>
  once((indicator: Indicator): readonly Field[] =>
    [
      ...figureDrafts(set, indicator.measure),
      draft('', 'verdict', 'verdict', both('Tự đánh giá', 'Self-assessment'), NONE),
      draft('', 'reason', 'reason', both('Ghi chú, lý do', 'Note, reason'), NONE),
    ].map((field) => ({
      ...field,
      name: [indicator.id, ...(field.figure === '' ? [] : [field.figure]), field.role].join('.'),
      indicator: indicator.id,
    })),
  ),
);
