/** “China denies allegations”: a page without outlet or date. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'page-001', as: 'outlet' };
const tuesday = { text: 'On Tuesday', value: null, basis: 'A weekday only; the page has no date.' };

export const document001: JudgedDocument = {
  path: '001_cfce8a669b9ebb5a.txt',
  outlet: null,
  judgements: [
    {
      key: '001-aiding', on: 'China aiding Russia in the Ukraine crisis',
      says: 'China is helping Russia in the war.',
      chain: [page, { by: 'nato', as: 'quoted-source', cue: 'NATO’s ⟦claims⟧ of', named: '⟦NATO⟧’s claims of' }],
      signals: ['disputed'], markers: ['Lin Jian ⟦refuted⟧ NATO’s'], credibility: 4, confidence: 'high', tags: ['accusation', 'denial'],
      note: '“Refuted” is the writer’s verb for a denial. What follows is a position, not evidence.',
    },
    {
      key: '001-technology', on: 'China was providing technology to Russia',
      says: 'China supplies Russia with technology.',
      chain: [page, { by: 'stoltenberg', as: 'speaker', cue: 'following ⟦accusations⟧ by', named: 'NATO Secretary-General ⟦Jens Stoltenberg⟧' }],
      signals: ['disputed'], markers: ['it has not provided military support or technology to Russia'], credibility: 4, tags: ['accusation', 'arms'],
    },
    {
      key: '001-prolonging', on: 'thereby prolonging the conflict',
      says: 'China’s technology makes the war last longer.',
      chain: [page, { by: 'stoltenberg', as: 'speaker', cue: 'following ⟦accusations⟧ by', named: 'NATO Secretary-General ⟦Jens Stoltenberg⟧' }],
      signals: ['inferred', 'disputed'], markers: ['it has not provided military support or technology to Russia'], credibility: 4, tags: ['accusation'],
      note: 'Apart from the deliveries themselves: one may be granted and the other denied.',
    },
    {
      key: '001-impartial', on: 'China has always adhered to an objective and impartial position regarding the Ukraine crisis.',
      says: 'China has always been objective and impartial about the war.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'claims, ⟦stating⟧', named: 'briefing, ⟦Lin Jian⟧ refuted' }],
      signals: ['disputed'], markers: ['China was providing technology to Russia'], credibility: 4, stated: tuesday, tags: ['neutrality'],
    },
    {
      key: '001-advocated', on: 'We have consistently advocated for peace talks and supported efforts to resolve the conflict through diplomatic means.',
      says: 'China has always been for peace talks and a diplomatic solution.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'claims, ⟦stating⟧', named: 'briefing, ⟦Lin Jian⟧ refuted' }],
      signals: ['asserted'], credibility: 3, stated: tuesday, tags: ['peace-talks', 'neutrality'],
    },
    {
      key: '001-recognized', on: 'China’s role in the Ukraine crisis has been recognized globally as constructive and impartial',
      says: 'The world recognises China’s part as constructive and impartial.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'He ⟦emphasized⟧', named: '⟦He⟧ emphasized' }],
      signals: ['asserted'], credibility: 4, stated: tuesday, tags: ['neutrality'],
      note: 'Says who, where? Nobody is named, and the accusation on the same page speaks against “globally”.',
    },
    {
      key: '001-reflect', on: 'NATO should reflect on its role in the Ukraine crisis and take responsibility for the actions that have led to the current situation',
      says: 'NATO should think over its part in the war and own up to it.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'Lin ⟦stated⟧', named: '⟦Lin⟧ stated' }],
      signals: ['not-factual'], credibility: 6, stated: tuesday, tags: ['diplomacy'],
    },
    {
      key: '001-led-to', on: 'the actions that have led to the current situation',
      says: 'What NATO did led to the war.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'Lin ⟦stated⟧', named: '⟦Lin⟧ stated' }],
      signals: ['asserted'], credibility: 4, stated: tuesday, tags: ['accusation'],
      note: 'Taken for granted inside the call: a claim of its own.',
    },
    {
      key: '001-not-provided', on: 'it has not provided military support or technology to Russia that would exacerbate the crisis',
      says: 'China has given Russia no military support or technology that would make the war worse.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'The spokesman ⟦reiterated⟧', named: '⟦The spokesman⟧ reiterated' }],
      signals: ['disputed'], markers: ['China was providing technology to Russia'], credibility: 4, confidence: 'moderate', stated: tuesday, tags: ['denial', 'arms'],
      note: '“That would exacerbate the crisis” leaves room for other support.',
    },
    {
      key: '001-looks-to', on: 'the international community looks to key global players like China to support peace efforts',
      says: 'The world expects powers like China to support peace.',
      chain: [page], signals: ['reported-as-fact'], credibility: 4, tags: ['peace-talks', 'loaded-wording'],
      note: 'The page’s own voice: no words attribute it to Lin Jian.',
    },
    {
      kind: 'highlight', key: '001-highlights', on: 'highlights China’s firm stance on maintaining neutrality', tags: ['neutrality', 'loaded-wording'],
      note: 'Comment of the page on the answer. Come back to it when the outlet is known.',
    },
  ],
};
