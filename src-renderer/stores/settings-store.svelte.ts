/** Settings of the program: read once, written as they change. */
import type { ReaderSettings, Settings } from '../../src-common/contract/host-api.ts';
import type { HostClient } from '../../src-common/contract/create-client.ts';
import { jsonEqual } from '../../src-common/core/claims/json-equal.ts';

export const defaultReader: ReaderSettings = { face: 'serif', size: 18, measure: 66, reflow: true };

export class SettingsStore {
  value = $state.raw<Settings>({
    analyst: null, theme: 'system', reader: defaultReader, recentFolders: [], lastDocument: {}, showDocuments: true, showInspector: true, tableColumns: [], tableWidths: {}, hiddenLayers: {}, agreementWithout: {},
  });
  /** Told once changes are on the disk: the other windows read them. */
  onwritten: () => void = () => undefined;
  readonly #host: HostClient;
  /** Changes on their way to the disk. */
  #writing = 0;

  constructor(host: HostClient) {
    this.#host = host;
  }

  async load(): Promise<void> {
    this.value = withKnown(this.value, await this.#host.call('settings.read', null));
  }

  /** Changes some settings: at once in the window, then on disk. */
  async patch(part: Partial<Settings>): Promise<void> {
    this.value = { ...this.value, ...part };
    this.#writing += 1;
    try {
      const written = await this.#host.call('settings.write', part);
      // An answer from before the last change would show for a moment what was before it.
      if (this.#writing === 1) this.value = withKnown(this.value, written);
      this.onwritten();
    } finally {
      this.#writing -= 1;
    }
  }
}

/** Members that say the same stay the same objects: which document was open last makes nothing else anew. */
function withKnown(known: Settings, read: Settings): Settings {
  // The members are those of what was read: TypeScript does not see that through entries.
  return Object.fromEntries(Object.entries(read).map(([name, value]) => {
    const before = known[name as keyof Settings];
    return [name, jsonEqual(before, value) ? before : value];
  })) as unknown as Settings;
}
