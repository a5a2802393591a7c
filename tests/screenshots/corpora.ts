/** Folders for pictures of what the seeds do not have: other scripts, many files, files that cannot be read. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param files content by name */
export async function folderOf(folder: string, files: Record<string, string | Uint8Array>): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const chinese = [
  '外交部发言人回应北约秘书长涉华言论',
  '　　据新华社报道，外交部发言人林剑九月六日在例行记者会上回应了北约秘书长斯托尔滕贝格的有关言论。林剑表示，“有关指责毫无根据，纯属抹黑”，中方对此坚决反对。',
  '　　林剑说，中国不是乌克兰危机的制造者，也不是当事方，始终致力于劝和促谈。一些国家一边向冲突地区输送武器，一边指责中国同俄罗斯开展正常经贸往来，这是典型的双重标准。',
  '　　路透社此前报道称，斯托尔滕贝格在奥斯陆发表演讲时称中国是“俄罗斯对乌战争的决定性支持者”，但没有提供任何证据。',
];
const arabic = [
  'الصين ترفض اتهامات الأمين العام لحلف شمال الأطلسي',
  'قال المتحدث باسم وزارة الخارجية الصينية لين جيان إن «الاتهامات لا أساس لها من الصحة»، وذلك ردا على تصريحات الأمين العام لحلف شمال الأطلسي ينس ستولتنبرغ في أوسلو يوم 6 سبتمبر 2024.',
  'ونقلت وكالة رويترز (Reuters) عن ستولتنبرغ قوله إن الصين أصبحت «الداعم الحاسم» للحرب الروسية على أوكرانيا، من دون أن يقدم أي دليل على ذلك.',
  'وأضاف المتحدث أن بلاده ليست طرفا في الأزمة، وأنها تدعو إلى الحوار والتفاوض.',
];

export async function otherScripts(folder: string): Promise<string> {
  return folderOf(folder, {
    'zh-briefing.txt': chinese.join('\n\n'),
    'ar-briefing.txt': arabic.join('\n\n'),
    'corpus.json': JSON.stringify({
      attest: 'corpus/1', title: 'Two languages', offsets: 'utf-16',
      documents: [
        { path: 'zh-briefing.txt', title: chinese[0], outlet: '新华社', publishedOn: '2024-09-07', url: null, language: 'zh-Hans', regions: [] },
        { path: 'ar-briefing.txt', title: arabic[0], outlet: 'رويترز', publishedOn: '2024-09-07', url: null, language: 'ar', regions: [] },
      ],
    }, null, 2),
  });
}

/** A folder with files that cannot be documents, each for another reason. */
export async function withProblems(folder: string): Promise<string> {
  await folderOf(folder, {
    'page.txt': 'A page that can be read.\n\nIt has two paragraphs, and nobody has tagged it.',
    'photo.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0, 9]),
    'nothing.txt': '',
    'table.xlsx': 'not a text file',
    'broken-utf8.txt': Buffer.concat([Buffer.from('Text with '), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x81, 0x8d]), Buffer.from(' in it')]),
  });
  await symlink('/etc/hostname', join(folder, 'outside.txt'));
  await symlink(join(folder, 'gone.txt'), join(folder, 'nowhere.txt'));
  return folder;
}

export async function manyFiles(folder: string, count: number): Promise<string> {
  const outlets = ['Reuters', 'Global Times', 'UNN', 'Deutsche Welle'];
  for (let group = 0; group * 500 < count; group += 1) {
    const sub = join(folder, String(group).padStart(2, '0'));
    await mkdir(sub, { recursive: true });
    const writes = [];
    for (let index = group * 500; index < Math.min(count, (group + 1) * 500); index += 1) {
      const outlet = outlets[index % outlets.length] ?? '';
      writes.push(writeFile(join(sub, `${String(index).padStart(5, '0')}.txt`),
        `${outlet} page ${index}: the ministry answers the allegations\n\nThe ministry said on day ${index} that the allegations were groundless.\n\nNobody else was asked.`));
    }
    await Promise.all(writes);
  }
  return folder;
}
