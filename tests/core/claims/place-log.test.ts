/** Words of one text are never put on a claim that lies in another one by now. */
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Change, ChangeKind, Operation } from '../../../src-common/core/claims/change.ts';
import { draftChange, nextHead } from '../../../src-common/core/claims/change-log.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { createRecord, deleteRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { PlaceLog } from '../../../src-common/core/claims/place-log.ts';
import { emptyState } from '../../../src-common/core/claims/workspace-state.ts';
import { claimOf, emptyHead, idOf, linkOf, spanOf } from '../../support/sample-records.ts';

/** A workspace in which every Change is noted. */
function workspace() {
  const state = emptyState();
  const places = new PlaceLog();
  let head = emptyHead();
  const make = (operations: readonly Operation[], kind: ChangeKind = 'edit'): Change => {
    const change = draftChange(head, { actor: idOf(9), kind, target: null, operations, at: '2026-02-01T10:00:00.000Z' });
    head = nextHead(head, change);
    applyOperations(state, change);
    places.note(change);
    return change;
  };
  const claim = (): Claim => state.claims.get(idOf(1))!;
  /** To another document, everything so many units further on. */
  const follow = (to: number, by: number): Change => {
    const at = <T extends { start: number; end: number }>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
    return make([
      ...setField('claim', claim(), 'documentId', idOf(to)), ...setField('claim', claim(), 'spans', claim().spans.map(at)), ...setField('claim', claim(), 'markers', claim().markers.map(at)),
      ...claim().attribution.flatMap((link) => putLink(claim(), { ...link, cueSpan: link.cueSpan && at(link.cueSpan) })),
      ...setField('claim', claim(), 'anchoring', { state: 'moved', tier: 'quote', score: 1, from: { documentId: claim().documentId, passages: [] }, settled: false, lost: [] }),
    ], 'revision');
  };
  const undo = (change: Change): Change => make(places.invert(change, state).operations, 'undo');
  return { state, places, make, claim, follow, undo };
}

const tagged = claimOf(1, { documentId: idOf(0xd0), spans: [spanOf('the bridge', 10)], markers: [spanOf('cracks', 40)], attribution: [linkOf(2, [], { cueSpan: spanOf('said', 2) })] });

describe('what is taken back after a claim has followed its document', () => {
  it.each<[string, (claim: Claim) => Operation[]]>([
    ['a marker that was taken away', (claim) => setField('claim', claim, 'markers', [])],
    ['a marker that was added', (claim) => setField('claim', claim, 'markers', [...claim.markers, spanOf('pillars', 60)])],
    ['a passage that was resized', (claim) => setField('claim', claim, 'spans', [spanOf('the bridge stands', 10)])],
    ['a cue that was taken away', (claim) => putLink(claim, { ...claim.attribution[0]!, cueSpan: null })],
    ['the tag itself', (claim) => deleteRecord('claim', claim)],
  ])('%s: the words are those of the text in which the claim then lies', (_name, edit) => {
    for (const by of [0, 5]) {
      const { make, claim, follow, undo } = workspace();
      make(createRecord('claim', tagged));
      const change = make(edit(claim()));
      if (claim() !== undefined) follow(0xd1, by);
      undo(change);
      expect(claim()).toMatchObject({ documentId: tagged.documentId, spans: tagged.spans, markers: tagged.markers, attribution: tagged.attribution });
      expect(claim().anchoring).toBeUndefined();
    }
  });
  it('what is no word of a text leaves the claim where it is', () => {
    const { make, claim, follow, undo } = workspace();
    make(createRecord('claim', tagged));
    const change = make(setField('claim', claim(), 'statement', 'It stands.'));
    follow(0xd1, 5);
    undo(change);
    expect(claim()).toMatchObject({ documentId: idOf(0xd1), statement: tagged.statement, spans: [{ start: 15 }] });
  });
  it('several steps: the claim is brought back once and keeps what the step before gave back', () => {
    const { make, claim, follow, undo } = workspace();
    make(createRecord('claim', tagged));
    const changes = [make(setField('claim', claim(), 'markers', [])), make(putLink(claim(), { ...claim().attribution[0]!, cueSpan: null }))];
    follow(0xd1, 5);
    follow(0xd2, 3);
    const undone = changes.toReversed().map(undo);
    expect(claim()).toMatchObject({ documentId: tagged.documentId, spans: tagged.spans, markers: tagged.markers, attribution: tagged.attribution });
    // And done again, after it has followed once more.
    follow(0xd2, 8);
    undone.toReversed().forEach(undo);
    expect(claim()).toMatchObject({ markers: [], attribution: [{ cueSpan: null }] });
  });
  it('leaves words alone where the claim has other ones since', () => {
    const { places, state, make, claim, follow } = workspace();
    make(createRecord('claim', tagged));
    const change = make(setField('claim', claim(), 'markers', []));
    follow(0xd1, 5);
    make(setField('claim', claim(), 'spans', [spanOf('another place', 70)]));
    const { operations, conflicts } = places.invert(change, state);
    expect(operations).toEqual([]);
    expect(conflicts).toHaveLength(1);
  });
  it('a claim is found in every text that it lay in, and in no other', () => {
    const { places, make, claim, follow } = workspace();
    make(createRecord('claim', tagged));
    follow(0xd1, 5);
    follow(0xd2, 3);
    expect(places.claimIn(claim(), idOf(0xd2))).toBe(claim());
    expect(places.claimIn(claim(), idOf(0xd1))?.spans[0]?.start).toBe(15);
    expect(places.claimIn(claim(), idOf(0xd0))).toMatchObject({ spans: tagged.spans, markers: tagged.markers });
    expect(places.claimIn(claim(), idOf(0xd3))).toBeNull();
  });
});
