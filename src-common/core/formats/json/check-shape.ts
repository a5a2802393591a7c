/** Checks a part of a file against a schema and says what is wrong where. */
import * as v from 'valibot';
import type { Json } from '../../claims/json.ts';
import { t } from '../../messages/translate.ts';
import { below, type ProblemList } from '../problem.ts';

/**
 * @param path where the value stands in the file
 * @returns the value in its checked form, or null when `problems` says why not
 */
export function checkShape<S extends v.GenericSchema>(
  schema: S,
  value: Json | undefined,
  path: string,
  problems: ProblemList,
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const at = (issue.path ?? []).reduce((sum, item) => below(sum, item.key as string | number), path);
    const received = issue.received.length > 60 ? `${issue.received.slice(0, 60)}…` : issue.received;
    problems.refuse(at, received === 'undefined'
      ? t('errors.format.missing', { expected: issue.expected ?? '?' })
      : t('errors.format.wrongValue', { expected: issue.expected ?? issue.message, received }));
  }
  return null;
}
