/** Makes the workbooks that bench:batch reads: filled reports of districts, a third each by this project, openpyxl, LibreOffice. */
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { builtInSet } from '../../src/sets/index.ts';
import { loadUnits } from '../../src/units/list.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';

/** Different workbooks of each producer; the rest are links to them. */
const DISTINCT = 12;

const RESAVE = `
import sys, openpyxl
for path in sys.argv[1:]:
    openpyxl.load_workbook(path).save(path)
`;

/** `make <folder> <count>`: nothing where the folder is there. Gives the producers that were at hand. */
export default async function make(_root: string, [folder = '', count = '0']: string[]): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'hoc-tap-bench-make-'));
  const own = await written(work, 'own', 0);
  const producers = [own];
  try {
    const books = await written(work, 'openpyxl', 1);
    execFileSync('/usr/bin/python3', ['-c', RESAVE, ...books]);
    producers.push(books);
  } catch {
    console.error('left out: openpyxl (python3-openpyxl is not installed)');
  }
  try {
    const books = await written(work, 'libreoffice', 2);
    const out = join(work, 'converted');
    const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...books], {
      stdio: 'ignore',
    });
    producers.push(readdirSync(out).map((name) => join(out, name)));
  } catch {
    console.error('left out: LibreOffice (soffice is not installed)');
  }
  const temporary = `${folder}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const all = Array.from({ length: DISTINCT }, (_, i) => producers.flatMap((books) => books[i] ?? [])).flat();
  for (let i = 0; i < Number(count); i += 1) {
    const inside = join(temporary, String(i % 60).padStart(2, '0'));
    mkdirSync(inside, { recursive: true });
    linkSync(all[i % all.length] ?? '', join(inside, `${i}.xlsx`));
  }
  renameSync(temporary, folder);
  rmSync(work, { recursive: true });
}

async function written(work: string, name: string, shift: number): Promise<string[]> {
  const set = await builtInSet('huyen-2021');
  if (set === undefined) throw new Error('no set');
  const units = await loadUnits('2023');
  const districts = units.all('district');
  const paths: string[] = [];
  for (let i = 0; i < DISTINCT; i += 1) {
    const district = districts[(i * 3 + shift) * 17];
    if (district === undefined) throw new Error('no district');
    const communes = units.communes(district.code);
    const evidence = indicatorsOf(set).map(({ id }, index) => ({
      indicator: id,
      kind: 'Kế hoạch',
      number: `${index + 10}/KH-UBND`,
      date: '15/11/2022',
      issuer: `UBND ${district.name}`,
      summary: `Kế hoạch thực hiện chỉ báo ${id} của ${district.name} năm 2022 & các năm sau`,
    }));
    const bytes = await writeWorkbook(set, {
      info: { 'unit.name': district.name, 'unit.code': district.code, year: 2022 },
      fields: {
        '1.1.1.verdict': 'Đạt',
        '2.1.1.part': 30 + i,
        '2.1.1.whole': 45,
        '2.2.1.part': 40,
        '2.2.1.whole': 45,
        '3.1.1.previous.rate': '4.25%',
        '3.1.1.current.rate': '2.5%',
        '3.2.2.part': 2,
        '3.2.2.whole': 18000 + i,
      },
      rosters: {
        communes: communes.map(({ name: commune, code }, at) => ({
          name: commune,
          code,
          answers: { '2.1.2': at % 7 === 6 ? 'Trung bình' : 'Khá', '2.2.4': 'Có' },
        })),
      },
      evidence,
    });
    const path = join(work, `${name}-${i}.xlsx`);
    writeFileSync(path, bytes);
    paths.push(path);
  }
  return paths;
}
