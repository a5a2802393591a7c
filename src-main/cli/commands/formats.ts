/** `attest formats` */
import { formats } from '../../../src-common/core/formats/registry.ts';
import type { LossFeature } from '../../../src-common/core/formats/count-losses.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { exitCodes, type CliIo, type ExitCode } from '../cli-io.ts';

export function listFormats(options: { json?: boolean }, io: CliIo): ExitCode {
  const list = formats.map((format) => ({
    id: format.id,
    label: t(format.labelKey),
    extensions: format.extensions,
    reads: format.read !== undefined,
    writes: format.write !== undefined,
    loses: format.loses,
  }));
  if (options.json) {
    io.out(`${JSON.stringify(list, null, 2)}\n`);
    return exitCodes.done;
  }
  for (const { id, label, extensions, reads, writes, loses } of list) {
    io.out(`${t('cli.formats.line', { id, label, extensions: extensions.join(', .'), reads: reads ? 'yes' : 'no', writes: writes ? 'yes' : 'no' })}\n`);
    if (loses.length > 0) io.out(`${t('cli.formats.loses', { features: loses.map(lossLabel).join('; ') })}\n`);
  }
  return exitCodes.done;
}

/** A feature that is lost, in words. */
export function lossLabel(feature: LossFeature): string {
  return t(`report.loss.${feature}`);
}
