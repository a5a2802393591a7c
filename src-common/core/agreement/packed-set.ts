/**
 * A set as it goes to a worker: in columns, each text and each set of tags
 * once. A hundred thousand claims as objects take seconds to be copied from
 * the window to a worker; as columns they take a fraction of that.
 */
import type { CodedClaim, CodedLink, CodedTags } from './agreement-input.ts';
import { taggingKey } from './same-taggings.ts';
import type { SetToCompare } from './sets-to-compare.ts';
import { isPlainChain } from '../table/plain-chain.ts';

export interface PackedSet extends Pick<SetToCompare, 'author' | 'sources' | 'documents'> {
  ids: string[];
  created: string[];
  /** Ids of documents, and for each claim a place among them. */
  documentIds: string[];
  document: Int32Array;
  /** Tags as JSON, and for each claim a place among them. */
  tags: string[];
  tagging: Int32Array;
  /** For each claim how many fragments come before it and with it; starts and ends of all, one after the other. UTF-16 code units. */
  untilSpan: Int32Array;
  starts: Float64Array;
  ends: Float64Array;
  /** The same of links: of each the place of its source among the ids. */
  sourceIds: string[];
  untilLink: Int32Array;
  source: Int32Array;
  /** Claims whose links are no plain chain, with all their links. */
  graphs: [claim: number, attribution: CodedLink[]][];
}

/** Of a set whose passages stand in their texts. */
export interface SetToPack extends Omit<SetToCompare, 'claims'> {
  claims: readonly CodedClaim[];
}

/** @returns plain data and typed arrays; nothing of `set` but sources and documents is in it */
export function packSet({ author, claims, sources, documents }: SetToPack): PackedSet {
  const [documentIds, tags, sourceIds] = [new Column(), new TagColumn(), new Column()];
  const count = claims.length;
  const spans = claims.reduce((sum, claim) => sum + claim.spans.length, 0);
  const links = claims.reduce((sum, claim) => sum + claim.attribution.length, 0);
  const packed: PackedSet = {
    author: { name: author.name }, sources, documents,
    ids: claims.map(({ id }) => id), created: claims.map(({ created = '' }) => created),
    documentIds: documentIds.values, document: Int32Array.from(claims, ({ documentId }) => documentIds.placeOf(documentId)),
    tags: tags.values, tagging: Int32Array.from(claims, (claim) => tags.placeOf(claim)),
    untilSpan: new Int32Array(count), starts: new Float64Array(spans), ends: new Float64Array(spans),
    sourceIds: sourceIds.values, untilLink: new Int32Array(count), source: new Int32Array(links), graphs: [],
  };
  let [span, link] = [0, 0];
  claims.forEach((claim, at) => {
    for (const { start, end } of claim.spans) {
      packed.starts[span] = start;
      packed.ends[span++] = end;
    }
    for (const { sourceId } of claim.attribution) packed.source[link++] = sourceIds.placeOf(sourceId);
    packed.untilSpan[at] = span;
    packed.untilLink[at] = link;
    if (!isPlainChain(claim.attribution)) packed.graphs.push([at, claim.attribution.map(({ id, parents, sourceId }) => ({ id, parents, sourceId }))]);
  });
  return packed;
}

/** What was packed. Links have names of their own: nothing but their order and sources was kept of a plain chain. */
export function unpackSet(packed: PackedSet): SetToPack {
  const { author, sources, documents, ids, created, starts, ends, sourceIds } = packed;
  const tags = packed.tags.map((key) => JSON.parse(key) as CodedTags);
  const graphs = new Map(packed.graphs);
  const chain = new PlainLinks(sourceIds);
  const claims = ids.map((id, at): CodedClaim => {
    const { kind, signals, statusOverride, codebookVersion, reliability, credibility, confidence, tags: words, statedOn } = tags[packed.tagging[at] as number] as CodedTags;
    const spans = [];
    for (let span = packed.untilSpan[at - 1] ?? 0; span < (packed.untilSpan[at] as number); span += 1) spans.push({ start: starts[span] as number, end: ends[span] as number });
    const from = packed.untilLink[at - 1] ?? 0;
    const attribution = graphs.get(at)
      ?? Array.from(packed.source.subarray(from, packed.untilLink[at]), (source, level) => chain.link(level, source));
    return {
      id, documentId: packed.documentIds[packed.document[at] as number] as string, kind, signals, statusOverride, reliability, credibility, confidence, tags: words, statedOn,
      ...(codebookVersion === undefined ? {} : { codebookVersion }), ...(created[at] === '' ? {} : { created: created[at] as string }), spans, attribution,
    };
  });
  return { author, sources, documents, claims };
}

/** Each set of tags once, as JSON: it is written out where it is met first. */
class TagColumn {
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(claim: CodedClaim): number {
    const { kind, signals, statusOverride, codebookVersion, reliability, credibility, confidence, tags, statedOn } = claim;
    const key = `${taggingKey(claim)} ${kind} ${reliability ? reliability.grade : '-'} ${statedOn ? `on ${statedOn.value}` : ''}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      this.#places.set(key, place = this.values.length);
      this.values.push(JSON.stringify({
        kind, signals, statusOverride: statusOverride && { status: statusOverride.status }, codebookVersion,
        reliability: reliability && { grade: reliability.grade }, credibility, confidence, tags, statedOn: statedOn && { value: statedOn.value },
      } satisfies { [field in keyof CodedTags]: unknown }));
    }
    return place;
  }
}

/** Values in the order in which they come, each once. */
class Column {
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(value: string): number {
    let place = this.#places.get(value);
    if (place === undefined) this.#places.set(value, place = this.values.push(value) - 1);
    return place;
  }
}

/** Links of plain chains, one in the other: each is made once for a level and source. */
class PlainLinks {
  readonly #sourceIds: readonly string[];
  readonly #made: (CodedLink | undefined)[][] = [];

  constructor(sourceIds: readonly string[]) {
    this.#sourceIds = sourceIds;
  }

  link(level: number, source: number): CodedLink {
    const made = this.#made[level] ??= [];
    return made[source] ??= { id: nameAt(level), parents: level === 0 ? [] : [nameAt(level - 1)], sourceId: this.#sourceIds[source] as CodedLink['sourceId'] };
  }
}

const nameAt = (level: number): CodedLink['id'] => `urn:uuid:${level}` as CodedLink['id'];
