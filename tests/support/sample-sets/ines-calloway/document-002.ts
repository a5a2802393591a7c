/** “China and Russia are not allies”: Deutsche Welle, translated by machine. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'dw', as: 'outlet' };
const year = 'Year from the copyright line (2022) and “this year”.';
const forum = { text: 'On July 21', value: '2022-07-21', basis: year };
const april = { text: 'in April this year', value: '2022-04', basis: year };
const inTheInterest: JudgedLink = { by: 'national-interest', as: 'reporter', cue: 'in a signed article titled', named: '⟦National Interest⟧ in April' };
const inThePost: JudgedLink = { by: 'washington-post', as: 'reporter', cue: 'published a signed article', named: 'in the ⟦Washington Post⟧, expounding' };
const inThePostLater: JudgedLink = { by: 'washington-post', as: 'reporter', cue: 'in the signed article of', named: '“⟦Washington Post⟧”, when' };

export const document002: JudgedDocument = {
  path: '002_801e140360e43460.txt',
  outlet: 'dw',
  judgements: [
    {
      key: '002-title', on: 'United States: ⟦China and Russia are not allies⟧',
      says: 'China and Russia are not allies.',
      chain: [page, { by: 'qin-gang', as: 'speaker', named: 'Chinese Ambassador to the United States' }],
      signals: ['disputed'], markers: ['this clearly demonstrates the alliance between China and Russia'], credibility: 3, tags: ['alliance', 'denial'],
      note: 'The colon of the headline is the only cue.',
    },
    {
      key: '002-not-allies', on: 'statement that “⟦China and Russia are not allies⟧',
      says: 'China and Russia are not allies.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: '⟦came from⟧ Qin Gang', named: 'came from ⟦Qin Gang⟧' }],
      signals: ['disputed'], markers: ['this clearly demonstrates the alliance between China and Russia'], credibility: 3, confidence: 'moderate',
      stated: { ...forum, basis: `${year} That he said it at the forum follows from the next sentence.` }, tags: ['alliance', 'denial'],
    },
    {
      key: '002-misunderstanding', on: 'the outside world had a “misunderstanding” of Sino-Russian relations',
      says: 'The outside world misunderstands the relations of China and Russia.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: 'Colorado, he ⟦said⟧', named: 'Colorado, ⟦he⟧ said' }],
      signals: ['not-factual'], credibility: 6, stated: forum, tags: ['alliance', 'denial'],
    },
    {
      key: '002-not-soviet', on: 'China is not the former Soviet Union, and the CCP is not the CPSU',
      says: 'China is not the Soviet Union and its party is not the Soviet party.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: '“new Cold War”, Qin Gang ⟦said⟧', named: '“new Cold War”, ⟦Qin Gang⟧ said' }],
      signals: ['asserted'], credibility: 3, stated: forum, tags: ['denial', 'global-order'],
    },
    {
      key: '002-statement-topics', on: 'the Sino-Russian joint statement issued at the beginning of this year focused on expounding the common positions of China and Russia in terms of democracy, development, security and order',
      says: 'The joint statement of early 2022 is about common positions on democracy, development, security and order.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: 'Qin Gang ⟦pointed out⟧', named: '⟦Qin Gang⟧ pointed out' }],
      signals: ['documented'], markers: ['the Sino-Russian joint statement'], credibility: 2, stated: forum, tags: ['alliance', 'diplomacy'],
      note: 'The statement is a public text: it can be checked what it is about.',
    },
    {
      key: '002-no-limits', on: 'China’s cooperation with any country can have no limits and no restricted areas',
      says: 'China can cooperate without limits with any country.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: 'Qin Gang ⟦pointed out⟧', named: '⟦Qin Gang⟧ pointed out' }],
      signals: ['asserted'], credibility: 3, stated: forum, tags: ['alliance'],
    },
    {
      key: '002-signed', on: 'The Chinese President and visiting Russian President Vladimir Putin signed the Sino-Russian Joint Statement on International Relations and Global Sustainable Development in the New Era',
      says: 'Xi and Putin signed a joint statement on international relations in a new era.',
      chain: [page], signals: ['documented', 'reported-as-fact'], markers: ['the Sino-Russian Joint Statement on International Relations and Global Sustainable Development in the New Era'],
      credibility: 2, confidence: 'high', tags: ['diplomacy', 'alliance'],
      note: 'February 4th to 5th is when they signed, not when this was said: no date entered.',
    },
    {
      key: '002-no-ceiling', on: 'There is no ceiling on Sino-Russian relations, there is no terminal, only gas stations',
      says: 'Nothing limits the relations of China and Russia.',
      chain: [page, { by: 'le-yucheng', as: 'speaker', cue: '⟦said at the time⟧: “There', named: 'Le Yucheng' }],
      signals: ['not-factual'], credibility: 6, stated: { text: 'at the time', value: '2022-02-04/2022-02-05', basis: `${year} “At the time” is that of the signing.` }, tags: ['alliance'],
    },
    {
      key: '002-alliance', on: 'this clearly demonstrates the alliance between China and Russia',
      says: 'Le Yucheng’s words show that China and Russia are allied.',
      chain: [page, { by: 'many-analysts', as: 'anonymous', cue: '⟦believe⟧ that this clearly', named: 'Many analysts' }],
      signals: ['disputed', 'inferred'], markers: ['Many analysts ⟦believe⟧', 'statement that “⟦China and Russia are not allies⟧'], credibility: 3, tags: ['alliance'],
    },
    {
      key: '002-transferred', on: ['the Chinese high-level officials did not extend the use of this Russian diplomatic “veteran”', 'transferred him to the country in mid-June. Deputy Director General of the State Administration of Radio and Television'],
      says: 'Le Yucheng was not kept in the foreign service but moved to the broadcasting authority.',
      chain: [page], signals: ['reported-as-fact'], credibility: 2, tags: ['translation'],
      note: 'Broken by a full stop in the wrong place; the sense is safe.',
    },
    {
      key: '002-roulette', on: 'the relevant Chinese official statement seems to be betting on both red and black in the roulette game',
      says: 'China’s official statements back both sides.',
      chain: [page], signals: ['inferred'], markers: ['⟦seems⟧ to be betting'], credibility: 3, tags: ['neutrality'],
    },
    {
      key: '002-objective', on: 'China’s attitude is objective and fair',
      says: 'China’s attitude to the war is objective and fair.',
      chain: [page, inThePost, { by: 'qin-gang', as: 'speaker', cue: '⟦saying⟧, “China’s attitude', named: 'March 15 this year, ⟦Qin Gang⟧' }],
      signals: ['asserted'], credibility: 4, stated: { text: 'On March 15 this year', value: '2022-03-15', basis: year }, tags: ['neutrality'],
    },
    {
      key: '002-common-security', on: 'The security of all countries should be common, cooperative and sustainable security, and the reasonable security concerns of all parties should be respected and resolved',
      says: 'The security concerns of every side should be respected.',
      chain: [page, { by: 'hua-chunying', as: 'speaker', cue: 'Russia’s position, ⟦claiming⟧', named: '⟦Hua Chunying⟧’s statement' }],
      signals: ['not-factual'], credibility: 6, stated: { text: 'on the day the war broke out', value: null, basis: 'The page does not say which day that was.' }, tags: ['neutrality', 'global-order'],
    },
    {
      key: '002-no-alliance', on: '“there is no alliance and no confrontation.” , the nature of not targeting third parties has not changed',
      says: 'The relations of China and Russia still are no alliance, no confrontation and not aimed at others.',
      chain: [page, inTheInterest, { by: 'qin-gang', as: 'speaker', cue: 'the United States, ⟦said⟧ in a signed', named: '⟦Qin Gang⟧, Chinese ambassador to the United States, said' }],
      signals: ['disputed'], markers: ['this clearly demonstrates the alliance between China and Russia'], credibility: 3, stated: april, tags: ['alliance', 'denial'],
    },
    {
      key: '002-military-assistance', on: 'China’s military assistance to Russia',
      says: 'China gives Russia military assistance.',
      chain: [page, inTheInterest, { by: 'qin-gang', as: 'quoted-source', cue: '⟦stated⟧ at the time that these', named: '⟦Qin Gang⟧ stated at the time' }, { by: 'nobody-named', as: 'anonymous' }],
      signals: ['disputed'], markers: ['“all false information”'], credibility: 4, stated: april, tags: ['arms', 'denial'],
      note: 'The page repeats the accusation only to have it denied; whose it is, it does not say.',
    },
    {
      key: '002-prior-knowledge', on: 'so-called ⟦China’s prior knowledge⟧',
      says: 'China knew of the attack on Ukraine beforehand.',
      chain: [page, inThePostLater, { by: 'qin-gang', as: 'quoted-source', cue: '⟦I would like to tell you⟧ responsibly', named: '⟦Qin Gang⟧ said: “I would like' }, { by: 'nobody-named', as: 'anonymous', cue: '⟦so-called⟧ China’s' }],
      signals: ['disputed'], markers: ['claims are ⟦completely false information⟧'], credibility: 3, confidence: 'moderate',
      stated: { text: 'when Qin Gang said', value: '2022-03-15', basis: 'Date of the signed article in the Washington Post, two paragraphs before.' }, tags: ['prior-knowledge', 'denial'],
      note: 'A claim without a holder: it is there only as what is denied. What he puts against it are reasons, not evidence.',
    },
    {
      key: '002-citizens', on: 'There are more than 6,000 Chinese citizens living and studying in Ukraine',
      says: 'More than 6,000 Chinese live and study in Ukraine.',
      chain: [page, inThePostLater, { by: 'qin-gang', as: 'speaker', cue: 'Qin Gang ⟦said⟧: “I would like', named: '⟦Qin Gang⟧ said: “I would like' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'when Qin Gang said', value: '2022-03-15', basis: 'Date of the signed article in the Washington Post, two paragraphs before.' }, tags: ['prior-knowledge'],
    },
    {
      key: '002-no-benefit', on: 'The conflict between Russia and Ukraine will not benefit China at all',
      says: 'China gains nothing from the war.',
      chain: [page, inThePostLater, { by: 'qin-gang', as: 'speaker', cue: 'Qin Gang ⟦said⟧: “I would like', named: '⟦Qin Gang⟧ said: “I would like' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'when Qin Gang said', value: '2022-03-15', basis: 'Date of the signed article in the Washington Post, two paragraphs before.' }, tags: ['economy'],
    },
    {
      key: '002-dissuade', on: 'It is impossible for China to not dissuade it without knowing it',
      says: 'Not clear: probably “had China known, it would have tried to prevent it”.',
      chain: [page, inThePostLater, { by: 'qin-gang', as: 'speaker', cue: 'Qin Gang ⟦said⟧: “I would like', named: '⟦Qin Gang⟧ said: “I would like' }],
      signals: ['indeterminate'], markers: ['to not dissuade it without knowing it'], credibility: 6, confidence: 'low', tags: ['prior-knowledge', 'translation'],
      note: 'The negations are in the wrong places; as printed it says the contrary.',
    },
    {
      key: '002-retract', on: 'China’s ambassador to the United States is trying to retract his country’s declaration of an ‘uncapped’ partnership with Russia',
      says: 'The ambassador is trying to take back the partnership without limits.',
      chain: [page, { by: 'politico', as: 'speaker', cue: '⟦said in an article⟧ on this', named: 'website ⟦Politico⟧ said' }],
      signals: ['inferred'], markers: ['is ⟦trying to⟧ retract'], credibility: 3, tags: ['alliance'],
    },
    {
      key: '002-reject', on: 'Russia and China jointly reject the “Cold War crisis” and are not interested in “confrontation”',
      says: 'Not clear who says it: Russia and China both reject a cold war and confrontation.',
      chain: [page, { by: 'politico', as: 'reporter', cue: 'And ⟦made it clear⟧', named: 'website ⟦Politico⟧ said' }, { by: 'qin-gang', as: 'speaker', printed: 'China’s ambassador to the United States' }],
      signals: ['indeterminate'], markers: ['⟦And made it clear⟧ that Russia'], credibility: 6, confidence: 'low', tags: ['global-order', 'translation'],
      note: 'The sentence has no subject. The ambassador, by Politico, fits best.',
    },
    {
      key: '002-invasion', on: 'Qin Gang still refuses to call Russia’s actions in Ukraine an “invasion”, calling it a “crisis” instead',
      says: 'Qin Gang does not call the war an invasion but a crisis.',
      chain: [page], signals: ['reported-as-fact'], credibility: 2, tags: ['loaded-wording'],
      note: 'Outside of Politico’s quotation: Deutsche Welle’s own remark.',
    },
  ],
};
