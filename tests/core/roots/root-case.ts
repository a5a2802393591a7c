/** Claims for counting roots, written as chains of letters: `A > B > C` is outlet A, which has it from B, which has it from C. */
import { indexAliases } from '../../../src-common/core/claims/aliases.ts';
import type { Alias } from '../../../src-common/core/claims/alias.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import type { Source, SourceKind } from '../../../src-common/core/claims/source.ts';
import { rootsOf, type RootLookups, type RootNode } from '../../../src-common/core/roots/roots.ts';
import { claimOf, idOf, spanOf } from '../../support/sample-records.ts';

const kinds: Readonly<Record<string, SourceKind>> = { Z: 'agency', R: 'agency', U: 'anonymous', V: 'anonymous' };

/** The source of a letter. */
export function letter(name: string): Urn {
  return idOf(0x100 + name.charCodeAt(0));
}

export interface Said {
  /** Ways, `; ` between them; a letter that stands in two ways is one link. Empty: nobody is named. */
  chain: string;
  /** Letter of the document's outlet; none: it is not known. */
  of?: string;
  document?: number;
  span?: [start: number, end: number];
}

export function claimSaid(number: number, { chain, of, document = number, span = [0, 10] }: Said): Claim {
  const parents = new Map<string, Set<string>>();
  const heads = new Set<string>();
  for (const way of chain.split('; ').filter((one) => one !== '')) {
    const names = way.split(' > ');
    // Of a document whose outlet is known, another name at the head is no outlet.
    if (of === undefined || names[0] === of) heads.add(names[0] ?? '');
    names.forEach((name, index) => {
      const relays = parents.get(name) ?? new Set();
      parents.set(name, relays);
      if (index > 0) relays.add(names[index - 1] ?? '');
    });
  }
  const linkId = (name: string): Urn => idOf(0x10000 * number + name.charCodeAt(0));
  return claimOf(number, {
    documentId: idOf(0xd000 + document), spans: [spanOf('x'.repeat(span[1] - span[0]), span[0])],
    attribution: [...parents].map(([name, relays]) => ({
      id: linkId(name), sourceId: letter(name), role: heads.has(name) ? 'outlet' : 'quoted-source', parents: [...relays].map(linkId),
      cueSpan: null, sourceSpan: null, asPrinted: '',
    })),
  });
}

/** @param speaksFor `AB`: A speaks on behalf of B */
export function lookupsOf(said: readonly Said[], speaksFor: readonly string[] = [], same: readonly string[] = []): RootLookups {
  const source = (name: string): [string, Pick<Source, 'kind' | 'onBehalfOf'>] =>
    [letter(name), { kind: kinds[name] ?? 'person', onBehalfOf: speaksFor.find(([of]) => of === name)?.[1] ? letter(speaksFor.find(([of]) => of === name)?.[1] ?? '') : null }];
  const aliases = same.map((pair, index): Alias =>
    ({ id: idOf(0x900 + index), kind: 'source', setId: idOf(0x5f), theirs: letter(pair[0] ?? ''), ours: letter(pair[1] ?? '') }));
  return {
    sources: new Map([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(source)),
    documents: new Map(said.map(({ of, document }, index) => [idOf(0xd000 + (document ?? index + 1)), { outletSourceId: of === undefined ? null : letter(of) }])),
    aliases: indexAliases(aliases),
  };
}

/** A letter, or `doc N`. */
export function nameOf({ id, kind }: RootNode): string {
  const number = Number.parseInt(id.slice(-12), 16);
  return kind === 'document' ? `doc ${number - 0xd000}` : String.fromCharCode(number - 0x100);
}

export function rootsSaid(said: readonly Said[], speaksFor: readonly string[] = [], same: readonly string[] = []) {
  const found = rootsOf(said.map((one, index) => claimSaid(index + 1, one)), lookupsOf(said, speaksFor, same));
  return {
    passages: found.passages,
    outlets: found.outlets.map(nameOf).sort(),
    roots: found.roots.map(({ nodes }) => nodes.map(nameOf).join('=')).sort(),
    routes: found.roots.flatMap(({ routes }) => routes.map(({ path }) => path.map(nameOf).join(' > '))).sort(),
    circles: found.flags.circles.map(({ nodes }) => nodes.map(nameOf).join('=')),
    relays: found.flags.relays.map(({ source, outlets }) => `${nameOf({ id: source, kind: 'source' })}: ${outlets.map(nameOf).sort().join(' ')}`),
  };
}
