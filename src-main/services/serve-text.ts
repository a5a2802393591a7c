/** The texts that the window fetches: large ones do not fit through the bridge. */
import { HostError, type HostErrorCode } from '../../src-common/contract/host-error.ts';
import { hasMessage, t } from '../../src-common/core/messages/translate.ts';
import type { CorpusService } from './corpus/corpus-service.ts';
import { readKeptText } from './kept-texts.ts';
import type { TextResponse } from './services.ts';

const statusOf: Partial<Record<HostErrorCode, number>> = { fileMissing: 404, fileChanged: 409 };

/** See Services.serveText. */
export function createTextServer(corpus: CorpusService): (urlPath: string) => Promise<TextResponse> {
  const textFor = async (urlPath: string): Promise<string | null> => {
    const [, kind, encoded, ...rest] = (urlPath.split(/[?#]/)[0] ?? '').split('/');
    if (encoded === undefined || rest.length > 0) return null;
    if (kind === 'documents') {
      const entry = corpus.opened().entryById(decodeSegment(encoded));
      return entry ? corpus.opened().textOf(entry) : null;
    }
    if (kind === 'texts' && /^[0-9a-f]{64}$/.test(encoded)) return readKeptText(corpus.opened().workspace.texts, encoded);
    return null;
  };

  return async (urlPath) => {
    try {
      const text = await textFor(urlPath);
      return text === null ? response(404, 'Not found') : response(200, text);
    } catch (error) {
      if (!(error instanceof HostError)) {
        process.stderr.write(`attest: ${urlPath.slice(0, 200)} failed: ${String(error)}\n`);
        return response(500, t('errors.internal', { detail: String(error) }));
      }
      const key = `errors.${error.code}`;
      return response(statusOf[error.code] ?? 500, hasMessage(key) ? t(key, error.shape.values) : error.code);
    }
  };
}

function response(status: number, body: string): TextResponse {
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    // The bytes as they are: a string might be encoded once more on the way.
    body: Buffer.from(body, 'utf8'),
  };
}

function decodeSegment(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
