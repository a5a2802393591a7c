/** Who says so, by the book of Tomasz Breuer: few records, short names, grades on the strict side. */
import type { JudgedSource } from '../judgement.ts';

export const sources: Record<string, JudgedSource> = {
  hifred: {
    name: 'HiFred', kind: 'outlet', aliases: ['HiFred Technology Company Ltd', 'HiFred company news'],
    descriptor: 'Company page with reprinted political news; machine translation from Chinese.',
    grades: [{ grade: 'E', since: '2024-09-08', reason: 'Not a news outlet; openly on one side (“dumped the pot”, “maliciously labeled”).' }],
  },
  unn: {
    name: 'UNN', kind: 'agency', aliases: ['Ukrainian National News Agency', 'Ukrainian National News'],
    descriptor: 'Ukrainian agency; the page writes the name out and gives the abbreviation. The “Ukrainian State News Agency” of the photo credit is NOT entered as an alias: that is another name, more likely Ukrinform, and the page does not settle it.',
    grades: [{ grade: 'C', since: '2024-09-08', reason: 'Seen at second hand only.' }],
  },
  reuters: { name: 'Reuters', kind: 'agency', aliases: ['Reuters News Agency'], grades: [{ grade: 'A', since: '2020-01-01', reason: 'Long record; only for its own reports, not for what reprints make of them.' }] },
  nato: { name: 'North Atlantic Treaty Organization', kind: 'organisation', aliases: ['NATO'] },
  stoltenberg: {
    name: 'Stoltenberg', kind: 'person', aliases: ['Jens Stoltenberg', 'NATO Secretary General'], onBehalfOf: 'nato',
    descriptor: 'NATO Secretary General. Printed “Toltenberg” once.',
    grades: [{ grade: 'B', since: '2023-01-01', reason: 'Has access to what the allies know.' }, { grade: 'C', since: '2024-09-06', reason: 'Gives nothing to check here.' }],
  },
  'mfa-site': {
    name: 'Chinese Foreign Ministry website', kind: 'document', aliases: ['website of the Ministry of Foreign Affairs'],
    descriptor: 'Taken for the Chinese ministry, as the text was written in Chinese. The page itself says only “the Ministry of Foreign Affairs”.',
  },
  stubb: { name: 'Stubb', kind: 'person', aliases: ['Alexander Stubb', 'Finnish President Stubb'], descriptor: 'President of Finland.' },
  ministry: { name: 'Chinese Foreign Ministry', kind: 'organisation', aliases: ['Ministry of Foreign Affairs of the People’s Republic of China'] },
  'lin-jian': {
    name: 'Lin Jian', kind: 'person', aliases: ['Chinese Foreign Ministry spokesperson'], onBehalfOf: 'ministry', descriptor: 'Spokesman.',
    grades: [{ grade: 'D', since: '2024-07-11', reason: 'Answers accusations with accusations; says nothing that can be checked.' }],
  },
  'mao-ning': {
    name: 'Mao Ning', kind: 'person', onBehalfOf: 'ministry', descriptor: 'Spokeswoman.',
    grades: [{ grade: 'D', since: '2024-09-02', reason: 'Denies without anything that can be checked.' }],
  },
  zelensky: { name: 'Zelensky', kind: 'person', aliases: ['Volodymyr Zelensky'], descriptor: 'President of Ukraine.' },
  sikorski: { name: 'Sikorski', kind: 'person', aliases: ['Radosław Sikorski'], descriptor: 'Polish foreign minister.' },
  dw: {
    name: 'DW', kind: 'outlet', aliases: ['Deutsche Welle', 'Deutsche Welle Chinese website'], descriptor: 'German foreign broadcaster, Chinese service.',
    grades: [{ grade: 'B', since: '2022-07-01', reason: 'Careful with sources; the translation is not.' }],
  },
  'qin-gang': {
    name: 'Ambassador Qin Gang', kind: 'person', aliases: ['Qin Gang', 'Chinese Ambassador to the United States'], onBehalfOf: 'ministry',
    descriptor: 'Ambassador in Washington.', grades: [{ grade: 'C', since: '2022-03-15', reason: 'States a position, not facts.' }],
  },
  'national-interest': { name: 'National Interest', kind: 'outlet', aliases: ['The National Interest'], descriptor: 'American magazine.' },
  politico: { name: 'Politico', kind: 'outlet', descriptor: 'US political news website.', grades: [{ grade: 'B', since: '2022-07-01', reason: 'Established political desk.' }] },
  'le-yucheng': { name: 'Le Yucheng', kind: 'person', onBehalfOf: 'ministry', descriptor: 'Vice foreign minister, later moved away.' },
  analysts: { name: 'Analysts quoted by DW', kind: 'anonymous', aliases: ['Many analysts'] },
  unnamed: { name: 'Unnamed accusers', kind: 'anonymous', descriptor: 'Whoever says that China knew; the text names nobody.' },
  'joint-statement': { name: 'Sino-Russian Joint Statement of February 2022', kind: 'document', aliases: ['Joint Statement'], descriptor: 'Signed in Beijing; a public text.' },
  excerpt: { name: 'Page that excerpts the Global Times', kind: 'anonymous', descriptor: 'Gives the address of the original and nothing about itself.' },
  gt: {
    name: 'Global Times', kind: 'outlet', aliases: ['GT', 'globaltimes.cn'], descriptor: 'Chinese state-run daily.',
    grades: [{ grade: 'D', since: '2022-01-01', reason: 'Comment and news are not kept apart; experts without names.' }],
  },
  xinhua: { name: 'Xinhua', kind: 'agency', aliases: ['Xinhua News Agency'], descriptor: 'State agency of China.', grades: [{ grade: 'C', since: '2020-01-01', reason: 'Exact about official words.' }] },
  xi: { name: 'Xi', kind: 'person', aliases: ['Xi Jinping', 'Chinese President'], descriptor: 'President of China, general secretary of the party.' },
  putin: { name: 'Putin', kind: 'person', aliases: ['Vladimir Putin'], descriptor: 'President of Russia.' },
  wang: { name: 'Wang Yi', kind: 'person', onBehalfOf: 'ministry', descriptor: 'Chinese foreign minister, member of the Politburo.' },
  lavrov: { name: 'Lavrov', kind: 'person', aliases: ['Sergey Lavrov'], descriptor: 'Russian foreign minister.' },
  li: { name: 'Prof. Li Haidong', kind: 'person', aliases: ['Li Haidong'], descriptor: 'China Foreign Affairs University, a school of the ministry.' },
  yang: { name: 'Yang Jin', kind: 'person', descriptor: 'Chinese Academy of Social Sciences.' },
  cui: { name: 'Cui Heng', kind: 'person', descriptor: 'Scholar in Shanghai.' },
  sakwa: {
    name: 'Richard Sakwa', kind: 'person', aliases: ['Sakwa'], descriptor: 'Professor, University of Kent.',
    grades: [{ grade: 'B', since: '2022-01-01', reason: 'A specialist with a long list of publications; of one opinion.' }, { grade: 'C', since: '2024-03-28', reason: 'Speaks at a forum of those he speaks about.' }],
  },
  'gt-experts': { name: 'Global Times experts', kind: 'anonymous', aliases: ['experts', 'Chinese analysts'], grades: [{ grade: 'E', since: '2022-01-01', reason: 'No names, so nobody to hold to it.' }] },
  west: { name: 'Western critics (Global Times)', kind: 'anonymous', aliases: ['many voices from the West'] },
  'page-004': { name: 'Undated page on Mishustin in Beijing', kind: 'anonymous', descriptor: 'Outlet unknown.' },
  cctv: {
    name: 'CCTV', kind: 'outlet', aliases: ['China Central Television'], descriptor: 'State television.',
    grades: [{ grade: 'D', since: '2022-01-01', reason: 'Says what it is told to say.' }],
  },
  mishustin: { name: 'Mishustin', kind: 'person', aliases: ['Mikhail Mishustin'], descriptor: 'Russian prime minister.' },
};
