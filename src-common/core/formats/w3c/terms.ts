/**
 * The words of a W3C file: IRIs of our vocabulary, and the JSON-LD context that
 * travels inside the file. The Recommendation's own context stands first by
 * name (every reader of Web Annotations knows it by heart); ours is written
 * out, so that nothing has to be fetched and no address of ours can go away.
 */
import { vocabularyBase } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** Kinds of vocabulary terms that appear as the source of a body. */
export const termKinds = ['evidence-status', 'evidence-signal', 'reliability', 'credibility', 'confidence'] as const;
export type TermKind = (typeof termKinds)[number];

/** Kinds of terms that appear in answers to claims only: in a claim they mean nothing and are kept as they are. */
export const answerTermKinds = ['opinion', 'reason', 'decision'] as const;
export type AnswerTermKind = (typeof answerTermKinds)[number];

/** The kind of terms that say how an annotation links others: a type of relation, or `group`. */
export type LinkTermKind = 'link';

/** Source of a proposal to leave a field empty. */
export const nothingIri = `${vocabularyBase}nothing`;

/** `urn:attest:evidence-status:unsupported` */
export function termIri(kind: TermKind | AnswerTermKind | LinkTermKind, id: string | number): string {
  return `${vocabularyBase}${kind}:${encodeURIComponent(id)}`;
}

/** The kind and id of one of our term IRIs, or null for any other IRI. */
export function parseTermIri(iri: string): { kind: TermKind; id: string } | null {
  return parseTermOf(termKinds, iri);
}

/** The kind and id of a term IRI of one of these kinds, or null for any other IRI. */
export function parseTermOf<K extends string>(kinds: readonly K[], iri: string): { kind: K; id: string } | null {
  for (const kind of kinds) {
    const start = `${vocabularyBase}${kind}:`;
    if (!iri.startsWith(start) || iri.length === start.length) continue;
    try {
      return { kind, id: decodeURIComponent(iri.slice(start.length)) };
    } catch {
      return null;
    }
  }
  return null;
}

/** The IRI under which the kept copy of a text is known. */
export function textIri(textSha256: string): string {
  return `${vocabularyBase}text:sha256:${textSha256}`;
}

/**
 * A member whose plain string values are terms of ours: `"role": "outlet"` means
 * urn:attest:role:outlet. No such value may be the name of a member as well: it
 * would be taken for that member.
 */
function vocabularyMember(name: string): Json {
  return { '@id': `attest:${name}`, '@type': '@vocab', '@context': { '@vocab': `${vocabularyBase}${name}:` } };
}

/** The context, in full. Members of the Recommendation's context keep their meaning. */
export const fileContext: Json[] = [
  annotationContext,
  {
    attest: vocabularyBase,
    prov: 'http://www.w3.org/ns/prov#',
    Source: 'attest:Source',
    Attribution: 'attest:Attribution',
    AttributionLink: 'attest:AttributionLink',
    StatedOn: 'attest:StatedOn',
    EvidenceMarker: 'attest:EvidenceMarker',
    formatVersion: 'attest:formatVersion',
    version: 'attest:version',
    colour: 'attest:colour',
    sources: { '@id': 'attest:sources', '@container': '@list' },
    documents: { '@id': 'attest:documents', '@container': '@list' },
    kind: vocabularyMember('kind'),
    aliases: 'skos:altLabel',
    onBehalfOf: { '@id': 'prov:actedOnBehalfOf', '@type': '@id' },
    descriptor: 'attest:descriptor',
    grades: { '@id': 'attest:grades', '@container': '@list' },
    grade: vocabularyMember('reliability'),
    since: { '@id': 'attest:since', '@type': 'xsd:date' },
    reason: 'attest:reason',
    path: 'attest:path',
    title: 'dcterms:title',
    sha256: 'attest:sha256',
    textSha256: 'attest:textSha256',
    encoding: 'attest:encoding',
    extractor: 'attest:extractor',
    length: 'attest:length',
    publisher: { '@id': 'dcterms:publisher', '@type': '@id' },
    publishedOn: 'dcterms:issued',
    url: { '@id': 'schema:url', '@type': '@id' },
    regions: { '@id': 'attest:regions', '@container': '@list' },
    importedAt: { '@id': 'attest:importedAt', '@type': 'xsd:dateTime' },
    revisionOf: { '@id': 'prov:wasRevisionOf', '@type': '@id' },
    codebookVersion: 'attest:codebookVersion',
    revision: 'attest:revision',
    links: { '@id': 'attest:links', '@container': '@list' },
    saidBy: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
    role: vocabularyMember('role'),
    relayedBy: { '@reverse': 'prov:wasQuotedFrom', '@type': '@id' },
    cue: { '@id': 'attest:cue', '@type': '@id' },
    named: { '@id': 'attest:named', '@type': '@id' },
    asPrinted: 'attest:asPrinted',
    edtf: 'attest:edtf',
    basis: 'attest:basis',
  },
];

/** What passages need that were looked for in a changed text; in a file only where it is used, too. */
export const anchoringContext: Json = {
  anchoring: 'attest:anchoring',
  outcome: vocabularyMember('outcome'),
  tier: vocabularyMember('tier'),
  score: 'attest:score',
  settled: 'attest:settled',
  soughtIn: { '@id': 'attest:soughtIn', '@type': '@id' },
  formerly: { '@id': 'attest:formerly', '@container': '@list' },
  lostWords: { '@id': 'attest:lostWords', '@container': '@list' },
  wordsOf: vocabularyMember('wordsOf'),
  ofLink: { '@id': 'attest:ofLink', '@type': '@id' },
};

/**
 * What answers and taken-over claims need beside that. It stands in a file only
 * where it is used, so that files without are the same as ever.
 */
export const answersContext: Json = {
  Proposal: 'attest:Proposal',
  Passages: 'attest:Passages',
  Tags: 'attest:Tags',
  field: vocabularyMember('field'),
  passages: { '@id': 'attest:passages', '@container': '@list' },
  tagList: { '@id': 'attest:tagList', '@container': '@list' },
  inDocument: { '@id': 'attest:inDocument', '@type': '@id' },
  onClaim: { '@id': 'attest:onClaim', '@type': '@id' },
  derivedFrom: { '@id': 'prov:wasDerivedFrom', '@container': '@list' },
  takenOver: { '@id': 'attest:takenOver', '@type': 'xsd:dateTime' },
};

/** What relations need beside that, where there are any. */
export const linksContext: Json = {
  independent: { '@id': 'attest:independent', '@type': 'xsd:boolean' },
};

/** What merged sources need beside that, where there are any. */
export const mergedContext: Json = {
  mergedInto: { '@id': 'dcterms:isReplacedBy', '@type': '@id' },
};

/** What the readings of a set need beside that; `inDocument` stands in others, too. */
export const readingsContext: Json = {
  Reading: 'attest:Reading',
  readings: { '@id': 'attest:readings', '@container': '@list' },
  inDocument: { '@id': 'attest:inDocument', '@type': '@id' },
  done: { '@id': 'attest:done', '@type': 'xsd:dateTime' },
  seenOthers: { '@id': 'attest:seenOthers', '@type': 'xsd:dateTime' },
  claimsBefore: { '@id': 'attest:claimsBefore', '@container': '@list' },
};

/** What a decided set needs beside that; `inDocument` stands in both. */
export const rulingsContext: Json = {
  Ruling: 'attest:Ruling',
  decidedFrom: { '@id': 'prov:wasDerivedFrom', '@container': '@list' },
  rulings: { '@id': 'attest:rulings', '@container': '@list' },
  outcome: vocabularyMember('outcome'),
  inDocument: { '@id': 'attest:inDocument', '@type': '@id' },
  about: { '@id': 'attest:about', '@container': '@list' },
  result: { '@id': 'prov:generated', '@type': '@id' },
  reasonKind: 'attest:reasonKind',
};

/** What decisions about relations and groups need beside that. */
export const linkRulingsContext: Json = {
  LinkRuling: 'attest:LinkRuling',
  Relation: 'attest:Relation',
  ClaimGroup: 'attest:ClaimGroup',
  linkRulings: { '@id': 'attest:linkRulings', '@container': '@list' },
};
