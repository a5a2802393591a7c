/** Marks that are kept, or made ahead, are those that would be made anew. */
import { expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { finish } from '../../../src-common/core/table/steps.ts';
import { MadeAhead } from '../../../src-renderer/components/reader/made-ahead.ts';
import { assignLanes } from '../../../src-renderer/dom/lanes.ts';
import type { Mark } from '../../../src-renderer/dom/mark.ts';
import { layOut, type LaidOut } from '../../../src-renderer/dom/sections.ts';
import { KeptMarks } from '../../../src-renderer/views/read/kept-marks.ts';
import { marksOf } from '../../../src-renderer/views/read/reader-marks.ts';
import { claimOf, linkOf, spanOf } from '../../support/sample-records.ts';

const claims: Claim[] = Array.from({ length: 1_200 }, (_, index) => claimOf(1000 + index, {
  spans: [spanOf('some words', index * 7)], markers: index % 3 === 0 ? [spanOf('saw', index * 7 + 2)] : [],
  signals: index % 2 === 0 ? ['observed'] : [], attribution: index % 5 === 0 ? [linkOf(index, [], { cueSpan: spanOf('said', index * 7 + 1), sourceSpan: spanOf('she', index * 7) })] : [],
}));
const plain = (marks: readonly Mark[]): unknown[] => marks.map(({ label, ...mark }) => ({ ...mark, label: label() }));
const otherCodebook = { ...builtInCodebook, evidence: builtInCodebook.evidence.map((term) => ({ ...term, label: `${term.label}!` })) };

test.each([
  ['no claim in the form', null],
  ['one that has cues and names', claims[0]!.id],
])('the same, with %s', (_, currentId) => {
  const kept = new KeptMarks();
  kept.of(claims, builtInCodebook, null);
  expect(plain(kept.of(claims, builtInCodebook, currentId))).toEqual(plain(marksOf(claims, builtInCodebook, currentId)));
  expect(plain(kept.of(claims, builtInCodebook, null))).toEqual(plain(marksOf(claims, builtInCodebook, null)));
});

test('another codebook has other words', () => {
  const kept = new KeptMarks();
  kept.of(claims, builtInCodebook, null);
  expect(plain(kept.of(claims, otherCodebook, null))).toEqual(plain(marksOf(claims, otherCodebook, null)));
});

test('an edit makes the marks of one claim anew, and keeps those of all others', () => {
  const kept = new KeptMarks();
  const before = kept.of(claims, builtInCodebook, null);
  const edited = claims.with(4, { ...claims[4]!, statement: 'Another.' });
  const after = kept.of(edited, builtInCodebook, null);
  expect(after.filter((mark, index) => mark !== before[index]).map(({ claimId }) => claimId)).toEqual([claims[4]!.id]);
});

test('made ahead, they are there: the very same array, with the very same index', () => {
  const kept = new KeptMarks();
  const made = new MadeAhead();
  const text = 'One paragraph.\n\nAnother one.\n';
  const marks = finish(kept.ahead(claims, builtInCodebook, null));
  finish(made.ahead(text, marks));
  const [index, laidOut] = [made.indexOf(marks), made.layOut(text)];
  expect(kept.of(claims, builtInCodebook, null)).toBe(marks);
  expect(made.indexOf(marks)).toBe(index);
  expect(made.layOut(text)).toBe(laidOut);
  expect(laidOut).toEqual({ ...layOut(text), follows: expect.anything() as LaidOut['follows'] });
  expect(plain(index.within(0, 1e6)).length).toBe(assignLanes(marks).length);
});

test('ahead of time goes in steps, none of them over all claims', () => {
  let steps = 0;
  for (const work = new KeptMarks().ahead(claims, builtInCodebook, null); !work.next().done;) steps += 1;
  expect(steps).toBeGreaterThanOrEqual(claims.length / 500);
});
