/** The words behind drop-downs: in the cell rule itself where they fit, else on a hidden sheet. */
import type ExcelJS from 'exceljs';
import { LIST_SHEET } from '../layout.ts';
import { cellText } from './values.ts';

/** A drop-down's source as the file stores it: `"Có,Không"` or a reference. */
export type ListSource = string;

/** Excel takes 255 characters between the quotes. */
const INLINE_LIMIT = 255;

/** Gives each list its source; lists that do not fit inline are collected and written at the end. */
export class Lists {
  readonly #columns: string[][] = [];
  readonly #sources = new Map<string, ListSource>();

  /** The source of a list of words, in their order. */
  source(words: readonly string[]): ListSource {
    const inline = words.join(',');
    if (inline.length <= INLINE_LIMIT && !words.some((word) => /[",]/.test(word))) return `"${inline}"`;
    const known = this.#sources.get(inline);
    if (known !== undefined) return known;
    const column = this.#columns.push([...words]);
    const letter = String.fromCharCode(64 + column);
    const source = `'${LIST_SHEET}'!$${letter}$1:$${letter}$${words.length}`;
    this.#sources.set(inline, source);
    return source;
  }

  /** Writes the hidden sheet, if any list needs it. */
  write(workbook: ExcelJS.Workbook): void {
    if (this.#columns.length === 0) return;
    const sheet = workbook.addWorksheet(LIST_SHEET, { state: 'hidden' });
    this.#columns.forEach((words, column) => {
      words.forEach((word, row) => {
        sheet.getCell(row + 1, column + 1).value = cellText(word);
      });
    });
  }
}
