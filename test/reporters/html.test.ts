/** The page: one file, nothing loaded; read, searched, sorted and opened in a real browser, and by axe. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/reporters/html/report.ts';
import type { Result } from '../../src/result.ts';
import { launch, noChromium } from './chromium.ts';
import { province } from './province.ts';
import { broken, context, resultOf, THAP_MUOI } from './support.ts';

const units = province();
const report = (results: readonly Result[], lang: 'vi' | 'en' = 'vi') => html(results, context(lang));

describe('the file', () => {
  it('loads nothing and forbids it', () => {
    for (const page of [report(units), report(units.slice(0, 1))]) {
      expect(page).not.toMatch(/\b(?:src|href)="(?!#)|@import|url\(|https?:/);
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
      expect(policy).toMatch(
        /^default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;; script-src &#39;/,
      );
      expect(page).not.toMatch(/ style="| on\w+="/);
    }
  });

  it('is smaller than 300 kB for 20 units', () => {
    expect(new Set(units.map(({ unit }) => unit?.name)).size).toBe(21);
    expect(Buffer.byteLength(report(units))).toBeLessThan(300_000);
  });

  it('says the conclusion of one unit first', () => {
    const page = report([resultOf(THAP_MUOI)]);
    const text = page.slice(page.indexOf('<main')).replace(/<[^>]*>/g, '');
    expect(text.trim()).toMatch(/^Kết luận: Không đạt, do chỉ báo 3\.1\.1 chưa đạt\./);
  });

  it('is said for a file that could not be read, and for no file at all', () => {
    expect(report([broken()])).toContain('Không đọc được tệp.');
    expect(report([])).toContain('Kết quả đánh giá 0 sổ');
  });
});

describe.skipIf(noChromium)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-html-'));
  let browser: Browser;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    results: readonly Result[],
    look: { width?: number; dark?: boolean; lang?: 'vi' | 'en' } = {},
  ) {
    const file = join(folder, 'trang.html');
    writeFileSync(file, report(results, look.lang));
    page = await browser.newPage({
      viewport: { width: look.width ?? 1280, height: 900 },
      colorScheme: look.dark ? 'dark' : 'light',
    });
    page.setDefaultTimeout(0);
    problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) problems.push(request.url());
    });
    await page.goto(`file://${file}`);
  }

  const section = () => page.locator('section.group').first();
  const shown = () => section().locator('table.heat tbody tr:not([hidden]) th').allInnerTexts();

  it.each([
    [1280, false],
    [390, true],
  ])('axe finds nothing, %i px, dark %s', async (width, dark) => {
    for (const results of [units, [resultOf(THAP_MUOI)]]) {
      await open(results, { width, dark });
      await page.evaluate(axe.source);
      const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: unknown[] }[] };
      expect(found.violations.map(({ id, nodes }) => `${id} ${nodes.length}`)).toEqual([]);
      expect(problems).toEqual([]);
      // A phone scrolls tables, never the page.
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      if (results !== units) continue;
      await page.close();
    }
  });

  it('finds units without accents and by their conclusion', async () => {
    await open(units);
    expect(await shown()).toHaveLength(20);
    await section().getByRole('searchbox').fill('dam doi');
    expect(await shown()).toEqual(['Huyện Đầm Dơi']);
    expect(await section().getByRole('status').innerText()).toBe('1/20 đơn vị được hiện');
    await section().getByRole('searchbox').fill('');
    await section().getByRole('combobox').selectOption('not-met');
    const failed = units.filter((r) => r.year === 2022 && r.outcome === 'not-met').map((r) => r.unit?.name);
    expect(failed.length).toBeGreaterThan(0);
    expect(await shown()).toEqual(failed);
  });

  it('sorts by a column, up and then down, and says so', async () => {
    await open(units);
    const head = section().locator('table.heat thead th').nth(2);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const counts = async () =>
      (await section().locator('table.heat tbody td.num').allInnerTexts()).map((text) =>
        Number.parseInt(text, 10),
      );
    const up = await counts();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await head.getByRole('button').click();
    expect(await counts()).toEqual([...up].sort((a, b) => b - a));
  });

  it('gives the reasons of a cell, by keyboard too, as text', async () => {
    const sly = resultOf(
      { ...THAP_MUOI, '2.2.3.reason': '<img src=x onerror=alert(1)> </script><b>' },
      { name: '<i>X</i>' },
    );
    await open([sly, ...units]);
    const button = section()
      .locator('table.heat tbody tr')
      .first()
      .locator('td.cell')
      .nth(9)
      .getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('h2').innerText()).toBe('<i>X</i> – 2.2.3');
    const message = sly.indicators.find(({ id }) => id === '2.2.3')?.message;
    expect(await dialog.innerText()).toContain(message);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  it('shows the years of a unit where they are given', async () => {
    await open(units);
    const rows = page.locator('h2:has-text("Qua các năm") ~ div.scroll').first().locator('tbody tr');
    expect(await rows.count()).toBe(3);
    expect(await rows.first().innerText()).toMatch(/^Huyện Tháp Mười\s+\d+\/16 Không đạt\s/);
  });

  it('is printed whole, across the page', async () => {
    await open(units);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    expect(await section().locator('.tools').isVisible()).toBe(false);
    expect(await section().locator('table.heat tbody tr').last().isVisible()).toBe(true);
  });
});
