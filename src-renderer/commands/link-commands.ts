/** Relations between claims, and claim groups: made, followed, opened, from the text and from the table. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';

export function linkCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { links } = session;
  const free = (): boolean => open() && links.question === null;
  const current = (): Claim | null => (session.view === 'read' && session.reading.text.kind === 'ready' && session.reading.pick === null && session.currentClaim?.kind === 'claim' ? session.currentClaim : null);
  const onClaim = (): boolean => free() && current() !== null;
  const withCurrent = (run: (claim: Claim) => void) => (): void => {
    const claim = current();
    if (claim) run(claim);
  };
  const command = (group: CommandGroup, id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled: () => boolean): Command => ({
    id: `${group}.${id}`, group, title: `app.command.${group}.${id}` as MessageKey, scope, keys, run, enabled, hidden: () => !enabled(),
  });
  /** A letter in the text, and the same while typing. */
  const both = (group: CommandGroup, id: string, letter: string, anywhere: string, run: () => void | Promise<void>, enabled: () => boolean): Command[] => [
    command(group, id, 'reader', [letter], run, enabled),
    { ...command(group, id, 'everywhere', [anywhere], run, enabled), id: `${group}.${id}.anywhere`, hidden: true },
  ];
  const selected = (): Claim[] => session.table.selection.claims.map(({ claim }) => claim);
  const atRow = (): Claim | null => {
    const row = session.table.rows[session.table.selection.at];
    return row && 'claim' in row && row.claim.kind === 'claim' ? row.claim : null;
  };
  const inTable = (): boolean => free() && session.view === 'claims';
  const related = (): boolean => inTable() && selected().length === 2 && selected().every(({ kind }) => kind === 'claim');
  const grouped = (): boolean => free() && session.view === 'groups';
  const ownGroup = (): boolean => grouped() && links.group !== null && links.editing.isOwn(links.group);
  return [
    ...both('claim', 'relate', 'r', 'Alt+KeyP', () => {
      const { relating } = links;
      // Asked again while looking for the other one: from the list.
      if (relating) links.question = { kind: 'other', from: relating };
      else withCurrent((claim) => links.startRelating(claim))();
    }, () => free() && (links.relating !== null || onClaim())),
    ...both('claim', 'follow', 'f', 'Alt+KeyV', withCurrent((claim) => links.follow(claim)), () => onClaim() && links.followable(current()!).length > 0),
    ...both('claim', 'back', 'b', 'Alt+Shift+KeyV', () => links.back(), () => free() && links.canGoBack),
    ...both('claim', 'group', 'g', 'Alt+KeyB', withCurrent((claim) => links.openGroupOf(claim)), () => onClaim() && links.relating === null),
    command('claim', 'relateSelected', 'grid', ['r'], () => {
      const [from, to] = selected();
      if (from && to) links.question = { kind: 'type', from, to, relation: null };
    }, related),
    command('claim', 'groupOfRow', 'grid', ['g'], () => {
      const claim = atRow();
      if (claim) links.openGroupOf(claim);
    }, () => inTable() && atRow() !== null),
    command('claim', 'groupSelected', 'grid', ['Shift+g'], () => links.gatherAll(selected()), () => inTable() && selected().filter(({ kind }) => kind === 'claim').length > 1),
    command('claim', 'addMember', 'outside-fields', ['a'], () => { if (links.group) links.question = { kind: 'member', group: links.group }; }, ownGroup),
    command('claim', 'joinGroups', 'outside-fields', ['m'], () => { if (links.group) links.question = { kind: 'join', group: links.group }; }, () => ownGroup() && links.groups.filter((group) => links.editing.isOwn(group)).length > 1),
    command('claim', 'renameGroup', 'outside-fields', ['F2'], () => surfaces.groups?.focusStatement(), ownGroup),
  ];
}
