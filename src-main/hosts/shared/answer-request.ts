/**
 * Answers the window's requests to its one origin: the built page from disk,
 * texts from the services. Both hosts route every request here, so a page sees
 * the same headers and the same refusals on each.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pageHeaders } from './page-headers.ts';

export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/**
 * @param options.rendererFolder the built page
 * @param options.serveText what answers `/documents/…` and `/texts/…`
 * @returns a function that answers one request and never throws
 */
export function createPageServer(options: {
  rendererFolder: string;
  serveText(urlPath: string): Promise<PageAnswer>;
}): (method: string, url: URL) => Promise<PageAnswer> {
  return async (method, url) => {
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET is answered here.');
    const answer = /^\/(documents|texts)\//.test(url.pathname)
      ? await options.serveText(url.pathname)
      : await serveFile(options.rendererFolder, url.pathname);
    return {
      status: answer.status,
      headers: { ...answer.headers, ...pageHeaders },
      body: method === 'HEAD' ? '' : answer.body,
    };
  };
}

async function serveFile(folder: string, pathname: string): Promise<PageAnswer> {
  let relative: string;
  try {
    relative = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return plain(400, 'This address is not well formed.');
  }
  const file = join(folder, relative);
  const type = mediaTypes[extname(file)];
  // Nothing outside the built page, and no kind of file that it does not consist of.
  if (!file.startsWith(folder + sep) || relative.includes('\0') || type === undefined) return notFound(pathname);
  try {
    return { status: 200, headers: { 'content-type': type }, body: await readFile(file) };
  } catch {
    return notFound(pathname);
  }
}

function notFound(pathname: string): PageAnswer {
  return plain(404, `There is nothing at ${pathname}.`);
}

function plain(status: number, body: string): PageAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...pageHeaders }, body };
}
