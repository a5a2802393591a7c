/**
 * Every word shown to a person comes from the message files beside this one,
 * one file an area, ICU MessageFormat. Nothing else in the project holds text
 * for people; a test looks for it.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import account from './en/account.json' with { type: 'json' };
import agreement from './en/agreement.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import archive from './en/archive.json' with { type: 'json' };
import blind from './en/blind.json' with { type: 'json' };
import charts from './en/charts.json' with { type: 'json' };
import cli from './en/cli.json' with { type: 'json' };
import codebook from './en/codebook.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import decide from './en/decide.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import faults from './en/faults.json' with { type: 'json' };
import form from './en/form.json' with { type: 'json' };
import history from './en/history.json' with { type: 'json' };
import hosts from './en/hosts.json' with { type: 'json' };
import journal from './en/journal.json' with { type: 'json' };
import layers from './en/layers.json' with { type: 'json' };
import links from './en/links.json' with { type: 'json' };
import progress from './en/progress.json' with { type: 'json' };
import reader from './en/reader.json' with { type: 'json' };
import repair from './en/repair.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };
import review from './en/review.json' with { type: 'json' };
import snapshots from './en/snapshots.json' with { type: 'json' };
import sources from './en/sources.json' with { type: 'json' };
import table from './en/table.json' with { type: 'json' };

const catalogue = {
  ...account, ...agreement, ...app, ...archive, ...blind, ...charts, ...cli, ...codebook, ...compare, ...decide, ...errors, ...faults, ...form,
  ...history, ...hosts, ...journal, ...layers, ...links, ...progress, ...reader, ...repair, ...report, ...review, ...snapshots, ...sources, ...table,
};

export type MessageKey = keyof typeof catalogue;
export type MessageValues = Record<string, string | number>;

const compiled = new Map<MessageKey, IntlMessageFormat>();

/**
 * The words for a key.
 *
 * @param key `area.name`, as in the files
 * @param values what the placeholders of the message stand for
 */
export function t(key: MessageKey, values: MessageValues = {}): string {
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(catalogue[key], 'en-GB', undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  return String(format.format(values));
}

/** Whether there are words for a key that is put together at run time (`errors.system.EACCES`). */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}
