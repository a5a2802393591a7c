/** The oldest Node that the tools run on. */
import { CannotGoOn } from './say.mjs';

const oldest = [20, 19];

export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new CannotGoOn(`This is Node ${version}, and Attest needs ${oldest.join('.')} or newer: install one from https://nodejs.org, then try again.`);
}
