/** A source as it is first entered: name and kind, the rest empty. */
import { newId } from '../../src-common/core/claims/identifiers.ts';
import type { AttributionRole } from '../../src-common/core/claims/attribution.ts';
import type { Source, SourceKind } from '../../src-common/core/claims/source.ts';

export function newSource(name: string, kind: SourceKind): Source {
  return { id: newId(), name: name.trim(), kind, aliases: [], onBehalfOf: null, descriptor: '', grades: [] };
}

/** The role a source of this kind most often has inside a document's outlet. */
export function usualRole(kind: SourceKind): AttributionRole {
  switch (kind) {
    case 'person': return 'speaker';
    case 'anonymous': return 'anonymous';
    case 'agency':
    case 'outlet': return 'reporter';
    case 'organisation':
    case 'document': return 'quoted-source';
  }
}

const unnamed = /^(unnamed|anonymous|unidentified|some|many|several|reports?|officials?|sources?|experts?|analysts?|insiders?)\b/i;
const bodies = /\b(ministry|government|party|council|committee|university|institute|office|department|union|nato|un|eu|commission|company|corporation|ltd|inc)\b/i;
const wires = /\b(news agency|agency|wire|afp|reuters|xinhua|tass|dpa|ap|unn)\b/i;
const papers = /\b(times|post|guardian|journal|daily|news|tribune|herald|gazette|welle|broadcasting|television|tv|radio|website|magazine)\b/i;

/** The kind that a name suggests: the first offered when a source is made, never settled without the analyst. */
export function likelyKind(name: string): SourceKind {
  if (unnamed.test(name)) return 'anonymous';
  if (wires.test(name)) return 'agency';
  if (papers.test(name)) return 'outlet';
  if (bodies.test(name)) return 'organisation';
  return 'person';
}
