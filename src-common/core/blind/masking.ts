/** Records as a reviewer who is not to know names gets to see them: the same ones, with letters for their authors. */
import type { Analyst, SetRecord } from '../claims/annotation-set.ts';
import type { BlindMode } from '../claims/blind-mode.ts';
import type { RecordType, RecordTypes } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { Comment, Decision, Review } from '../claims/review.ts';
import type { Ruling } from '../claims/ruling.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import { t } from '../messages/translate.ts';
import { colleaguesIn, letterAt, withoutLetter } from './letters.ts';

/** One colour for all: an author may be known by theirs. */
const maskedColour = '#808080';

export class Masking {
  readonly #letters: ReadonlyMap<string, string>;
  readonly #sets: WorkspaceState['sets'];

  /** @param state with the true names */
  constructor(state: WorkspaceState, mode: BlindMode, analystId: string | null) {
    const letters = [...mode.letters, ...withoutLetter(mode, colleaguesIn(state, analystId))].filter((id) => id !== analystId);
    this.#letters = new Map(letters.map((id, place) => [id as string, letterAt(place)]));
    this.#sets = state.sets;
  }

  /** The letter of a colleague; null: one's own name is one's own. */
  letterOf(id: string): string | null {
    return this.#letters.get(id) ?? null;
  }

  /** A record without names of others; the same object where it names nobody. */
  mask<T extends RecordType>(type: T, record: RecordTypes[T]): RecordTypes[T] {
    // The type of the record is the one that its name says; TypeScript does not follow that through a switch.
    const any = record as unknown;
    const masked = ((): unknown => {
      switch (type) {
        case 'set': return this.#set(any as SetRecord);
        case 'claim': return this.#claim(any as Claim);
        case 'review': return this.#with(any as Review, 'reviewer');
        case 'comment': return this.#with(any as Comment, 'author');
        case 'decision': return this.#with(any as Decision, 'by');
        case 'ruling': return this.#ruling(any as Ruling);
        default: return any;
      }
    })();
    return masked as RecordTypes[T];
  }

  #set(set: SetRecord): SetRecord {
    const { received, decidedFrom } = set;
    const isTheirs = this.letterOf(set.author.id) !== null;
    const name = isTheirs ? this.#setName(set) : set.name;
    return {
      ...set, name, author: this.#person(set.author),
      ...(received && isTheirs ? { received: { ...received, file: name } } : {}),
      ...(decidedFrom ? { decidedFrom: decidedFrom.map((from) => ({ ...from, name: this.#nameOf(from.setId, from.author.id, from.name), author: this.#person(from.author) })) } : {}),
    };
  }

  #nameOf(setId: Urn, authorId: Urn, name: string): string {
    if (this.letterOf(authorId) === null) return name;
    const set = this.#sets.get(setId);
    return set ? this.#setName(set) : t('blind.setOf', { letter: this.letterOf(authorId) ?? '' });
  }

  /** Several sets of one author are told apart by a number. */
  #setName({ id, author }: SetRecord): string {
    const letter = this.letterOf(author.id) ?? '';
    const all = [...this.#sets.values()].filter((set) => set.author.id === author.id).map((set) => set.id).sort();
    return all.length < 2 ? t('blind.setOf', { letter }) : t('blind.setOfMany', { letter, number: all.indexOf(id) + 1 });
  }

  #claim(claim: Claim): Claim {
    const { derivedFrom } = claim;
    return derivedFrom?.some(({ author }) => this.letterOf(author.id) !== null) ? { ...claim, derivedFrom: derivedFrom.map((from) => ({ ...from, author: this.#person(from.author) })) } : claim;
  }

  #ruling(ruling: Ruling): Ruling {
    return { ...ruling, by: this.#person(ruling.by), on: ruling.on.map((one) => ({ ...one, author: this.#person(one.author) })),
      ...(ruling.links ? { links: ruling.links.map((one) => ({ ...one, author: this.#person(one.author) })) } : {}) };
  }

  #with<M extends string, R extends { [name in M]: Analyst }>(record: R, member: M): R {
    return { ...record, [member]: this.#person(record[member]) };
  }

  #person<P extends Pick<Analyst, 'id' | 'name'>>(person: P): P {
    const letter = this.letterOf(person.id);
    if (letter === null) return person;
    return { ...person, name: t('blind.analyst', { letter }), ...('colour' in person ? { colour: maskedColour } : {}) };
  }
}
