import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleaned, fold } from '../src/text.ts';

describe('clean', () => {
  it('gives for every character, alone, doubled and beside others, what the steps give', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const c = String.fromCharCode(code);
      for (const text of [c, c + c, `a${c}b`, ` ${c}`, `${c} `, `e${c}\u0301`, `${c} \u0323`])
        if (clean(text) !== cleaned(text)) expect(clean(text), JSON.stringify(text)).toBe(cleaned(text));
    }
    expect(clean('a\u00A0\u00A0b\u200B')).toBe('a b');
  });

  it('gives for texts of letters, marks and spaces what the steps give', () => {
    const unit = fc.constantFrom(
      ...' aĐđốỹƯ–“”…·½\u00A0\u00AD\u0301\u0323\u200B\u202A\u2060\u3000\t\nＡ％\uD83D\uDE00',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(clean(text)).toBe(cleaned(text));
        expect(clean(clean(text))).toBe(clean(text));
        expect(fold(text)).toBe(fold(cleaned(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
