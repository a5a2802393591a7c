/** Which host shows the window: Electron where it can be had, else a browser's. */
import { electronBinary, fetchElectron, lastFailure } from './electron-binary.mjs';
import { CannotGoOn, say } from './say.mjs';

/**
 * ATTEST_HOST=electron tries to fetch it even if that failed today;
 * ATTEST_HOST=chromium does not try.
 *
 * @returns {Promise<{host: 'electron', binary: string} | {host: 'chromium', reason: string}>}
 */
export async function chooseHost() {
  const wish = process.env.ATTEST_HOST ?? '';
  if (wish !== '' && wish !== 'electron' && wish !== 'chromium') {
    throw new CannotGoOn(`ATTEST_HOST is "${wish}": it can be electron or chromium, or not set.`);
  }
  if (wish === 'chromium') return { host: 'chromium', reason: 'ATTEST_HOST asks for it' };

  const there = electronBinary();
  if (there) return { host: 'electron', binary: there };

  const earlier = wish === 'electron' ? null : lastFailure();
  const reason = earlier ?? (await fetchElectron());
  const binary = electronBinary();
  if (reason === null && binary) return { host: 'electron', binary };

  say(`Electron is not here: ${reason}.${earlier ? ' Tried within the last day; ATTEST_HOST=electron tries again.' : ''}`);
  return { host: 'chromium', reason: `Electron is not here: ${reason}` };
}
