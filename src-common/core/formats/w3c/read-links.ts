/** The annotations of a file that link others, as relations and groups. What is of no known type is kept whole. */
import type { Urn } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';
import { canonicalEnds, type OutsideClaim } from '../../claims/relation.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { listOf, stringOf, stringsOf, withoutMembers, type JsonObject } from '../json/members.ts';
import type { PortableLinks } from '../portable-links.ts';
import type { PortableClaim } from '../portable-set.ts';
import { below } from '../problem.ts';
import type { LinkEnd, LinkItem } from './find-links.ts';
import { linkMembers } from './foreign.ts';
import { readCreator } from './read-creator.ts';
import { enterAnnotation, recordIdOf, type ReadState } from './read-state.ts';
import { independentShape, instant } from './schemas.ts';

/** Ten times what a large team makes of 20,000 claims. */
export const maxLinks = 100_000;

export interface LinksRead extends PortableLinks {
  /** Annotations that link others in a way this program does not know, as they are in the file. */
  kept: Json[];
}

const knownOfWords = new Set(['type', '@type', 'purpose', 'value', 'format']);

/** @param claims of the same file */
export function readLinks(items: readonly LinkItem[], claims: readonly PortableClaim[], setId: Urn, state: ReadState): LinksRead {
  const read: LinksRead = { relations: [], groups: [], kept: [] };
  if (items.length > maxLinks) {
    state.problems.refuse('', t('errors.format.tooManyLinks', { count: items.length, limit: maxLinks }));
    return read;
  }
  const reader = new LinkReader(claims, setId, state);
  for (const item of items) reader.read(item, read);
  return read;
}

class LinkReader {
  readonly #claims: ReadonlySet<Urn>;
  readonly #setId: Urn;
  readonly #state: ReadState;
  /** What was said so far, and by whom: a relation once, a claim in one group. */
  readonly #said = new Set<string>();
  readonly #grouped = new Set<string>();

  constructor(claims: readonly PortableClaim[], setId: Urn, state: ReadState) {
    this.#claims = new Set(claims.map(({ id }) => id));
    this.#setId = setId;
    this.#state = state;
  }

  read(item: LinkItem, read: LinksRead): void {
    const { problems } = this.#state;
    const { type, path, ends, bodyEnds } = item;
    const { id, iri } = enterAnnotation(item.value, path, `${this.#setId}#${path}`, this.#state);
    const isPair = ends.length === 2;
    if (type === null || (!item.isOurs && !isPair)) {
      problems.note(path, t('errors.format.linkKept'));
      read.kept.push(item.value);
      return;
    }
    const isWhole = type === 'group' ? bodyEnds === 0 : isPair && bodyEnds < 2;
    const found = isWhole ? this.#endsOf(ends, path) : null;
    if (!isWhole) problems.refuse(path, t('errors.format.linkShape'));
    if (!found) return;
    const foreign: JsonObject = withoutMembers(item.value, linkMembers) ?? {};
    if (iri !== null && iri !== id) foreign['id'] = iri;
    // Only a group has a statement: of a relation, all words are its note.
    const isStatement = (body: JsonObject): boolean => type === 'group' && stringsOf(body['purpose']).includes('describing');
    const statement = wordsOf(item.words.filter(isStatement), 'describing', foreign);
    const note = wordsOf(item.words.filter((body) => !isStatement(body)), 'commenting', foreign);
    const common = { id, ...this.#made(item, foreign), note, at: path, ...(found.outside.length > 0 ? { outside: found.outside } : {}) };
    if (item.rest.length > 0) foreign['body'] = item.rest;
    const [from, to] = found.ids;
    if (type === 'group') {
      if (this.#isGrouped(found.ids, common.author, path)) read.groups.push({ ...common, statement, members: found.ids, ...(Object.keys(foreign).length > 0 ? { foreign } : {}) });
    } else if (from && to) {
      const independent = this.#independent(item, foreign);
      const relation = { ...common, ...canonicalEnds({ type, from, to }), independent, ...(Object.keys(foreign).length > 0 ? { foreign } : {}) };
      const said = [relation.author, relation.type, relation.from, relation.to].join(' ');
      if (from === to) problems.refuse(path, t('errors.format.linkToItself', { id: from }));
      else if (this.#said.has(said)) problems.note(path, t('errors.format.relationTwice'));
      else read.relations.push(relation);
      this.#said.add(said);
    }
  }

  /** The claims that are meant; null when `state.problems` says which is not there. */
  #endsOf(ends: readonly LinkEnd[], path: string): { ids: Urn[]; outside: OutsideClaim[] } | null {
    const ids: Urn[] = [];
    const outside: OutsideClaim[] = [];
    for (const { iri, set } of ends) {
      const claimId = recordIdOf('annotation', iri);
      const setId = set === null ? null : recordIdOf('set', set);
      ids.push(claimId);
      if (this.#claims.has(claimId)) continue;
      if (setId === null || setId === this.#setId) {
        this.#state.problems.refuse(path, t('errors.format.linkToNothing', { id: iri }));
        return null;
      }
      if (!outside.some((other) => other.claimId === claimId)) outside.push({ claimId, setId });
    }
    return { ids, outside: outside.sort((a, b) => (a.claimId < b.claimId ? -1 : 1)) };
  }

  /** Whether each claim stands in it once, and in no other group of the same analyst. */
  #isGrouped(ids: readonly Urn[], author: Urn, path: string): boolean {
    const twice = ids.find((id, index) => ids.indexOf(id, index + 1) > 0);
    if (twice !== undefined) this.#state.problems.refuse(path, t('errors.format.memberTwice', { id: twice }));
    const elsewhere = ids.find((id) => this.#grouped.has(`${author} ${id}`));
    if (elsewhere !== undefined) this.#state.problems.refuse(path, t('errors.format.inTwoGroups', { id: elsewhere }));
    for (const id of ids) this.#grouped.add(`${author} ${id}`);
    return twice === undefined && elsewhere === undefined;
  }

  /** Who and when; what the file says beyond that goes into `foreign`. */
  #made({ value, path }: LinkItem, foreign: JsonObject): { author: Urn; created: string; modified: string } {
    const { author, options, problems } = this.#state;
    const creator = readCreator(value['creator']);
    const isAuthor = creator?.id === author.id && (creator.name ?? author.name) === author.name;
    const keep = creator?.keep ?? (creator && !isAuthor && creator.name !== null ? value['creator'] : undefined);
    if (keep !== undefined) foreign['creator'] = keep;
    const motivations = stringsOf(value['motivation']).filter((one) => one !== 'linking');
    if (motivations.length > 0) foreign['motivation'] = motivations;
    const time = (name: string): string | null => (value[name] === undefined ? null : checkShape(instant, value[name], below(path, name), problems));
    const created = time('created') ?? time('modified') ?? options.readAt;
    return { author: creator?.id ?? author.id, created, modified: time('modified') ?? created };
  }

  /** Another tool's word of this name may mean anything else: it stays with what we do not know. */
  #independent({ value, path, isOurs }: LinkItem, foreign: JsonObject): boolean | null {
    const given = value['independent'];
    if (given === undefined || (typeof given !== 'boolean' && !isOurs)) return null;
    delete foreign['independent'];
    return checkShape(independentShape, given, below(path, 'independent'), this.#state.problems);
  }
}

/** The words of some bodies; what a body says beyond them goes to `foreign.textual`. */
function wordsOf(bodies: readonly JsonObject[], purpose: string, foreign: JsonObject): string {
  const textual = bodies.flatMap((body): Json[] => {
    const beyond: JsonObject = withoutMembers(body, knownOfWords) ?? {};
    const format = stringOf(body['format']);
    if (format !== null && format !== 'text/plain') beyond['format'] = format;
    return Object.keys(beyond).length > 0 ? [{ purpose, value: body['value'] ?? '', ...beyond }] : [];
  });
  if (textual.length > 0) foreign['textual'] = [...listOf(foreign['textual']), ...textual];
  return bodies.map((body) => String(body['value'])).join('\n\n');
}
