/** Mishustin in Beijing: a page without headline, outlet or year. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'page-004', as: 'outlet' };
const cctv: JudgedLink = { by: 'cctv', as: 'reporter', cue: '⟦according to⟧ Chinese', named: '⟦CCTV⟧.' };
const fourth = { text: 'Tuesday, 4th', value: null, basis: 'which month?' };

export const document004: JudgedDocument = {
  path: '004_8ff39e6804fc7c3a.txt',
  outlet: null,
  judgements: [
    {
      key: '004-choice', on: 'safeguarding, consolidating and developing relations with Russia constitutes a “strategic choice” for both countries',
      says: 'Both countries have chosen close relations as a strategy.',
      chain: [page, { by: 'xi', as: 'speaker', cue: 'Xi Jinping, ⟦stated⟧', named: 'The Chinese president, Xi Jinping' }],
      signals: ['not-factual'], credibility: 6, stated: fourth, tags: ['alliance'],
    },
    {
      key: '004-determination', on: '“has advanced with determination, despite a turbulent external environment”',
      says: 'Cooperation advances in spite of everything.',
      chain: [page, cctv, { by: 'xi', as: 'speaker', cue: '⟦highlighted⟧ that bilateral', named: '⟦Xi⟧ highlighted that' }],
      signals: ['asserted'], credibility: 3, stated: fourth, tags: ['alliance'],
    },
    {
      key: '004-growth', on: 'expressed willingness to align China’s 15th Five-Year Plan with Russia’s economic and social development strategies, in order to “promote growth of a higher quality and level”',
      says: 'China wants to fit its plan to Russia’s strategies for better growth.',
      chain: [page, cctv, { by: 'xi', as: 'speaker', cue: 'expressed willingness to align', named: '⟦Xi⟧ highlighted that' }],
      signals: ['asserted'], credibility: 3, stated: fourth, tags: ['economy'],
    },
    {
      key: '004-hangzhou', on: 'Mishustin met with Chinese Prime Minister Li Qiang in Hangzhou',
      says: 'Mishustin met Li Qiang in Hangzhou the day before.',
      chain: [page], signals: ['reported-as-fact'], credibility: 2, stated: { text: 'a day after', value: null, basis: 'the 3rd of an unknown month' }, tags: ['diplomacy'],
    },
    {
      key: '004-illegal', on: '“continue to prosper despite the West’s illegal sanctions”',
      says: 'Relations grow despite sanctions that he calls illegal.',
      chain: [page, { by: 'mishustin', as: 'speaker', cue: 'he ⟦stated⟧ that ties', named: '⟦he⟧ stated that ties' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'a day after', value: null, basis: 'the 3rd of an unknown month' }, tags: ['sanctions', 'loaded-wording'],
    },
    {
      key: '004-alliance', on: 'at a time when China and Russia are deepening their alliance in the face of pressure from the United States and the European Union',
      says: 'China and Russia draw closer under Western pressure.',
      chain: [page], signals: ['inferred'], credibility: 2, tags: ['alliance'],
      note: 'The page’s reading of events, not an event.',
    },
    {
      key: '004-friendship', on: 'Xi and Putin proclaimed in Beijing an “unlimited friendship” between the two countries',
      says: 'The friendship of China and Russia is without limits.',
      chain: [page, [{ by: 'xi', as: 'speaker', cue: '⟦proclaimed⟧', named: '⟦Xi⟧ and Putin proclaimed' }, { by: 'putin', as: 'speaker', cue: '⟦proclaimed⟧', named: 'Xi and ⟦Putin⟧ proclaimed' }]],
      signals: ['asserted'], credibility: 3, stated: { text: 'In February 2022', value: '2022-02', basis: 'as printed' }, tags: ['alliance'],
    },
    {
      key: '004-not-threaten', on: 'the partnership “does not threaten any country” and contributes to the construction of a multipolar world',
      says: 'The partnership is peaceful and helps a multipolar world.',
      chain: [page, [{ by: 'xi', as: 'speaker', cue: '⟦defended⟧ that', named: '⟦both⟧ have defended' }, { by: 'putin', as: 'speaker', cue: '⟦defended⟧ that', named: '⟦both⟧ have defended' }]],
      signals: ['asserted'], credibility: 4, stated: { text: 'Since then', value: null, basis: 'no day' }, tags: ['alliance', 'global-order'],
    },
    {
      key: '004-ambiguous', on: 'Beijing has maintained an ambiguous position',
      says: 'China does not take sides openly.',
      chain: [page], signals: ['inferred'], markers: ['ambiguous'], credibility: 3, tags: ['neutrality'],
    },
    {
      kind: 'highlight', key: '004-pie', on: 'expand the pie of cooperation', tags: ['economy'],
      note: 'Quoted scrap, too short for a claim.',
    },
  ],
};
