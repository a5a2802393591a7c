/**
 * The version in which this program writes each stored shape. What carries an
 * older one is brought up to date when it is read; a newer one is refused with
 * words. `tests/fixtures/versions` holds one of each as every version wrote it.
 */
export const storedVersions = {
  /** `schemaVersion` of a Change, and of the records that follow from them. */
  change: 1,
  /** The tables of the database: numbered files in `src-renderer/db/versions`. */
  database: 2,
  /** First line of a journal; its head file has no life of its own. */
  journal: 1,
  /** Changes of a window that the journal could not take, in a file beside it. */
  aside: 1,
  /** The text of a whole workspace: what a snapshot and an archive hold. */
  workspace: 1,
  snapshot: 1,
  archive: 1,
  /** `settings.json`; a file without a version is of the first. */
  settings: 1,
} as const;
