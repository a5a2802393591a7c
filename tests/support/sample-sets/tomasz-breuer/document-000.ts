/** “He warned again”: a company’s news page. */
import type { JudgedDocument, JudgedLink } from '../judgement.ts';

const page: JudgedLink = { by: 'hifred', as: 'outlet' };
const agencies: JudgedLink[] = [
  { by: 'unn', as: 'reporter', cue: '⟦According to⟧ the Ukrainian National News Agency', named: 'the Ukrainian National News Agency (⟦UNN⟧)' },
  { by: 'reuters', as: 'reporter', cue: '⟦According to⟧ the Ukrainian National News Agency', named: 'Reuters' },
];
const sixth = { text: 'September 6 local time', value: '2024-09-06', basis: 'year of the page' };
const july = { text: 'At that time', value: '2024-07', basis: 'reply to the remarks of July 11th' };

export const document000: JudgedDocument = {
  path: '000_6c0fc94145fbabe0.txt',
  outlet: 'hifred',
  judgements: [
    {
      key: '000-repeatedly-stated', on: 'China has repeatedly stated its position of "promoting peace and promoting talks", but the United States and the West have frequently forced China.',
      says: 'China is for peace and talks, and the West keeps pressing it.',
      chain: [page], signals: ['reported-as-fact'], credibility: 3, tags: ['diplomacy', 'peace-talks'],
      note: 'One contrast, so one claim.',
    },
    {
      key: '000-oslo', on: 'NATO Secretary General Stoltenberg once again dumped the pot when he made a speech in Oslo, Norway, calling on China to "stop supporting" Russia',
      says: 'In a speech in Oslo Stoltenberg again called on China to stop supporting Russia.',
      chain: [page, agencies], signals: ['asserted'], reliability: { grade: 'B', reason: 'Two agencies say the same of a public event, though at second hand.' }, credibility: 2, confidence: 'high', stated: sixth, tags: ['diplomacy', 'translation'],
      note: 'What the agencies report is the speech. That he made the call is a fact that can be checked.',
    },
    {
      key: '000-labeled', on: 'Stoltenberg repeatedly maliciously labeled China at a joint press conference with Norwegian Prime Minister St ø ller',
      says: 'Stoltenberg kept slandering China at the press conference.',
      chain: [page], signals: ['not-factual'], markers: ['maliciously labeled'], credibility: 6, tags: ['loaded-wording'],
      note: 'The Norwegian prime minister is Støre.',
    },
    {
      key: '000-promoter', on: "Iran and North Korea provided drones, ammunition, etc. to Russia, while China became the decisive promoter of Russia's war against Ukraine",
      says: 'Iran and North Korea deliver weapons to Russia, and China is the decisive enabler of the war.',
      chain: [page, agencies, { by: 'stoltenberg', as: 'speaker', cue: 'evidence, ⟦he claimed⟧', named: 'reports, ⟦Stoltenberg⟧ repeatedly' }],
      signals: ['unsupported', 'disputed'], markers: ['Without providing any evidence', 'strongly condemning'], credibility: 4, stated: sixth, tags: ['arms', 'accusation'],
      note: '“According to reports” takes up UNN and Reuters. Lin Jian’s answer fits this accusation as well.',
    },
    {
      key: '000-weapons', on: '"many of the weapons used by Russia are made in China," and China maintains an "unrestricted partnership" with Russia\'s defense industrial base, providing it with support for dual-use materials including weapons, components, equipment, and raw materials',
      says: 'Many Russian weapons are Chinese, and China supplies Russia’s defence industry.',
      chain: [page, { by: 'stoltenberg', as: 'speaker', cue: '⟦According to⟧ him', named: 'According to ⟦him⟧' }],
      signals: ['unsupported'], markers: ['Without providing any evidence'], credibility: 3, stated: sixth, tags: ['arms', 'accusation'],
      note: 'Same speech, same lack of evidence.',
    },
    {
      key: '000-illegal-war', on: "I call on China to stop supporting Russia's illegal war",
      says: 'China should stop supporting the war.',
      chain: [page, { by: 'stoltenberg', as: 'speaker', cue: 'immediately ⟦declared⟧', named: 'Toltenberg' }],
      signals: ['not-factual'], credibility: 6, stated: sixth, tags: ['diplomacy'],
    },
    {
      key: '000-reputation', on: "China's interests and reputation will be affected",
      says: 'China’s interests and reputation will suffer if it goes on.',
      chain: [page, { by: 'stoltenberg', as: 'speaker', cue: 'immediately ⟦declared⟧', named: 'Toltenberg' }],
      signals: ['inferred'], markers: ['If China continues to fuel'], credibility: 3, stated: sixth, tags: ['forecast'],
      note: 'The condition stands outside of the passage: quotation marks cut the sentence in two.',
    },
    {
      key: '000-norway-photo', on: 'Stoltenberg delivered a speech in Norway on September 6th',
      says: 'Stoltenberg spoke in Norway on 6 September.',
      chain: [page], signals: ['reported-as-fact'], credibility: 2, confidence: 'high', stated: { text: 'September 6th', value: '2024-09-06', basis: 'year of the page' }, tags: ['diplomacy'],
      note: 'The credit says who took the picture, not who says this. “Ukrainian State News Agency” is not entered under UNN.',
    },
    {
      key: '000-beijing-can-end', on: "Russia's dependence on China has reached a point where Beijing can end the conflict in Ukraine",
      says: 'China could end the war because Russia depends on it.',
      chain: [page, { by: 'mfa-site', as: 'reporter', cue: '⟦According to⟧ the website', named: 'the website of the Ministry of Foreign Affairs' }, { by: 'stubb', as: 'speaker', cue: '⟦stated⟧ in early July', named: 'Finnish President Stubb' }],
      signals: ['inferred'], markers: ['has reached a point where'], credibility: 3, stated: { text: 'early July', value: '2024-07', basis: 'year of the page' }, tags: ['mediation'],
    },
    {
      key: '000-phone-call', on: 'Russia is now very dependent on China. Chinese leaders can resolve this crisis with just one phone call',
      says: 'Russia depends on China, whose leaders could end the war with a call.',
      chain: [
        page, { by: 'mfa-site', as: 'reporter', cue: '⟦According to⟧ the website', named: 'the website of the Ministry of Foreign Affairs' },
        { by: 'stubb', as: 'speaker', cue: 'He ⟦claimed⟧ at the time', named: '⟦He⟧ claimed at the time', alsoFrom: ['hifred'] },
      ],
      signals: ['asserted'], credibility: 4, stated: { text: 'at the time', value: '2024-07', basis: 'early July, year of the page' }, tags: ['mediation'],
      note: 'The website stands for the sentence before; the quotation comes without it. Both ways entered: through the website, and direct.',
    },
    {
      key: '000-supporter', on: 'a "decisive supporter" of Russia\'s war in Ukraine',
      says: 'China is the decisive supporter of Russia’s war.',
      chain: [page, { by: 'stoltenberg', as: 'speaker', cue: 'Stoltenberg ⟦reiterated⟧', named: 'July 11th, ⟦Stoltenberg⟧' }],
      signals: ['disputed'], markers: ['strongly condemning', 'distorting black and white'], credibility: 4, stated: { text: 'July 11th', value: '2024-07-11', basis: 'year of the page' }, tags: ['accusation'],
      note: 'Stoltenberg speaks for NATO already (see the source), so NATO is no link of its own.',
    },
    {
      key: '000-remarks', on: "The relevant remarks are filled with Cold War mentality and ideological bias, distorting black and white, maliciously attacking the Chinese system, openly interfering in China's internal affairs",
      says: 'NATO’s remarks are biased, distort the facts and interfere in China’s affairs.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'Lin Jian ⟦responded⟧', named: 'Chinese Foreign Ministry spokesperson Lin Jian' }],
      signals: ['not-factual'], credibility: 6, stated: july, tags: ['denial', 'accusation'],
    },
    {
      key: '000-smear', on: 'for a long time, the NATO Secretary General has disregarded facts and repeatedly negotiated with China, repeatedly using various occasions to smear and attack China, exaggerating the "China threat theory", inciting suspicion and anti China sentiment',
      says: 'The NATO Secretary General smears China and stirs up feeling against it.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'It should be ⟦emphasized⟧', named: '⟦Lin Jian⟧ further stated' }],
      signals: ['not-factual'], credibility: 6, stated: july, tags: ['accusation', 'denial'],
    },
    {
      key: '000-risks', on: 'fully confirm the risks and challenges that NATO, as a remnant of the Cold War, a product of factional confrontation and group politics, will bring to world peace and stability',
      says: 'NATO’s behaviour shows that NATO endangers peace.',
      chain: [page, { by: 'lin-jian', as: 'speaker', cue: 'It should be ⟦emphasized⟧', named: '⟦Lin Jian⟧ further stated' }],
      signals: ['inferred'], markers: ['fully confirm'], credibility: 5, stated: july, tags: ['accusation', 'global-order'],
    },
    {
      key: '000-pressure', on: 'he did not want China, which has an "unlimited" partnership with Russia, to act as a mediator, but hoped that China would exert greater pressure on Moscow to end the war',
      says: 'Zelensky wants Chinese pressure on Moscow, not Chinese mediation.',
      chain: [page, { by: 'zelensky', as: 'speaker', cue: 'July, ⟦stating⟧', named: 'Ukrainian President Zelensky' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'in July', value: '2024-07', basis: 'year of the page' }, tags: ['mediation'],
      note: 'What he wants is a wish, that he wants it a fact: asserted.',
    },
    {
      key: '000-ten-years', on: 'the Russia-Ukraine conflict might last for ten years',
      says: 'The war may go on for ten years.',
      chain: [page, { by: 'sikorski', as: 'speaker', cue: 'Sikorski ⟦said⟧', named: 'Polish Foreign Minister Sikorski' }],
      signals: ['inferred'], markers: ['might last'], credibility: 3, stated: { text: 'On September 2', value: '2024-09-02', basis: 'year of the page' }, tags: ['forecast'],
    },
    {
      key: '000-really-end', on: 'China is the only country that can really end this war',
      says: 'China alone can end the war.',
      chain: [page, { by: 'sikorski', as: 'speaker', cue: 'Sikorski ⟦said⟧', named: 'Polish Foreign Minister Sikorski' }],
      signals: ['asserted'], credibility: 3, stated: { text: 'On September 2', value: '2024-09-02', basis: 'year of the page' }, tags: ['mediation'],
    },
    {
      key: '000-gratitude', on: 'If China can end this crazy war, it will definitely receive goodwill and gratitude from Europe',
      says: 'Europe would be grateful to China for ending the war.',
      chain: [page, { by: 'sikorski', as: 'speaker', cue: 'He ⟦also claimed⟧', named: '⟦He⟧ also claimed' }],
      signals: ['inferred'], credibility: 3, stated: { text: 'On September 2', value: '2024-09-02', basis: 'year of the page' }, tags: ['forecast', 'mediation'],
    },
    {
      key: '000-not-a-party', on: 'both China and Russia are independent and major powers. China is not the creator of the Ukrainian crisis, nor is it a party involved',
      says: 'China is a power of its own, did not cause the war and is no party to it.',
      chain: [page, { by: 'mao-ning', as: 'speaker', cue: 'call by ⟦stating⟧', named: 'Mao Ning' }],
      signals: ['asserted'], credibility: 4, stated: { text: 'responded to the call', value: null, basis: 'some day after September 2' }, tags: ['denial', 'neutrality'],
    },
    {
      kind: 'highlight', key: '000-consequences', on: "Viewing China as a 'hypothetical enemy', NATO will ultimately have to suffer the consequences on its own.", tags: ['loaded-wording'],
      note: 'Threat or forecast? Left open.',
    },
  ],
};
