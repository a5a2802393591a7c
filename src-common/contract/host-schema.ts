/**
 * Run-time validators of every call's argument: the window is one page away
 * from being hostile, so the host believes nothing but what passes here.
 * Results are not validated again in the window: both sides are one build, and
 * the host validates what it reads off the disk at the place where it reads it.
 */
import * as v from 'valibot';
import { regionKinds } from '../core/claims/document-record.ts';
import { isUrn, type Urn } from '../core/claims/identifiers.ts';
import { repairKinds, snapshotReasons, type HostArgs, type HostCallName } from './host-api.ts';
import type { Json } from '../core/claims/json.ts';
import { isJson } from '../core/records/json-shape.ts';
import { HostError } from './host-error.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(100_000));
const name = v.pipe(v.string(), v.maxLength(1_000));
/** A path for the operating system: no NUL, which would cut it short. */
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(32_768), v.check((value) => !value.includes('\0'), 'must not contain NUL'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex'));
const urn = v.custom<Urn>(isUrn, 'must be a urn:uuid: id');
/** Names a folder on disk, so nothing that could climb out of one. */
const workspaceId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{2,63}$/, 'must be a workspace id'));
const dialogId = v.pipe(v.string(), v.maxLength(100));
const filters = v.pipe(
  v.array(v.strictObject({ label: name, extensions: v.pipe(v.array(v.pipe(v.string(), v.regex(/^(\*|[A-Za-z0-9.+-]{1,32})$/))), v.maxLength(50)) })),
  v.maxLength(50),
);
const region = v.pipe(
  v.strictObject({ kind: v.picklist(regionKinds), start: count, end: count }),
  v.check((value) => value.start < value.end, 'start must lie before end'),
);

export const settingsEntries = {
  analyst: v.nullable(v.strictObject({ id: urn, name, colour: v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)) })),
  theme: v.picklist(['system', 'light', 'dark', 'contrast']),
  reader: v.strictObject({
    face: v.picklist(['serif', 'sans', 'mono']),
    size: v.pipe(v.number(), v.minValue(14), v.maxValue(28)),
    measure: v.pipe(v.number(), v.minValue(45), v.maxValue(100)),
    reflow: v.boolean(),
  }),
  recentFolders: v.pipe(v.array(path), v.maxLength(50)),
  lastDocument: v.record(v.string(), v.string()),
  showDocuments: v.boolean(),
  showInspector: v.boolean(),
  tableColumns: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100)),
  tableWidths: v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.number(), v.minValue(40), v.maxValue(2000))),
  hiddenLayers: v.record(v.string(), v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(1_000))),
  agreementWithout: v.record(v.string(), v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1_000))),
};

const manifestDocument = v.strictObject({
  path,
  title: v.nullable(text),
  outlet: v.nullable(text),
  publishedOn: v.nullable(name),
  url: v.nullable(text),
  language: v.nullable(name),
  regions: v.array(region),
});

const jsonList = v.array(v.custom<Json>((value) => isJson(value), 'must be JSON'));

const command = v.strictObject({
  id: name, label: name, enabled: v.boolean(), checked: v.nullable(v.boolean()), keys: v.nullable(name),
});

type ArgSchemas = { [N in HostCallName]: v.GenericSchema<unknown, HostArgs<N>> };

export const argSchemas = {
  'app.info': v.null(),
  'app.quit': v.null(),
  'app.samples': v.null(),
  'settings.read': v.null(),
  'settings.write': v.strictObject({
    analyst: v.exactOptional(settingsEntries.analyst),
    theme: v.exactOptional(settingsEntries.theme),
    reader: v.exactOptional(settingsEntries.reader),
    recentFolders: v.exactOptional(settingsEntries.recentFolders),
    lastDocument: v.exactOptional(settingsEntries.lastDocument),
    showDocuments: v.exactOptional(settingsEntries.showDocuments),
    showInspector: v.exactOptional(settingsEntries.showInspector),
    tableColumns: v.exactOptional(settingsEntries.tableColumns),
    tableWidths: v.exactOptional(settingsEntries.tableWidths),
    hiddenLayers: v.exactOptional(settingsEntries.hiddenLayers),
    agreementWithout: v.exactOptional(settingsEntries.agreementWithout),
  }),
  'corpus.open': v.strictObject({ folder: v.nullable(path) }),
  'corpus.reread': v.strictObject({ path, encoding: v.nullable(name) }),
  'corpus.useEncodings': v.strictObject({ encodings: v.record(path, name) }),
  'corpus.writeManifest': v.strictObject({ documents: v.array(manifestDocument) }),
  'texts.keep': v.strictObject({ documentId: urn, textSha256: sha256, text: v.nullable(v.string()) }),
  'texts.check': v.strictObject({ textSha256: v.pipe(v.array(sha256), v.maxLength(10_000)) }),
  'files.chooseFolder': v.strictObject({ title: name }),
  'files.save': v.strictObject({ title: name, suggestedName: name, filters, content: v.string(), encoding: v.exactOptional(v.literal('base64')) }),
  'files.open': v.strictObject({ title: name, filters, maxBytes: count }),
  'files.given': v.strictObject({ maxBytes: count }),
  'snapshots.write': v.strictObject({ workspaceId, content: v.string(), changes: count, headHash: v.nullable(sha256), why: v.picklist(snapshotReasons) }),
  'snapshots.writeFromJournal': v.strictObject({ workspaceId, least: v.strictObject({ sequence: count, hash: sha256 }), why: v.picklist(snapshotReasons) }),
  'snapshots.list': v.strictObject({ workspaceId }),
  'snapshots.check': v.strictObject({ workspaceId, name }),
  'snapshots.read': v.strictObject({ workspaceId, name }),
  'archive.save': v.strictObject({
    workspaceId, title: name, suggestedName: name, filters, content: v.string(), analyst: settingsEntries.analyst, texts: v.pipe(v.array(sha256), v.maxLength(100_000)),
  }),
  'archive.choose': v.strictObject({ title: name, filters }),
  'archive.open': v.strictObject({ path, into: v.nullable(path) }),
  'journal.open': v.strictObject({ workspaceId }),
  'journal.append': v.strictObject({ workspaceId, changes: jsonList }),
  'journal.read': v.strictObject({ workspaceId, after: count }),
  'journal.rewrite': v.strictObject({ workspaceId, changes: jsonList, first: v.boolean(), last: v.boolean() }),
  'repairs.list': v.strictObject({ workspaceId }),
  'journal.keepAside': v.strictObject({ workspaceId, name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), changes: jsonList }),
  'journal.takeAsides': v.strictObject({ workspaceId }),
  'disk.room': v.null(),
  'repairs.note': v.strictObject({ workspaceId, kind: v.picklist(repairKinds), values: v.record(name, v.union([v.string(), v.number()])) }),
  'dialog.list': v.strictObject({ id: dialogId, folder: v.nullable(path) }),
  'dialog.answer': v.strictObject({ id: dialogId, path: v.nullable(path) }),
  'dialog.confirmReplace': v.strictObject({ id: dialogId, path }),
  'window.update': v.strictObject({ title: name, commands: v.pipe(v.array(command), v.maxLength(1_000)) }),
  'window.open': v.null(),
  'window.readyToClose': v.null(),
} satisfies ArgSchemas;

/** Whether a string names a call of the contract. */
export function isHostCallName(value: string): value is HostCallName {
  return Object.hasOwn(argSchemas, value);
}

/**
 * The argument of a call, checked. Unknown members are refused, and what comes
 * back holds the known members only.
 *
 * @throws HostError `badCall` with the call, the path of the member and what is wrong with it
 */
export function parseArgs<N extends HostCallName>(call: N, args: unknown): HostArgs<N> {
  const schema: ArgSchemas[N] = (argSchemas as ArgSchemas)[call];
  const result = v.safeParse(schema, args, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new HostError('badCall', {
    call,
    path: v.getDotPath(issue) ?? '',
    detail: issue.message.slice(0, 300),
  });
}
