/** “The Chinese president, Xi Jinping, stated this Tuesday, 4th”: a page without headline, outlet or year. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'page-004', as: 'outlet' };
const cctv: JudgedLink = { by: 'cctv', as: 'reporter', cue: 'according to', named: 'Chinese state television CCTV' };
const fourth = { text: 'this Tuesday, 4th', value: null, basis: 'Weekday and day without month or year.' };

export const document004: JudgedDocument = {
  path: '004_8ff39e6804fc7c3a.txt',
  outlet: null,
  judgements: [
    {
      key: '004-strategic-choice', on: 'safeguarding, consolidating and developing relations with Russia constitutes a “strategic choice” for both countries',
      says: 'Good relations are a strategic choice of both countries.',
      chain: [page, { by: 'xi', as: 'speaker', cue: 'Jinping, ⟦stated⟧', named: 'Xi Jinping' }],
      signals: ['not-factual'], credibility: 6, stated: fourth, tags: ['alliance', 'diplomacy'],
    },
    {
      key: '004-advanced', on: 'bilateral cooperation “has advanced with determination, despite a turbulent external environment”',
      says: 'Cooperation has gone ahead in spite of a troubled world.',
      chain: [page, cctv, { by: 'xi', as: 'speaker', cue: 'Xi ⟦highlighted⟧', named: '⟦Xi⟧ highlighted', alsoFrom: ['page-004'] }],
      signals: ['asserted'], credibility: 3, confidence: 'moderate', stated: fourth, tags: ['alliance', 'economy'],
      note: 'The page quotes Xi itself and names CCTV only at the end of the sentence: entered both ways, through CCTV and direct.',
    },
    {
      key: '004-align', on: 'willingness to align China’s 15th Five-Year Plan with Russia’s economic and social development strategies',
      says: 'China is willing to align its five-year plan with Russia’s development strategies.',
      chain: [page, cctv, { by: 'xi', as: 'speaker', cue: '⟦expressed⟧ willingness to align', named: '⟦Xi⟧ highlighted' }],
      signals: ['asserted'], credibility: 3, stated: fourth, tags: ['economy'],
    },
    {
      key: '004-prosper', on: 'ties between Moscow and Beijing “continue to prosper despite the West’s illegal sanctions”',
      says: 'Relations prosper in spite of the sanctions.',
      chain: [page, { by: 'mishustin', as: 'speaker', cue: 'where he ⟦stated⟧', named: 'where ⟦he⟧ stated' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'a day after Mishustin met with Chinese Prime Minister Li Qiang', value: null, basis: 'The day before “Tuesday, 4th”; no month or year.' }, tags: ['economy', 'sanctions'],
    },
    {
      key: '004-deepening', on: 'China and Russia are deepening their alliance in the face of pressure from the United States and the European Union',
      says: 'China and Russia are deepening an alliance under pressure from the US and the EU.',
      chain: [page], signals: ['reported-as-fact'], credibility: 3, confidence: 'moderate', tags: ['alliance'],
      note: '“Alliance” is the page’s word. The ambassador denies one in document 002, but that is not this document: no “disputed”.',
    },
    {
      key: '004-unlimited', on: 'Xi and Putin proclaimed in Beijing an “unlimited friendship” between the two countries',
      says: 'In February 2022 Xi and Putin proclaimed an unlimited friendship in Beijing.',
      chain: [page], signals: ['reported-as-fact'], credibility: 2, confidence: 'high', tags: ['alliance', 'diplomacy'],
      note: 'February 2022 dates the proclamation. The page speaks here, and nobody knows when.',
    },
    {
      key: '004-threaten', on: 'the partnership “does not threaten any country”',
      says: 'The partnership threatens nobody.',
      chain: [page, [{ by: 'xi', as: 'speaker', cue: 'both have ⟦defended⟧', named: '⟦both⟧ have defended' }, { by: 'putin', as: 'speaker', cue: 'both have ⟦defended⟧', named: '⟦both⟧ have defended' }]],
      signals: ['asserted'], credibility: 3, stated: { text: 'Since then', value: '2022-02/..', basis: 'From February 2022 on, no day.' }, tags: ['alliance', 'denial'],
    },
    {
      key: '004-ambiguous', on: 'Beijing has maintained an ambiguous position',
      says: 'China’s position on the war is ambiguous.',
      chain: [page], signals: ['inferred', 'reported-as-fact'], markers: ['an ⟦ambiguous⟧ position'], credibility: 3, tags: ['neutrality'],
    },
    {
      key: '004-reference', on: 'in a reference to Russia',
      says: 'By the concerns of all countries China means Russia’s.',
      chain: [page], signals: ['inferred'], credibility: 3, tags: ['neutrality'],
      note: 'The page’s reading of a quotation.',
    },
    {
      kind: 'highlight', key: '004-undated', on: 'this Tuesday, 4th',
      note: 'No month, no year. A prime ministers’ meeting “30th ordinary” would settle it, but not from this page.',
    },
  ],
};
