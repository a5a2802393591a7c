/** A host for tests of the services: dialogs answer what the test says, events are kept. */
import type { HostEventName, HostEvents } from '../../src-common/contract/host-api.ts';
import type { HostPlatform } from '../../src-main/services/host-platform.ts';

export interface RecordedEvent {
  event: HostEventName;
  payload: HostEvents[HostEventName];
}

export function testPlatform(overrides: Partial<HostPlatform> = {}) {
  const events: RecordedEvent[] = [];
  const calls: string[] = [];
  const answers: { openFile: string | null; folder: string | null; saveFile: string | null } = { openFile: null, folder: null, saveFile: null };
  const platform: HostPlatform = {
    kind: 'chromium',
    hostReason: 'a test',
    windowDialogs: null,
    chooseOpenFile: async () => answers.openFile,
    chooseFolder: async () => answers.folder,
    chooseSaveFile: async () => answers.saveFile,
    openWindow: async () => void calls.push('openWindow'),
    updateWindow: () => calls.push('updateWindow'),
    focus: () => calls.push('focus'),
    quit: () => calls.push('quit'),
    readyToClose: () => calls.push('readyToClose'),
    emit: (event, payload) => events.push({ event, payload }),
    emitToAll: (event, payload) => events.push({ event, payload }),
    ...overrides,
  };
  return { platform, events, calls, answers };
}
