/** What the reader is given and what it reports. All offsets are UTF-16 code units of the text. */
import type { Snippet } from 'svelte';
import type { Region } from '../../../src-common/core/claims/document-record.ts';
import type { ReaderSettings } from '../../../src-common/contract/host-api.ts';
import type { LaneItem, ReaderLane } from '../../dom/layer-lanes.ts';
import type { LinkMark } from '../../dom/link-marks.ts';
import type { Mark, MarkStyle } from '../../dom/mark.ts';
import type { Selection } from './motions.ts';

/** Where a selection came from: `api` is a call from outside, such as going to a claim. */
export type SelectionOrigin = 'mouse' | 'keyboard' | 'api';

export interface ReaderProps {
  text: string;
  documentId: string;
  /** Name of the document, for assistive technology. */
  name: string;
  /** BCP 47 tag, where known. */
  language: string | null;
  /** Drawn dimmed. */
  regions: readonly Region[];
  marks: readonly Mark[];
  styles: readonly MarkStyle[];
  /** The caret stands at `focus`. */
  selection?: Selection;
  settings: ReaderSettings;
  /** `pick`: words are picked for a field of the form; marks do not answer clicks. */
  mode?: 'read' | 'pick';
  /** Colleagues' layers, beside the text; none: no lanes. */
  lanes?: readonly ReaderLane[];
  laneItems?: readonly LaneItem[];
  /** Passages of the current claim of a layer, outlined in its colour (number of a token). */
  outline?: { spans: readonly { start: number; end: number }[]; colour: number; claimId: string } | null;
  /** Claims that are related to others, in the order of the text: a mark beside each. */
  linkMarks?: readonly LinkMark[];
  /** The claim in the form. */
  currentId?: string | null;
  /** The caret stands without blinking. */
  steady?: boolean;
  /** Passages found by a search. */
  found?: readonly { start: number; end: number; current: boolean }[];
  /** The first offset to show when a document opens; read once for each document. */
  initialOffset?: number;
  /** Title and facts, above the text in its column. */
  header?: Snippet;
  /** Buttons beside a selection made by mouse. */
  selectionActions?: Snippet;
  onselect?: (selection: Selection & { origin: SelectionOrigin }) => void;
  onactivate?: (claimId: string) => void;
  /** A passage in a lane, or a mark beside the text, was chosen. */
  onlane?: (claimId: string) => void;
  /** Claims under the caret or the pointer, innermost first. */
  onunder?: (claimIds: string[], by: 'caret' | 'pointer') => void;
  /** Enter in pick mode, with something selected. */
  onaccept?: (range: { start: number; end: number }) => void;
  /** Escape in pick mode. */
  oncancel?: () => void;
  /** The first offset on the screen, after scrolling has come to rest. */
  onposition?: (offset: number) => void;
}
