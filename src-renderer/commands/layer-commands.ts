/** Layers: shown and hidden, stepped through, linked and removed; the sample sets. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';

export function layerCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { layers } = session;
  const some = (): boolean => open() && layers.all.length > 0;
  const command = (group: CommandGroup, id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled: () => boolean): Command => ({
    id: `${group}.${id}`, group, title: `app.command.${group}.${id}` as MessageKey, scope, keys, run, enabled, hidden: () => !enabled(),
  });
  /** The layer of the current claim, else the only one. */
  const meant = (): string | null => (session.currentClaim ? layers.of(session.currentClaim)?.id : undefined) ?? (layers.all.length === 1 ? layers.all[0]?.id ?? null : null);
  return [
    command('file', 'openSamples', 'everywhere', [], () => session.transfer.openSamples(), () => open() && session.canOpenSamples),
    command('view', 'layers', 'outside-fields', ['Shift+l'], () => showPanel(session, surfaces), some),
    { ...command('view', 'toggleLayers', 'outside-fields', ['l'], () => layers.toggleAll(), some), checked: () => layers.all.some((layer) => layer.shown) },
    command('view', 'stepLayers', 'outside-fields', ['Alt+KeyL'], () => layers.step(), some),
    command('view', 'linkLayer', 'everywhere', [], () => { layers.linking = meant(); }, () => some() && meant() !== null),
    command('file', 'removeLayer', 'everywhere', [], () => { layers.removing = meant(); }, () => some() && meant() !== null),
  ];
}

/** The panel stands below the documents; in a narrow window an open claim has their place. */
function showPanel(session: Session, surfaces: Surfaces): void {
  session.view = 'read';
  if (!session.settings.value.showDocuments) void session.settings.patch({ showDocuments: true });
  const focus = (): void => surfaces.layers?.focus();
  requestAnimationFrame(() => requestAnimationFrame(() => {
    focus();
    if (document.activeElement?.closest('[data-layers]')) return;
    session.reading.currentClaimId = null;
    requestAnimationFrame(() => requestAnimationFrame(focus));
  }));
}
