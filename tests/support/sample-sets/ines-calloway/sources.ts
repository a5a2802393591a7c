/** Who says so, by the book of Ines Calloway: one record for every name the pages print. */
import type { JudgedSource } from '../judgement.ts';

export const sources: Record<string, JudgedSource> = {
  hifred: {
    name: 'HiFred Technology Company Ltd', kind: 'outlet', aliases: ['HiFred'],
    descriptor: 'News section of a company’s own site. Reprints Chinese news copy in machine translation (“My spokesperson for the Ministry of Foreign Affairs”), without an author. Takes sides in its wording.',
    grades: [{ grade: 'D', since: '2024-09-01', reason: 'No newsroom and no named author; names of people are broken (“St ø ller”, “Toltenberg”) and quotations do not close.' }],
  },
  unn: {
    name: 'Ukrainian National News Agency', kind: 'agency', aliases: ['UNN'],
    descriptor: 'Named once, with this abbreviation, beside Reuters. Kept apart from the “Ukrainian State News Agency” of the photo credit: “national” and “state” are two names, and nothing on the page says that they are one agency.',
  },
  'state-agency': {
    name: 'Ukrainian State News Agency', kind: 'agency',
    descriptor: 'Named in a photo credit only. Not merged with UNN, see there; it may be Ukrinform, which is the state agency.',
  },
  reuters: {
    name: 'Reuters', kind: 'agency',
    descriptor: 'International news agency.',
    grades: [{ grade: 'B', since: '2020-01-01', reason: 'Corrects itself in public; here only seen through a reprint.' }],
  },
  reports: {
    name: 'Unnamed reports (HiFred page)', kind: 'anonymous', aliases: ['reports'],
    descriptor: '“According to reports”: the page does not say whose. UNN and Reuters are named one paragraph before, for another sentence.',
  },
  nato: { name: 'NATO', kind: 'organisation', aliases: ['North Atlantic Treaty Organization'] },
  stoltenberg: {
    name: 'Jens Stoltenberg', kind: 'person', aliases: ['Stoltenberg', 'Toltenberg', 'NATO Secretary General Stoltenberg'], onBehalfOf: 'nato',
    descriptor: 'Secretary General of NATO when these pages were written.',
    grades: [{ grade: 'C', since: '2024-07-01', reason: 'Speaks for one side; the pages give none of what he bases it on.' }],
  },
  'ministry-site': {
    name: 'Website of “the Ministry of Foreign Affairs” (country not said)', kind: 'document', aliases: ['the website of the Ministry of Foreign Affairs'],
    descriptor: 'The page does not say which ministry. A Chinese text would mean the Chinese one; a quotation of the Finnish president could as well come from the Finnish one.',
  },
  stubb: {
    name: 'Alexander Stubb', kind: 'person', aliases: ['Stubb'], descriptor: 'President of Finland.',
    grades: [{ grade: 'C', since: '2024-03-01', reason: 'Knows Moscow’s neighbourhood at first hand; what Beijing could do he infers.' }],
  },
  'china-mfa': {
    name: 'Ministry of Foreign Affairs of China', kind: 'organisation', aliases: ['Chinese Foreign Ministry', 'China’s Foreign Ministry', 'MFA'],
    descriptor: 'Speaks for the Chinese government.',
  },
  'lin-jian': {
    name: 'Lin Jian', kind: 'person', onBehalfOf: 'china-mfa', descriptor: 'Spokesperson of the Chinese Foreign Ministry.',
    grades: [{ grade: 'C', since: '2024-03-18', reason: 'Reliable for what the government’s position is, not for what it denies.' }],
  },
  'mao-ning': {
    name: 'Mao Ning', kind: 'person', onBehalfOf: 'china-mfa', descriptor: 'Spokesperson of the Chinese Foreign Ministry.',
    grades: [{ grade: 'C', since: '2022-09-05', reason: 'As for Lin Jian: the position, not the denial.' }],
  },
  zelensky: { name: 'Volodymyr Zelensky', kind: 'person', aliases: ['Zelensky'], descriptor: 'President of Ukraine.' },
  sikorski: { name: 'Radosław Sikorski', kind: 'person', aliases: ['Sikorski'], descriptor: 'Foreign minister of Poland.' },
  'page-001': {
    name: 'Unnamed page (document 001)', kind: 'anonymous',
    descriptor: 'No outlet, author or address. Its last three paragraphs speak for the Chinese position in its own voice.',
    grades: [{ grade: 'F', since: '2024-01-01', reason: 'Nothing on the page says who publishes it.' }],
  },
  dw: {
    name: 'Deutsche Welle', kind: 'outlet', aliases: ['DW'],
    descriptor: 'German public broadcaster abroad. The page is a machine translation of its Chinese service.',
    grades: [{ grade: 'B', since: '2020-01-01', reason: 'Names its sources at the foot of the article; the translation garbles some of them, so single sentences deserve less.' }],
  },
  'qin-gang': {
    name: 'Qin Gang', kind: 'person', onBehalfOf: 'china-mfa', descriptor: 'Chinese ambassador to the United States at the time.',
    grades: [
      { grade: 'B', since: '2022-03-01', reason: 'First-hand for the government’s position.' },
      { grade: 'C', since: '2022-07-21', reason: 'At the forum he takes back what the joint statement says in its own words.' },
    ],
  },
  'washington-post': { name: 'The Washington Post', kind: 'outlet', aliases: ['Washington Post'], descriptor: 'Printed the ambassador’s signed article.' },
  'national-interest': { name: 'The National Interest', kind: 'outlet', aliases: ['National Interest'], descriptor: 'Printed the ambassador’s signed article “After the Ukraine Crisis”.' },
  politico: {
    name: 'Politico', kind: 'outlet', descriptor: 'US political news site.',
    grades: [{ grade: 'B', since: '2020-01-01', reason: 'Usually reliable; quoted here through two languages.' }],
  },
  'le-yucheng': { name: 'Le Yucheng', kind: 'person', onBehalfOf: 'china-mfa', descriptor: 'Vice foreign minister at the time, moved to another post in June 2022.' },
  'hua-chunying': { name: 'Hua Chunying', kind: 'person', onBehalfOf: 'china-mfa', descriptor: 'The page gives no office.' },
  'many-analysts': { name: 'Many analysts (Deutsche Welle page)', kind: 'anonymous', aliases: ['Many analysts'] },
  'nobody-named': {
    name: 'Holder not named (claims that Qin Gang denies)', kind: 'anonymous',
    descriptor: 'The ambassador denies “claims” that nobody on the page makes. Stands for whoever made them.',
  },
  'page-003': {
    name: 'Unnamed excerpting page (document 003)', kind: 'anonymous',
    descriptor: 'Puts an address and an excerpt before somebody else’s article and does not name itself.',
    grades: [{ grade: 'F', since: '2024-04-09', reason: 'Nothing says who runs it. What it copies can be compared with the original.' }],
  },
  'global-times': {
    name: 'Global Times', kind: 'outlet', descriptor: 'Chinese state-run daily in English. Official statements at length, then unnamed “experts” who agree with them.',
    grades: [
      { grade: 'C', since: '2020-01-01', reason: 'Carries official words faithfully.' },
      { grade: 'D', since: '2024-04-09', reason: 'On this page opinion of “experts” and the paper’s own voice run into each other.' },
    ],
  },
  xinhua: {
    name: 'Xinhua News Agency', kind: 'agency', aliases: ['Xinhua'], descriptor: 'Chinese state news agency.',
    grades: [{ grade: 'C', since: '2020-01-01', reason: 'Authoritative for what Chinese leaders are meant to have said.' }],
  },
  xi: { name: 'Xi Jinping', kind: 'person', aliases: ['Xi'], descriptor: 'President of China.' },
  putin: { name: 'Vladimir Putin', kind: 'person', aliases: ['Putin'], descriptor: 'President of Russia.' },
  'wang-yi': { name: 'Wang Yi', kind: 'person', aliases: ['Wang'], onBehalfOf: 'china-mfa', descriptor: 'Foreign minister of China.' },
  lavrov: { name: 'Sergey Lavrov', kind: 'person', aliases: ['Lavrov'], descriptor: 'Foreign minister of Russia.' },
  'li-haidong': { name: 'Li Haidong', kind: 'person', descriptor: 'Professor at the China Foreign Affairs University.' },
  'yang-jin': { name: 'Yang Jin', kind: 'person', descriptor: 'Associate research fellow at the Chinese Academy of Social Sciences.' },
  'cui-heng': { name: 'Cui Heng', kind: 'person', descriptor: 'Scholar at the China National Institute for SCO International Exchange and Judicial Cooperation. Says “we” of China.' },
  sakwa: { name: 'Richard Sakwa', kind: 'person', descriptor: 'Professor of Russian and European politics, University of Kent.' },
  experts: { name: 'Experts (Global Times)', kind: 'anonymous', aliases: ['experts', 'analysts', 'Chinese analysts'], descriptor: 'Never named; “experts said” and “analysts said” close whole paragraphs.' },
  'western-voices': { name: 'Many voices from the West, some senior NATO officials', kind: 'anonymous', aliases: ['Many voices from the West'] },
  'page-004': {
    name: 'Unnamed page (document 004)', kind: 'anonymous', descriptor: 'No headline, no outlet; “Source link” leads nowhere in the text.',
    grades: [{ grade: 'F', since: '2024-01-01', reason: 'Nothing on the page says who publishes it.' }],
  },
  cctv: {
    name: 'CCTV', kind: 'outlet', aliases: ['Chinese state television CCTV'], descriptor: 'Chinese state television.',
    grades: [{ grade: 'C', since: '2020-01-01', reason: 'As Xinhua: exact about the words of leaders, silent about everything else.' }],
  },
  mishustin: { name: 'Mikhail Mishustin', kind: 'person', aliases: ['Mishustin'], descriptor: 'Prime minister of Russia.' },
};
