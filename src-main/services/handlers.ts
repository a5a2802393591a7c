/**
 * One handler for every call of the contract; a forgotten one does not compile.
 * The hosts differ in how a call reaches `dispatch`, and in nothing behind it.
 */
import type { HostArgs, HostCallName, HostResult } from '../../src-common/contract/host-api.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import type { Services } from './services.ts';
import type { WindowDialogs } from './window-dialogs.ts';

export { dispatch } from './dispatch.ts';

export type Handlers = { [N in HostCallName]: (args: HostArgs<N>) => Promise<HostResult<N>> };

export function createHandlers(services: Services): Handlers {
  const { platform, settings, corpus, texts, files, snapshots, archive, journal, repairs } = services;

  const dialogs = (call: HostCallName): WindowDialogs => {
    if (!platform.windowDialogs) throw new HostError('notAllowed', { call });
    return platform.windowDialogs;
  };

  return {
    'app.info': async () => services.info,
    'app.quit': async () => {
      platform.quit();
      return null;
    },
    'app.samples': () => services.samples(),
    'settings.read': () => settings.read(),
    'settings.write': (args) => settings.write(args),
    'corpus.open': (args) => corpus.open(args),
    'corpus.reread': (args) => corpus.reread(args),
    'corpus.useEncodings': (args) => corpus.useEncodings(args),
    'corpus.writeManifest': (args) => corpus.writeManifest(args),
    'texts.keep': (args) => texts.keep(args),
    'texts.check': (args) => texts.check(args),
    'files.chooseFolder': (args) => files.chooseFolder(args),
    'files.save': (args) => files.save(args),
    'files.open': (args) => files.open(args),
    'files.given': (args) => files.given(args),
    'snapshots.write': (args) => snapshots.write(args),
    'snapshots.writeFromJournal': (args) => snapshots.writeFromJournal(args),
    'snapshots.list': (args) => snapshots.list(args),
    'snapshots.check': (args) => snapshots.check(args),
    'snapshots.read': (args) => snapshots.read(args),
    'archive.save': (args) => archive.save(args),
    'archive.choose': (args) => archive.choose(args),
    'archive.open': (args) => archive.open(args),
    'journal.open': (args) => journal.open(args),
    'journal.append': (args) => journal.append(args),
    'journal.read': (args) => journal.read(args),
    'journal.rewrite': (args) => journal.rewrite(args),
    'journal.keepAside': (args) => journal.keepAside(args),
    'journal.takeAsides': (args) => journal.takeAsides(args),
    'disk.room': () => services.diskRoom(),
    'repairs.list': (args) => repairs.list(args),
    'repairs.note': (args) => repairs.note(args),
    'dialog.list': async (args) => dialogs('dialog.list').list(args),
    'dialog.answer': async (args) => dialogs('dialog.answer').answer(args),
    'dialog.confirmReplace': async (args) => dialogs('dialog.confirmReplace').confirmReplace(args),
    'window.update': async (args) => {
      platform.updateWindow(args);
      return null;
    },
    'window.open': async () => {
      await platform.openWindow();
      return null;
    },
    'window.readyToClose': async () => {
      platform.readyToClose();
      return null;
    },
  } satisfies Handlers;
}
