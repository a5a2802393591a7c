/** What says the same, by the book of Ines Calloway: only what claims the same thing of the same people. */
import type { JudgedGroup } from '../judgement.ts';

export const groups: JudgedGroup[] = [
  {
    says: 'China is the decisive enabler of Russia’s war against Ukraine.', of: ['000-decisive-promoter', '000-decisive-supporter'],
    note: '“Promoter” and “supporter” will both have been “enabler”: two translations of one word of the NATO summit.',
  },
  {
    says: 'China and Russia are not allies.', of: ['002-title', '002-not-allies', '002-no-alliance'],
    note: 'Headline, forum and article are one ambassador. The foreign minister (003) says how it should be, not how it is: kept apart.',
  },
  {
    says: 'China and Russia are allies.', of: ['002-alliance', '004-deepening'],
    note: 'Without the talk of an “anti-West alliance” (003): that says against whom as well.',
  },
  { says: 'China and Russia aim at nobody but will fight side by side if they are threatened.', of: ['003-stand-together-excerpt', '003-stand-together'] },
  {
    says: 'China is able to end the war.', of: ['000-dependence', '000-one-call', '000-only-country'],
    note: 'A president and a foreign minister, in the same words of power. That China alone is able to is said by the second only.',
  },
  {
    says: 'China supplies Russia with technology and goods for the war.', of: ['000-dual-use', '001-technology'],
    note: 'Two pages, one Secretary General. The assistance of 2022 (002) is another year and nobody’s claim.',
  },
  {
    says: 'China is objective and impartial about the war.', of: ['001-impartial', '002-objective'],
    note: 'Two years and two pages apart, nearly word for word: the ministry’s formula.',
  },
  {
    says: 'The partnership of China and Russia has no limits.', of: ['002-no-ceiling', '004-unlimited'],
    note: 'Without “any country” (002): an ambassador who means everybody means Russia less.',
  },
];
