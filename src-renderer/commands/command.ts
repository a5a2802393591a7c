/**
 * A command: something an analyst can do, by whatever door. Menus, shortcuts,
 * the palette and the tests all run the same commands.
 */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';

export const commandGroups = ['file', 'edit', 'read', 'claim', 'view', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * Where a shortcut is heard: `everywhere`, also while typing; `outside-fields`
 * (single letters), never while a text field has the focus; `form`, inside the
 * inspector only; `table`, in the view of all claims, its filters included;
 * `grid`, on its rows; `head`, on the heads of its columns; `comparison`, in
 * the view of two sets side by side; `comparison-grid`, on its rows;
 * `deciding`, in that of all sets; `deciding-grid`, on its rows;
 * `agreement`, in the view of the figures, `figures`, on one of them, `passages`,
 * on those behind one; `codebook`, in the view of the codebook, its fields included; `terms`, on its
 * lists; `answer`, in text and inspector while a colleague's claim is open,
 * `opinion` the same but not while typing; `answers`, on what was said to a claim;
 * `repair`, on the repair desk; `progress`, in the table of who is done with what, `progress-grid`, on its rows;
 * `sources`, in the view of sources, outside its fields; `charts`, beside a picture, `chart`, on it, `behind`, on the claims behind it.
 */
export type CommandScope =
  | 'everywhere' | 'outside-fields' | 'reader' | 'form' | 'table' | 'grid' | 'head' | 'comparison' | 'comparison-grid' | 'deciding' | 'deciding-grid' | 'agreement' | 'figures' | 'passages' | 'codebook' | 'terms'
  | 'answer' | 'opinion' | 'answers' | 'repair' | 'progress' | 'progress-grid' | 'sources' | 'charts' | 'chart' | 'behind';

export interface Command {
  id: string;
  group: CommandGroup;
  title: MessageKey;
  scope: CommandScope;
  /** Shortcuts, first one shown: `$mod+Shift+KeyZ`, `Enter`, `KeyJ`. */
  keys: readonly string[];
  /** Not listed in menus and palette (caret motions with a Shift twin, digits). */
  hidden?: boolean | (() => boolean);
  /** Words that are not a message alone, such as the name of a folder. */
  label?(): string;
  enabled(): boolean;
  checked?(): boolean;
  run(): void | Promise<void>;
}

/** Whether menus and palette leave a command out just now. */
export function isHidden(command: Command): boolean {
  return typeof command.hidden === 'function' ? command.hidden() : command.hidden ?? false;
}
