/** What a set has that a format cannot hold, counted for the format's list of losses. */
import type { LostFeature } from './format.ts';
import type { PortableClaim, PortableSet } from './portable-set.ts';

const mostExamples = 5;

/** Which claims of a set have each feature; a feature of the set itself counts its bearers and names no claim. */
const bearers = {
  offsets: (claim: PortableClaim) => claim.spans.length > 0,
  wordSpans: (claim: PortableClaim) =>
    claim.markers.length > 0 || claim.attribution.some((link) => link.cueSpan ?? link.sourceSpan),
  context: (claim: PortableClaim) => claim.spans.some((span) => span.prefix !== '' || span.suffix !== ''),
  foreign: (claim: PortableClaim) => claim.foreign !== undefined,
  derivations: (claim: PortableClaim) => (claim.derivedFrom ?? []).length > 0,
  identifiers: () => true,
} satisfies Record<string, (claim: PortableClaim) => unknown>;

const ofTheSet = {
  sources: (set: PortableSet) =>
    set.sources.filter((source) => source.aliases.length > 0 || source.descriptor !== '' || source.grades.length > 0).length,
  rejections: (set: PortableSet) => (set.rulings ?? []).filter(({ outcome, links }) => outcome === 'rejected' && !links).length,
  readings: (set: PortableSet) => (set.readings ?? []).length,
  answers: (set: PortableSet) => set.reviews.length + set.comments.length + set.decisions.length,
  strayAnswers: (set: PortableSet) => {
    const here = new Set(set.claims.map(({ id }) => id));
    return [...set.reviews, ...set.comments, ...set.decisions].filter(({ claimId }) => !here.has(claimId)).length;
  },
  linkNotes: (set: PortableSet) => [...set.relations, ...set.groups].filter(({ note, foreign }) => note !== '' || foreign !== undefined).length,
  documents: (set: PortableSet) => set.documents.filter((document) => document.details).length,
} satisfies Record<string, (set: PortableSet) => number>;

export type LossFeature = keyof typeof bearers | keyof typeof ofTheSet;

/** @returns only the features that the set really has */
export function countLosses(set: PortableSet, features: readonly LossFeature[]): LostFeature[] {
  return features.map((feature): LostFeature => {
    if (feature in ofTheSet) {
      return { feature, count: ofTheSet[feature as keyof typeof ofTheSet](set), examples: [] };
    }
    const has = bearers[feature as keyof typeof bearers];
    const claims = set.claims.filter((claim) => has(claim));
    return { feature, count: claims.length, examples: claims.slice(0, mostExamples).map(({ id }) => id) };
  }).filter(({ count }) => count > 0);
}
