/** Finds passages again beside the window, which goes on drawing meanwhile. */
import { answerAnchoring, type AnchoringRequest } from './anchoring-request.ts';

/** The global of a worker, as far as it is used: the types of the page know it as a window. */
const here = globalThis as unknown as {
  onmessage: ((event: { data: { id: number; request: AnchoringRequest } }) => void) | null;
  postMessage(message: unknown): void;
};

here.onmessage = ({ data: { id, request } }) => {
  try {
    here.postMessage({ id, answer: answerAnchoring(request) });
  } catch (error) {
    here.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
