/**
 * The input fields that an indicator's measure needs, by their contract names (`2.1.1.part`).
 * One description for template, reader, formulas and help texts.
 */
import type { CriteriaSet, Indicator, Localized, Measure, MeasureKind, MeasureOf } from './schema.ts';

/** What a field takes: whole counts, measured amounts, shares in percent, a choice, free text. */
export type FieldType = 'count' | 'amount' | 'percent' | 'verdict' | 'reason';

export interface Field {
  /** Contract name without `in_`, e.g. `3.1.1.previous.rate`. */
  readonly name: string;
  readonly indicator: string;
  /** Key of the figure within the indicator ("" where it has one figure): `previous`, `solid`. */
  readonly figure: string;
  readonly role: 'part' | 'whole' | 'rate' | 'verdict' | 'reason';
  readonly type: FieldType;
  readonly label: Localized;
  readonly unit: Localized;
}

/** A share and the three fields that can give it. */
export interface ShareSpec {
  readonly figure: string;
  readonly quantity: 'count' | 'amount';
  readonly part: Localized;
  readonly whole: Localized;
  readonly rate: Localized;
  readonly unit: Localized;
}

const both = (vi: string, en: string): Localized => ({ vi, en });
const PERCENT = both('%', '%');
const NONE = both('', '');

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
  }));
}

const SHARES = {
  attestation: () => [],
  ratio: (set, m) => [ratioShare(set, m)],
  ratios: (_set, m) => ratiosShares(m),
  change: (set, m) => changeShares(set, m),
} satisfies { [K in MeasureKind]: (set: CriteriaSet, measure: MeasureOf<K>) => ShareSpec[] };

/** The shares an indicator is judged by, in the order they are entered; none for an attestation. */
export function sharesOf(set: CriteriaSet, measure: Measure): ShareSpec[] {
  return (SHARES[measure.kind] as (set: CriteriaSet, measure: Measure) => ShareSpec[])(set, measure);
}

/** Every field of an indicator: its figures, then `verdict` and `reason`. */
export function fieldsOf(set: CriteriaSet, indicator: Indicator): Field[] {
  const own = (figure: string, role: Field['role'], type: FieldType, label: Localized, unit: Localized) => ({
    name: [indicator.id, ...(figure === '' ? [] : [figure]), role].join('.'),
    indicator: indicator.id,
    figure,
    role,
    type,
    label,
    unit,
  });
  return [
    ...sharesOf(set, indicator.measure).flatMap((share) => [
      own(share.figure, 'part', share.quantity, share.part, share.unit),
      own(share.figure, 'whole', share.quantity, share.whole, share.unit),
      own(share.figure, 'rate', 'percent', share.rate, PERCENT),
    ]),
    own('', 'verdict', 'verdict', both('Tự đánh giá', 'Self-assessment'), NONE),
    own('', 'reason', 'reason', both('Ghi chú, lý do', 'Note, reason'), NONE),
  ];
}
