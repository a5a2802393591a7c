/** Short messages at the foot of the window: what has happened, and the way back. */
export interface Notice {
  id: number;
  kind: 'info' | 'error';
  text: string;
  /** A command that the message offers (undo, retry), and its label. */
  action?: { label: string; run: () => void };
}

const infoStaysMs = 8000;
/** So many at a time of what has merely happened: more would cover what one reads. */
const infosShown = 2;

export class Notices {
  list = $state.raw<Notice[]>([]);
  #next = 1;

  info(text: string, action?: Notice['action']): void {
    const id = this.#push({ kind: 'info', text, ...(action ? { action } : {}) });
    setTimeout(() => this.dismiss(id), infoStaysMs);
  }

  /** An error stays until it is dismissed, whatever comes after it. */
  error(text: string, action?: Notice['action']): void {
    this.#push({ kind: 'error', text, ...(action ? { action } : {}) });
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  #push(notice: Omit<Notice, 'id'>): number {
    const id = this.#next++;
    const list = [...this.list.filter((other) => other.text !== notice.text), { id, ...notice }];
    const infos = list.filter(({ kind }) => kind === 'info').slice(-infosShown);
    this.list = list.filter((other) => other.kind === 'error' || infos.includes(other));
    return id;
  }
}
