/** The page of many units: conclusions, a table of units by indicators, tasks by office, the years, each unit. */
import type { Lang } from '../../messages/index.ts';
import { type Group, groupsOf, historiesOf, standingsOf, tasksByOwner, unitLabel } from '../province.ts';
import type { UnitView } from '../view.ts';
import { unitOutcomeWord } from '../words.ts';
import { bar, line } from './charts.ts';
import { h, json, type Markup } from './markup.ts';
import { outcomeText, SIGNS, scroll, signOf, tint, titleOf, verdict } from './parts.ts';
import type { HtmlWords } from './words.ts';

/** Columns before those of the indicators: unit, conclusion, how many are met. */
const FIXED = 3;

/** Everything below the title. */
export function provincePage(views: readonly UnitView[], words: HtmlWords, lang: Lang): Markup {
  const groups = groupsOf(views);
  const broken = views.filter(({ readable }) => !readable);
  return h`${groups.map((group, index) => groupSection(group, index, views, words, lang))}
${broken.length === 0 ? '' : unreadable(broken, words)}
${trend(views, words)}
<h2>${words.details}</h2>
${groups.flatMap(({ units }) => units.map((unit) => details(unit, words)))}
<dialog id="reasons" aria-labelledby="reasons-title"><h2 id="reasons-title"></h2><p></p><dl></dl><button type="button" class="plain">${words.close}</button></dialog>
<script type="application/json" id="data">${json(dataOf(groups, words))}</script>`;
}

function groupSection(
  group: Group,
  index: number,
  views: readonly UnitView[],
  words: HtmlWords,
  lang: Lang,
): Markup {
  const year = group.year === '' ? '' : `, ${words.year(group.year)}`;
  return h`<section class="group" data-group="${index}"><h2>${group.setLine}${year}</h2>
${standings(group, index === 0 ? views.filter((v) => !v.readable).length : 0, words, lang)}
<h3>${words.table}</h3>
<p class="hint soft">${words.tableHint}</p>
<div class="tools"><div><label for="search-${index}">${words.search}</label><input id="search-${index}" type="search" autocomplete="off"></div><div><label for="filter-${index}">${words.filter}</label><select id="filter-${index}"><option value="">${words.all}</option>${(['met', 'not-met', 'undecided'] as const).map((outcome) => h`<option value="${outcome}">${unitOutcomeWord(outcome, lang)}</option>`)}</select></div><p role="status" class="soft">${group.units.length}/${group.units.length} ${words.shown}</p></div>
${scroll(labelled(words.table, group), heat(group, words))}
<ul class="legend" aria-label="${words.legend}">${legend(group, words)}</ul>
${tasks(group, words)}
</section>`;
}

/** A region's name is its own on the page. */
const labelled = (label: string, group: Group) => `${label}, ${group.key}`;

function standings(group: Group, broken: number, words: HtmlWords, lang: Lang): Markup {
  const total = group.units.length + broken;
  const row = (label: string, count: number, kind: Parameters<typeof bar>[2]) =>
    h`<tr><th scope="row">${label}</th><td class="num">${count}</td><td class="bar">${bar(count, total, kind)}</td></tr>`;
  const rows = standingsOf(group.units).map(({ outcome, levelWord, count }) => {
    const word = unitOutcomeWord(outcome, lang);
    return row(levelWord === '' ? word : `${word}, ${levelWord}`, count, outcome);
  });
  return scroll(
    labelled(words.outcomes, group),
    h`<table><caption class="hide">${words.outcomes}</caption><thead><tr><th scope="col">${words.standing}</th><th scope="col" class="num">${words.count}</th><th scope="col">${words.share}</th></tr></thead><tbody>${rows}${broken === 0 ? '' : row(words.unreadable, broken, 'unreadable')}</tbody></table>`,
  );
}

const RANK = { met: 3, 'not-applicable': 2, undecided: 1, 'not-met': 0 } as const;

function heat(group: Group, words: HtmlWords): Markup {
  const sortable = (label: string, hint: string) =>
    h`<th scope="col"><button type="button" title="${hint}">${label}</button></th>`;
  const rows = group.units.map((unit, index) => {
    const items = new Map(unit.indicators.map((item) => [item.id, item]));
    const cells = group.columns.map(({ id }) => {
      const item = items.get(id);
      if (item === undefined) return h`<td data-sort="-1"></td>`;
      // Levels and figures order cells of the same outcome.
      const value = Number(item.result.value ?? item.result.range?.min ?? 0);
      const sort = (item.countsAsMet ? 3 : RANK[item.outcome]) * 1e6 + Math.min(Math.max(value, -9e5), 9e5);
      return h`<td class="cell ${tint(item)}" data-sort="${sort}"><button type="button">${signOf(item)}${item.level === '' ? '' : h`<small>${item.level}</small>`}<span class="hide"> ${id}: ${outcomeText(item, words)}</span></button></td>`;
    });
    const { met, total } = unit.result.counts;
    return h`<tr data-unit="${index}" data-name="${unit.name} ${unit.file} ${unit.result.unit?.code ?? ''} ${unit.province}" data-outcome="${unit.outcome}"><th scope="row" data-sort="${unitLabel(unit)}">${unitLabel(unit)}</th><td data-sort="${standingRank(unit)}"><span class="tag ${unit.outcome}">${unit.outcomeWord}${unit.levelWord === '' || unit.outcome !== 'met' ? '' : `, ${unit.levelWord}`}</span></td><td class="num" data-sort="${met}">${met}/${total}</td>${cells}</tr>
`;
  });
  return h`<table class="heat"><caption class="hide">${words.table}</caption><thead><tr>${sortable(words.unit, words.sortBy)}${sortable(words.standing, words.sortBy)}${sortable(words.metCount, words.sortBy)}${group.columns.map(({ id, text }) => sortable(id, text))}</tr></thead><tbody>
${rows}</tbody></table>`;
}

function standingRank({ outcome, result }: UnitView): number {
  const base = { met: 20, undecided: 10, 'not-met': 0 }[outcome];
  return base + (result.level ?? result.levelRange?.min ?? 0);
}

/** Signs with their words; levels where the set has them. */
function legend(group: Group, words: HtmlWords): Markup[] {
  const of = (view: (item: UnitView['indicators'][number]) => boolean) =>
    group.units.flatMap(({ indicators }) => indicators).find(view);
  return (['met', 'not-met', 'undecided', 'not-applicable'] as const)
    .flatMap((outcome) => {
      const item = of((i) => i.outcome === outcome && !i.partial);
      return item === undefined
        ? []
        : [h`<li><span class="tag ${outcome}">${SIGNS[outcome]} ${item.outcomeWord}</span></li>`];
    })
    .concat(
      group.columns.some(({ graded }) => graded)
        ? ['1', '2', '3'].map(
            (level) =>
              h`<li><span class="tag met level-${level}">${SIGNS.met}<small>${level}</small> ${words.level(level)}</span></li>`,
          )
        : [],
    );
}

function tasks(group: Group, words: HtmlWords): Markup {
  const owners = [...tasksByOwner(group.units)].sort(([, a], [, b]) => b.length - a.length);
  if (owners.length === 0) return h``;
  const kinds = ['not-met', 'undecided', 'no-figures', 'no-evidence'] as const;
  const rows = owners.map(([owner, list]) => {
    const counts = kinds.map((kind) => list.filter(({ matters }) => matters.includes(kind)).length);
    return h`<tr><th scope="row">${owner === '' ? words.nobody : owner}</th>${counts.map((count) => h`<td class="num">${count}</td>`)}</tr>`;
  });
  return h`<h3>${words.tasks}</h3>
${scroll(labelled(words.tasks, group), h`<table><caption class="hide">${words.tasks}</caption><thead><tr><th scope="col">${words.owner}</th>${kinds.map((kind) => h`<th scope="col" class="num">${words.matters[kind]}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`)}`;
}

function unreadable(broken: readonly UnitView[], words: HtmlWords): Markup {
  return h`<h2>${words.unreadable}</h2><ul class="plain">${broken.map((view) => h`<li><strong>${view.file}</strong>: ${view.conclusion}</li>`)}</ul>`;
}

function trend(views: readonly UnitView[], words: HtmlWords): Markup {
  const histories = historiesOf(views);
  if (histories.length === 0) return h``;
  const years = [...new Set(histories.flatMap((history) => history.years.map(({ year }) => year)))].sort();
  const rows = histories.map((history) => {
    const cells = years.map((year) => {
      const view = history.years.find((of) => of.year === year);
      if (view === undefined) return h`<td></td>`;
      const { met, total } = view.result.counts;
      const level = view.outcome === 'met' && view.levelWord !== '' ? `, ${view.levelWord}` : '';
      return h`<td>${met}/${total} <span class="tag ${view.outcome}">${view.outcomeWord}${level}</span></td>`;
    });
    return h`<tr><th scope="row">${history.name}</th>${cells}<td>${line(history)}</td></tr>`;
  });
  return h`<h2>${words.trend}</h2><p class="soft">${words.trendHint}</p>
${scroll(words.trend, h`<table><caption class="hide">${words.trend}</caption><thead><tr><th scope="col">${words.unit}</th>${years.map((year) => h`<th scope="col">${year}</th>`)}<th scope="col">${words.trend}</th></tr></thead><tbody>${rows}</tbody></table>`)}`;
}

/** What stands in a unit's way; everything else is in the table. */
function details(unit: UnitView, words: HtmlWords): Markup {
  const open = unit.indicators.filter(
    (item) => (item.outcome === 'not-met' && !item.partial) || item.outcome === 'undecided',
  );
  return h`<details><summary><strong>${titleOf(unit, words)}</strong>: ${unit.conclusion}</summary>${verdict(unit, words)}<p class="soft">${words.file}: ${unit.file}</p>${open.length === 0 ? '' : h`<ul class="plain">${open.map((item) => h`<li><strong>${item.id}</strong> ${item.outcomeWord}: ${item.message}</li>`)}</ul>`}</details>
`;
}

/** What the dialog shows, cell by cell. */
function dataOf(groups: readonly Group[], words: HtmlWords) {
  const { outcome, required, figure, message, level } = words.columns;
  return {
    fixed: FIXED,
    words: {
      outcome,
      required,
      figure,
      message,
      level: level.toLowerCase(),
      cells: words.cells,
      shown: words.shown,
    },
    groups: groups.map(({ units, columns }) => ({
      columns: columns.map(({ id, text, requirement }) => ({ id, text, requirement })),
      units: units.map((unit) => ({
        name: unitLabel(unit),
        cells: columns.map(({ id }) => {
          const item = unit.indicators.find((of) => of.id === id);
          if (item === undefined) return null;
          return [outcomeText(item, words), item.figure, item.level, item.message, item.cells.join(', ')];
        }),
      })),
    })),
  };
}
