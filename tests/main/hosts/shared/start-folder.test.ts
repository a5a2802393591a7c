import { expect, test } from 'vitest';
import type { Handlers } from '../../../../src-main/services/handlers.ts';
import { withStartFolder } from '../../../../src-main/hosts/shared/start-folder.ts';

function recorded(): { handlers: Handlers; asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  const open: Handlers['corpus.open'] = async ({ folder }) => {
    asked.push(folder);
    return { workspaceId: 'w', folder: folder ?? '', name: '', entries: [], problems: [], hasManifest: false, isSeeds: false };
  };
  // Only this one handler is asked here.
  return { handlers: { 'corpus.open': open } as Handlers, asked };
}

test('the folder of the command line is opened first, and once', async () => {
  const { handlers, asked } = recorded();
  const open = withStartFolder(handlers, '/corpus')['corpus.open'];
  await open({ folder: null });
  await open({ folder: null });
  expect(asked).toEqual(['/corpus', null]);
});

test('a folder that the window chooses itself is what counts', async () => {
  const { handlers, asked } = recorded();
  const open = withStartFolder(handlers, '/corpus')['corpus.open'];
  await open({ folder: '/chosen' });
  await open({ folder: null });
  expect(asked).toEqual(['/chosen', null]);
});
