/** Ines Calloway: many short passages, every relay that the page names, strict about denials. */
import type { JudgedSet } from '../judgement.ts';
import { document000 } from './document-000.ts';
import { document001 } from './document-001.ts';
import { document002 } from './document-002.ts';
import { document003 } from './document-003.ts';
import { document004 } from './document-004.ts';
import { groups } from './groups.ts';
import { relations } from './relations.ts';
import { sources } from './sources.ts';

export const inesCalloway: JudgedSet = {
  slug: 'ines-calloway',
  analyst: { name: 'Ines Calloway', colour: '#96235f' },
  began: '2026-10-12T08:10:00.000Z',
  sources,
  documents: [document000, document001, document002, document003, document004],
  relations,
  groups,
};
