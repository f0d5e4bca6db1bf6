import { expect, test } from 'vitest';
import { rearrange } from './damage.ts';

const XML = '<r><a x="1"><v>1</v></a><b/><a x="2"><v>22</v></a></r>';

test.each([
  // Elements in the order in which they end: v, a, b, v, a.
  [0.21, 0, 'drop', '<r><b/><a x="2"><v>22</v></a></r>'],
  [0.41, 0, 'drop', '<r><a x="1"><v>1</v></a><a x="2"><v>22</v></a></r>'],
  [0.21, 0, 'exchange', '<r><a x="2"><v>22</v></a><b/><a x="1"><v>1</v></a></r>'],
  [0.81, 0, 'exchange', '<r><a x="2"><v>22</v></a><b/><a x="1"><v>1</v></a></r>'],
  [0, 0, 'contents', '<r><a x="1"><v>22</v></a><b/><a x="2"><v>1</v></a></r>'],
  [0.41, 0, 'contents', XML],
] as const)('%d %d %s', (place, other, how, expected) => {
  expect(rearrange(XML, place, other, how)).toBe(expected);
});
