/** Starts another program and waits for it. */
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * @param file program
 * @param args its arguments
 * @param options.env added to the environment
 * @param options.quiet collect what it prints instead of showing it
 * @param options.shell needed for npm.cmd on Windows
 * @param options.onStart given the child, to watch or to end it
 * @returns {Promise<{code: number|null, signal: string|null, output: string, missing: boolean}>}
 */
export function runProgram(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: options.shell ?? false,
      windowsHide: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => { output += data; });
    child.on('error', (error) => {
      if (error.code === 'ENOENT') resolve({ code: null, signal: null, output: String(error.message), missing: true });
      else reject(error);
    });
    child.on('close', (code, signal) => resolve({ code, signal, output, missing: false }));
    options.onStart?.(child);
  });
}

/** Starts a Node program of node_modules without going through a shell. */
export function runNode(script, args = [], options = {}) {
  return runProgram(process.execPath, [script, ...args], options);
}
