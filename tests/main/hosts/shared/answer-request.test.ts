import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageServer, type PageAnswer } from '../../../../src-main/hosts/shared/answer-request.ts';
import { contentSecurityPolicy } from '../../../../src-main/hosts/shared/page-headers.ts';

describe('the page server', () => {
  let folder = '';
  let answer: (method: string, url: URL) => Promise<PageAnswer>;
  const get = (path: string, method = 'GET') => answer(method, new URL(`https://attest.invalid${path}`));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'attest-page-'));
    mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'page', 'assets', 'a b.js'), '1');
    writeFileSync(join(folder, 'page', 'notes.txt'), 'not part of a page');
    writeFileSync(join(folder, 'secret.json'), '{}');
    mkdirSync(join(folder, 'page-other'));
    writeFileSync(join(folder, 'page-other', 'a.js'), '1');
    answer = createPageServer({
      rendererFolder: join(folder, 'page'),
      serveText: async (path) => ({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': 'weaker' }, body: `text of ${path}` }),
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[path: string, status: number, type: string]>([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html', 200, 'text/html; charset=utf-8'],
    ['/index.html?x=1#y', 200, 'text/html; charset=utf-8'],
    ['/assets/a%20b.js', 200, 'text/javascript; charset=utf-8'],
    ['/documents/urn%3Auuid%3A1', 200, 'text/plain; charset=utf-8'],
    ['/texts/abc', 200, 'text/plain; charset=utf-8'],
    ['/missing.js', 404, 'text/plain; charset=utf-8'],
    ['/assets', 404, 'text/plain; charset=utf-8'],
    ['/notes.txt', 404, 'text/plain; charset=utf-8'],
    ['/..%2fsecret.json', 404, 'text/plain; charset=utf-8'],
    ['/%2e%2e/secret.json', 404, 'text/plain; charset=utf-8'],
    ['/..%2fpage-other%2fa.js', 404, 'text/plain; charset=utf-8'],
    ['/index.html%00.js', 404, 'text/plain; charset=utf-8'],
    ['/%E0%A4%A', 400, 'text/plain; charset=utf-8'],
  ])('%s is answered with %i', async (path, status, type) => {
    const found = await get(path);
    expect(found.status).toBe(status);
    expect(found.headers['content-type']).toBe(type);
    expect(found.headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(found.headers['x-content-type-options']).toBe('nosniff');
  });

  test('only reads', async () => {
    expect((await get('/index.html', 'POST')).status).toBe(405);
    const head = await get('/index.html', 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  test('the policy names nothing but the own origin', () => {
    const directives = Object.fromEntries(contentSecurityPolicy.split('; ').map((directive) => directive.split(/ (.*)/)));
    expect(directives['default-src']).toBe("'none'");
    expect(new Set(Object.values(directives))).toEqual(new Set(["'none'", "'self'"]));
  });
});
