/** `sets show`: the whole set as a tree, with thresholds, owners and citations, for a terminal. Pure. */
import { Chalk } from 'chalk';
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import { isTwoLevel } from '../criteria/walk.ts';
import { harmless } from '../inert.ts';
import type { Lang } from '../messages/index.ts';
import { changeText, shortCitation } from '../reporters/origin.ts';
import { WIDTH, wrap } from '../reporters/terminal.ts';
import { requirementOf } from '../reporters/words.ts';
import { countsText } from './list.ts';
import { validityText } from './parts.ts';
import { levelTexts, ruleItems } from './set.ts';
import { EXPLAIN_WORDS } from './words.ts';

interface Named {
  readonly id: string;
  readonly text: string;
  readonly en: string;
}

const INDENT = '  ';

/** The tree as lines of at most 80 columns. */
export function treeText(loaded: CriteriaSet, lang: Lang, color: boolean): string {
  const set = harmless(loaded);
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const words = EXPLAIN_WORDS[lang];
  const named = (of: Named, depth: number) => {
    const label = `${INDENT.repeat(depth)}${of.id}  `;
    const [first = '', ...rest] = wrap(
      lang === 'vi' ? of.text : of.en,
      WIDTH,
      label,
      ' '.repeat(label.length),
    );
    return [first.replace(of.id, chalk.bold(of.id)), ...rest];
  };
  const lines: string[] = [
    ...wrap(`${set.id} ${set.version}: ${lang === 'vi' ? set.title : set.en}`, WIDTH).map((l) =>
      chalk.bold(l),
    ),
    ...wrap(`${words.validity}: ${validityText(set, lang)}; ${countsText(set, lang)}`, WIDTH),
    ...ruleItems(set, lang).flatMap(({ text }) => wrap(text, WIDTH)),
    ...levelTexts(set, lang).flatMap((text) => wrap(text, WIDTH, INDENT)),
    ...(set.extends?.changes ?? []).flatMap((change) =>
      wrap(`${words.changes}: ${changeText(change, set, lang)}`, WIDTH, '', INDENT),
    ),
  ];
  for (const standard of set.standards) {
    lines.push('', ...named(standard, 0));
    for (const criterion of standard.criteria) {
      const depth = isTwoLevel(standard) ? 1 : 2;
      if (depth === 2) lines.push(...named(criterion, 1));
      let group: string | undefined;
      for (const indicator of criterion.indicators) {
        const of = indicator.group;
        if (of !== undefined && of.id !== group) lines.push(...named(of, depth));
        group = of?.id;
        const at = of === undefined ? depth : depth + 1;
        lines.push(...named(indicator, at), ...details(set, indicator, lang, INDENT.repeat(at + 2)));
      }
    }
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Threshold, owners and citations of an indicator, each on its own line. */
function details(set: CriteriaSet, indicator: Indicator, lang: Lang, indent: string): string[] {
  const words = EXPLAIN_WORDS[lang];
  const { owners, citations } = indicator;
  const rows = [
    `${words.requirement}: ${requirementOf(indicator, lang)}`,
    `${words.owners}: ${owners.length === 0 ? words.noOwner : owners.join('; ')}`,
    `${words.grounds}: ${citations.map((citation) => shortCitation(citation, set)).join('; ')}`,
  ];
  return rows.flatMap((row) => wrap(row, WIDTH, indent, `${indent}${INDENT}`));
}
