/**
 * Roots of groups over the seeds. What is expected was worked out by hand from
 * docs/adr/0009-relations-groups-roots.md, passage by passage, before anything
 * was computed; the reason stands beside each.
 */
import { describe, expect, test } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { importedAt, sampleSets } from '../../support/sample-sets/sample-sets.ts';
import { seedDocuments } from '../../support/sample-sets/seed-documents.ts';
import { toldRoots, type ToldRoots } from './told-roots.ts';

const [ines, tomasz] = sampleSets(seedDocuments(importedAt)).map(({ set }) => set) as [AnnotationSet, AnnotationSet];

interface Expected extends ToldRoots {
  name: string;
  set: AnnotationSet;
  /** Document and words of each passage. */
  group: [document: string, words: RegExp, occurrence?: number][];
}

const cases: Expected[] = [
  {
    // Two passages of one page. The September one: unnamed reports relay Stoltenberg. The July one: Stoltenberg relays
    // NATO. He speaks on behalf of NATO, so both lead back to NATO: one page, one root, two ways to it.
    name: 'the accusation, as Ines reads it', set: ines,
    group: [['000', /became the decisive promoter/], ['000', /"decisive supporter"/]],
    passages: 2, outlets: ['HiFred Technology Company Ltd'], roots: ['NATO'],
    routes: ['HiFred Technology Company Ltd > Jens Stoltenberg > NATO', 'HiFred Technology Company Ltd > Unnamed reports (HiFred page) > Jens Stoltenberg'],
  },
  {
    // The same two passages. Here the September one comes by UNN and Reuters in parallel, which makes two routes, and
    // the July one straight from the speaker. Still one root, for whom he speaks.
    name: 'the accusation, as Tomasz reads it', set: tomasz,
    group: [['000', /the decisive promoter/], ['000', /"decisive supporter"/]],
    passages: 2, outlets: ['HiFred'], roots: ['North Atlantic Treaty Organization'],
    routes: ['HiFred > Reuters > Stoltenberg', 'HiFred > Stoltenberg', 'HiFred > UNN > Stoltenberg'],
  },
  {
    // Lin Jian on a page of HiFred and on a page that does not name itself: two outlets, one spokesman of one ministry.
    name: 'its denial by Lin Jian, as Ines reads it', set: ines,
    group: [['000', /^The relevant remarks are filled/], ['001', /^it has not provided military support/]],
    passages: 2, outlets: ['HiFred Technology Company Ltd', 'Unnamed page (document 001)'], roots: ['Ministry of Foreign Affairs of China'],
    routes: ['HiFred Technology Company Ltd > Lin Jian', 'Unnamed page (document 001) > Lin Jian'],
  },
  {
    // He has no link for the page of 001: the document stands for its outlet. His Lin Jian speaks for the ministry, too.
    name: 'its denial by Lin Jian, as Tomasz reads it', set: tomasz,
    group: [['000', /^The relevant remarks are filled/], ['001', /^it has not provided military support/]],
    passages: 2, outlets: ['HiFred', 'the outlet of 001'], roots: ['Chinese Foreign Ministry'],
    routes: ['HiFred > Lin Jian', 'the outlet of 001 > Lin Jian'],
  },
  {
    // Title and text of one page, both the ambassador's words; an ambassador speaks for the ministry. One way, twice.
    name: '“China and Russia are not allies”, title and text', set: ines,
    group: [['002', /^China and Russia are not allies$/, 0], ['002', /^China and Russia are not allies$/, 1]],
    passages: 2, outlets: ['Deutsche Welle'], roots: ['Ministry of Foreign Affairs of China'], routes: ['Deutsche Welle > Qin Gang'],
  },
  {
    // The page says so in its own voice: nobody holds it but the page.
    name: 'what contradicts it in 004, as Ines reads it', set: ines,
    group: [['004', /deepening their alliance/]],
    passages: 1, outlets: ['Unnamed page (document 004)'], roots: ['Unnamed page (document 004)'], routes: ['Unnamed page (document 004)'],
  },
  {
    // The excerpt above the article repeats the quotation: two passages, one page, one professor, one way to him.
    name: 'Li Haidong’s quotation, twice on the page', set: ines,
    group: [['003', /will not\s+target any third party, but\s+if hegemonic/, 0], ['003', /will not\s+target any third party, but\s+if hegemonic/, 1]],
    passages: 2, outlets: ['Unnamed excerpting page (document 003)'], roots: ['Li Haidong'],
    routes: ['Unnamed excerpting page (document 003) > Global Times > Li Haidong'],
  },
  {
    // Everything that was said on whether they are allies, in one pot: the ministry (ambassador twice in 002, once more by
    // the National Interest; its minister in 003), and for the contrary the page of 004. Two roots, three outlets.
    name: 'allies or not, all of it', set: ines,
    group: [['002', /^China and Russia are not allies$/, 0], ['002', /^China and Russia are not allies$/, 1], ['002', /there is no alliance and no confrontation/],
      ['003', /the principle of no-alliance/], ['004', /deepening their alliance/]],
    passages: 5, outlets: ['Deutsche Welle', 'Unnamed excerpting page (document 003)', 'Unnamed page (document 004)'],
    roots: ['Ministry of Foreign Affairs of China', 'Unnamed page (document 004)'],
    routes: ['Deutsche Welle > Qin Gang', 'Deutsche Welle > The National Interest > Qin Gang', 'Unnamed excerpting page (document 003) > Global Times > Wang Yi', 'Unnamed page (document 004)'],
  },
];

describe('the roots of', () => {
  test.each(cases)('$name', ({ name: _name, set, group, ...expected }) => {
    const members = group.map(([path, words, occurrence]) => claimWith(set, path, words, occurrence));
    expect(toldRoots(set, members)).toEqual({ ...expected, flags: { circles: [], relays: [] } });
  });
});

function claimWith(set: AnnotationSet, path: string, words: RegExp, occurrence = 0): Claim {
  const found = set.claims.filter((claim) => claim.kind === 'claim' && set.documents.find(({ id }) => id === claim.documentId)?.path.startsWith(path)
    && claim.spans.some(({ exact }) => words.test(exact)));
  const claim = found[occurrence];
  if (!claim) throw new Error(`${words} stands ${found.length} times in ${path}`);
  return claim;
}
