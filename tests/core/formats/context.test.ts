/**
 * The JSON-LD of a file: every member and type has a meaning without fetching
 * anything of ours, and no plain value is mistaken for the name of a member.
 * (Checked once with a JSON-LD processor in safe mode; these are its rules.)
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchoringStates, moveTiers } from '../../../src-common/core/claims/anchoring.ts';
import { attributionRoles } from '../../../src-common/core/claims/attribution.ts';
import { regionKinds } from '../../../src-common/core/claims/document-record.ts';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { proposableFields } from '../../../src-common/core/claims/review.ts';
import { reliabilityGrades, sourceKinds } from '../../../src-common/core/claims/source.ts';
import { rulingOutcomes } from '../../../src-common/core/claims/ruling.ts';
import { anchoringContext, answersContext, fileContext, linksContext, parseTermIri, readingsContext, rulingsContext, termIri } from '../../../src-common/core/formats/w3c/terms.ts';

/** Terms of http://www.w3.org/ns/anno.jsonld that our files may use. */
const recommended = [
  'id', 'type', 'Annotation', 'AnnotationCollection', 'AnnotationPage', 'Person', 'Software', 'SpecificResource', 'Text',
  'TextPositionSelector', 'TextQuoteSelector', 'TextualBody', 'TimeState', 'body', 'cached', 'created', 'creator', 'end',
  'exact', 'first', 'format', 'generated', 'generator', 'items', 'label', 'language', 'last', 'modified', 'motivation',
  'name', 'partOf', 'prefix', 'purpose', 'selector', 'source', 'sourceDate', 'start', 'startIndex', 'state', 'suffix',
  'target', 'total', 'value', 'assessing', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'linking', 'moderating', 'replying', 'tagging',
];
const own = [fileContext[1], answersContext, linksContext, anchoringContext, readingsContext, rulingsContext].flatMap((context) => Object.keys(context as object));

function* words(value: Json): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* words(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      yield key;
      if (['type', 'purpose', 'motivation'].includes(key)) yield* [member].flat().filter((word) => typeof word === 'string');
      else yield* words(member);
    }
  }
}

describe('the context', () => {
  it.each(['whole-job', 'review', 'links', 'decided'])('gives every member and type of the file %s a meaning', (name) => {
    const golden = JSON.parse(readFileSync(new URL(`../../fixtures/formats/${name}.jsonld`, import.meta.url), 'utf8')) as { [key: string]: Json };
    const { '@context': _context, ...file } = golden;
    const unknown = [...words(file)].filter((word) => !recommended.includes(word) && !own.includes(word));
    expect(unknown).toEqual([]);
  });

  it('leaves the terms of the Recommendation as they are', () => {
    expect(own.filter((term) => recommended.includes(term))).toEqual([]);
  });

  it('has no member with the name of a value', () => {
    const values: string[] = [...attributionRoles, ...regionKinds, ...sourceKinds, ...reliabilityGrades, ...proposableFields, ...rulingOutcomes, ...anchoringStates, ...moveTiers, 'lost-marker', 'lost-cue', 'lost-name'];
    expect(values.filter((value) => own.includes(value) || recommended.includes(value))).toEqual([]);
  });

  it.each([['evidence-status', 'unsupported'], ['evidence-signal', 'own term/ü:1'], ['credibility', '3']] as const)(
    'reads back the IRI of %s %s', (kind, id) => {
      expect(parseTermIri(termIri(kind, id))).toEqual({ kind, id });
    });

  it.each(['urn:attest:evidence-status:', 'urn:attest:evidence-status:%E0%A4%A', 'http://example.org/', 'urn:attest:other:x'])(
    'takes %s for no term', (iri) => {
      expect(parseTermIri(iri)).toBeNull();
    });
});
