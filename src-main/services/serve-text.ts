/** The texts that the window fetches: large ones do not fit through the bridge, and thousands not through a request each. */
import { mostTextsAtOnce, packedTextsBytes } from '../../src-common/contract/host-api.ts';
import { HostError, type HostErrorCode } from '../../src-common/contract/host-error.ts';
import { hasMessage, t } from '../../src-common/core/messages/translate.ts';
import { packedHead } from '../../src-common/core/text/packed-texts.ts';
import type { CorpusService } from './corpus/corpus-service.ts';
import { readKeptText } from './kept-texts.ts';
import type { TextResponse } from './services.ts';

const statusOf: Partial<Record<HostErrorCode, number>> = { fileMissing: 404, fileChanged: 409 };

/** See Services.serveText. */
export function createTextServer(corpus: CorpusService): (urlPath: string) => Promise<TextResponse> {
  const readers: Record<string, (name: string) => Promise<string | null>> = {
    documents: async (id) => {
      const entry = corpus.opened().entryById(id);
      return entry ? corpus.opened().textOf(entry) : null;
    },
    texts: async (hash) => (/^[0-9a-f]{64}$/.test(hash) ? readKeptText(corpus.opened().workspace.texts, hash) : null),
  };

  return async (urlPath) => {
    try {
      const [, kind = '', ...names] = (urlPath.split(/[?#]/)[0] ?? '').split('/');
      const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
      const [first, many] = names;
      if (!read || first === undefined) return response(404, 'Not found');
      if (first === 'many' && many !== undefined && names.length === 2) return await packed(read, many.split(',').map(decodeSegment));
      const text = names.length === 1 ? await read(decodeSegment(first)) : null;
      return text === null ? response(404, 'Not found') : response(200, text);
    } catch (error) {
      if (!(error instanceof HostError)) {
        tell(urlPath, error);
        return response(500, t('errors.internal', { detail: String(error) }));
      }
      const key = `errors.${error.code}`;
      return response(statusOf[error.code] ?? 500, hasMessage(key) ? t(key, error.shape.values) : error.code);
    }
  };
}

/** As many of the texts as fit. One after the other, so that what is held at once stays small; whoever wants more asks twice at once. */
async function packed(read: (name: string) => Promise<string | null>, names: readonly string[]): Promise<TextResponse> {
  const texts: (Buffer | null)[] = [];
  let bytes = 0;
  for (const name of names.slice(0, mostTextsAtOnce)) {
    const text = await read(name).catch((error: unknown) => {
      if (!(error instanceof HostError)) tell(name, error);
      return null;
    });
    const body = text === null ? null : Buffer.from(text, 'utf8');
    texts.push(body);
    bytes += body?.length ?? 0;
    if (bytes >= packedTextsBytes) break;
  }
  const head = Buffer.from(packedHead(texts.map((text) => text?.length ?? null)), 'latin1');
  return response(200, Buffer.concat([head, ...texts.filter((text) => text !== null)]), 'application/octet-stream');
}

function tell(what: string, error: unknown): void {
  process.stderr.write(`attest: ${what.slice(0, 200)} failed: ${String(error)}\n`);
}

function response(status: number, body: string | Buffer, contentType = 'text/plain; charset=utf-8'): TextResponse {
  return {
    status,
    headers: {
      'content-type': contentType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    // The bytes as they are: a string might be encoded once more on the way.
    body: typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
  };
}

function decodeSegment(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
