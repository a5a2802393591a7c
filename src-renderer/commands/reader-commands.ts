/** Moving, selecting and marking in the text. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Motion } from '../components/reader/motions.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Command } from './command.ts';
import type { Surfaces } from '../stores/surfaces.ts';


const motions: [motion: Motion, keys: string[]][] = [
  ['character-left', ['ArrowLeft']],
  ['character-right', ['ArrowRight']],
  ['word-left', ['$mod+ArrowLeft']],
  ['word-right', ['$mod+ArrowRight']],
  ['line-up', ['ArrowUp']],
  ['line-down', ['ArrowDown']],
  ['line-start', ['Home']],
  ['line-end', ['End']],
  ['paragraph-next', ['$mod+ArrowDown']],
  ['paragraph-previous', ['$mod+ArrowUp']],
  ['page-up', ['PageUp']],
  ['page-down', ['PageDown']],
  ['document-start', ['$mod+Home']],
  ['document-end', ['$mod+End']],
];

function withShift(keys: string): string {
  return keys.startsWith('$mod+') ? keys.replace('$mod+', '$mod+Shift+') : `Shift+${keys}`;
}

export function readerCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const reading = (): boolean => open() && surfaces.reader !== null && session.reading.text.kind === 'ready';
  const notPicking = (): boolean => reading() && session.reading.pick === null;
  const title = (name: string): MessageKey => `app.command.read.${name}` as MessageKey;
  const motionCommands = motions.flatMap(([motion, keys]): Command[] => [
    {
      id: `read.${motion}`, group: 'read', title: title(motion), scope: 'reader', keys, hidden: true, enabled: reading,
      run: () => surfaces.reader?.move(motion, false),
    },
    {
      id: `read.${motion}.extend`, group: 'read', title: title(motion), scope: 'reader', keys: keys.map(withShift), hidden: true, enabled: reading,
      run: () => surfaces.reader?.move(motion, true),
    },
  ]);
  const command = (id: string, keys: string[], run: () => void, enabled = reading): Command => ({
    id: `read.${id}`, group: 'read', title: title(id), scope: 'reader', keys, enabled, run,
  });
  return [
    ...motionCommands,
    command('nextSentence', ['j'], () => session.act.selectSentence(1)),
    command('previousSentence', ['k'], () => session.act.selectSentence(-1)),
    { ...command('extendSentenceNext', ['Shift+j'], () => surfaces.reader?.move('sentence-next', true)), hidden: true },
    { ...command('extendSentencePrevious', ['Shift+k'], () => surfaces.reader?.move('sentence-previous', true)), hidden: true },
    command('snapWord', ['w'], () => surfaces.reader?.snap('word')),
    command('snapSentence', ['s'], () => surfaces.reader?.snap('sentence')),
    command('nextClaim', ['n'], () => session.act.stepClaim(1), notPicking),
    command('previousClaim', ['p'], () => session.act.stepClaim(-1), notPicking),
    command('underCaret', ['o'], () => session.act.cycleUnder(), () => notPicking() && session.reading.under.length > 0),
    command('escape', ['Escape'], () => session.act.escapeReader(), reading),
    command('copy', ['$mod+c'], () => session.act.copySelection(), () => reading() && session.reading.hasSelection),
    {
      id: 'read.reflow', group: 'read', title: title('reflow'), scope: 'everywhere', keys: [], enabled: open,
      checked: () => session.settings.value.reader.reflow,
      run: () => void session.settings.patch({ reader: { ...session.settings.value.reader, reflow: !session.settings.value.reader.reflow } }),
    },
  ];
}
