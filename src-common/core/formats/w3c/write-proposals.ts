/** One proposal of a review as a body: the field it is about, and the value as a body of the claim would say it. */
import type { JsonObject } from '../json/members.ts';
import type { PortableProposal, PortableReview } from '../portable-answers.ts';
import { nothingIri, termIri, type TermKind } from './terms.ts';
import { linkOf, statedOnMembers } from './write-bodies.ts';
import { writeSource } from './write-collection.ts';
import { passageOf } from './write-selectors.ts';

/** `editing` is the motivation of the Recommendation for a request to change the target. */
export function proposalBody(proposal: PortableProposal, review: PortableReview): JsonObject {
  return { ...valueOf(proposal, review), purpose: 'editing', field: proposal.field };
}

function valueOf(proposal: PortableProposal, { id, documentId }: PortableReview): JsonObject {
  const document = { id: documentId };
  switch (proposal.field) {
    case 'spans':
      return resource({ id: `${id}#spans`, type: 'Passages', passages: proposal.value.map((span) => passageOf(span, document)) });
    case 'statement': return { type: ['TextualBody', 'Proposal'], value: proposal.value, format: 'text/plain' };
    case 'attribution': {
      const { links, sources } = proposal.value;
      const written: JsonObject = { id: `${id}#attribution`, type: 'Attribution', links: links.map((link) => linkOf(link, document)) };
      if (sources.length > 0) written['sources'] = sources.map(writeSource);
      return resource(written);
    }
    case 'status': return termValue('evidence-status', proposal.value);
    case 'reliability': return termValue('reliability', proposal.value);
    case 'credibility': return termValue('credibility', proposal.value);
    case 'confidence': return termValue('confidence', proposal.value);
    case 'statedOn':
      return proposal.value === null
        ? resource(nothingIri)
        : { type: ['TextualBody', 'StatedOn', 'Proposal'], ...statedOnMembers(proposal.value) };
    case 'tags': return resource({ id: `${id}#tags`, type: 'Tags', tagList: [...proposal.value] });
  }
}

function termValue(kind: TermKind, value: string | number | null): JsonObject {
  return resource(value === null ? nothingIri : termIri(kind, value));
}

function resource(source: string | JsonObject): JsonObject {
  return { type: ['SpecificResource', 'Proposal'], source };
}
