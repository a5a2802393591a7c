/** “Xi meets Lavrov”: an article of the Global Times on a page that excerpts it. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'page-003', as: 'outlet' };
/** The address at the top is the only place where the article’s own outlet is named. */
const paper: JudgedLink = { by: 'global-times', as: 'reporter', named: 'globaltimes' };
const told: JudgedLink = { by: 'global-times', as: 'reporter', cue: 'Sciences, ⟦told⟧ the Global', named: 'Sciences, told ⟦the Global Times⟧' };
const toldCui: JudgedLink = { by: 'global-times', as: 'reporter', cue: 'Cooperation, ⟦told⟧', named: 'Cooperation, told ⟦the Global Times⟧' };
const xinhua: JudgedLink = { by: 'xinhua', as: 'reporter', cue: '⟦reported⟧ on Tuesday. Earlier', named: 'the Xinhua News Agency' };
const xi: JudgedLink = { by: 'xi', as: 'speaker', cue: 'two countries, Xi ⟦said⟧', named: 'two countries, ⟦Xi⟧ said' };
const tuesday = { text: 'on Tuesday', value: '2024-04-09', basis: '“Published: Apr 09, 2024”, a Tuesday, and the caption.' };
const noDay = { text: '', value: null, basis: 'No day given; printed on 2024-04-09.' };

export const document003: JudgedDocument = {
  path: '003_7019fd52fda32232.txt',
  outlet: null,
  judgements: [
    {
      key: '003-stand-together-excerpt', on: { quote: 'China and Russia will not target any third party, but if hegemonic forces threaten China and Russia, or threaten world peace, China and Russia will stand together and fight to protect their own interests and safeguard world peace together', occurrence: 1 },
      says: 'China and Russia aim at nobody but will fight side by side if they or world peace are threatened.',
      chain: [page, paper, { by: 'li-haidong', as: 'speaker', cue: '⟦said⟧ Li Haidong, a professor at the China Foreign Affairs University. "', named: '⟦Li Haidong, a professor at the China Foreign Affairs University⟧. "' }],
      signals: ['inferred'], markers: [{ quote: 'China and Russia ⟦will stand together⟧', occurrence: 1 }], credibility: 3, stated: noDay, tags: ['alliance', 'forecast'],
      note: 'Printed twice: as the excerpt and in the article. One root.',
    },
    {
      key: '003-signal', on: 'the meeting sends a strong signal that China will firmly develop its strategic partnership with Russia, despite pressure from the West',
      says: 'The meeting shows that China will go on with the partnership whatever the West does.',
      chain: [page, paper, { by: 'experts', as: 'anonymous', cue: 'Chinese analysts ⟦said⟧', named: 'Chinese analysts' }],
      signals: ['inferred'], markers: ['sends a strong signal'], credibility: 3, stated: noDay, tags: ['alliance', 'forecast'],
    },
    {
      key: '003-balance', on: 'The China-Russia partnership continues to be key for the global strategic balance',
      says: 'The partnership is the key to the global balance.',
      chain: [page, paper], signals: ['reported-as-fact'], credibility: 3, tags: ['global-order', 'loaded-wording'],
      note: 'No words give it to the analysts of the sentence before: the paper’s own voice.',
    },
    {
      key: '003-anniversary', on: 'this year marks the 75th anniversary of the establishment of diplomatic ties between the two countries',
      says: '2024 is the 75th year of diplomatic relations between China and Russia.',
      chain: [page, paper, xinhua, { ...xi, cue: 'Noting' }], signals: ['asserted'], credibility: 2, stated: tuesday, tags: ['diplomacy'],
    },
    {
      key: '003-new-path', on: 'China and Russia have embarked on a new path of harmonious coexistence and win-win cooperation between major countries and neighbors',
      says: 'China and Russia have found a new way of living and working together in harmony.',
      chain: [page, paper, xinhua, xi], signals: ['asserted'], credibility: 3, confidence: 'moderate', stated: tuesday, tags: ['alliance', 'diplomacy'],
      note: 'Four steps: the page excerpts the Global Times, which has it from Xinhua, which has it from Xi.',
    },
    {
      key: '003-benefited', on: 'which has benefited the two countries and their peoples and contributed wisdom and strength to international fairness and justice',
      says: 'That cooperation has been good for both peoples and for justice in the world.',
      chain: [page, paper, xinhua, xi], signals: ['not-factual'], credibility: 6, stated: tuesday, tags: ['diplomacy', 'loaded-wording'],
    },
    {
      key: '003-hope', on: 'both sides expressed hope for strengthening practical cooperation in various fields',
      says: 'At the talks both sides said that they hoped for more practical cooperation.',
      chain: [page, paper, { by: 'xinhua', as: 'reporter', cue: 'Xinhua ⟦reported⟧.', named: 'fields, ⟦Xinhua⟧ reported' }],
      signals: ['asserted'], credibility: 3, stated: { ...tuesday, text: 'Earlier in the day' }, tags: ['diplomacy', 'economy'],
    },
    {
      key: '003-no-alliance', on: 'the principle of no-alliance, no-confrontation and no-targeting at any third party',
      says: 'China and Russia should keep to: no alliance, no confrontation, no targeting of others.',
      chain: [page, paper, { by: 'wang-yi', as: 'speaker', cue: 'For example, he ⟦said⟧', named: 'For example, ⟦he⟧ said' }],
      signals: ['not-factual'], markers: ['should always adhere'], credibility: 6, stated: { ...tuesday, text: 'at the press conference' }, tags: ['alliance', 'denial'],
    },
    {
      key: '003-framework', on: 'the remarks made by Xi and the "five always" raised by Wang provide a "framework and outline" for the future development of the China-Russia comprehensive strategic partnership of coordination',
      says: 'Xi’s remarks and Wang’s “five always” set the frame for the partnership.',
      chain: [page, told, { by: 'yang-jin', as: 'speaker', cue: 'Sciences, ⟦told⟧ the Global', named: 'Yang Jin' }],
      signals: ['inferred'], credibility: 3, stated: tuesday, tags: ['alliance', 'forecast'],
    },
    {
      key: '003-anti-west', on: 'the China-Russia relationship as akin to an "anti-West alliance,"',
      says: 'The relations of China and Russia amount to an alliance against the West.',
      chain: [page, paper, { by: 'experts', as: 'anonymous', cue: 'a clear stance, experts ⟦said⟧', named: 'a clear stance, ⟦experts⟧ said' }, { by: 'western-voices', as: 'anonymous', cue: '⟦insist on depicting⟧', named: 'many voices from the West, mainly from the US as well as some senior NATO officials' }],
      signals: ['disputed'], markers: ['which is completely wrong'], credibility: 3, confidence: 'moderate', stated: noDay, tags: ['alliance', 'accusation'],
      note: 'The closing “experts said” covers the paragraph, so the experts tell us what the West says.',
    },
    {
      key: '003-stand-together', on: { quote: 'China and Russia will not target any third party, but if hegemonic forces threaten China and Russia, or threaten world peace, China and Russia will stand together and fight to protect their own interests and safeguard world peace together', occurrence: 2 },
      says: 'China and Russia aim at nobody but will fight side by side if they or world peace are threatened.',
      chain: [page, paper, { by: 'li-haidong', as: 'speaker', cue: '⟦said⟧ Li Haidong, a professor at the China Foreign Affairs University. This', named: '⟦Li Haidong, a professor at the China Foreign Affairs University⟧. This' }],
      signals: ['inferred'], markers: [{ quote: 'China and Russia ⟦will stand together⟧', occurrence: 2 }], credibility: 3, stated: noDay, tags: ['alliance', 'forecast'],
    },
    {
      key: '003-vetoed', on: 'the US vetoed these attempts time and again, before the Ramadan cease-fire resolution eventually passed on March 25',
      says: 'The US vetoed cease-fire attempts repeatedly until a resolution passed on 25 March.',
      chain: [page, paper, { by: 'experts', as: 'anonymous', cue: 'March 25, experts ⟦said⟧', named: 'March 25, ⟦experts⟧ said' }],
      signals: ['documented'], markers: ['the Ramadan cease-fire resolution'], reliability: { grade: 'C', reason: 'The experts have no names, but what they say here is on public record.' }, credibility: 2, confidence: 'high', stated: noDay, tags: ['global-order'],
      note: 'Votes of the Security Council are on record: the named resolution can be looked up.',
    },
    {
      key: '003-axes', on: ['China-Russia relations are "one of the key axes for international politics, and it\'s not only very important but also necessary" to maintain the global strategic balance'],
      says: 'Relations of China and Russia are important and necessary for the global balance.',
      chain: [page, { by: 'global-times', as: 'reporter', cue: 'Kent, ⟦told⟧', named: 'Kent, told ⟦the Global Times⟧' }, { by: 'sakwa', as: 'speaker', cue: 'Kent, ⟦told⟧', named: 'Richard Sakwa' }],
      signals: ['not-factual'], credibility: 6, stated: { text: 'on March 28', value: '2024-03-28', basis: 'Year from “Published: Apr 09, 2024”.' }, tags: ['global-order'],
    },
    {
      key: '003-cease-fire', on: 'a "cease-fire and an end to the war as soon as possible."',
      says: 'The war should end soon, with a cease-fire.',
      chain: [page, paper, { by: 'wang-yi', as: 'speaker', cue: 'counterterrorismWang ⟦said⟧', named: 'counterterrorism⟦Wang⟧' }],
      signals: ['not-factual'], markers: ['China ⟦hopes⟧ to see'], credibility: 6, stated: { ...tuesday, text: 'at the joint press conference' }, tags: ['peace-talks'],
    },
    {
      key: '003-conference', on: 'China supports the timely convening of an international conference recognized by both Russia and Ukraine',
      says: 'China is for a peace conference that both Russia and Ukraine recognise.',
      chain: [page, paper, { by: 'wang-yi', as: 'speaker', cue: 'Wang ⟦noted⟧', named: '⟦Wang⟧ noted' }],
      signals: ['asserted'], credibility: 3, stated: { ...tuesday, text: 'at the joint press conference' }, tags: ['peace-talks', 'mediation'],
    },
    {
      key: '003-blamed', on: "some Western countries have always blamed China for its 'pro-Russia' stance",
      says: 'Some Western countries have always reproached China with being for Russia.',
      chain: [page, toldCui, { by: 'cui-heng', as: 'speaker', cue: 'Cooperation, ⟦told⟧', named: 'Cui Heng' }],
      signals: ['asserted'], credibility: 3, stated: tuesday, tags: ['neutrality', 'accusation'],
    },
    {
      key: '003-weaken', on: "the US' stance is to use the [Russia-Ukraine] conflict to weaken Russia as much as possible",
      says: 'The US uses the war to weaken Russia.',
      chain: [page, toldCui, { by: 'cui-heng', as: 'speaker', cue: 'Cui ⟦noted⟧', named: '⟦Cui⟧ noted' }],
      signals: ['asserted'], credibility: 4, stated: tuesday, tags: ['accusation'],
    },
    {
      key: '003-trump', on: 'If Donald Trump is elected, there will be a chance to break the deadlock',
      says: 'A victory of Trump would open a chance to end the deadlock.',
      chain: [page, toldCui, { by: 'cui-heng', as: 'speaker', cue: 'Cui ⟦noted⟧', named: '⟦Cui⟧ noted' }],
      signals: ['inferred'], credibility: 3, stated: tuesday, tags: ['forecast'],
    },
    {
      key: '003-condemnation', on: 'China once again reiterated its condemnation of the terrorist attack in Moscow and its condolences and support for Russia',
      says: 'China condemned the attack in Moscow again and condoled with Russia.',
      chain: [page, paper, { by: 'wang-yi', as: 'speaker', cue: 'Russia," ⟦said⟧ Wang', named: 'Russia," said ⟦Wang⟧' }],
      signals: ['asserted'], credibility: 2, stated: tuesday, tags: ['counter-terrorism'],
    },
    {
      key: '003-thanks', on: 'China for their condolences in connection with the terrorist attack in the Moscow Region on March 22',
      says: 'China sent condolences for the attack of 22 March in the Moscow Region.',
      chain: [page, paper, { by: 'lavrov', as: 'speaker', cue: 'Lavrov ⟦said⟧ during', named: '⟦Lavrov⟧ said during' }],
      signals: ['asserted'], credibility: 2, stated: { ...tuesday, text: 'during the meeting with Wang' }, tags: ['counter-terrorism'],
      note: 'The thanks are none; that there were condolences is a claim.',
    },
    {
      key: '003-punished', on: 'All those involved [in the terrorist attack] will be certainly punished',
      says: 'Everybody who took part in the attack will be punished.',
      chain: [page, paper, { by: 'lavrov', as: 'speaker', cue: 'diplomat ⟦stated⟧', named: "Russia's top diplomat" }],
      signals: ['not-factual'], credibility: 6, stated: tuesday, tags: ['counter-terrorism'],
      note: 'A promise.',
    },
    {
      key: '003-agencies', on: 'the militaries, law-enforcement and intelligence agencies of the two countries will promote cooperation on combating terrorism',
      says: 'Armed forces, police and secret services of both will work together against terrorism.',
      chain: [page, paper, { by: 'experts', as: 'anonymous', cue: 'combating terrorism, experts ⟦said⟧', named: 'combating terrorism, ⟦experts⟧ said' }],
      signals: ['inferred'], credibility: 3, stated: noDay, tags: ['counter-terrorism', 'forecast'],
    },
  ],
};
