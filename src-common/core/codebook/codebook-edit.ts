/** What can be done to a codebook, and what it makes of the lists. Claims are rewritten in edit-codebook.ts. */
import { addedColours, builtInCodebook, termColours, underlineForms, type Codebook, type EvidenceTerm, type Term, type TermExample, type UnderlineForm } from '../claims/codebook.ts';
import type { CodebookLists } from './store-codebook.ts';
import { newTermId, type TermList } from './terms.ts';
import { isUsed, isUsedElsewhere, type UsageTable } from './usage.ts';

export type CodebookEdit =
  | { kind: 'add'; list: TermList; label: string; definition?: string }
  | { kind: 'reword'; list: TermList; id: string; label?: string; definition?: string; example?: string }
  | { kind: 'draw'; list: TermList; id: string; colour?: string; underline?: UnderlineForm }
  /** `before`: the term that it stands in front of afterwards; null: last. */
  | { kind: 'move'; list: TermList; id: string; before: string | null }
  | { kind: 'addExample'; list: TermList; id: string; example: TermExample }
  | { kind: 'removeExample'; list: TermList; id: string; index: number }
  /** A tag: what is written in claims changes with it. */
  | { kind: 'rename'; list: 'tags'; id: string; to: string }
  | { kind: 'merge'; list: TermList; id: string; into: string }
  | { kind: 'retire' | 'restore' | 'remove'; list: TermList; id: string }
  /** The lists of another codebook take the place of these; terms that are needed here stay, retired. */
  | { kind: 'replace'; lists: CodebookLists; version: number };

/** empty: it needs a name. taken: another term has it. unknown: no such term. used: something speaks of it. builtIn: it came with the program. wrong: not a value that it can have. */
export type EditProblem = 'empty' | 'taken' | 'unknown' | 'used' | 'builtIn' | 'wrong';

export type EditedLists =
  | { ok: true; lists: CodebookLists; id: string }
  | { ok: false; problem: EditProblem };

/** The lists after an edit. Terms that it does not touch stay the same objects. */
export function editLists(codebook: Codebook, edit: CodebookEdit, usage: UsageTable): EditedLists {
  if (edit.kind === 'replace') return { ok: true, lists: replaced(codebook, edit.lists, usage), id: '' };
  const { list } = edit;
  const terms: readonly Term[] = codebook[list];
  const done = (next: readonly Term[], id: string): EditedLists => ({ ok: true, lists: { evidence: codebook.evidence, tags: codebook.tags, reasons: codebook.reasons, [list]: next }, id });
  const refuse = (problem: EditProblem): EditedLists => ({ ok: false, problem });
  if (edit.kind === 'add') return add(codebook, edit, done, refuse);
  const term = terms.find(({ id }) => id === edit.id);
  if (!term) return refuse('unknown');
  const put = (next: Term): EditedLists => done(terms.map((other) => (other === term ? next : other)), next.id);
  switch (edit.kind) {
    case 'reword': {
      const label = edit.label?.trim() ?? term.label;
      if (label === '') return refuse('empty');
      // A tag is its own label: that is a rename.
      if (list === 'tags' && label !== term.label) return refuse('wrong');
      if (label !== term.label && isTaken(terms, label, term)) return refuse('taken');
      return put({ ...term, label, definition: edit.definition?.trim() ?? term.definition, example: edit.example?.trim() ?? term.example });
    }
    case 'draw': {
      const colour = edit.colour ?? term.colour;
      if (!(termColours as readonly string[]).includes(colour)) return refuse('wrong');
      if (edit.underline === undefined || list !== 'evidence') return put({ ...term, colour });
      return underlineForms.includes(edit.underline) ? put({ ...term, colour, underline: edit.underline } as EvidenceTerm) : refuse('wrong');
    }
    case 'move': {
      const others = terms.filter((other) => other !== term);
      const at = edit.before === null ? others.length : others.findIndex(({ id }) => id === edit.before);
      return at < 0 ? refuse('unknown') : done(others.toSpliced(at, 0, term), term.id);
    }
    case 'addExample': {
      const { text, documentId } = edit.example;
      if (text.trim() === '') return refuse('empty');
      const there = term.examples ?? [];
      return there.some((one) => one.text === text && one.documentId === documentId) ? done(terms, term.id) : put({ ...term, examples: [...there, { text, documentId }] });
    }
    case 'removeExample': {
      const { examples = [], ...bare } = term;
      const left = examples.filter((_, index) => index !== edit.index);
      return put(left.length === 0 ? bare : { ...bare, examples: left });
    }
    case 'rename': return rename(terms, term, edit.to.trim(), usage, done, refuse);
    case 'merge': {
      const into = terms.find(({ id }) => id === edit.into);
      if (!into) return refuse('unknown');
      return into === term || into.retired ? refuse('wrong') : put({ ...term, retired: true, mergedInto: into.id });
    }
    case 'retire': return put({ ...term, retired: true });
    case 'restore': {
      const { retired: _retired, mergedInto: _mergedInto, ...restored } = term;
      return isTaken(terms, term.label, term) ? refuse('taken') : put(restored);
    }
    case 'remove': {
      if (isBuiltIn(list, term.id)) return refuse('builtIn');
      if (isUsed(usage[list].get(term.id)) || terms.some(({ mergedInto }) => mergedInto === term.id)) return refuse('used');
      return done(terms.filter((other) => other !== term), term.id);
    }
  }
}

type Done = (next: readonly Term[], id: string) => EditedLists;
type Refuse = (problem: EditProblem) => EditedLists;

function add(codebook: Codebook, edit: Extract<CodebookEdit, { kind: 'add' }>, done: Done, refuse: Refuse): EditedLists {
  const terms: readonly Term[] = codebook[edit.list];
  const label = edit.label.trim();
  if (label === '') return refuse('empty');
  if (isTaken(terms, label) || (edit.list === 'tags' && terms.some(({ id }) => id === label))) return refuse('taken');
  const id = edit.list === 'tags' ? label : newTermId(label, new Set(terms.map((term) => term.id)));
  const colour = leastUsed([...addedColours, ...termColours], terms.map((term) => term.colour));
  const term: Term = { id, label, definition: edit.definition?.trim() ?? '', example: '', colour };
  if (edit.list !== 'evidence') return done([...terms, term], id);
  const underline = leastUsed(underlineForms, codebook.evidence.filter(({ retired }) => !retired).map((other) => other.underline));
  return done([...terms, { ...term, underline } as EvidenceTerm], id);
}

/** Claims that one's own edits do not reach go on saying the old word: it stays as one that was merged into the new. */
function rename(terms: readonly Term[], term: Term, to: string, usage: UsageTable, done: Done, refuse: Refuse): EditedLists {
  if (to === '') return refuse('empty');
  if (to === term.id) return done(terms, term.id);
  if (isTaken(terms, to, term) || terms.some(({ id }) => id === to)) return refuse('taken');
  const { examples: _examples, ...old } = term;
  const kept: Term[] = isUsedElsewhere(usage.tags.get(term.id)) ? [{ ...old, retired: true, mergedInto: to }] : [];
  return done(terms.flatMap((other): Term[] => {
    if (other === term) return [{ ...term, id: to, label: to }, ...kept];
    return [other.mergedInto === term.id ? { ...other, mergedInto: to } : other];
  }), to);
}

function replaced(codebook: Codebook, lists: CodebookLists, usage: UsageTable): CodebookLists {
  const keep = <T extends Term>(list: TermList, ours: readonly T[], theirs: readonly T[]): T[] => {
    const missing = ours.filter(({ id }) => !theirs.some((other) => other.id === id));
    const needed = new Set(missing.filter(({ id }) => isBuiltIn(list, id) || isUsed(usage[list].get(id))).map(({ id }) => id));
    // What a kept term was merged into is kept with it.
    for (const id of needed) {
      const into = missing.find((term) => term.id === id)?.mergedInto;
      if (into !== undefined && missing.some((term) => term.id === into)) needed.add(into);
    }
    return [...theirs, ...missing.filter(({ id }) => needed.has(id)).map((term): T => ({ ...term, retired: true }))];
  };
  return {
    evidence: keep('evidence', codebook.evidence, lists.evidence),
    tags: keep('tags', codebook.tags, lists.tags),
    reasons: keep('reasons', codebook.reasons, lists.reasons),
  };
}

/** Whether a term came with the program: it can be retired, and never removed. */
export function isBuiltIn(list: TermList, id: string): boolean {
  return builtInCodebook[list].some((term) => term.id === id);
}

/** Whether a term on offer goes by this name already, however it is capitalised. */
function isTaken(terms: readonly Term[], label: string, except?: Term): boolean {
  const wanted = label.toLowerCase();
  return terms.some((term) => term !== except && !term.retired && term.label.toLowerCase() === wanted);
}

function leastUsed<T extends string>(choices: readonly T[], used: readonly string[]): T {
  const count = (choice: T): number => used.filter((other) => other === choice).length;
  return choices.reduce((best, choice) => (count(choice) < count(best) ? choice : best));
}
