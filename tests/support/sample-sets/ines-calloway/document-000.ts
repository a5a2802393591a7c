/** “He warned again”: a company’s news page, translated by machine. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'hifred', as: 'outlet' };
const reports: JudgedLink = { by: 'reports', as: 'anonymous', cue: '⟦According to⟧ reports', named: 'According to ⟦reports⟧, Stoltenberg' };
const sixth = { text: 'on September 6 local time', value: '2024-09-06', basis: 'Year from the page’s “Time:2024-09-08”.' };
const noEvidence = 'Without providing any evidence';
const condemned = 'strongly condemning the highly irresponsible and provocative remarks made by the NATO Secretary General against China';
const atThatTime = { text: 'At that time', value: null, basis: 'After July 11th; the page does not give the day of the reply.' };

export const document000: JudgedDocument = {
  path: '000_6c0fc94145fbabe0.txt',
  outlet: 'hifred',
  judgements: [
    {
      key: '000-talks-position', on: 'China has repeatedly stated its position of "promoting peace and promoting talks"',
      says: 'China has said repeatedly that it is for peace and talks.',
      chain: [page], signals: ['reported-as-fact'], credibility: 3, tags: ['diplomacy', 'peace-talks'],
    },
    {
      key: '000-forced', on: 'the United States and the West have frequently forced China',
      says: 'The United States and the West have often put pressure on China over the war.',
      chain: [page], signals: ['reported-as-fact'], credibility: 3, tags: ['loaded-wording', 'translation'],
      note: '“Forced” is a slip of the translation for “pressed”. The page says it in its own voice and gives no example here.',
    },
    {
      key: '000-stop-supporting', on: '⟦"stop supporting" Russia on the Russia-Ukraine conflict⟧.',
      says: 'China should stop supporting Russia in the war.',
      chain: [
        page,
        [
          { by: 'unn', as: 'reporter', cue: '⟦According to⟧ the Ukrainian National News Agency', named: 'Ukrainian National News Agency (UNN)' },
          { by: 'reuters', as: 'reporter', cue: '⟦According to⟧ the Ukrainian National News Agency', named: 'Reuters' },
        ],
        { by: 'stoltenberg', as: 'speaker', cue: 'Norway, ⟦calling on⟧ China', named: 'NATO Secretary General ⟦Stoltenberg⟧ once again' },
      ],
      signals: ['not-factual'], credibility: 6, confidence: 'high', stated: sixth, tags: ['diplomacy'],
      note: 'Two agencies are named side by side: parallel, neither reports the other.',
    },
    {
      kind: 'highlight', key: '000-dumped-the-pot', on: 'once again dumped the pot', tags: ['loaded-wording', 'translation'],
      note: 'Chinese idiom for “shift the blame”, in the page’s own voice. Neither agency will have written it.',
    },
    {
      kind: 'highlight', key: '000-maliciously', on: 'repeatedly maliciously labeled China', tags: ['loaded-wording'],
      note: 'Stands under “According to reports”, but it is the page that judges.',
    },
    {
      key: '000-iran-korea', on: 'Iran and North Korea provided drones, ammunition, etc. to Russia',
      says: 'Iran and North Korea supplied Russia with drones, ammunition and the like for the war.',
      chain: [page, reports, { by: 'stoltenberg', as: 'speaker', cue: 'evidence, he ⟦claimed⟧', named: 'evidence, ⟦he⟧ claimed' }],
      signals: ['unsupported'], markers: [noEvidence], credibility: 3, confidence: 'high', stated: sixth, tags: ['arms', 'accusation'],
    },
    {
      key: '000-decisive-promoter', on: "China became the decisive promoter of Russia's war against Ukraine",
      says: 'China has become the decisive enabler of Russia’s war against Ukraine.',
      chain: [page, reports, { by: 'stoltenberg', as: 'speaker', cue: 'evidence, he ⟦claimed⟧', named: 'evidence, ⟦he⟧ claimed' }],
      signals: ['unsupported'], markers: [noEvidence], credibility: 4, confidence: 'moderate', stated: sixth, tags: ['accusation', 'translation'],
      note: '“Promoter” will have been “enabler”. Lin Jian’s answer further down is to the remarks of July, so it does not dispute this one.',
    },
    {
      key: '000-made-in-china', on: 'many of the weapons used by Russia are made in China',
      says: 'Many of the weapons that Russia uses are made in China.',
      chain: [page, reports, { by: 'stoltenberg', as: 'speaker', cue: '⟦According to⟧ him', named: 'According to ⟦him⟧' }],
      signals: ['asserted'], credibility: 4, confidence: 'moderate', stated: sixth, tags: ['arms', 'accusation'],
      note: '“Without providing any evidence” stands with the sentence before and is not stretched to this one. The reports go on, though: the page itself was not in Oslo.',
    },
    {
      key: '000-unrestricted', on: 'China maintains an "unrestricted partnership" with Russia\'s defense industrial base',
      says: 'China keeps an unrestricted partnership with Russia’s defence industry.',
      chain: [page, reports, { by: 'stoltenberg', as: 'speaker', cue: '⟦According to⟧ him', named: 'According to ⟦him⟧' }],
      signals: ['asserted'], credibility: 4, stated: sixth, tags: ['alliance', 'accusation'],
    },
    {
      key: '000-dual-use', on: 'support for dual-use materials including weapons, components, equipment, and raw materials',
      says: 'China supplies Russia’s defence industry with dual-use goods: weapons, components, equipment and raw materials.',
      chain: [page, reports, { by: 'stoltenberg', as: 'speaker', cue: '⟦According to⟧ him', named: 'According to ⟦him⟧' }],
      signals: ['asserted'], credibility: 4, stated: sixth, tags: ['arms', 'accusation', 'translation'],
      note: 'Weapons are not dual-use goods: the list and the word cannot both be right.',
    },
    {
      key: '000-call', on: "I call on China to stop supporting Russia's illegal war",
      says: 'China should stop supporting Russia’s war.',
      chain: [page, reports, { by: 'stoltenberg', as: 'speaker', cue: 'immediately ⟦declared⟧', named: 'Toltenberg' }],
      signals: ['not-factual'], credibility: 6, confidence: 'high', stated: sixth, tags: ['diplomacy'],
    },
    {
      key: '000-interests', on: 'If China continues to fuel this" largest military conflict in Europe, "" China\'s interests and reputation will be affected',
      says: 'If China keeps fuelling the war, its interests and its reputation will suffer.',
      chain: [page, reports, { by: 'stoltenberg', as: 'speaker', cue: 'immediately ⟦declared⟧', named: 'Toltenberg' }],
      signals: ['inferred'], credibility: 3, stated: sixth, tags: ['forecast'],
    },
    {
      key: '000-speech-photo', on: 'Stoltenberg delivered a speech in Norway on September 6th.',
      says: 'Stoltenberg gave a speech in Norway on 6 September.',
      chain: [page, { by: 'state-agency', as: 'reporter', cue: 'Photo by', named: 'Ukrainian State News Agency' }],
      signals: ['documented'], markers: ['Photo by Ukrainian State News Agency'], reliability: { grade: 'C', reason: 'A dated photograph with a credit; the agency itself has no record here.' }, credibility: 2, confidence: 'high', tags: ['diplomacy'],
      note: 'September 6th is the day of the speech, not of the caption: no date entered. The agency of the credit is not entered as UNN: “State” is not “National”, and the page does not say that they are one.',
    },
    {
      key: '000-dependence', on: "Russia's dependence on China has reached a point where Beijing can end the conflict in Ukraine",
      says: 'Russia depends on China so much that Beijing can end the war.',
      chain: [page, { by: 'ministry-site', as: 'reporter', cue: '⟦According to⟧ the website', named: 'the website of the Ministry of Foreign Affairs' }, { by: 'stubb', as: 'speaker', cue: 'Stubb ⟦stated⟧ in early July', named: 'Finnish President Stubb' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'in early July', value: '2024-07', basis: 'Year from the page’s “Time:2024-09-08”; no day.' }, tags: ['mediation'],
    },
    {
      key: '000-one-call', on: 'Chinese leaders can resolve this crisis with just one phone call',
      says: 'China’s leaders could end the war with a single telephone call.',
      chain: [page, { by: 'ministry-site', as: 'reporter', cue: '⟦According to⟧ the website', named: 'the website of the Ministry of Foreign Affairs' }, { by: 'stubb', as: 'speaker', cue: 'He ⟦claimed⟧ at the time', named: '⟦He⟧ claimed at the time' }],
      signals: ['asserted'], credibility: 4, stated: { text: 'at the time', value: '2024-07', basis: '“In early July” of the sentence before.' }, tags: ['mediation'],
      note: 'The quotation does not close; read to the end of the paragraph.',
    },
    {
      key: '000-decisive-supporter', on: 'NATO defines China as a "decisive supporter" of Russia\'s war in Ukraine',
      says: 'China is a decisive enabler of Russia’s war in Ukraine.',
      chain: [page, { by: 'stoltenberg', as: 'speaker', cue: 'Stoltenberg ⟦reiterated⟧', named: 'July 11th, ⟦Stoltenberg⟧' }, { by: 'nato', as: 'quoted-source', cue: 'NATO ⟦defines⟧', named: '⟦NATO⟧ defines' }],
      signals: ['disputed'], markers: [condemned], credibility: 4, confidence: 'high',
      stated: { text: 'On July 11th', value: '2024-07-11', basis: 'Year from the page’s “Time:2024-09-08”.' }, tags: ['accusation', 'translation'],
      note: 'Lin Jian’s reply presents no evidence against it: disputed, not refuted.',
    },
    {
      key: '000-belarus', on: "China's joint military exercises with Belarus are part of the joint support for Russia's war in Ukraine",
      says: 'China’s exercises with Belarus are part of a joint support for Russia’s war.',
      chain: [page, { by: 'stoltenberg', as: 'speaker', cue: 'war in Ukraine, ⟦stating⟧', named: 'July 11th, ⟦Stoltenberg⟧' }],
      signals: ['disputed', 'inferred'], markers: ["making irresponsible remarks about China's normal military construction and relations with relevant countries"], credibility: 4,
      stated: { text: 'On July 11th', value: '2024-07-11', basis: 'Year from the page’s “Time:2024-09-08”.' }, tags: ['accusation', 'alliance'],
    },
    {
      key: '000-cold-war', on: 'The relevant remarks are filled with Cold War mentality and ideological bias',
      says: 'Stoltenberg’s remarks are full of Cold War thinking and bias.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'Lin Jian ⟦responded⟧', named: 'Chinese Foreign Ministry spokesperson ⟦Lin Jian⟧' }],
      signals: ['not-factual'], credibility: 6, stated: atThatTime, tags: ['denial', 'loaded-wording'],
    },
    {
      key: '000-negotiated', on: 'the NATO Secretary General has disregarded facts and repeatedly negotiated with China, repeatedly using various occasions to smear and attack China',
      says: 'Not clear: “repeatedly negotiated with China” probably was “despite China’s repeated representations”.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'Lin Jian ⟦further stated⟧', named: '⟦Lin Jian⟧ further stated' }],
      signals: ['indeterminate', 'not-factual'], markers: ['repeatedly negotiated with China'], credibility: 6, confidence: 'low', stated: atThatTime, tags: ['denial', 'translation'],
    },
    {
      key: '000-mediator', on: 'he did not want China, which has an "unlimited" partnership with Russia, to act as a mediator',
      says: 'Zelensky does not want China as a mediator.',
      chain: [page, { by: 'zelensky', as: 'speaker', cue: 'July, ⟦stating⟧', named: 'Ukrainian President ⟦Zelensky⟧' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'in a speech in July', value: '2024-07', basis: 'Year from the page’s “Time:2024-09-08”.' }, tags: ['mediation'],
      note: 'That he holds the position is factual, so asserted and not “not factual”.',
    },
    {
      key: '000-ten-years', on: 'the Russia-Ukraine conflict might last for ten years',
      says: 'The war might last ten years.',
      chain: [page, { by: 'sikorski', as: 'speaker', cue: 'Sikorski ⟦said⟧', named: 'Polish Foreign Minister ⟦Sikorski⟧' }],
      signals: ['inferred'], markers: ['⟦might⟧ last for ten years'], credibility: 3, stated: { text: 'On September 2 local time', value: '2024-09-02', basis: 'Year from the page’s “Time:2024-09-08”.' }, tags: ['forecast'],
    },
    {
      key: '000-only-country', on: 'China is the only country that can really end this war',
      says: 'Only China can really end the war.',
      chain: [page, { by: 'sikorski', as: 'speaker', cue: 'Sikorski ⟦said⟧', named: 'Polish Foreign Minister ⟦Sikorski⟧' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'On September 2 local time', value: '2024-09-02', basis: 'Year from the page’s “Time:2024-09-08”.' }, tags: ['mediation'],
    },
    {
      key: '000-not-creator', on: 'China is not the creator of the Ukrainian crisis, nor is it a party involved',
      says: 'China neither caused the war nor is a party to it.',
      chain: [page, { by: 'mao-ning', as: 'speaker', cue: 'call by ⟦stating⟧', named: 'Mao Ning' }],
      signals: ['disputed'], markers: ["China became the decisive promoter of Russia's war against Ukraine"], credibility: 3,
      stated: { text: 'responded to the call', value: null, basis: 'After September 2; no day given.' }, tags: ['denial', 'neutrality'],
      note: 'The same page lets Stoltenberg assert the contrary. “My spokesperson” shows whose text was translated.',
    },
  ],
};
