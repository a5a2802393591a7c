/** “Xi meets Lavrov”: the Global Times, excerpted. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'excerpt', as: 'outlet' };
/** The address at the top is the only place where the article’s own outlet is named. */
const gt: JudgedLink = { by: 'gt', as: 'reporter', named: 'globaltimes' };
/** @param after the word before “told the Global Times” */
const told = (after: string): JudgedLink => ({ by: 'gt', as: 'reporter', cue: `${after}, ⟦told⟧`, named: `${after}, told ⟦the Global Times⟧` });
const xinhua: JudgedLink = { by: 'xinhua', as: 'reporter', cue: 'Agency ⟦reported⟧', named: '⟦Xinhua News Agency⟧ reported' };
const xinhuaOnTalks: JudgedLink = { by: 'xinhua', as: 'reporter', cue: 'Xinhua ⟦reported⟧.', named: '⟦Xinhua⟧ reported' };
const tuesday = { text: 'Tuesday', value: '2024-04-09', basis: 'date of publication' };

export const document003: JudgedDocument = {
  path: '003_7019fd52fda32232.txt',
  outlet: null,
  judgements: [
    {
      kind: 'highlight', key: '003-excerpt', on: { quote: 'China and Russia will not target any third party, but if hegemonic forces threaten China and Russia, or threaten world peace, China and Russia will stand together and fight to protect their own interests and safeguard world peace together', occurrence: 1 },
      tags: ['alliance'], note: 'Double of the quotation in the article, where it is tagged.',
    },
    {
      key: '003-strong-signal', on: 'the meeting sends a strong signal that China will firmly develop its strategic partnership with Russia, despite pressure from the West',
      says: 'The meeting shows China’s will to keep the partnership.',
      chain: [page, gt, { by: 'gt-experts', as: 'anonymous', cue: 'analysts ⟦said⟧ the meeting', named: 'Chinese analysts' }],
      signals: ['inferred'], markers: ['a strong signal'], credibility: 3, stated: tuesday, tags: ['alliance', 'forecast'],
    },
    {
      key: '003-key', on: 'The China-Russia partnership continues to be key for the global strategic balance and the hope for promoting a multipolar world',
      says: 'The partnership is key to the balance of the world and to many poles.',
      chain: [page, gt, { by: 'gt-experts', as: 'anonymous', named: 'Chinese analysts' }],
      signals: ['inferred'], credibility: 4, stated: tuesday, tags: ['global-order'],
      note: 'Still the analysts of the sentence before.',
    },
    {
      key: '003-harmonious', on: 'China and Russia have embarked on a new path of harmonious coexistence and win-win cooperation between major countries and neighbors, which has benefited the two countries and their peoples and contributed wisdom and strength to international fairness and justice',
      says: 'The new path of China and Russia is good for both and for the world.',
      chain: [page, gt, xinhua, { by: 'xi', as: 'speaker', cue: 'Xi ⟦said⟧ China', named: '⟦Xi⟧ said China' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'on Tuesday', value: '2024-04-09', basis: 'date of publication' }, tags: ['alliance', 'diplomacy'],
      note: 'Page, paper, agency, speaker: four.',
    },
    {
      key: '003-both-sides', on: 'both sides expressed hope for strengthening practical cooperation in various fields',
      says: 'Wang and Lavrov hope for more cooperation.',
      chain: [page, gt, xinhuaOnTalks, [{ by: 'wang', as: 'speaker', cue: 'both sides ⟦expressed hope⟧', named: 'Foreign Minister ⟦Wang Yi⟧' }, { by: 'lavrov', as: 'speaker', cue: 'both sides ⟦expressed hope⟧', named: 'talks with ⟦Lavrov⟧' }]],
      signals: ['not-factual'], markers: ['expressed hope'], credibility: 6, stated: tuesday, tags: ['economy', 'diplomacy'],
    },
    {
      key: '003-synergy', on: "China is willing to work with Russia, in accordance with the consensus reached by the two heads of state, to strengthen the synergy of the two countries' development plans",
      says: 'China will tune its development plans to Russia’s.',
      chain: [page, gt, xinhuaOnTalks, { by: 'wang', as: 'speaker', cue: 'Committee, ⟦said⟧ that China', named: '⟦Wang⟧, also a member' }],
      signals: ['not-factual'], markers: ['is willing to work with Russia'], credibility: 6, stated: tuesday, tags: ['economy'],
    },
    {
      key: '003-head-of-state', on: 'the two countries should always follow the strategic guidance of head-of-state diplomacy, and should always adhere to the principle of no-alliance, no-confrontation and no-targeting at any third party',
      says: 'Both should follow their heads of state and keep out of alliances.',
      chain: [page, gt, xinhuaOnTalks, { by: 'wang', as: 'speaker', cue: 'he ⟦said⟧ that the two countries', named: '⟦he⟧ said that the two countries' }],
      signals: ['not-factual'], credibility: 6, stated: tuesday, tags: ['alliance', 'diplomacy'],
      note: 'Xinhua is named for the talks and taken to carry the rest of the day.',
    },
    {
      key: '003-five-always', on: 'the remarks made by Xi and the "five always" raised by Wang provide a "framework and outline" for the future development',
      says: 'Xi’s and Wang’s words give the partnership its outline.',
      chain: [page, told('Sciences'), { by: 'yang', as: 'speaker', cue: 'Sciences, ⟦told⟧', named: 'Yang Jin' }],
      signals: ['inferred'], credibility: 3, stated: tuesday, tags: ['alliance'],
    },
    {
      key: '003-depicting', on: 'depicting the China-Russia relationship as akin to an "anti-West alliance,"',
      says: 'China and Russia are an alliance against the West.',
      chain: [page, gt, { by: 'west', as: 'anonymous', cue: 'insist on', named: 'many voices from the West' }],
      signals: ['disputed'], markers: ['which is completely wrong'], credibility: 3, tags: ['alliance', 'accusation'],
    },
    {
      key: '003-refuting', on: 'China and Russia are refuting those voices with a clear stance',
      says: 'Both countries contradict the talk of an alliance.',
      chain: [page, gt, { by: 'gt-experts', as: 'anonymous', cue: 'stance, experts ⟦said⟧', named: 'stance, ⟦experts⟧ said' }],
      signals: ['inferred'], markers: ['By ⟦reaffirming the principles⟧'], credibility: 3, tags: ['alliance', 'denial'],
    },
    {
      key: '003-li', on: { quote: '"China and Russia will not target any third party, but if hegemonic forces threaten China and Russia, or threaten world peace, China and Russia will stand together and fight to protect their own interests and safeguard world peace together,"', occurrence: 2 },
      says: 'China and Russia threaten nobody but would fight together if threatened.',
      chain: [page, gt, { by: 'li', as: 'speaker', cue: '⟦said⟧ Li Haidong, a professor at the China Foreign Affairs University. This', named: '⟦Li Haidong⟧, a professor at the China Foreign Affairs University. This' }],
      signals: ['asserted'], credibility: 3, tags: ['alliance'],
      note: 'States a policy; no word of his presents it as a guess.',
    },
    {
      key: '003-us-vetoed', on: 'China and Russia, as well as other members in the UN Security Council, are pushing an immediate cease-fire and the resumption of humanitarian aid to Gaza, even as the US vetoed these attempts time and again, before the Ramadan cease-fire resolution eventually passed on March 25',
      says: 'China and Russia push for a cease-fire in Gaza against American vetoes.',
      chain: [page, gt, { by: 'gt-experts', as: 'anonymous', cue: '25, experts ⟦said⟧', named: '25, ⟦experts⟧ said' }],
      signals: ['documented'], markers: ['cease-fire resolution eventually passed'], reliability: { grade: 'D', reason: 'Unnamed as ever; a slip about a public vote would be noticed.' }, credibility: 2, stated: { text: 'on March 25', value: '2024-03-25', basis: 'year of publication' }, tags: ['global-order', 'peace-talks'],
    },
    {
      key: '003-sakwa', on: '"one of the key axes for international politics, and it\'s not only very important but also necessary"',
      says: 'The relations are a key axis of world politics.',
      chain: [page, told('Kent'), { by: 'sakwa', as: 'speaker', cue: 'Kent, ⟦told⟧ the', named: 'Richard Sakwa' }],
      signals: ['not-factual'], credibility: 6, stated: { text: 'on March 28', value: '2024-03-28', basis: 'year of publication' }, tags: ['global-order'],
    },
    {
      key: '003-security-initiative', on: 'Russia supports the China-initiated Global Security Initiative',
      says: 'Russia backs China’s security initiative.',
      chain: [page, gt, { by: 'lavrov', as: 'speaker', cue: 'Lavrov ⟦said⟧ at the meeting', named: '⟦Lavrov⟧ said at the meeting' }],
      signals: ['asserted'], credibility: 2, stated: tuesday, tags: ['global-order'],
    },
    {
      key: '003-peace', on: 'China hopes to see a "cease-fire and an end to the war as soon as possible." China supports the timely convening of an international conference recognized by both Russia and Ukraine, with equal participation by all parties',
      says: 'China is for a cease-fire and a conference with both sides.',
      chain: [page, gt, { by: 'wang', as: 'speaker', cue: 'Wang ⟦noted⟧', named: '⟦Wang⟧ noted' }],
      signals: ['asserted'], credibility: 3, stated: tuesday, tags: ['peace-talks'],
      note: 'That this is China’s position can be checked.',
    },
    {
      key: '003-pro-russia', on: "some Western countries have always blamed China for its 'pro-Russia' stance, but actually we are just asking for a mechanism that can be accepted by all parties and can treat everyone equally.",
      says: 'China is called pro-Russian but only wants equal treatment.',
      chain: [page, told('Cooperation'), { by: 'cui', as: 'speaker', cue: 'Cooperation, ⟦told⟧', named: 'Cui Heng' }],
      signals: ['asserted'], credibility: 3, stated: tuesday, tags: ['neutrality', 'denial'],
      note: 'The reproach is reported by him alone, so it disputes nothing: one voice.',
    },
    {
      key: '003-us-stance', on: "China's stance is based on the desire to stop the bloodshed, but the US' stance is to use the [Russia-Ukraine] conflict to weaken Russia as much as possible",
      says: 'China wants peace; the US wants Russia weak.',
      chain: [page, told('Cooperation'), { by: 'cui', as: 'speaker', cue: 'Cui ⟦noted⟧', named: '⟦Cui⟧ noted' }],
      signals: ['asserted'], credibility: 4, stated: tuesday, tags: ['accusation'],
    },
    {
      key: '003-election', on: 'If Donald Trump is elected, there will be a chance to break the deadlock, but if Joe Biden gets reelected, we might also see some changes',
      says: 'Either outcome of the US election could change the war.',
      chain: [page, told('Cooperation'), { by: 'cui', as: 'speaker', cue: 'Cui ⟦noted⟧', named: '⟦Cui⟧ noted' }],
      signals: ['inferred'], markers: ['might also see some changes'], credibility: 3, stated: tuesday, tags: ['forecast'],
    },
    {
      key: '003-condolences', on: '"China once again reiterated its condemnation of the terrorist attack in Moscow and its condolences and support for Russia,"',
      says: 'China condemns the attack in Moscow.',
      chain: [page, gt, { by: 'wang', as: 'speaker', cue: '⟦said⟧ Wang. "The', named: 'said ⟦Wang⟧. "The' }],
      signals: ['asserted'], credibility: 2, stated: tuesday, tags: ['counter-terrorism'],
    },
    {
      key: '003-thank', on: "I want to thank China for their condolences in connection with the terrorist attack in the Moscow Region on March 22, and for their support of Russia's fight against terrorism",
      says: 'China condoled with Russia and supports its fight against terrorism.',
      chain: [page, gt, { by: 'lavrov', as: 'speaker', cue: 'Lavrov ⟦said⟧ during the meeting', named: '⟦Lavrov⟧ said during the meeting' }],
      signals: ['asserted'], credibility: 2, stated: tuesday, tags: ['counter-terrorism'],
    },
    {
      key: '003-certainly', on: 'All those involved [in the terrorist attack] will be certainly punished',
      says: 'The attackers will be punished.',
      chain: [page, gt, { by: 'lavrov', as: 'speaker', cue: 'top diplomat ⟦stated⟧', named: "Russia's top diplomat" }],
      signals: ['inferred'], markers: ['will be certainly'], credibility: 3, stated: tuesday, tags: ['counter-terrorism', 'forecast'],
    },
  ],
};
