import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { isFound, type Resolution } from '../../../src-common/core/anchoring/resolution.ts';
import { resolveSet } from '../../../src-common/core/anchoring/resolve-set.ts';
import { isGraphemeBoundary, snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { mixedText, textAndRange } from '../text/mixed-text.ts';
import { seed } from '../text/seeds.ts';

const opening = 'The harbour was closed at dawn, the port authority wrote in its bulletin.';
const passage = 'Captain Duarte said that three patrol boats had crossed the line without a permit.';
const closing = 'Nobody from the fishing fleet had seen them, and the radar log for that night is missing.';
const other = 'Later the ministry published a list of all permits that were issued in the spring.';
const text = [opening, passage, closing, other].join('\n\n');

function spanOf(of: string, words: string) {
  const start = of.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return describeSpan(of, start, start + words.length);
}

function only(found: Resolution[][]): Resolution {
  expect(found).toHaveLength(1);
  return found[0]?.[0] ?? { tier: 'orphan', candidates: [] };
}

const wordsAt = (of: string, found: Resolution): string | null => (isFound(found) ? of.slice(found.start, found.end) : null);

describe('resolveSet', () => {
  it.each([
    ['unchanged', text, 'position', passage],
    ['after something new', `A new first paragraph.\n\n${text}`, 'quote', passage],
    ['where its paragraphs changed places', [opening, closing, other, passage].join('\n\n'), 'quote', passage],
    ['where lines are broken elsewhere', text.replaceAll(' ', '\n'), 'position', passage.replaceAll(' ', '\n')],
    ['where a letter is wrong', text.replace('patrol', 'partol'), 'fuzzy', passage.replace('patrol', 'partol')],
    ['where a word is another one', text.replace('crossed', 'passed'), 'fuzzy', passage.replace('crossed', 'passed')],
    ['where its last word is another one', text.replace('permit.\n\nNobody', 'licence.\n\nNobody'), 'fuzzy', passage.replace('permit', 'licence')],
    ['where it now says the opposite', text.replace('had crossed', 'had not crossed'), 'fuzzy', passage.replace('had crossed', 'had not crossed')],
    ['where its sentence was split', text.replace(' that three', '. That three'), 'fuzzy', passage.replace(' that three', '. That three')],
  ])('finds a passage %s', (_how, after, tier, words) => {
    const found = only(resolveSet(after, [[spanOf(text, passage)]], text));
    expect(found.tier).toBe(tier);
    expect(wordsAt(after, found)).toBe(words);
  });

  it.each([
    ['typeset quotation marks', 'He said "it\'s done" - twice.', 'He said \u201cit\u2019s done\u201d \u2013 twice.'],
    ['a ligature', 'He kept the office files.', 'He kept the o\ufb03ce \ufb01les.'],
    ['soft hyphens', 'There is no evidence of this.', 'There is no evi\u00addence of this.'],
    ['width forms', 'On 12 May, 40 died.', 'On \uff11\uff12 May, \uff14\uff10 died.'],
  ])('takes %s for the same words', (_what, was, is) => {
    const before = [opening, was, closing].join('\n\n');
    const after = ['News.', opening, is, closing].join('\n\n');
    const found = only(resolveSet(after, [[spanOf(before, was)]], before));
    expect(found.tier).toBe('quote');
    expect(wordsAt(after, found)).toBe(is);
  });

  const likeIt = 'Captain Moreau said that two patrol boats had crossed the line without a permit.';
  it.each([
    ['it was deleted', text, [opening, closing, other]],
    ['it was deleted and a look-alike is left', `${text}\n\n${likeIt}`, [opening, closing, other, likeIt]],
    ['it was deleted with its neighbours, and a look-alike is left', `${text}\n\n${likeIt}`, [other, likeIt]],
    ['only its opposite is left elsewhere', `${text}\n\n${passage.replace('had crossed', 'had not crossed')}`, [opening, closing, other, passage.replace('had crossed', 'had not crossed')]],
  ])('finds nothing where %s', (_how, before, after) => {
    const found = only(resolveSet(after.join('\n\n'), [[spanOf(before, passage)]], before));
    expect(['orphan', 'ambiguous']).toContain(found.tier);
  });

  const reworded = passage.replace('three patrol', 'two fishing');
  it.each([
    ['it was moved and reworded', [opening, closing, other, reworded]],
    ['it was reworded and a neighbour has crossed it', [opening, closing, reworded, other]],
    ['its end could be elsewhere', [opening, 'Captain Duarte said that three trawlers had never seen anyone on that day of the year at all', closing, other]],
  ])('asks where %s', (_how, after) => {
    const found = only(resolveSet(after.join('\n\n'), [[spanOf(text, passage)]], text));
    expect(['orphan', 'ambiguous']).toContain(found.tier);
  });

  it.each(['three', 'that', 'the line', 'without a permit'])('follows "%s" in a sentence that was moved, wherever else it stands', (words) => {
    const before = [opening, `${passage} The line was drawn without a permit in three days, that much is sure.`, closing, other].join('\n\n');
    const after = [passage, opening, 'The line was drawn without a permit in three days, that much is sure.', closing, other].join('\n\n');
    const found = only(resolveSet(after, [[describeSpan(before, before.indexOf(words), before.indexOf(words) + words.length)]], before));
    expect(isFound(found) && found.start).toBe(after.indexOf(words));
  });

  it.each([
    ['begins', 'People are victims of terrorism, and terrorism is a threat to all.', 'terrorism is a', 'Pcople are victims of terrorism, andterrorism is a threat to all.'],
    ['ends', 'On that road unit 2 confirmed 14 wounded in all.', '2 confirmed 14', 'On that road unit 2 confirmed 14wounded in all.'],
  ])('knows where a passage %s in a word that has lost its space', (_what, was, words, is) => {
    const [before, after] = [was, is].map((sentence) => [opening, sentence, closing].join('\n\n')) as [string, string];
    const start = before.lastIndexOf(words);
    const found = only(resolveSet(after, [[describeSpan(before, start, start + words.length)]], before));
    expect(isFound(found) && found.start).toBe(after.lastIndexOf(words));
    expect(wordsAt(after, found)).toBe(words);
  });

  it('asks which of two copies it is where only the quotation was kept and one was put in at its place', () => {
    const span = spanOf(text, passage);
    const beside = [opening, passage, passage, closing, other].join('\n\n');
    expect(only(resolveSet(beside, [[span]])).tier).toBe('ambiguous');
    const further = [opening, passage, closing, other, passage].join('\n\n');
    expect(only(resolveSet(further, [[span]]))).toMatchObject({ tier: 'position', start: span.start });
  });

  it('says what comes nearest where it finds nothing', () => {
    const after = [opening, closing, other, likeIt].join('\n\n');
    const found = only(resolveSet(after, [[spanOf(text, passage)]], text));
    const [first] = isFound(found) ? [] : found.candidates;
    expect(first && after.slice(first.start, first.end)).toBe(likeIt);
  });

  it.each([
    ['before', [passage, opening, passage, closing, other], 2, 'context'],
    ['after', [opening, passage, closing, other, passage], 1, 'position'],
  ])('keeps a passage in its place when a copy is put %s', (_where, paragraphs, at, tier) => {
    const after = paragraphs.join('\n\n');
    const found = only(resolveSet(after, [[spanOf(text, passage)]], text));
    expect(found.tier).toBe(tier);
    expect(isFound(found) && found.start).toBe(paragraphs.slice(0, at).join('\n\n').length + 2);
  });

  it('does not choose between a passage and a copy right beside it', () => {
    const after = [opening, passage, passage, closing, other].join('\n\n');
    const found = only(resolveSet(after, [[spanOf(text, passage)]], text));
    expect(found.tier).toBe('ambiguous');
    expect(!isFound(found) && found.candidates.length).toBe(2);
  });

  it('tells equal words by the neighbours that were found', () => {
    const row = 'No change.';
    const rows = ['Monday: rain.', row, 'Tuesday: hail.', row, 'Wednesday: sun.', row].join('\n');
    const second = rows.indexOf(row, rows.indexOf('hail'));
    const selector = { start: second, exact: row, prefix: '\n', suffix: '\n' };
    const after = `A week in spring.\n${rows}`;
    const by = after.length - rows.length;
    const neighbours = ['Monday: rain.', 'Tuesday: hail.', 'Wednesday: sun.'].map((words) => [spanOf(rows, words)]);
    expect(resolveSet(after, [[selector]])[0]?.[0]?.tier).toBe('ambiguous');
    const [found] = resolveSet(after, [[selector], ...neighbours])[0] ?? [];
    const places = found && !isFound(found) ? found.candidates : found ? [found] : [];
    expect(places[0]?.start).toBe(second + by);
  });

  it('finds the fragments of one passage all or not at all', () => {
    const fragments = [spanOf(text, 'Captain Duarte said'), spanOf(text, 'the radar log for that night is missing')];
    const moved = `News.\n\n${text}`;
    expect(resolveSet(moved, [fragments], text)[0]?.map((one) => wordsAt(moved, one))).toEqual(fragments.map(({ exact }) => exact));
    const cut = [opening, passage, other].join('\n\n');
    const found = resolveSet(cut, [fragments], text)[0] ?? [];
    expect(found.map(isFound)).toEqual([false, false]);
    expect(found[0] && !isFound(found[0]) && found[0].candidates[0]?.start).toBe(fragments[0]?.start);
  });

  it('does not put fragments together that have changed their order', () => {
    const fragments = [spanOf(text, opening), spanOf(text, other)];
    const after = [other, passage, closing, opening].join('\n\n');
    expect(resolveSet(after, [fragments], text)[0]?.map(({ tier }) => tier)).toEqual(['ambiguous', 'ambiguous']);
  });

  it('finds every span of an unchanged text where it was, even among copies of itself', () => {
    fc.assert(fc.property(textAndRange(), ({ text: mixed, start: a, end: b }) => {
      const { start, end } = snapOutward(mixed, a, b);
      fc.pre(start < end);
      expect(only(resolveSet(mixed, [[describeSpan(mixed, start, end)]], mixed))).toEqual({ tier: 'position', start, end, score: 1 });
    }), { numRuns: 150 });
    for (const number of [0, 1, 2, 3, 4] as const) {
      const whole = seed(number);
      const spans = Array.from({ length: 40 }, (_, at) => snapOutward(whole, at * 60, at * 60 + 5 + at * 7)).map(({ start, end }) => describeSpan(whole, start, end));
      expect(resolveSet(whole, spans.map((span) => [span]), whole).map(only1)).toEqual(spans.map(({ start }) => start));
    }
  });

  it('never cuts a grapheme, whatever became of the text', () => {
    fc.assert(fc.property(textAndRange(), mixedText(), fc.boolean(), ({ text: mixed, start: a, end: b }, after, keepsOld) => {
      const { start, end } = snapOutward(mixed, a, b);
      fc.pre(start < end);
      const found = only(resolveSet(after, [[describeSpan(mixed, start, end)]], keepsOld ? mixed : null));
      for (const place of isFound(found) ? [found] : found.candidates) {
        expect(place.start).toBeLessThan(place.end);
        expect(isGraphemeBoundary(after, place.start) && isGraphemeBoundary(after, place.end)).toBe(true);
      }
    }), { numRuns: 200 });
  });
});

function only1(row: Resolution[]): number | null {
  const [first] = row;
  return first && isFound(first) ? first.start : null;
}
