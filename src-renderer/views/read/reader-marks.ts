/** The marks that the reader draws for the claims of a document. */
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { CodebookInForce } from '../../../src-common/core/claims/codebook.ts';
import { shownStatusOf } from '../../../src-common/core/claims/evidence-status.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { RelationSide } from '../../../src-common/core/claims/relation.ts';
import type { LaneItem } from '../../dom/layer-lanes.ts';
import type { LinkMark } from '../../dom/link-marks.ts';
import type { Mark } from '../../dom/mark.ts';
import type { Layer } from '../../stores/layers-store.svelte.ts';
import { claimWords, sideSigns, sideWords } from '../../stores/link-words.ts';

/** @param currentId the claim in the form: drawn deeper, and with its cues and names */
export function marksOf(claims: readonly Claim[], codebook: CodebookInForce, currentId: string | null): Mark[] {
  const marks: Mark[] = [];
  for (const claim of claims) addMarks(marks, claim, codebook, claim.id === currentId);
  return marks;
}

/** Without copying one object into another: for ten thousand claims that takes ten times as long, whenever one of them changes. */
function addMarks(marks: Mark[], claim: Claim, codebook: CodebookInForce, current: boolean): void {
  const status = shownStatusOf(claim, codebook);
  const style = claim.kind === 'highlight' ? 'highlight' : status ?? 'none';
  const label = (): string => markLabel(claim, codebook.evidence.find((term) => term.id === status)?.label ?? null);
  const add = (part: string, fragment: number, role: Mark['role'], { start, end }: { start: number; end: number }): void => {
    marks.push({ id: `${claim.id}/${part}`, claimId: claim.id, start, end, fragment, style, role, current, label });
  };
  claim.spans.forEach((span, index) => add(String(index), index, 'content', span));
  claim.markers.forEach((span, index) => add(`m${index}`, 0, 'marker', span));
  for (const link of claim.attribution) {
    if (link.cueSpan) add(`c${link.id}`, 0, 'cue', link.cueSpan);
    if (current && link.sourceSpan) add(`s${link.id}`, 0, 'source', link.sourceSpan);
  }
}

/**
 * The words around the current claim of a layer: its cues, names and markers,
 * as quiet lines. Its content is outlined instead.
 */
export function layerMarksOf(claim: Claim, codebook: CodebookInForce): Mark[] {
  return marksOf([claim], codebook, claim.id).filter((mark) => mark.role !== 'content').map((mark) => ({ ...mark, current: false }));
}

/**
 * What stands in the lanes beside the text.
 *
 * @param layers those on show, in the order of their lanes
 */
export function laneItemsOf(claims: readonly Claim[], layers: readonly Layer[], codebook: CodebookInForce): LaneItem[] {
  if (layers.length === 0) return [];
  const lanes = new Map(layers.map((layer, lane) => [layer.id, lane]));
  return claims.flatMap((claim) => {
    const lane = lanes.get(claim.setId);
    if (lane === undefined) return [];
    const status = shownStatusOf(claim, codebook);
    const label = markLabel(claim, codebook.evidence.find((term) => term.id === status)?.label ?? null);
    return claim.spans.map(({ start, end }) => ({ start, end, claimId: claim.id, lane, label }));
  });
}

/**
 * The marks of related claims, in the order of the text.
 *
 * @param relations those of a claim, as it sees them
 */
export function linkMarksOf(claims: readonly Claim[], relations: (claimId: string) => readonly { side: RelationSide; other: Claim | null }[]): LinkMark[] {
  const marks = claims.flatMap((claim): LinkMark[] => {
    const rows = relations(claim.id);
    const [span] = claim.spans;
    if (rows.length === 0 || !span) return [];
    const signs = [...new Set(rows.map(({ side }) => sideSigns[side]))].join('');
    const label = rows.map(({ side, other }) => t('links.markPart', { side: sideWords(side), claim: claimWords(other) })).join('; ');
    return [{ claimId: claim.id, start: span.start, end: span.end, signs, count: rows.length, label: t('links.mark', { claim: claimWords(claim), relations: label }) }];
  });
  return marks.sort((a, b) => a.start - b.start || (a.claimId < b.claimId ? -1 : 1));
}

function markLabel(claim: Claim, status: string | null): string {
  if (claim.kind === 'highlight') return t('app.mark.highlight');
  const statement = claim.statement || (claim.spans[0]?.exact ?? '');
  return status ? t('app.mark.claim', { status, statement }) : t('app.mark.unjudged', { statement });
}
