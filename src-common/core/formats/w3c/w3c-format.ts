/** Web Annotation JSON-LD, the native format: it holds everything. W3C Recommendation of 23 February 2017. */
import type { Format } from '../format.ts';
import { readCollection } from './read-collection.ts';
import { writeCollection } from './write-collection.ts';

export const w3cFormat = {
  id: 'w3c',
  labelKey: 'report.formatW3c',
  extensions: ['jsonld', 'json'],
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  loses: [],
  write: writeCollection,
  read: readCollection,
} satisfies Format;
