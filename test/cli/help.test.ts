/** Version and help, in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder, run, shown, tooLong } from './command.ts';

const packageJson = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const { version } = JSON.parse(packageJson) as { version: string };

it.each(['--version', '-V'])('%s is that of the package, and nothing else', (option) => {
  const { stdout, stderr, code } = run(folder(), option);
  expect([stdout, stderr, code]).toEqual([`${version}\n`, '', 0]);
});

describe('help', () => {
  const commands = [
    '',
    'evaluate',
    'render',
    'batch',
    'merge-results',
    'template',
    'sets',
    'sets show',
    'sets lint',
    'explain',
    'schema',
    'split',
    'merge',
    'status',
    'evidence',
  ].map((words) => words.split(' ').filter((word) => word !== ''));
  const calls = (['vi', 'en'] as const).flatMap((lang) => commands.map((command) => ({ lang, command })));

  it.each(calls)('$lang: $command --help', async ({ lang, command }) => {
    const help = run(folder(), ...command, '--help', ...(lang === 'en' ? ['--lang', 'en'] : []));
    expect(help.code).toBe(0);
    expect(help.stderr).toBe('');
    expect(tooLong(help.stdout)).toEqual([]);
    await expect(shown(help)).toMatchFileSnapshot(
      `__snapshots__/help-${command.join('-') || 'all'}.${lang}.txt`,
    );
  });

  it('is also what no command at all and -h give', () => {
    const cwd = folder();
    const full = run(cwd, '--help').stdout;
    for (const args of [[], ['-h']]) {
      const { stdout, stderr, code } = run(cwd, ...args);
      expect([stdout, stderr, code]).toEqual([full, '', 0]);
    }
  });

  it('is the same with --lang before and after the command', () => {
    const cwd = folder();
    const before = run(cwd, '--lang', 'en', 'evaluate', '-h').stdout;
    expect(before).toContain('Usage: hoc-tap evaluate');
    expect(run(cwd, 'evaluate', '-h', '--lang=en').stdout).toBe(before);
  });
});
