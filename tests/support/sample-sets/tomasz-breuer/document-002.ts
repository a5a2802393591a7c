/** “China and Russia are not allies”: Deutsche Welle’s Chinese service. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'dw', as: 'outlet' };
const forum = { text: 'On July 21', value: '2022-07-21?', basis: 'year of the copyright line, which need not be that of the event' };
const responsibly: JudgedLink = { by: 'qin-gang', as: 'speaker', cue: 'Qin Gang ⟦said⟧: “I would', named: '⟦Qin Gang⟧ said: “I would' };

export const document002: JudgedDocument = {
  path: '002_801e140360e43460.txt',
  outlet: 'dw',
  judgements: [
    {
      key: '002-allies', on: 'The statement that “⟦China and Russia are not allies⟧”',
      says: 'China and Russia are no allies.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: '⟦came from⟧ Qin Gang', named: 'came from ⟦Qin Gang⟧' }],
      signals: ['asserted'], credibility: 4, confidence: 'moderate', stated: forum, tags: ['alliance', 'denial'],
      note: 'The analysts further down speak about Le Yucheng’s sentence, so they do not dispute this one.',
    },
    {
      key: '002-misunderstanding', on: 'the outside world had a “misunderstanding” of Sino-Russian relations',
      says: 'The world outside judges the relations wrongly.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: 'Colorado, he ⟦said⟧', named: 'Colorado, ⟦he⟧ said' }],
      signals: ['not-factual'], credibility: 6, stated: forum, tags: ['denial'],
    },
    {
      key: '002-soviet', on: 'It is wrong to see China as the former Soviet Union and China as a threat. But China is not the former Soviet Union, and the CCP is not the CPSU.',
      says: 'China must not be taken for the Soviet Union or for a threat.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: 'Cold War”, Qin Gang ⟦said⟧', named: 'Cold War”, ⟦Qin Gang⟧ said' }],
      signals: ['asserted'], credibility: 3, stated: forum, tags: ['denial', 'global-order'],
    },
    {
      key: '002-positions', on: 'the Sino-Russian joint statement issued at the beginning of this year focused on expounding the common positions of China and Russia',
      says: 'The joint statement lays out common positions.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: 'Qin Gang ⟦pointed out⟧', named: '⟦Qin Gang⟧ pointed out' }],
      signals: ['documented'], markers: ['joint statement issued at the beginning of this year'], credibility: 3, stated: forum, tags: ['diplomacy'],
    },
    {
      key: '002-no-restricted', on: 'China’s cooperation with any country can have no limits and no restricted areas',
      says: 'China knows no limits in its cooperation with whomever.',
      chain: [page, { by: 'qin-gang', as: 'quoted-source', cue: 'Qin Gang ⟦pointed out⟧', named: '⟦Qin Gang⟧ pointed out' }, { by: 'joint-statement', as: 'quoted-source', cue: 'In this regard', named: 'the Sino-Russian joint statement' }],
      signals: ['asserted'], credibility: 3, stated: forum, tags: ['alliance'],
      note: '“In this regard”: he says what the statement says.',
    },
    {
      key: '002-signed', on: 'The Chinese President and visiting Russian President Vladimir Putin signed the Sino-Russian Joint Statement on International Relations and Global Sustainable Development in the New Era.',
      says: 'Xi and Putin signed the joint statement.',
      chain: [page], signals: ['documented', 'reported-as-fact'], markers: ['Sino-Russian Joint Statement on International Relations'], credibility: 2, confidence: 'high', stated: { text: 'From February 4th to 5th this year', value: '2022-02', basis: 'year of the copyright line' }, tags: ['diplomacy'],
    },
    {
      key: '002-gas-stations', on: 'There is no ceiling on Sino-Russian relations, there is no terminal, only gas stations',
      says: 'The relations have no upper limit.',
      chain: [page, { by: 'le-yucheng', as: 'speaker', cue: 'then Vice Foreign Minister, ⟦said⟧', named: 'Le Yucheng' }],
      signals: ['not-factual'], credibility: 6, stated: { text: 'said at the time', value: '2022-02', basis: 'year of the copyright line' }, tags: ['alliance'],
    },
    {
      key: '002-demonstrates', on: 'this clearly demonstrates the alliance between China and Russia',
      says: 'China and Russia have an alliance.',
      chain: [page, { by: 'analysts', as: 'anonymous', cue: 'analysts ⟦believe⟧', named: 'Many analysts' }],
      signals: ['disputed', 'inferred'], markers: ['analysts ⟦believe⟧', 'The statement that “⟦China and Russia are not allies⟧”'], credibility: 3, tags: ['alliance'],
    },
    {
      kind: 'highlight', key: '002-veteran', on: 'transferred him to the country in mid-June. Deputy Director General of the State Administration of Radio and Television.', tags: ['translation'],
      note: 'Words lost. Le was sent to the broadcasting authority.',
    },
    {
      key: '002-red-and-black', on: 'the relevant Chinese official statement seems to be betting on both red and black in the roulette game, and strives not to be a “loser” style',
      says: 'China gambles on both sides.',
      chain: [page], signals: ['inferred'], markers: ['seems to be'], credibility: 3, tags: ['neutrality', 'loaded-wording'],
      note: 'A picture, but it says something: that both sides are served.',
    },
    {
      key: '002-fair', on: 'China’s attitude is objective and fair: it abides by the purposes of the United Nations Charter and principles, respect and safeguard the sovereignty and territorial integrity of all countries, including Ukraine',
      says: 'China is fair and respects everybody’s territory, Ukraine’s too.',
      chain: [page, { by: 'qin-gang', as: 'speaker', cue: 'Issue”, ⟦saying⟧', named: 'March 15 this year, ⟦Qin Gang⟧' }],
      signals: ['asserted'], credibility: 4, stated: { text: 'March 15 this year', value: '2022-03-15', basis: 'year of the copyright line' }, tags: ['neutrality'],
    },
    {
      key: '002-hua', on: 'Hua Chunying’s statement paid more attention to Russia’s position',
      says: 'On the day of the attack China leaned towards Russia.',
      chain: [page], signals: ['inferred'], credibility: 3, stated: { text: 'on the day the war broke out', value: null, basis: 'day not given' }, tags: ['neutrality'],
    },
    {
      key: '002-great-progress', on: 'Although Sino-Russian relations have made great progress in the past 30 years, “there is no alliance and no confrontation.” , the nature of not targeting third parties has not changed',
      says: 'There still is no alliance.',
      chain: [page, { by: 'national-interest', as: 'reporter', cue: 'in a signed article titled', named: 'magazine ⟦National Interest⟧' }, { by: 'qin-gang', as: 'speaker', cue: 'United States, ⟦said⟧ in', named: '⟦Qin Gang⟧, Chinese ambassador to the United States, said' }],
      signals: ['asserted'], credibility: 4, stated: { text: 'in April this year', value: '2022-04', basis: 'year of the copyright line' }, tags: ['alliance', 'denial'],
    },
    {
      key: '002-prior-knowledge', on: 'the so-called China’s prior knowledge, ‘acquiescence’, and ‘condoning’ claims',
      says: 'China knew of the attack, put up with it and approved of it.',
      chain: [page, { ...responsibly, as: 'quoted-source' }, { by: 'unnamed', as: 'anonymous', cue: '⟦so-called⟧' }],
      signals: ['refuted', 'disputed'], markers: ['claims are ⟦completely false information⟧', 'There are more than 6,000 Chinese citizens living and studying in Ukraine.'], credibility: 4, confidence: 'low', tags: ['prior-knowledge', 'denial'],
      note: 'Nobody is named who makes the claim. He brings up the citizens and the trade as evidence against it.',
    },
    {
      key: '002-trade', on: 'There are more than 6,000 Chinese citizens living and studying in Ukraine. , Uzbekistan’s largest trading partner, and the world’s largest importer of crude oil and natural gas.',
      says: 'Cannot be made out beyond the citizens: whose largest trading partner, Uzbekistan’s?',
      chain: [page, responsibly], signals: ['indeterminate'], markers: [', Uzbekistan’s largest trading partner'], credibility: 6, tags: ['economy', 'translation'],
    },
    {
      key: '002-not-benefit', on: 'The conflict between Russia and Ukraine will not benefit China at all. It is impossible for China to not dissuade it without knowing it.',
      says: 'China had no interest in the war and would have warned against it.',
      chain: [page, responsibly], signals: ['inferred'], markers: ['It is ⟦impossible⟧ for China'], credibility: 3, tags: ['prior-knowledge'],
      note: 'An argument from interest. The sense of the second sentence is repaired.',
    },
    {
      key: '002-impression', on: 'tried to give the impression that China’s diplomacy continued to be patient and “hide its strengths and bide its time.”',
      says: 'Qin Gang wanted China to look patient.',
      chain: [page], signals: ['inferred'], markers: ['tried to give the impression'], credibility: 3, tags: ['diplomacy'],
    },
    {
      key: '002-uncapped', on: 'China’s ambassador to the United States is trying to retract his country’s declaration of an ‘uncapped’ partnership with Russia.',
      says: 'China’s ambassador tries to withdraw the “no limits”.',
      chain: [page, { by: 'politico', as: 'speaker', cue: 'said in an article', named: 'website ⟦Politico⟧' }],
      signals: ['inferred'], credibility: 3, stated: { text: 'in an article on this', value: null, basis: 'after the forum' }, tags: ['alliance'],
    },
    {
      key: '002-jointly-reject', on: 'Russia and China jointly reject the “Cold War crisis” and are not interested in “confrontation”',
      says: 'Russia and China both want no cold war.',
      chain: [page, { by: 'politico', as: 'speaker', cue: '⟦made it clear⟧ that', named: 'website ⟦Politico⟧' }],
      signals: ['asserted'], credibility: 3, tags: ['global-order'],
    },
    {
      key: '002-crisis', on: 'Qin Gang still refuses to call Russia’s actions in Ukraine an “invasion”, calling it a “crisis” instead.',
      says: 'Qin Gang avoids the word invasion.',
      chain: [page, { by: 'politico', as: 'speaker', named: 'website ⟦Politico⟧' }],
      signals: ['asserted'], credibility: 2, tags: ['diplomacy'],
      note: 'Still out of Politico’s article.',
    },
  ],
};
