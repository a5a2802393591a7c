/** “China denies allegations”: no outlet is named, so the chains begin with the speaker. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const tuesday = { text: 'On Tuesday', value: null, basis: 'no date on the page' };
const lin = (cue: string, named: string): JudgedLink => ({ by: 'lin-jian', as: 'speaker', cue, named });

export const document001: JudgedDocument = {
  path: '001_cfce8a669b9ebb5a.txt',
  outlet: null,
  judgements: [
    {
      key: '001-denies', on: 'China denies allegations of supporting Russia in Ukraine crisis',
      says: 'China denies that it supports Russia.',
      chain: [], signals: ['reported-as-fact'], credibility: 2, confidence: 'high', tags: ['denial'],
      note: 'The page says it and names neither itself nor a source: no link to enter.',
    },
    {
      key: '001-claims', on: 'NATO’s claims of China aiding Russia in the Ukraine crisis',
      says: 'China aids Russia in the war.',
      chain: [{ by: 'nato', as: 'speaker', cue: 'NATO’s ⟦claims⟧ of', named: '⟦NATO⟧’s claims of' }],
      signals: ['refuted', 'disputed'], markers: ['Jian ⟦refuted⟧ NATO’s claims'], credibility: 3, confidence: 'low', tags: ['accusation', 'denial'],
      note: 'Goes by the verb: the page says “refuted”. To be talked over; the reply that follows is only words.',
    },
    {
      key: '001-prolong', on: 'China was providing technology to Russia, thereby prolonging the conflict',
      says: 'China prolongs the war by delivering technology to Russia.',
      chain: [{ by: 'stoltenberg', as: 'speaker', cue: '⟦accusations⟧ by NATO', named: 'Jens Stoltenberg' }],
      signals: ['disputed'], markers: ['it has not provided military support or technology to Russia that would exacerbate the crisis'], credibility: 4, tags: ['accusation', 'arms'],
    },
    {
      key: '001-objective', on: 'China has always adhered to an objective and impartial position regarding the Ukraine crisis. We have consistently advocated for peace talks and supported efforts to resolve the conflict through diplomatic means.',
      says: 'China is impartial and has always supported diplomacy.',
      chain: [lin('claims, ⟦stating⟧', 'briefing, ⟦Lin Jian⟧')], signals: ['asserted'], credibility: 3, stated: tuesday, tags: ['neutrality', 'peace-talks'],
    },
    {
      key: '001-recognised', on: 'China’s role in the Ukraine crisis has been recognized globally as constructive and impartial, aimed at de-escalating tensions and fostering dialogue',
      says: 'Everybody recognises that China is constructive.',
      chain: [lin('He ⟦emphasized⟧ that', '⟦He⟧ emphasized that')], signals: ['asserted'], credibility: 5, stated: tuesday, tags: ['neutrality'],
    },
    {
      key: '001-responsibility', on: 'NATO should reflect on its role in the Ukraine crisis and take responsibility for the actions that have led to the current situation',
      says: 'NATO should take responsibility for the war.',
      chain: [lin('Lin ⟦stated⟧', '⟦Lin⟧ stated')], signals: ['not-factual'], credibility: 6, stated: tuesday, tags: ['diplomacy', 'accusation'],
    },
    {
      key: '001-no-support', on: 'it has not provided military support or technology to Russia that would exacerbate the crisis',
      says: 'China has not supported Russia with arms or technology.',
      chain: [lin('spokesman ⟦reiterated⟧', '⟦The spokesman⟧ reiterated')], signals: ['disputed'], markers: ['China was providing technology to Russia'], credibility: 4, stated: tuesday, tags: ['denial', 'arms'],
    },
    {
      key: '001-non-interference', on: 'We do not interfere in the internal affairs of other countries and we oppose any form of unilateral sanctions or coercion',
      says: 'China does not interfere elsewhere and is against unilateral sanctions.',
      chain: [lin('Lin ⟦added⟧', '⟦Lin⟧ added')], signals: ['asserted'], credibility: 3, stated: tuesday, tags: ['sanctions', 'neutrality'],
    },
    {
      key: '001-key-player', on: 'As tensions continue, the international community looks to key global players like China to support peace efforts and contribute to a stable and secure world order.',
      says: 'The world looks to China for peace.',
      chain: [{ by: 'lin-jian', as: 'speaker', named: 'as articulated by ⟦Lin Jian⟧' }], signals: ['asserted'], credibility: 4, tags: ['peace-talks', 'global-order'],
      note: 'Reads like the end of his statement.',
    },
  ],
};
