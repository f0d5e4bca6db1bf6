/** All results of a batch made into its report: duplicates, tree, roll-up, shares, sums. Pure but for the store it is given. */
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Lang } from '../messages/index.ts';
import { bind, type Result } from '../result.ts';
import { TOOL } from '../version.ts';
import { type Brief, briefOf } from './brief.ts';
import { chooseHandIns } from './hand-ins.ts';
import { type Identity, identify, type Lists } from './identity.ts';
import { compareText } from './order.ts';
import {
  BATCH_SCHEMA,
  type BatchDiagnostic,
  type BatchReport,
  type RollUpMode,
  type Skipped,
} from './report.ts';
import { rollUp } from './roll-up.ts';
import { communeShares } from './shares.ts';
import { summarise } from './summary.ts';
import { rosterRows, type UnitNode, unitTree } from './tree.ts';

/** Results by file, in the order of their paths. */
export interface ResultStore {
  readonly get: (file: string) => Result;
  readonly put: (file: string, result: Result) => void;
}

/** What was found in the folder besides results. */
export interface Found {
  readonly folder: string;
  readonly skipped: readonly Skipped[];
  /** Folders that could not be read, and the like. */
  readonly problems: readonly { readonly diagnostic: Diagnostic; readonly files: readonly string[] }[];
}

export interface FinishOptions {
  readonly lang: Lang;
  readonly strict: boolean;
  readonly rollUp: RollUpMode;
  readonly prefer: 'newest' | undefined;
  /** Files dated after this, milliseconds since 1970, are dated by a clock that is wrong. */
  readonly latest: number;
  /** Workbooks that an interruption left out. */
  readonly unfinished: number;
  readonly setOf: (id: string) => CriteriaSet | undefined;
  readonly lists: Lists;
}

/** Finishes a batch: the report, and the briefs of the results in it. `all` in any order; nothing depends on it. */
export function finish(
  all: readonly Brief[],
  store: ResultStore,
  found: Found,
  options: FinishOptions,
): { readonly report: BatchReport; readonly briefs: ReadonlyMap<string, Brief> } {
  const briefs = new Map([...all].sort((a, b) => compareText(a.file, b.file)).map((b) => [b.file, b]));
  const notes: Note[] = [...found.problems];
  const identities = [...briefs.values()].flatMap((brief) => {
    const set = brief.set === null ? undefined : options.setOf(brief.set.id);
    return set === undefined || brief.unreadable ? [] : [{ id: identify(brief, set, options.lists), set }];
  });
  const nodes = unitTree(briefs.values(), identities, (brief, indicator) =>
    rosterRows(store.get(brief.file), indicator),
  );
  const older = settle(nodes, options, notes);
  const complete = options.unfinished === 0;
  if (complete && options.rollUp !== 'off') {
    notes.push(
      ...placeNotes(
        identities.map(({ id }) => id),
        nodes,
      ),
    );
    rollUp(nodes, {
      mode: options.rollUp,
      lang: options.lang,
      resultOf: store.get,
      save(file, result) {
        store.put(file, result);
        const brief = briefs.get(file);
        const set = result.set === null ? undefined : options.setOf(result.set.id);
        if (brief !== undefined) briefs.set(file, briefOf(result, brief.modified, set));
      },
    });
  }
  for (const { file } of older) briefs.delete(file);
  const files = [...briefs.keys()];
  const report: BatchReport = {
    schema: BATCH_SCHEMA,
    tool: TOOL,
    folder: found.folder,
    strict: options.strict,
    rollUp: options.rollUp,
    complete,
    unfinished: options.unfinished,
    summary: summarise([...briefs.values()]),
    results: {
      *[Symbol.iterator]() {
        for (const file of files) yield store.get(file);
      },
    },
    units: linksOf(nodes),
    shares: complete && options.rollUp !== 'off' ? communeShares(nodes) : [],
    skipped: withOlder(found.skipped, older),
    diagnostics: notes.map((note) => toDiagnostic(note, options.lang)),
  };
  return { report, briefs };
}

interface Note {
  readonly diagnostic: Diagnostic;
  readonly files: readonly string[];
}

const toDiagnostic = ({ diagnostic, files }: Note, lang: Lang): BatchDiagnostic => ({
  ...bind(diagnostic, lang),
  files,
});

const filesOf = (briefs: readonly Brief[]) => briefs.map(({ file }) => file);

/** Chooses among the hand-ins of each unit; gives those that are passed over. */
function settle(nodes: readonly UnitNode[], options: FinishOptions, notes: Note[]): Brief[] {
  return nodes.flatMap((node) => {
    const { kind, used, others } = chooseHandIns(node.handIns, options);
    const future = node.handIns.length > 1 ? node.handIns.filter((b) => b.modified > options.latest) : [];
    if (options.prefer === 'newest' && future.length > 0) {
      notes.push({ diagnostic: { code: 'HT510', args: { unit: node.id.name } }, files: filesOf(future) });
    }
    if (kind === 'open') {
      const args = { unit: node.id.name, count: String(used.length) };
      notes.push({ diagnostic: { code: 'HT501', args }, files: filesOf(used) });
    } else if (others.length > 0) {
      const args = { unit: node.id.name, file: used[0]?.file ?? '' };
      notes.push({ diagnostic: { code: kind === 'one' ? 'HT511' : 'HT502', args }, files: filesOf(others) });
    }
    node.handIns.splice(0, node.handIns.length, ...used);
    return kind === 'newest' ? others : [];
  });
}

/** Units whose place in the tree is not known, and years that differ from their upper unit's. */
function placeNotes(identities: readonly Identity[], nodes: readonly UnitNode[]): Note[] {
  const conflicts = identities.flatMap(({ code, name, conflict, brief }): Note[] => {
    if (conflict === undefined) return [];
    const args = { code, unit: name, written: brief.unit?.name ?? '', other: conflict.name };
    return [{ diagnostic: { code: 'HT508', args }, files: [brief.file] }];
  });
  const lost = nodes.filter((node) => node.lost);
  return [
    ...conflicts,
    ...lost.map((node): Note => {
      const diagnostic: Diagnostic = { code: 'HT512', args: { unit: node.id.name } };
      return { diagnostic, files: filesOf(node.handIns) };
    }),
    ...nodes.flatMap((node): Note[] => {
      const { otherYear, id } = node;
      if (otherYear === undefined) return [];
      const args = { unit: id.name, year: String(id.brief.year ?? ''), upper: String(otherYear ?? '') };
      return [{ diagnostic: { code: 'HT513', args }, files: filesOf(node.handIns) }];
    }),
  ];
}

function linksOf(nodes: readonly UnitNode[]): BatchReport['units'] {
  return nodes
    .flatMap(({ handIns, id, parents }) =>
      handIns.map(({ file }) => ({
        file,
        code: id.unit?.code ?? null,
        name: id.name,
        parent: parents[0]?.handIns[0]?.file ?? null,
      })),
    )
    .sort((a, b) => compareText(a.file, b.file));
}

/** Names listed for one reason, at most. */
const NAMED = 1000;

function withOlder(skipped: readonly Skipped[], older: readonly Brief[]): Skipped[] {
  if (older.length === 0) return [...skipped];
  const files = filesOf(older).sort(compareText);
  return [...skipped, { reason: 'older', count: files.length, files: files.slice(0, NAMED) }];
}
