/** Every command of the window. Menus, shortcuts, palette and tests read this list and no other. */
import type { Session } from '../stores/session.svelte.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';
import { readerCommands } from './reader-commands.ts';
import type { Surfaces } from '../stores/surfaces.ts';
import { saveCopy } from '../stores/save-copy.ts';
import { agreementCommands } from './agreement-commands.ts';
import { answerCommands } from './answer-commands.ts';
import { blindCommands } from './blind-commands.ts';
import { chartCommands } from './chart-commands.ts';
import { claimCommands } from './claim-commands.ts';
import { codebookCommands } from './codebook-commands.ts';
import { compareCommands } from './compare-commands.ts';
import { decideCommands } from './decide-commands.ts';
import { layerCommands } from './layer-commands.ts';
import { repairCommands } from './repair-commands.ts';
import { linkCommands } from './link-commands.ts';
import { reportCommands } from './report-commands.ts';
import { sourceCommands } from './source-commands.ts';
import { tableCommands } from './table-commands.ts';

type Definition = [id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled?: () => boolean, checked?: () => boolean];

export function defineCommands(session: Session, surfaces: Surfaces): Command[] {
  const open = (): boolean => session.workspace !== null && session.settings.value.analyst !== null && session.dialog === null && session.links.question === null && session.report.subject === null;
  const reading = (): boolean => open() && session.view === 'read';
  const theme = session.settings;
  const stepDocument = (direction: 1 | -1): void => (session.view !== 'compare' ? session.act : session.deciding.mode === 'all' ? session.deciding : session.comparison).stepDocument(direction);
  const group = (name: CommandGroup, list: Definition[]): Command[] =>
    list.map(([id, scope, keys, run, enabled, checked]) => ({
      id: `${name}.${id}`, group: name, title: `app.command.${name}.${id}` as MessageKey, scope, keys, run,
      enabled: enabled ?? open,
      ...(checked ? { checked } : {}),
    }));

  return [
    ...group('file', [
      ['newWindow', 'everywhere', ['$mod+Shift+n'], () => session.openWindow(), () => session.workspace !== null],
      ['openFolder', 'everywhere', ['$mod+o'], () => session.chooseFolder()],
      ['openSeeds', 'everywhere', [], () => session.openSeeds(), () => open() && session.corpus.listing?.isSeeds === false],
      ['import', 'everywhere', ['$mod+i'], () => session.transfer.chooseImport()],
      ['export', 'everywhere', ['$mod+e'], () => { session.dialog = 'export'; }],
      ['documentDetails', 'everywhere', ['$mod+d'], () => { session.dialog = 'document'; }, () => reading() && session.document !== null],
      ['writeManifest', 'everywhere', [], () => session.files.writeManifest()],
      ['saveArchive', 'everywhere', [], () => session.archive.save()],
      ['openArchive', 'everywhere', [], () => session.archive.choose()],
      ['snapshots', 'everywhere', [], () => { session.dialog = 'snapshots'; }],
      ['repairs', 'everywhere', [], () => { session.dialog = 'repairs'; }],
      ['saveCopy', 'everywhere', ['$mod+Shift+s'], () => saveCopy(session), () => session.workspace !== null],
      ['problems', 'everywhere', [], () => { session.dialog = 'problems'; }, () => open() && (session.corpus.listing?.problems.length ?? 0) > 0],
      ['identity', 'everywhere', [], () => { session.dialog = 'identity'; }],
      ['quit', 'everywhere', ['$mod+q'], () => session.quit(), () => true],
    ]),
    ...reportCommands(session, open),
    ...recentCommands(session, open),
    ...group('edit', [
      ['undo', 'outside-fields', ['$mod+z'], () => session.act.undo(), () => open() && (session.workspace?.canUndo ?? false)],
      ['redo', 'outside-fields', ['$mod+Shift+z', '$mod+y'], () => session.act.redo(), () => open() && (session.workspace?.canRedo ?? false)],
      ['find', 'everywhere', ['$mod+f'], () => { session.reading.find = { ...session.reading.find, open: true }; }, () => reading() && session.reading.text.kind === 'ready'],
    ]),
    ...readerCommands(session, surfaces, reading),
    ...claimCommands(session, surfaces, reading),
    ...tableCommands(session, surfaces, open),
    ...compareCommands(session, surfaces, open),
    ...agreementCommands(session, surfaces, open),
    ...decideCommands(session, surfaces, open),
    ...blindCommands(session, surfaces, open),
    ...codebookCommands(session, surfaces, open),
    ...answerCommands(session, surfaces, open),
    ...layerCommands(session, surfaces, open),
    ...repairCommands(session, surfaces, open),
    ...linkCommands(session, surfaces, open),
    ...sourceCommands(session, surfaces, open),
    ...chartCommands(session, surfaces, open),
    ...group('view', [
      ['palette', 'everywhere', ['$mod+k'], () => { session.dialog = 'palette'; }],
      ['readerSettings', 'everywhere', ['$mod+Comma'], () => { session.dialog = 'reader-settings'; }],
      ['read', 'everywhere', ['$mod+1'], () => session.show('read'), open, () => session.view === 'read'],
      ['claims', 'everywhere', ['$mod+2'], () => session.show('claims'), open, () => session.view === 'claims'],
      ['compare', 'everywhere', ['$mod+3'], () => session.show('compare'), open, () => session.view === 'compare'],
      ['codebook', 'everywhere', ['$mod+5'], () => session.show('codebook'), open, () => session.view === 'codebook'],
      ['reviews', 'everywhere', ['$mod+4'], () => session.show('reviews'), open, () => session.view === 'reviews'],
      ['repair', 'everywhere', ['$mod+6'], () => session.show('repair'), open, () => session.view === 'repair'],
      ['agreement', 'everywhere', ['$mod+7'], () => session.show('agreement'), open, () => session.view === 'agreement'],
      ['groups', 'everywhere', ['$mod+8'], () => session.show('groups'), open, () => session.view === 'groups'],
      ['sources', 'everywhere', ['$mod+9'], () => session.show('sources'), open, () => session.view === 'sources'],
      ['charts', 'everywhere', ['$mod+0'], () => session.show('charts'), open, () => session.view === 'charts'],
      ['documents', 'everywhere', ['$mod+b'], () => void theme.patch({ showDocuments: !theme.value.showDocuments }), open, () => theme.value.showDocuments],
      ['inspector', 'everywhere', ['$mod+Shift+b'], () => void theme.patch({ showInspector: !theme.value.showInspector }), open, () => theme.value.showInspector],
      ['nextPane', 'everywhere', ['F6'], () => session.act.focusPane(1)],
      ['previousPane', 'everywhere', ['Shift+F6'], () => session.act.focusPane(-1)],
      ['nextDocument', 'everywhere', ['Alt+ArrowDown'], () => stepDocument(1)],
      ['previousDocument', 'everywhere', ['Alt+ArrowUp'], () => stepDocument(-1)],
      ['filterDocuments', 'everywhere', ['$mod+Shift+f'], () => surfaces.documents?.focusFilter(), () => open() && session.items.length > 8],
      ['themeSystem', 'everywhere', [], () => void theme.patch({ theme: 'system' }), open, () => theme.value.theme === 'system'],
      ['themeLight', 'everywhere', [], () => void theme.patch({ theme: 'light' }), open, () => theme.value.theme === 'light'],
      ['themeDark', 'everywhere', [], () => void theme.patch({ theme: 'dark' }), open, () => theme.value.theme === 'dark'],
      ['themeContrast', 'everywhere', [], () => void theme.patch({ theme: 'contrast' }), open, () => theme.value.theme === 'contrast'],
    ]),
    ...group('help', [
      ['shortcuts', 'everywhere', ['F1'], () => { session.dialog = 'shortcuts'; }],
    ]),
  ];
}

const mostRecent = 5;

/** The folders opened before, each a command of its own, so that menus and palette list them. */
function recentCommands(session: Session, open: () => boolean): Command[] {
  const folder = (index: number): string | undefined =>
    session.settings.value.recentFolders.filter((other) => other !== session.corpus.listing?.folder)[index];
  return Array.from({ length: mostRecent }, (_, index): Command => ({
    id: `file.recent${index + 1}`, group: 'file', title: 'app.command.file.recent', scope: 'everywhere', keys: [],
    label: () => t('app.openRecent', { folder: folder(index) ?? '' }),
    hidden: () => folder(index) === undefined,
    enabled: () => open() && folder(index) !== undefined,
    run: () => session.keeper.open(folder(index) ?? null),
  }));
}
