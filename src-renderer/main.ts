/** The composition root: connects the host, builds the stores and commands, shows the window. */
import { mount } from 'svelte';
import App from './App.svelte';
import { CommandRegistry } from './commands/command-registry.ts';
import { defineCommands } from './commands/define-commands.ts';
import { connectHost } from './host/index.ts';
import { OtherWindows } from './stores/other-windows.ts';
import { Session } from './stores/session.svelte.ts';
import './styles/base.css';

const session = new Session(connectHost(), new OtherWindows());
const registry = new CommandRegistry();
registry.add(defineCommands(session, session.surfaces));

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the program');
mount(App, { target, props: { session, registry } });
void session.start();
// Asks the browser not to clear the database when the disk runs short; the host grants it.
void navigator.storage.persist().catch(() => false);
