/** What says the same, by the book of Tomasz Breuer: what comes to the same, whoever puts it how. */
import type { JudgedGroup } from '../judgement.ts';

export const groups: JudgedGroup[] = [
  { says: 'China is decisive for Russia’s war against Ukraine.', of: ['000-promoter', '000-supporter'] },
  {
    says: 'What NATO says of China and the war is not true.', of: ['000-remarks', '001-no-support'],
    note: '“Distorting black and white” denies as plainly as “has not provided”. One spokesman, two pages.',
  },
  {
    says: 'China helps Russia to wage war.', of: ['000-weapons', '001-claims', '001-prolong'],
    note: 'Arms, technology, help: three words for one reproach.',
  },
  {
    says: 'There is no alliance of China and Russia.', of: ['002-allies', '002-great-progress', '003-head-of-state'],
    note: 'Ambassador and minister. A principle that “should always” be kept is meant as a description.',
  },
  {
    says: 'China and Russia are allies.', of: ['002-demonstrates', '003-depicting'],
    note: 'The page of 004 tells of a coming closer, which is less: left out.',
  },
  { says: 'Russia depends on China so much that China can end the war.', of: ['000-beijing-can-end', '000-phone-call'], note: 'Stubb only. Sikorski says something else: that nobody but China can.' },
  { says: 'The partnership of China and Russia threatens nobody.', of: ['003-li', '004-not-threaten'] },
  {
    says: 'China is neutral and constructive.', of: ['000-not-a-party', '001-objective', '001-recognised', '002-fair'],
    note: 'Three spokespeople of one ministry.',
  },
  {
    says: 'The partnership of China and Russia is without limits.', of: ['002-no-restricted', '002-gas-stations', '004-friendship'],
    note: '“No limits”, “no ceiling”, “unlimited”: one slogan, several translations.',
  },
];
