/** The schema of a Change: what each operation carries is checked by the field it sets. */
import * as v from 'valibot';
import { assertOperation } from '../claims/apply-operation.ts';
import { changeKinds, type Change, type Operation, type RecordType } from '../claims/change.ts';
import { linkIdOf, optionalFields, wholeRecord } from '../claims/settable-fields.ts';
import { json, linkSchema, recordSchemas, urn } from './schemas.ts';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hex'));

const operationSchema = v.strictObject({
  type: v.picklist(Object.keys(recordSchemas) as RecordType[]),
  id: v.string(),
  field: v.string(),
  before: json,
  after: json,
});

const changeSchema = v.strictObject({
  id: urn,
  schemaVersion: v.literal(1),
  replica: urn,
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  base: v.nullable(hash),
  at: v.string(),
  actor: urn,
  kind: v.picklist(changeKinds),
  target: v.nullable(urn),
  operations: v.array(operationSchema),
  previousHash: v.nullable(hash),
  hash,
}) satisfies v.GenericSchema<unknown, Change>;

/** What is wrong with a Change, as a path and a sentence for the log; null where nothing is. */
export function problemOfChange(value: unknown): string | null {
  const result = v.safeParse(changeSchema, value, { abortEarly: true });
  if (!result.success) return describe(result.issues[0]);
  for (const [index, operation] of result.output.operations.entries()) {
    const problem = problemOfOperation(operation);
    if (problem) return `operations.${index}: ${problem}`;
  }
  return null;
}

/** What is wrong with a record, or null. */
export function problemOfRecord(type: RecordType, value: unknown): string | null {
  return problemOf(recordSchemas[type], value);
}

function problemOfOperation(operation: Operation): string | null {
  try {
    assertOperation(operation);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const schema = schemaOfField(operation.type, operation.field);
  return problemOf(schema, operation.before, 'before') ?? problemOf(schema, operation.after, 'after');
}

function schemaOfField(type: RecordType, field: string): v.GenericSchema {
  if (field === wholeRecord) return v.nullable(recordSchemas[type]);
  if (linkIdOf(type, field) !== null) return v.nullable(linkSchema);
  const entries: Record<string, v.GenericSchema> = recordSchemas[type].entries;
  const schema = entries[field] as v.GenericSchema;
  // A member that may be missing: null stands for that.
  return optionalFields.has(field) ? v.nullable((schema as v.ExactOptionalSchema<v.GenericSchema, undefined>).wrapped) : schema;
}

function problemOf(schema: v.GenericSchema, value: unknown, at = ''): string | null {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return null;
  return [at, describe(result.issues[0])].filter((part) => part !== '').join(' ');
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
