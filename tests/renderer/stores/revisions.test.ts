/** Claims follow their documents while files change, move, go and come back. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { changingFiles, type ChangingFiles } from '../../support/changing-files.ts';
import { itemAt, startedSession, usePage } from '../../support/session-of.ts';

const opening = 'The council met on Monday in the old town hall, as it does every month of the year.';
const bridge = 'The minister said that the northern bridge stands firm after the flood of last week.';
const harbour = 'Fishermen in the harbour reported, however, that two of its pillars have visible cracks.';
const closing = 'A second inspection has been announced for the beginning of the coming month.';
const text = [opening, bridge, harbour, closing, ''].join('\n\n');

let host: ChangingFiles;
let session: Session;

beforeEach(async () => {
  host = changingFiles({ 'a.txt': text, 'b.txt': 'Another document, about the weather in the hills and nothing else.\n' });
  usePage(host);
  session = await startedSession(host);
  await session.openDocument(itemAt(session, 'a.txt'));
});

/** Tags words of the open document. */
async function tag(words: string, statement = ''): Promise<string> {
  const shown = session.reading.text.kind === 'ready' ? session.reading.text.text : '';
  const start = shown.indexOf(words);
  const claim = session.editing.mark(start, start + words.length, 'claim');
  if (!claim) throw new Error('nothing was tagged');
  if (statement !== '') session.editing.set(claim, 'statement', statement);
  // Its text is kept in the background; a file is not changed in that very moment.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return claim.id;
}

function claim(id: string): Claim {
  const found = session.editing.claim(id);
  if (!found) throw new Error('the claim is gone');
  return found;
}

/** Until everything told of was looked into. */
async function followed(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 170));
  await session.revisions.check();
}

function expectInPlace(id: string, path: string, words: string): void {
  const item = itemAt(session, path);
  expect(claim(id).documentId).toBe(item.entry?.id);
  expect(claim(id).spans.map(({ exact }) => exact)).toEqual([words]);
}

/** Every span is what it says, in the text of its document. */
async function expectTrue(): Promise<void> {
  for (const one of session.workspace?.records.claims.values() ?? []) {
    const record = session.workspace?.records.documents.get(one.documentId);
    const entry = session.items.find((item) => item.id === one.documentId)?.entry;
    const answer = await host.fetch(entry ? `/documents/${entry.id}` : `/texts/${record?.textSha256}`);
    const words = await answer.text();
    const spans = [...one.spans, ...one.markers, ...one.attribution.flatMap(({ cueSpan, sourceSpan }) => [cueSpan, sourceSpan].filter((span) => span !== null))];
    for (const span of spans) expect(words.slice(span.start, span.end)).toBe(span.exact);
  }
}

describe('a file that changes', () => {
  const cases: [name: string, next: string, found: string | null, tier: string | null][] = [
    ['words before it', `A note from the editors.\n\n${text}`, bridge, 'quote'],
    ['words behind it only', `${text}A line more.\n`, bridge, null],
    ['its paragraph gone', [opening, harbour, closing, ''].join('\n\n'), null, 'orphan'],
    ['all words other', 'Nothing of this was ever written here before today.\n', null, 'orphan'],
    ['one of its words other', text.replace('northern', 'southern'), bridge.replace('northern', 'southern'), 'fuzzy'],
  ];
  test.each(cases)('%s', async (_name, next, found, tier) => {
    const id = await tag(bridge);
    const before = itemAt(session, 'a.txt').id;
    host.write('a.txt', next);
    await followed();
    const { anchoring } = claim(id);
    if (found === null) {
      expect(anchoring).toMatchObject({ state: tier, soughtIn: itemAt(session, 'a.txt').id, settled: false });
      expect(claim(id).documentId).toBe(before);
      expect(claim(id).spans[0]?.exact).toBe(bridge);
    } else {
      expectInPlace(id, 'a.txt', found);
      if (tier === null) expect(anchoring).toBeUndefined();
      else expect(anchoring).toMatchObject({ state: 'moved', tier, settled: false, from: { documentId: before, passages: [{ start: text.indexOf(bridge), exact: bridge }] } });
    }
    await expectTrue();
  });

  test('markers and cues go along, and those that were not found are said to be lost', async () => {
    const id = await tag('the northern bridge stands firm');
    const start = text.indexOf('visible cracks');
    session.editing.addMarker(claim(id), { start, end: start + 14, exact: 'visible cracks', prefix: '', suffix: '' });
    session.editing.addLink(claim(id), { name: 'The minister', kind: 'person' }, 'speaker', []);
    const cue = text.indexOf('said that');
    session.editing.putLink(claim(id), { ...claim(id).attribution[0]!, cueSpan: { start: cue, end: cue + 9, exact: 'said that', prefix: 'The minister ', suffix: ' the northern' } });
    host.write('a.txt', [`New. ${opening}`, bridge, closing, ''].join('\n\n'));
    await followed();
    expect(claim(id).attribution[0]?.cueSpan?.exact).toBe('said that');
    expect(claim(id).markers).toEqual([]);
    expect(claim(id).anchoring?.lost).toMatchObject([{ part: 'marker', passage: { exact: 'visible cracks', start } }]);
    await expectTrue();
    host.write('a.txt', text);
    await followed();
    expect(claim(id).markers.map(({ exact }) => exact)).toEqual(['visible cracks']);
    expect(claim(id).anchoring).toBeUndefined();
    await expectTrue();
  });

  test('changed twice, then back: the claim is where it was, as if nothing had happened', async () => {
    const id = await tag(bridge);
    const spans = claim(id).spans;
    host.write('a.txt', `One.\n\n${text}`);
    await followed();
    host.write('a.txt', `One.\n\nTwo.\n\n${text}`);
    await followed();
    expect(claim(id).anchoring).toMatchObject({ state: 'moved', from: { passages: [{ start: text.indexOf(bridge) }] } });
    host.write('a.txt', text);
    await followed();
    expect(claim(id).spans).toEqual(spans);
    expect(claim(id).anchoring).toBeUndefined();
    expect(session.repair.rows).toEqual([]);
  });

  test('changed again while the first change is being looked into', async () => {
    const id = await tag(bridge);
    const release = host.hold('corpus.reread');
    host.write('a.txt', `One.\n\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 170));
    host.write('a.txt', `One.\n\nTwo.\n\n${text}`);
    release();
    await followed();
    expectInPlace(id, 'a.txt', bridge);
    expect(claim(id).spans[0]?.start).toBe(text.indexOf(bridge) + 12);
  });

  test('an orphan comes back by itself when its paragraph does, elsewhere too', async () => {
    const id = await tag(bridge);
    host.write('a.txt', [opening, harbour, closing, ''].join('\n\n'));
    await followed();
    expect(claim(id).anchoring?.state).toBe('orphan');
    host.write('a.txt', [opening, harbour, bridge, closing, ''].join('\n\n'));
    await followed();
    expectInPlace(id, 'a.txt', bridge);
    await expectTrue();
  });

  test('what was looked for in vain is not looked for again, and an undo does not take the move back', async () => {
    const id = await tag(bridge, 'The bridge stands.');
    host.write('a.txt', [opening, harbour, closing, ''].join('\n\n'));
    await followed();
    const { sequence } = session.workspace!.head;
    await session.revisions.check();
    expect(session.workspace!.head.sequence).toBe(sequence);
    session.act.undo();
    expect(claim(id).statement).toBe('');
    expect(claim(id).anchoring?.state).toBe('orphan');
  });

  test('words that an undo brings back go along: they are never those that stand in their place now', async () => {
    const id = await tag('the northern bridge stands firm');
    const cue = text.indexOf('said that');
    session.editing.addLink(claim(id), { name: 'The minister', kind: 'person' }, 'speaker', []);
    session.editing.putLink(claim(id), { ...claim(id).attribution[0]!, cueSpan: { start: cue, end: cue + 9, exact: 'said that', prefix: 'The minister ', suffix: ' the northern' } });
    const start = text.indexOf('visible cracks');
    session.editing.addMarker(claim(id), { start, end: start + 14, exact: 'visible cracks', prefix: '', suffix: '' });
    const far = text.indexOf('coming month');
    session.editing.addFragment(claim(id), { start: far, end: far + 12, exact: 'coming month', prefix: '', suffix: '' });
    const fragments = claim(id).spans.map(({ exact }) => exact);
    session.editing.removeFragment(claim(id), 1);
    session.editing.set(claim(id), 'markers', []);
    session.editing.putLink(claim(id), { ...claim(id).attribution[0]!, cueSpan: null });
    // Behind the passage, so that it stays where it is and only the other words are elsewhere.
    const next = text.replace(harbour, `One more line. ${harbour}`);
    host.write('a.txt', next);
    await followed();
    for (let step = 0; step < 3; step += 1) session.act.undo();
    await expectTrue();
    await followed();
    await expectTrue();
    expect(claim(id).documentId).toBe(itemAt(session, 'a.txt').entry?.id);
    expect(claim(id).spans.map(({ exact }) => exact)).toEqual(fragments);
    expect(claim(id).markers.map(({ exact }) => exact)).toEqual(['visible cracks']);
    expect(claim(id).attribution[0]?.cueSpan?.exact).toBe('said that');
    session.act.redo();
    await followed();
    expect(claim(id).spans).toHaveLength(1);
    await expectTrue();
  });

  test('a place that was chosen is given up by an undo as a whole, also when the file has changed once more', async () => {
    const id = await tag(bridge);
    host.write('a.txt', [opening, harbour, closing, ''].join('\n\n'));
    await followed();
    const place = session.reading.text.kind === 'ready' ? session.reading.text.text.indexOf('pillars') : 0;
    const { text: shown } = session.reading.text as { text: string };
    expect(shown.slice(place, place + 7)).toBe('pillars');
    session.repair.moveTo(0);
    await session.repair.pick();
    session.reading.pick?.accept({ start: place, end: place + 7, exact: 'pillars', prefix: '', suffix: '' });
    await followed();
    expectInPlace(id, 'a.txt', 'pillars');
    host.write('a.txt', [opening, harbour, closing, 'A line more.', ''].join('\n\n'));
    await followed();
    session.act.undo();
    await expectTrue();
    await followed();
    await expectTrue();
    expect(claim(id)).toMatchObject({ anchoring: { state: 'orphan', soughtIn: itemAt(session, 'a.txt').id }, spans: [{ exact: bridge }] });
  });

  test('a claim that an undo brings back follows, too', async () => {
    const id = await tag(bridge);
    const { documentId } = claim(id);
    const deletion = session.editing.remove(claim(id))!;
    host.write('a.txt', `New.\n\n${text}`);
    await followed();
    session.act.undo(deletion);
    expect(claim(id).documentId).toBe(documentId);
    await followed();
    expectInPlace(id, 'a.txt', bridge);
  });

  test('facts and regions of the document stay known', async () => {
    await tag(bridge);
    const start = text.indexOf(closing);
    session.editing.setDocument(itemAt(session, 'a.txt'), { title: 'On the bridge', outlet: 'Courier', publishedOn: '2024-09', regions: [{ kind: 'caption', start, end: start + closing.length }] });
    const before = itemAt(session, 'a.txt').id;
    host.write('a.txt', `New.\n\n${text}`);
    await followed();
    expect(itemAt(session, 'a.txt')).toMatchObject({ title: 'On the bridge', outlet: 'Courier', publishedOn: '2024-09', record: { revisionOf: before } });
    expect(itemAt(session, 'a.txt').regions).toEqual([{ kind: 'caption', start: start + 6, end: start + 6 + closing.length }]);
  });
});

describe('what is on the screen', () => {
  test('the open claim, what is typed and the caret stay with the words', async () => {
    const id = await tag(bridge);
    session.reading.currentClaimId = id;
    session.reading.selection = { anchor: text.indexOf('Fishermen'), focus: text.indexOf('Fishermen') };
    const stop = session.onFlush(() => session.editing.set(claim(id), 'statement', 'typed and not yet stored'));
    host.write('a.txt', `New words.\n\n${text}`);
    await followed();
    stop();
    expect(session.reading.documentId).toBe(itemAt(session, 'a.txt').id);
    expect(session.reading.text).toMatchObject({ kind: 'ready', text: `New words.\n\n${text}` });
    expect(session.reading.currentClaimId).toBe(id);
    expect(claim(id).statement).toBe('typed and not yet stored');
    expect(session.reading.selection.focus).toBe(text.indexOf('Fishermen') + 12);
    expect(session.document?.path).toBe('a.txt');
  });

  test('an open claim that is not found keeps its text before one', async () => {
    const id = await tag(bridge);
    session.reading.currentClaimId = id;
    host.write('a.txt', [opening, harbour, closing, ''].join('\n\n'));
    await followed();
    expect(session.reading.text).toEqual({ kind: 'ready', text, kept: true });
    expect(session.reading.currentClaimId).toBe(id);
    expect(session.document).toMatchObject({ path: 'a.txt', entry: null, earlier: true });
    expect(session.items.filter(({ path }) => path === 'a.txt')).toHaveLength(2);
  });

  test('words that are being picked are picked first', async () => {
    const id = await tag(bridge);
    session.reading.pick = { prompt: '', accept: () => undefined, cancel: () => undefined };
    host.write('a.txt', `New words.\n\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(claim(id).spans[0]?.start).toBe(text.indexOf(bridge));
    session.reading.pick = null;
    await followed();
    expect(claim(id).spans[0]?.start).toBe(text.indexOf(bridge) + 12);
  });

  test('the open text from which all claims are missing gives way to the next one, with those that come back', async () => {
    const id = await tag(bridge);
    host.write('a.txt', [opening, harbour, closing, ''].join('\n\n'));
    await followed();
    expect(session.document).toMatchObject({ id: itemAt(session, 'a.txt').id });
    const next = [opening, closing, ''].join('\n\n');
    host.write('a.txt', next);
    await followed();
    expect(session.reading.text).toMatchObject({ kind: 'ready', text: next, kept: false });
    expect(session.reading.documentId).toBe(itemAt(session, 'a.txt').entry?.id);
    host.write('a.txt', text);
    await followed();
    expect(session.reading.text).toMatchObject({ kind: 'ready', text, kept: false });
    expectInPlace(id, 'a.txt', bridge);
    expect(session.workspace?.claimsOf(session.reading.documentId ?? '')).toHaveLength(1);
  });

  test('a document without claims shows its new text', async () => {
    await session.openDocument(itemAt(session, 'b.txt'));
    host.write('b.txt', 'Other words by now.\n');
    await followed();
    expect(session.reading.text).toMatchObject({ kind: 'ready', text: 'Other words by now.\n' });
    expect(session.notices.list.map((notice) => notice.text)).toContain('b.txt has changed. This is its text as it is now.');
  });
});

describe('files that move, go and come', () => {
  test('renamed: the claims go with the text', async () => {
    const id = await tag(bridge);
    host.rename('a.txt', 'deep/c.txt');
    await followed();
    expectInPlace(id, 'deep/c.txt', bridge);
    expect(claim(id).anchoring).toBeUndefined();
    expect(session.document?.path).toBe('deep/c.txt');
    expect(session.notices.list.map((notice) => notice.text)).toContain('a.txt is now deep/c.txt. Its claim went with it.');
  });

  test('renamed while another document is open: it is listed once', async () => {
    const id = await tag(bridge);
    await session.openDocument(itemAt(session, 'b.txt'));
    host.rename('a.txt', 'c.txt');
    await followed();
    expectInPlace(id, 'c.txt', bridge);
    expect(session.items.map(({ path }) => path)).toEqual(['b.txt', 'c.txt']);
    // An untagged file that goes is said to have gone.
    host.write('b.txt', null);
    await followed();
    expect(session.items.map(({ path, stale }) => [path, stale])).toEqual([['b.txt', 'deleted'], ['c.txt', null]]);
  });

  test('no longer to be read: text and claims stay as they were, and it is said once', async () => {
    const id = await tag(bridge);
    host.write('a.txt', '');
    await followed();
    expect(claim(id)).toMatchObject({ spans: [{ exact: bridge }] });
    expect(claim(id).anchoring).toBeUndefined();
    expect(session.reading.text).toMatchObject({ kind: 'ready', text });
    expect(itemAt(session, 'a.txt').stale).toBe('changed');
    const unread = () => session.notices.list.filter((notice) => notice.text.startsWith('a.txt has changed. The file a.txt cannot be read: Empty.'));
    expect(unread()).toHaveLength(1);
    host.write('a.txt', `New.\n\n${text}`);
    await followed();
    expectInPlace(id, 'a.txt', bridge);
    expect(itemAt(session, 'a.txt').stale).toBeNull();
  });

  test('renamed with an orphan of before: it is still one, and comes back', async () => {
    const id = await tag(bridge);
    const without = [opening, harbour, closing, ''].join('\n\n');
    host.write('a.txt', without);
    await followed();
    host.rename('a.txt', 'c.txt');
    await followed();
    expect(claim(id).anchoring).toMatchObject({ state: 'orphan', soughtIn: itemAt(session, 'c.txt').id });
    host.write('c.txt', text);
    await followed();
    expectInPlace(id, 'c.txt', bridge);
    await expectTrue();
  });

  test('deleted: the claims stay on the kept text; returned: they are where they were', async () => {
    const id = await tag(bridge);
    const { documentId } = claim(id);
    host.write('a.txt', null);
    await followed();
    expect(claim(id)).toMatchObject({ documentId });
    expect(session.notices.list.map((notice) => notice.text)).toContain('a.txt is no longer in the folder. Its claim stays, on the text that was kept.');
    host.write('a.txt', text);
    await followed();
    expectInPlace(id, 'a.txt', bridge);
    expect(session.items.filter(({ path }) => path === 'a.txt')).toMatchObject([{ stale: null }]);
  });

  test('deleted and returned as another text', async () => {
    const id = await tag(bridge);
    host.write('a.txt', null);
    await followed();
    host.write('a.txt', `New.\n\n${text}`);
    await followed();
    expectInPlace(id, 'a.txt', bridge);
    await expectTrue();
  });

  test('two files at once', async () => {
    const one = await tag(bridge);
    await session.openDocument(itemAt(session, 'b.txt'));
    const other = await tag('the weather in the hills');
    host.write('a.txt', `New.\n\n${text}`);
    host.write('b.txt', 'Now, another document, about the weather in the hills and nothing else.\n');
    await followed();
    expectInPlace(one, 'a.txt', bridge);
    expectInPlace(other, 'b.txt', 'the weather in the hills');
    expect(session.notices.list.map((notice) => notice.text)).toContain('2 files have changed. 2 claims went along.');
  });

  test('while the program is not running', async () => {
    const id = await tag(bridge);
    await session.keeper.leave();
    host.put('a.txt', `New.\n\n${text}`);
    session = await startedSession(host);
    await session.revisions.check();
    expectInPlace(id, 'a.txt', bridge);
    await session.workspace?.settled();
    const { sequence } = session.workspace!.head;
    session = await startedSession(host);
    await session.revisions.check();
    expect(session.workspace!.head.sequence).toBe(sequence);
  });
});

describe('a file that is renamed and edited while the program is not running', () => {
  const long = (name: string, extra = ''): string => `${Array.from({ length: 24 }, (_, at) => `Sentence number ${at} of the ${name}, which speaks of matter ${(at * 7) % 13} and of nothing else.`).join(' ')}\n\n${bridge}${extra}\n\n${harbour}\n`;
  const toBrother = 'A letter says little of bridges, and much of the people who cross them every day.';
  const letter = `${Array.from({ length: 24 }, (_, at) => `In line ${at} she writes to her brother about the ${['sea', 'farm', 'school'][at % 3] ?? ''} and asks for ${at * 3} sacks of flour.`).join(' ')}\n\n${toBrother}\n`;
  const told = (): string => session.notices.list.map((notice) => notice.text).join(' | ');

  async function taggedIn(path: string, words: string): Promise<string> {
    await session.openDocument(itemAt(session, path));
    return tag(words);
  }

  /** Files are changed while nobody looks; null: removed. */
  async function restartedWith(files: Record<string, string | null>): Promise<void> {
    await session.keeper.leave();
    for (const [path, words] of Object.entries(files)) host.put(path, words);
    session = await startedSession(host);
    await session.revisions.check();
  }

  beforeEach(async () => {
    host = changingFiles({ 'report.txt': long('report'), 'letter.txt': letter });
    usePage(host);
    session = await startedSession(host);
  });

  test('nearly the same text: its claims follow, by Changes that nobody made, and it is said', async () => {
    const id = await taggedIn('report.txt', bridge);
    const before = claim(id).documentId;
    await restartedWith({ 'report.txt': null, 'final.txt': `A word before.\n\n${long('report', ' It was added.')}` });
    expectInPlace(id, 'final.txt', bridge);
    expect(claim(id).anchoring).toMatchObject({ state: 'moved', from: { documentId: before }, settled: false });
    expect(session.workspace?.records.documents.get(claim(id).documentId)).toMatchObject({ path: 'final.txt', revisionOf: before });
    expect(told()).toMatch(/report\.txt is taken to be final\.txt, renamed and edited: \d\d% of both texts are the same\./);
    expect(session.revisions.asked).toEqual([]);
    const changes = await session.workspace?.changes() ?? [];
    expect(changes.filter(({ operations }) => operations.some((operation) => operation.id === id)).at(-1)?.kind).toBe('revision');
    await expectTrue();
  });

  test('it is taken back in one step, which can be undone, and not done again', async () => {
    const id = await taggedIn('report.txt', bridge);
    const before = claim(id);
    await restartedWith({ 'report.txt': null, 'final.txt': `A word before.\n\n${long('report')}` });
    const [taken] = session.revisions.taken.list;
    if (!taken) throw new Error('nothing was taken');
    session.revisions.taken.separate(taken);
    await followed();
    expect(claim(id)).toMatchObject({ documentId: before.documentId, spans: before.spans });
    expect(claim(id).anchoring).toBeUndefined();
    await expectTrue();
    session.act.undo();
    await followed();
    expectInPlace(id, 'final.txt', bridge);
    session.act.redo();
    await followed();
    expect(claim(id).documentId).toBe(before.documentId);
    await restartedWith({});
    expect(claim(id).documentId).toBe(before.documentId);
    expect(session.revisions.asked).toEqual([]);
    await expectTrue();
  });

  test('an unrelated new file is nothing to ask about', async () => {
    const id = await taggedIn('report.txt', bridge);
    const { documentId } = claim(id);
    await restartedWith({ 'report.txt': null, 'other.txt': `${'Fish swim in the sea, and birds fly over it, whatever the season. '.repeat(20)}\n` });
    expect(claim(id)).toMatchObject({ documentId });
    expect(session.revisions.asked).toEqual([]);
  });

  test('two files that are both like it: nothing moves until somebody says which', async () => {
    const id = await taggedIn('report.txt', bridge);
    const { documentId } = claim(id);
    await restartedWith({ 'report.txt': null, 'one.txt': long('report', ' One.'), 'two.txt': long('report', ' Two.') });
    expect(claim(id)).toMatchObject({ documentId });
    expect(session.revisions.asked.map(({ record, files }) => [record.path, files.map(({ file }) => file.path).sort()])).toEqual([['report.txt', ['one.txt', 'two.txt']]]);
    expect(session.repair.count).toBe(1);
    const [asked] = session.revisions.asked;
    const two = asked?.files.find(({ file }) => file.path === 'two.txt');
    if (!asked || !two) throw new Error('nothing is asked');
    await session.revisions.take(asked.record, two.file, two.likeness);
    expectInPlace(id, 'two.txt', bridge);
    expect(session.revisions.asked).toEqual([]);
    await expectTrue();
  });

  test('none of them: it is not asked again, unless that is undone', async () => {
    const id = await taggedIn('report.txt', bridge);
    const { documentId } = claim(id);
    await restartedWith({ 'report.txt': null, 'one.txt': long('report', ' One.'), 'two.txt': long('report', ' Two.') });
    const [asked] = session.revisions.asked;
    if (asked) session.revisions.refuse(asked.record);
    await restartedWith({});
    expect(claim(id)).toMatchObject({ documentId });
    expect(session.revisions.asked).toEqual([]);
    session.act.undo();
    await session.revisions.check();
    expect(session.revisions.asked).toHaveLength(1);
  });

  test('swapped names: each claim goes with its text', async () => {
    const one = await taggedIn('report.txt', bridge);
    const other = await taggedIn('letter.txt', 'A letter says little of bridges');
    await restartedWith({ 'report.txt': `New. ${letter}`, 'letter.txt': long('report', ' It was added.') });
    expectInPlace(one, 'letter.txt', bridge);
    expectInPlace(other, 'report.txt', 'A letter says little of bridges');
    await expectTrue();
  });

  test('a document whose text is another one altogether stays with its file', async () => {
    const id = await taggedIn('report.txt', bridge);
    await restartedWith({ 'report.txt': `${'Fish swim in the sea, and birds fly over it, whatever the season. '.repeat(20)}\n` });
    expect(claim(id).anchoring).toMatchObject({ state: 'orphan', soughtIn: itemAt(session, 'report.txt').id });
  });
});
