/**
 * A field of a claim in words, cut into what the other claim has as well and
 * what it has not, so that a difference is seen where it is.
 */
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim } from '../claims/claim.ts';
import { evidenceStatusOf, signalsInOrder } from '../claims/evidence-status.ts';
import { t, type MessageKey } from '../messages/translate.ts';
import { chainNames } from '../table/chain-names.ts';
import { termLabel } from '../table/columns.ts';
import { reliabilityOf, tagsOf, type CompareContext, type ComparedField } from './differences.ts';
import { coverOf, stretchesOf, type Stretch } from './passage.ts';

const fragmentsApart = ' … ';

/** @returns nothing where the field is empty. Without another claim everything counts as shared. */
export function fieldParts(field: ComparedField, claim: Claim, other: Claim | null, context: CompareContext): Stretch[] {
  switch (field) {
    case 'passage': return passage(claim, other);
    case 'signals': return list(signalsInOrder(claim.signals, context.codebook), other?.signals, (id) => termLabel(id, context.codebook));
    case 'tags': return list(claim.tags, other && tagsOf(other, context), (tag) => tag, (tag) => context.tagAs(tag, claim.setId));
    default: {
      const text = wordsOf(field, claim, other, context);
      return text === '' ? [] : [{ text, shared: true }];
    }
  }
}

function wordsOf(field: Exclude<ComparedField, 'passage' | 'signals' | 'tags'>, claim: Claim, other: Claim | null, context: CompareContext): string {
  switch (field) {
    case 'statement': return claim.statement.trim();
    case 'note': return claim.note.trim();
    case 'chain': return chainWords(claim, other, context);
    case 'status': return statusWords(claim, context);
    case 'reliability': return reliabilityWords(claim, context);
    case 'credibility': return claim.credibility === null ? '' : t('compare.grade', { grade: claim.credibility, words: t(`report.credibility.${claim.credibility}` as MessageKey) });
    case 'confidence': return claim.confidence === null ? '' : t(`report.confidence.${claim.confidence}` as MessageKey);
    case 'statedOn': return statedWords(claim);
  }
}

function passage(claim: Claim, other: Claim | null): Stretch[] {
  const cover = other && coverOf(other.spans);
  return claim.spans.flatMap((span, index) => {
    const words = cover ? stretchesOf(span, cover) : [{ text: span.exact, shared: true }];
    return index === 0 ? words : [{ text: fragmentsApart, shared: true }, ...words];
  });
}

/** @param meant what a member is among the others */
function list(
  members: readonly string[], others: readonly string[] | null | undefined, nameOf: (member: string) => string, meant = (member: string) => member,
): Stretch[] {
  const inOther = new Set(others);
  // Where nothing is in common there is nothing to tell apart.
  const mixed = members.some((member) => inOther.has(meant(member)));
  return members.flatMap((member, index) => {
    const part = { text: nameOf(member), shared: !mixed || inOther.has(meant(member)) };
    return index === 0 ? [part] : [{ text: ', ', shared: true }, part];
  });
}

/** Names; with roles where the names alone would look the same on both sides. */
function chainWords(claim: Claim, other: Claim | null, { sources }: CompareContext): string {
  const name = (link: AttributionLink): string => sources.get(link.sourceId)?.name ?? link.asPrinted;
  const names = chainNames(claim.attribution, name);
  if (!other || names !== chainNames(other.attribution, name)) return names;
  return chainNames(claim.attribution, (link) => t('compare.linkRole', { name: name(link), role: t(`report.role.${link.role}` as MessageKey) }));
}

function statusWords(claim: Claim, { codebook }: CompareContext): string {
  const status = termLabel(evidenceStatusOf(claim, codebook), codebook);
  return claim.statusOverride ? t('compare.overridden', { status, reason: claim.statusOverride.reason }) : status;
}

function reliabilityWords(claim: Claim, context: CompareContext): string {
  const grade = reliabilityOf(claim, context);
  if (grade === null) return '';
  const words = t(`report.reliability.${grade}` as MessageKey);
  return claim.reliability ? t('compare.gradeOwn', { grade, words, reason: claim.reliability.reason }) : t('compare.gradeFromSource', { grade, words });
}

function statedWords({ statedOn }: Claim): string {
  if (!statedOn) return '';
  const { value, text } = statedOn;
  if (value === null) return text === '' ? '' : t('compare.statedOpen', { text });
  return text === '' ? value : t('compare.stated', { value, text });
}
