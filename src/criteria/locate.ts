/** Line and column of a path in a YAML document. */
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Path } from './problems.ts';

export interface Position {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Where the path stands, or as deep of it as there is: a text's own place, a group's or list's key. */
export function locate(document: Document.Parsed, lines: LineCounter, path: Path): Position {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const holder = isAlias(node) ? node.resolve(document) : node;
    if (isMap(holder)) {
      const pair = holder.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
      if (isScalar(node) || isAlias(node)) offset = node.range?.[0] ?? offset;
    } else if (isSeq(holder)) {
      node = holder.items[Number(step)];
      if (node === undefined) break;
      offset = (node as Node).range?.[0] ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
