/** The commands of the window: looked up by id, or by the keys pressed. */
import { matchKeyBindingPress, parseKeybinding, type KeyBindingPress } from 'tinykeys';
import type { Command, CommandScope } from './command.ts';

interface Binding {
  press: KeyBindingPress;
  command: Command;
}

export class CommandRegistry {
  readonly #commands = new Map<string, Command>();
  #bindings: Binding[] = [];

  /** Adds commands. Throws when an id is taken or a shortcut means two things in one scope. */
  add(commands: readonly Command[]): void {
    for (const command of commands) {
      if (this.#commands.has(command.id)) throw new Error(`command ${command.id} is there twice`);
      for (const key of command.keys) {
        const taken = this.all().find((other) => other.scope === command.scope && other.keys.includes(key));
        if (taken) throw new Error(`${key} means both ${taken.id} and ${command.id}`);
        for (const press of parseKeybinding(key)) this.#bindings.push({ press, command });
      }
      this.#commands.set(command.id, command);
    }
  }

  all(): Command[] {
    return [...this.#commands.values()];
  }

  get(id: string): Command | undefined {
    return this.#commands.get(id);
  }

  /** Runs a command unless it is off just now. Answers whether it ran. */
  run(id: string): boolean {
    const command = this.#commands.get(id);
    if (!command || !command.enabled()) return false;
    void command.run();
    return true;
  }

  /**
   * The command that an event asks for in the given scopes, most particular
   * scope first. Disabled commands are passed over.
   */
  match(event: KeyboardEvent, scopes: readonly CommandScope[]): Command | null {
    for (const scope of scopes) {
      for (const { press, command } of this.#bindings) {
        if (command.scope === scope && matchKeyBindingPress(event, press) && command.enabled()) return command;
      }
    }
    return null;
  }
}
