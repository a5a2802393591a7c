/** The codebook in force in a workspace. */
import { builtInCodebook, type Codebook } from '../../src-common/core/claims/codebook.ts';
import { currentCodebook } from '../../src-common/core/claims/current-codebook.ts';
import type { WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';

export function codebookOf(records: Pick<WorkspaceState, 'codebooks'> | null | undefined): Codebook {
  return records ? currentCodebook(records.codebooks.values()) : builtInCodebook;
}
