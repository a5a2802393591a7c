/** `attest agreement`, on the sample sets and on tables. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { writeCodebookFile } from '../../../src-common/core/codebook/codebook-file.ts';
import { callAttest } from '../../support/cli-call.ts';

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));
const ines = path.join(seeds, 'annotations', 'ines-calloway.jsonld');
const tomasz = path.join(seeds, 'annotations', 'tomasz-breuer.jsonld');
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attest-agreement-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Score { a: string; b: string; precision: number | null; recall: number | null; f1: number | null; n: number; matched: number; ci95: [number, number] | null }
interface Field { n: number; missing: number; cannotBeJudged?: number; alphaNominal: number | null; alphaOrdinal?: number | null; kappa: { a: string; b: string; value: number | null; n: number }[]; fleiss: number | null; ci95: [number, number] | null; counted?: string[][]; confusion?: { cells: { a: string; b: string; n: number }[] }[]; differences: Record<string, number | string>[] }
interface Family { uAlpha: number | null; uAlphaBinary: number | null; cuAlpha: number | null; kuAlpha: Record<string, number | null> }
interface Answer {
  annotators: string[];
  documents: string[];
  spans: { exact: Score[]; overlap: (Score & { pairs?: [string, string][]; onlyA?: string[] })[] };
  fields: Record<string, Field>;
  unitizing: Family & { perDocument: (Family & { document: string; annotators: string[]; length: number })[] };
  leftOut: { highlights: number; inRegions: string[] };
  why: { figure: string; reason: string; message: string }[];
}

describe('sets', () => {
  it('answers in the shape that is promised', async () => {
    const { code, json, err } = await callAttest(['agreement', ines, tomasz, '--json']);
    expect([code, err]).toEqual([0, '']);
    const answer = json<Answer>();
    expect(answer.annotators).toEqual(['Ines Calloway', 'Tomasz Breuer']);
    expect(answer.documents).toHaveLength(5);
    const [exact, overlap] = [answer.spans.exact[0], answer.spans.overlap[0]];
    expect(exact).toMatchObject({ a: 'Ines Calloway', b: 'Tomasz Breuer', matched: 18 });
    // 84 and 76 claims, of which 3 lie in captions and other parts that are not the article.
    expect(answer.leftOut).toMatchObject({ highlights: 8, inRegions: { length: 3 } });
    for (const score of [exact, overlap]) expect((score?.n ?? 0) + (score?.matched ?? 0)).toBe(84 + 76 - 3);
    expect(Object.keys(answer.fields)).toEqual([
      'status', ...['indeterminate', 'not-factual', 'unsupported', 'refuted', 'disputed', 'documented', 'inferred', 'asserted', 'reported-as-fact'].map((id) => `signal.${id}`),
      'reliability', 'credibility', 'confidence', 'tags', 'attributionDepth', 'innermostSource',
    ]);
    for (const [name, field] of Object.entries(answer.fields)) expect(field.n + field.missing, name).toBe(overlap?.matched);
    const { status, credibility } = answer.fields;
    expect(status).not.toHaveProperty('alphaOrdinal');
    expect(credibility).toHaveProperty('alphaOrdinal');
    expect(credibility?.cannotBeJudged).toBeGreaterThan(0);
    expect(status?.ci95?.[0]).toBeLessThan(status?.alphaNominal ?? 0);
    expect(status?.ci95?.[1]).toBeGreaterThan(status?.alphaNominal ?? 1);
    expect(answer.unitizing.perDocument.map(({ document }) => document)).toEqual(answer.documents);
    expect(answer.unitizing.kuAlpha['asserted']).toEqual(expect.any(Number));
    expect(answer.unitizing.kuAlpha).not.toHaveProperty('not-judged');
  });

  it('gives a reason for every figure that is null', async () => {
    const answer = (await callAttest(['agreement', ines, tomasz, '--json'])).json<Answer>();
    const nulls = (value: unknown, at: string): string[] => {
      if (value === null) return [at];
      if (typeof value !== 'object') return [];
      return Object.entries(value as object).flatMap(([key, member]) => nulls(member, Array.isArray(value) ? `${at}[${key}]` : `${at}${at && '.'}${key}`));
    };
    expect(answer.why.map(({ figure }) => figure).sort()).toEqual(nulls({ ...answer, why: [] }, '').sort());
    expect(answer.why.length).toBeGreaterThan(0);
    expect(answer.why.every(({ message }) => message.endsWith('.'))).toBe(true);
  });

  it('is the same with the texts at hand, and every time', async () => {
    const plain = await callAttest(['agreement', ines, tomasz, '--json']);
    const again = await callAttest(['agreement', ines, tomasz, '--json', '--corpus', seeds]);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toBe(plain.out);
  });

  it('is perfect for a set and itself, under two names', async () => {
    const answer = (await callAttest(['agreement', ines, ines, '--json'])).json<Answer>();
    expect(answer.annotators).toEqual([`Ines Calloway (${ines})`, `Ines Calloway (${ines}) 2`]);
    expect([answer.spans.exact[0]?.f1, answer.fields['status']?.alphaNominal, answer.fields['credibility']?.alphaOrdinal, answer.unitizing.uAlpha]).toEqual([1, 1, 1, 1]);
  });

  it('names the claims behind a figure, and how the values met, with --details', async () => {
    const answer = (await callAttest(['agreement', ines, tomasz, '--json', '--details'])).json<Answer>();
    const [overlap] = answer.spans.overlap;
    const status = answer.fields['status'];
    expect(overlap?.pairs).toHaveLength(overlap?.matched ?? 0);
    expect((overlap?.onlyA?.length ?? 0) + (overlap?.matched ?? 0)).toBe(82);
    expect(status?.counted?.map((ids) => ids.toSorted())).toEqual(overlap?.pairs?.map((ids) => ids.toSorted()));
    const cells = status?.confusion?.[0]?.cells ?? [];
    expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(status?.n);
    expect(cells).toContainEqual({ a: 'disputed', b: 'refuted', n: 2 });
    const { label, both } = status?.differences[0] as { label: number; both: number };
    expect(label + both).toBe(cells.filter(({ a, b }) => a !== b).reduce((sum, { n }) => sum + n, 0));
  });

  it('leaves out a field that does not count', async () => {
    const answer = (await callAttest(['agreement', ines, tomasz, '--json', '--without', 'confidence', 'tags'])).json<Answer>();
    expect(Object.keys(answer.fields)).not.toContain('tags');
    expect(Object.keys(answer.fields)).toContain('status');
  });

  it('counts a document that only one has claims in, and leaves it out when told to', async () => {
    const fewer = JSON.parse(await readFile(tomasz, 'utf8')) as { total: number; first: { items: { id: string; target: { source: { id: string } | string } }[] }; documents: { id: string; path: string }[] };
    const gone = fewer.documents.find(({ path: file }) => file.startsWith('004'))?.id ?? '';
    const cut = new Set(fewer.first.items.filter((item) => JSON.stringify(item.target).includes(gone)).map(({ id }) => id));
    // Relations and groups that speak of a claim that is cut go with it: the file would otherwise be refused.
    fewer.first.items = fewer.first.items.filter((item) => !cut.has(item.id) && ![...cut].some((id) => JSON.stringify(item).includes(id)));
    fewer.total = fewer.first.items.length;
    await writeFile(at('fewer.jsonld'), JSON.stringify(fewer));
    const recallOf = async (...extra: string[]) => (await callAttest(['agreement', ines, at('fewer.jsonld'), '--json', ...extra])).json<Answer>();
    const [all, shared] = [await recallOf(), await recallOf('--shared-documents')];
    expect((all.spans.overlap[0]?.n ?? 0) - (shared.spans.overlap[0]?.n ?? 0)).toBe(9);
    expect(all.unitizing.perDocument[4]?.annotators).toHaveLength(2);
    expect(shared.unitizing.perDocument[4]?.annotators).toEqual(['Ines Calloway']);
    expect(shared.why).toContainEqual(expect.objectContaining({ figure: 'unitizing.perDocument[4].uAlpha', reason: 'one-annotator' }));
  });

  it('narrows to a document, to a time, and takes Regions in when told to', async () => {
    const answerTo = async (...extra: string[]) => (await callAttest(['agreement', ines, tomasz, '--json', ...extra])).json<Answer>();
    const [whole, one] = [await answerTo(), await answerTo('--document', '000_6c0fc94145fbabe0.txt')];
    expect(one.documents).toEqual([whole.documents[0]]);
    expect(one.unitizing.perDocument).toMatchObject([{ uAlpha: whole.unitizing.perDocument[0]?.uAlpha, cuAlpha: whole.unitizing.perDocument[0]?.cuAlpha }]);
    expect(one.unitizing.uAlpha).toBe(whole.unitizing.perDocument[0]?.uAlpha);
    const { n = 0, matched = 0 } = (await answerTo('--with-regions')).spans.overlap[0] ?? {};
    expect(n + matched).toBe(84 + 76);
    expect((await answerTo('--until', '1999-12-31')).why).toContainEqual(expect.objectContaining({ figure: 'spans.exact[0].f1', reason: 'nothing-annotated' }));
  });

  it('takes terms that a codebook has merged for one', async () => {
    const evidence = builtInCodebook.evidence.map((term) => (term.id === 'asserted' ? term : { ...term, retired: true as const, mergedInto: 'asserted' }));
    await writeFile(at('codebook.json'), writeCodebookFile({ ...builtInCodebook, evidence }));
    const answer = (await callAttest(['agreement', ines, tomasz, '--json', '--codebook', at('codebook.json')])).json<Answer>();
    expect(answer.why).toContainEqual(expect.objectContaining({ figure: 'fields.status.alphaNominal', reason: 'one-value' }));
    await writeFile(at('codebook.json'), '{}');
    const { code, err } = await callAttest(['agreement', ines, tomasz, '--codebook', at('codebook.json')]);
    expect([code, err.startsWith(at('codebook.json'))]).toEqual([1, true]);
  });

  it('compares another text of the same path as another document, and says so', async () => {
    const other = (await readFile(tomasz, 'utf8')).replace(/"textSha256": ?"([0-9a-f]{64})"/, (whole, hash: string) => whole.replace(hash, 'e'.repeat(64)));
    await writeFile(at('other.jsonld'), other);
    const { code, err, json } = await callAttest(['agreement', ines, at('other.jsonld'), '--json']);
    expect(code).toBe(0);
    expect(err).toMatch(/different texts of 000_.*--corpus/);
    expect(json<Answer>().documents).toHaveLength(6);
    const withTexts = await callAttest(['agreement', ines, at('other.jsonld'), '--json', '--corpus', seeds]);
    expect(withTexts.json<Answer>().documents).toHaveLength(5);
    expect(withTexts.json<Answer>().spans).toEqual((await callAttest(['agreement', ines, tomasz, '--json'])).json<Answer>().spans);
  });

  it('says the same in words, with sentences for what cannot be computed', async () => {
    const { code, out } = await callAttest(['agreement', ines, tomasz]);
    expect(code).toBe(0);
    const answer = (await callAttest(['agreement', ines, tomasz, '--json'])).json<Answer>();
    expect(out).toMatch(new RegExp(`overlapping words +${answer.spans.overlap[0]?.f1?.toFixed(3)} `));
    expect(out).toMatch(new RegExp(`Evidence status +nominal +${answer.fields['status']?.alphaNominal?.toFixed(3)} `));
    expect(out).toMatch(new RegExp(`all documents +${answer.unitizing.uAlpha?.toFixed(3)} `));
    expect(out).toMatch(/– \(1\)/);
    expect(out).toMatch(/^\(1\) [A-Z].*\.$/m);
  });
});

describe('sets that are refused', () => {
  it('names the file and the line', async () => {
    await writeFile(at('broken.jsonld'), '{\n"type": "AnnotationCollection"\n"x": 1}');
    const { code, json, err } = await callAttest(['agreement', ines, at('broken.jsonld'), '--json']);
    expect(code).toBe(1);
    expect(err).toMatch(/broken\.jsonld\n.*line 3/);
    expect(json<{ failed: { id: string }[] }>().failed).toMatchObject([{ id: at('broken.jsonld') }]);
  });

  it('names the annotation that gives no place, which the texts then help with', async () => {
    const { sha256, exact } = await firstQuote();
    const loose = { type: 'Annotation', id: 'urn:x:1', creator: 'Zoe', body: { type: 'TextualBody', purpose: 'classifying', value: 'asserted' }, target: { source: `file:///${sha256}`, selector: { type: 'TextQuoteSelector', exact } } };
    await writeFile(at('loose.json'), JSON.stringify(loose));
    const without = await callAttest(['agreement', ines, at('loose.json'), '--json']);
    expect(without.code).toBe(1);
    expect(without.err).toMatch(/loose\.json: The annotation .* --corpus/);
    expect(without.json<{ failed: unknown[] }>().failed).toHaveLength(1);
    const withTexts = await callAttest(['agreement', ines, at('loose.json'), '--json', '--corpus', seeds]);
    expect(withTexts.code).toBe(0);
    expect(withTexts.json<Answer>().spans.overlap[0]).toMatchObject({ matched: 1, precision: 1 });
  });

  /** A passage of the first set that stands once in its document, and the document's file name. */
  async function firstQuote(): Promise<{ sha256: string; exact: string }> {
    const set = JSON.parse(await readFile(ines, 'utf8')) as { documents: { path: string }[]; first: { items: object[] } };
    const file = set.documents.find(({ path: name }) => name.startsWith('001'))?.path ?? '';
    const text = await readFile(path.join(seeds, file), 'utf8');
    const quotes = [...JSON.stringify(set.first.items).matchAll(/"exact":("(?:[^"\\]|\\.)+")/g)].map(([, quote]) => JSON.parse(quote ?? '""') as string);
    return { sha256: file, exact: quotes.find((quote) => quote.length > 40 && text.split(quote).length === 2) ?? '' };
  }
});

describe('tables', () => {
  const table = async (content: string, level: string, ...extra: string[]) => {
    await writeFile(at('table.csv'), content);
    return callAttest(['agreement', '--table', at('table.csv'), '--level', level, ...extra]);
  };
  const krippendorff = async () => {
    const [example] = JSON.parse(await readFile(new URL('../../fixtures/reference/agreement-vectors.json', import.meta.url), 'utf8')) as { units: (number | null)[][] }[];
    return ['A,B,C,D', ...(example?.units ?? []).map((row) => row.map((value) => value ?? '').join(','))].join('\n');
  };

  it.each([['nominal', 0.743], ['ordinal', 0.815], ['interval', 0.849], ['ratio', 0.797]])('Krippendorff 2011 C, %s', async (level, alpha) => {
    const { code, json, err } = await table(await krippendorff(), level, '--json');
    expect([code, err]).toEqual([0, '']);
    const answer = json<{ units: number; coders: number; pairable: number; alpha: number; ci95: [number, number] }>();
    expect(answer).toMatchObject({ units: 12, coders: 4, pairable: 40 });
    expect(Number(answer.alpha.toFixed(3))).toBe(alpha);
    expect(answer.ci95[0]).toBeLessThan(answer.alpha);
    expect((await table(await krippendorff(), level, '--json')).json()).toEqual(answer);
  });

  it('Cohen 1960 from two coders', async () => {
    const matrix = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];
    const rows = matrix.flatMap((row, a) => row.flatMap((times, b) => Array.from({ length: times }, () => `${a},${b}`)));
    const answer = (await table(['Ada,Ben', ...rows].join('\n'), 'nominal', '--json')).json<{ kappa: number; units: number }>();
    expect(answer.units).toBe(200);
    expect(Number(answer.kappa.toFixed(3))).toBe(0.492);
  });

  it('says in words what cannot be computed', async () => {
    const { code, out } = await table('Ada\nx\n', 'nominal');
    expect(code).toBe(0);
    expect(out).toMatch(/alpha, nominal +– \(1\)/);
    expect(out).toMatch(/\(1\) Agreement needs two annotators/);
    expect((await table('Ada\nx\n', 'nominal', '--json')).json()).toMatchObject({ alpha: null, why: [{ figure: 'alpha', reason: 'one-annotator' }, {}, {}] });
  });

  it('names the line of what is off', async () => {
    const { code, json, err } = await table('A,B\n1,2\n1,x\n', 'interval', '--json');
    expect(code).toBe(1);
    expect(err).toMatch(/table\.csv\n.*line 3.*“x”/);
    expect(json<{ failed: object[] }>().failed).toMatchObject([{ id: at('table.csv'), line: 3 }]);
  });

  it('reads standard input', async () => {
    const { code, json } = await callAttest(['agreement', '--table', '-', '--level', 'nominal', '--json'], 'A,B\nx,x\ny,y\n');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ alpha: 1, kappa: 1, fleiss: 1 });
  });
});

describe('words that are off', () => {
  it.each([
    ['no set', ['agreement']],
    ['one set', ['agreement', ines]],
    ['a table without a level', ['agreement', '--table', 'x.csv']],
    ['a level that is none', ['agreement', '--table', 'x.csv', '--level', 'fuzzy']],
    ['a level without a table', ['agreement', ines, tomasz, '--level', 'nominal']],
    ['a table and sets', ['agreement', ines, tomasz, '--table', 'x.csv', '--level', 'nominal']],
    ['a table and what belongs to sets', ['agreement', '--table', 'x.csv', '--level', 'nominal', '--corpus', seeds]],
    ['a field that is none', ['agreement', ines, tomasz, '--without', 'mood']],
    ['a document that is none', ['agreement', ines, tomasz, '--document', 'x.txt']],
    ['a day that is none', ['agreement', ines, tomasz, '--since', '2024-13-40']],
    ['standard input twice', ['agreement', '-', '-']],
  ])('%s: answers 2 and writes to standard error only', async (_what, words) => {
    const { code, out, err } = await callAttest(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
});
