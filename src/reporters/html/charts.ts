/** Charts as plain SVG, each beside the figures that it draws. */
import type { History, Standing } from '../province.ts';
import { h, type Markup } from './markup.ts';

/** A bar of a share of all. */
export function bar(count: number, total: number, kind: Standing['outcome'] | 'unreadable'): Markup {
  const width = total === 0 ? 0 : Math.round((count / total) * 1000) / 10;
  return h`<svg viewBox="0 0 100 8" width="100%" height="16" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="${kind}" width="${width}" height="8"/></svg>`;
}

const BOX = { width: 120, height: 28, pad: 4 };

/** A line through a unit's years; its figures stand in the table beside it. */
export function line({ years }: History): Markup {
  const most = Math.max(...years.map(({ result }) => result.counts.total), 1);
  const step = (BOX.width - 2 * BOX.pad) / Math.max(years.length - 1, 1);
  const points = years.map(({ result }, i) => {
    const y = BOX.height - BOX.pad - (result.counts.met / most) * (BOX.height - 2 * BOX.pad);
    return [Math.round((BOX.pad + i * step) * 10) / 10, Math.round(y * 10) / 10] as const;
  });
  return h`<svg viewBox="0 0 ${BOX.width} ${BOX.height}" width="${BOX.width}" height="${BOX.height}" aria-hidden="true"><polyline points="${points.map((p) => p.join(',')).join(' ')}"/>${points.map(([x, y]) => h`<circle cx="${x}" cy="${y}" r="2.5"/>`)}</svg>`;
}
