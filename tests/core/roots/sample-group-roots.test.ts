/**
 * Roots of the groups that the sample sets carry, and what their relations
 * marked independent bear. What is expected was worked out by hand from
 * docs/adr/0009-relations-groups-roots.md, passage by passage, before anything
 * was computed; the reason stands beside each.
 */
import { describe, expect, test } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { independentRootFor } from '../../../src-common/core/roots/independent-root.ts';
import { importedAt, sampleSets, type SampleSet } from '../../support/sample-sets/sample-sets.ts';
import { seedDocuments } from '../../support/sample-sets/seed-documents.ts';
import { lookupsOf, nameIn, toldRoots, type ToldRoots } from './told-roots.ts';

const [ines, tomasz] = sampleSets(seedDocuments(importedAt)) as [SampleSet, SampleSet];

const hifred = 'HiFred Technology Company Ltd';
const chinaMinistry = 'Ministry of Foreign Affairs of China';
const page001 = 'Unnamed page (document 001)';
const page004 = 'Unnamed page (document 004)';
const excerpt = 'Page that excerpts the Global Times';
const undated = 'Undated page on Mishustin in Beijing';
const statement = 'Sino-Russian Joint Statement of February 2022';

const ofInes: Record<string, ToldRoots> = {
  // September: unnamed reports relay Stoltenberg. July: Stoltenberg relays NATO, for whom he speaks. One page, one root.
  'China is the decisive enabler of Russia’s war against Ukraine.': {
    passages: 2, outlets: [hifred], roots: ['NATO'],
    routes: [`${hifred} > Jens Stoltenberg > NATO`, `${hifred} > Unnamed reports (HiFred page) > Jens Stoltenberg`],
  },
  // Headline, forum, article: the ambassador three times, once by way of the National Interest. He speaks for the ministry.
  'China and Russia are not allies.': {
    passages: 3, outlets: ['Deutsche Welle'], roots: [chinaMinistry],
    routes: ['Deutsche Welle > Qin Gang', 'Deutsche Welle > The National Interest > Qin Gang'],
  },
  // Unnamed analysts are a root of their own; the page of 004 says it in its own voice. Nothing joins the two.
  'China and Russia are allies.': {
    passages: 2, outlets: ['Deutsche Welle', page004], roots: ['Many analysts (Deutsche Welle page)', page004],
    routes: ['Deutsche Welle > Many analysts (Deutsche Welle page)', page004],
  },
  // The excerpt repeats the article: two passages of one page, one professor, one way to him.
  'China and Russia aim at nobody but will fight side by side if they are threatened.': {
    passages: 2, outlets: ['Unnamed excerpting page (document 003)'], roots: ['Li Haidong'],
    routes: ['Unnamed excerpting page (document 003) > Global Times > Li Haidong'],
  },
  // A president twice, by a ministry's site; a foreign minister once. Neither speaks for the other: two roots on one page.
  'China is able to end the war.': {
    passages: 3, outlets: [hifred], roots: ['Alexander Stubb', 'Radosław Sikorski'],
    routes: [`${hifred} > Radosław Sikorski`, `${hifred} > Website of “the Ministry of Foreign Affairs” (country not said) > Alexander Stubb`],
  },
  // Two pages, one man, who speaks for NATO.
  'China supplies Russia with technology and goods for the war.': {
    passages: 2, outlets: [hifred, page001], roots: ['NATO'],
    routes: [`${hifred} > Unnamed reports (HiFred page) > Jens Stoltenberg`, `${page001} > Jens Stoltenberg`],
  },
  // Spokesman and ambassador speak for one ministry: two outlets, two routes, one root.
  'China is objective and impartial about the war.': {
    passages: 2, outlets: ['Deutsche Welle', page001], roots: [chinaMinistry],
    routes: ['Deutsche Welle > The Washington Post > Qin Gang', `${page001} > Lin Jian`],
  },
  // A vice minister speaks for the ministry; the page of 004 tells of the proclamation itself.
  'The partnership of China and Russia has no limits.': {
    passages: 2, outlets: ['Deutsche Welle', page004], roots: [chinaMinistry, page004],
    routes: ['Deutsche Welle > Le Yucheng', page004],
  },
};

const ofTomasz: Record<string, ToldRoots> = {
  // September by UNN and Reuters in parallel, July straight from the speaker: three ways to NATO, for whom he speaks.
  'China is decisive for Russia’s war against Ukraine.': {
    passages: 2, outlets: ['HiFred'], roots: ['North Atlantic Treaty Organization'],
    routes: ['HiFred > Reuters > Stoltenberg', 'HiFred > Stoltenberg', 'HiFred > UNN > Stoltenberg'],
  },
  // He has no link for the page of 001, so the document stands for its outlet. One spokesman of one ministry.
  'What NATO says of China and the war is not true.': {
    passages: 2, outlets: ['HiFred', 'the outlet of 001'], roots: ['Chinese Foreign Ministry'],
    routes: ['HiFred > Lin Jian', 'the outlet of 001 > Lin Jian'],
  },
  // Stoltenberg on two pages, and NATO itself on the second: he speaks for it.
  'China helps Russia to wage war.': {
    passages: 3, outlets: ['HiFred', 'the outlet of 001'], roots: ['North Atlantic Treaty Organization'],
    routes: ['HiFred > Stoltenberg', 'the outlet of 001 > North Atlantic Treaty Organization', 'the outlet of 001 > Stoltenberg'],
  },
  // Ambassador (once by the National Interest) and minister: one ministry.
  'There is no alliance of China and Russia.': {
    passages: 3, outlets: ['DW', excerpt], roots: ['Chinese Foreign Ministry'],
    routes: ['DW > Ambassador Qin Gang', 'DW > National Interest > Ambassador Qin Gang', `${excerpt} > Global Times > Xinhua > Wang Yi`],
  },
  // Two anonymous sources are two roots until an alias says that they are one.
  'China and Russia are allies.': {
    passages: 2, outlets: ['DW', excerpt], roots: ['Analysts quoted by DW', 'Western critics (Global Times)'],
    routes: ['DW > Analysts quoted by DW', `${excerpt} > Global Times > Western critics (Global Times)`],
  },
  // Heard through the website and directly as well: two ways to one president.
  'Russia depends on China so much that China can end the war.': {
    passages: 2, outlets: ['HiFred'], roots: ['Stubb'], routes: ['HiFred > Chinese Foreign Ministry website > Stubb', 'HiFred > Stubb'],
  },
  // Two presidents beside each other are two roots, and the professor is a third.
  'The partnership of China and Russia threatens nobody.': {
    passages: 2, outlets: [excerpt, undated], roots: ['Prof. Li Haidong', 'Putin', 'Xi'],
    routes: [`${excerpt} > Global Times > Prof. Li Haidong`, `${undated} > Putin`, `${undated} > Xi`],
  },
  // Spokeswoman, spokesman, ambassador: three outlets, one ministry.
  'China is neutral and constructive.': {
    passages: 4, outlets: ['DW', 'HiFred', 'the outlet of 001'], roots: ['Chinese Foreign Ministry'],
    routes: ['DW > Ambassador Qin Gang', 'HiFred > Mao Ning', 'the outlet of 001 > Lin Jian'],
  },
  // The ambassador has it from the joint statement; he and the vice minister stand for one ministry, so both lead to the
  // statement. The presidents proclaim it themselves on the other page.
  'The partnership of China and Russia is without limits.': {
    passages: 3, outlets: ['DW', undated], roots: ['Putin', statement, 'Xi'],
    routes: [`DW > Ambassador Qin Gang > ${statement}`, 'DW > Le Yucheng', `${undated} > Putin`, `${undated} > Xi`],
  },
};

describe.each([{ set: ines.set, expected: ofInes }, { set: tomasz.set, expected: ofTomasz }])('the groups of $set.author.name', ({ set, expected }) => {
  test('are those whose roots were worked out', () => {
    expect(set.groups.map(({ statement: says }) => says)).toEqual(Object.keys(expected));
  });

  test.each(set.groups)('$statement', ({ statement: says, members }) => {
    const found = toldRoots(set, set.claims.filter(({ id }) => members.includes(id)));
    expect(found).toEqual({ ...expected[says], flags: { circles: [], relays: [] } });
  });
});

/** Of each relation marked independent: the root that a credibility of 1 of its first claim would stand on, or why there is none. */
const bearing: [who: 'ines' | 'tomasz', from: string, to: string, root: string][] = [
  ['ines', '003-anti-west', '004-deepening', page004],
  ['ines', '002-roulette', '004-ambiguous', page004],
  ['ines', '004-threaten', '003-stand-together', 'Li Haidong'],
  // Lavrov thanks for what Wang says: the Chinese ministry is another root than Lavrov.
  ['ines', '003-thanks', '003-condemnation', chinaMinistry],
  ['tomasz', '000-beijing-can-end', '000-really-end', 'Sikorski'],
  // Marked by him, and yet one ambassador at two occasions: nothing for a 1 to stand on.
  ['tomasz', '002-great-progress', '002-allies', 'same-root'],
  // Two presidents, either of whom will do.
  ['tomasz', '002-signed', '004-friendship', 'Putin or Xi'],
  ['tomasz', '003-sakwa', '003-key', 'Global Times experts'],
];

describe('a relation marked independent', () => {
  test('is in the table, every one', () => {
    const marked = [ines, tomasz].flatMap(({ judged }) => judged.relations.filter(([, , , more]) => more?.independent === true).map(([from, , to]) => `${from} ${to}`));
    expect(bearing.map(([, from, to]) => `${from} ${to}`)).toEqual(marked);
  });

  test.each(bearing)('of %s, %s and %s, bears: %s', (who, from, _to, expected) => {
    const { judged, set } = who === 'ines' ? ines : tomasz;
    const at = judged.documents.flatMap(({ judgements }) => judgements).findIndex(({ key }) => key === from);
    const claim = set.claims[at];
    if (!claim) throw new Error(from);
    const found = independentRootFor(claim, recordsOf(set), lookupsOf(set));
    expect(expected.split(' or ')).toContain(found.ok ? found.root.nodes.map(nameIn(set)).join(' = ') : found.why);
  });
});

/** The set as the workspace holds it. */
function recordsOf(set: AnnotationSet): WorkspaceState {
  const state = emptyState();
  for (const claim of set.claims) putRecord(state, 'claim', claim.id, claim);
  for (const relation of set.relations) putRecord(state, 'relation', relation.id, relation);
  for (const group of set.groups) putRecord(state, 'group', group.id, group);
  return state;
}
