/**
 * The page of a claim that stands in several places, on the sample sets: its
 * wordings, grades, relations with their reasons, opinions, candidates and
 * history. And relations made by dragging one claim onto another.
 */
import type { Page } from 'playwright-core';
import { introduce, notices, openDocument, reader, runByPalette, tagWords, done, addSource } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/end-to-end.ts';

const wording = (page: Page) => page.getByTestId('wording');
const list = (page: Page) => page.getByTestId('claim-list').getByRole('listitem');

async function openGroup(page: Page, statement: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+8');
  await page.getByTestId('group-row').filter({ hasText: statement }).first().click();
  await expect(page.getByTestId('group-page')).toBeVisible();
}

test('every wording of a claim with all that is known of it, a colleague’s and one’s own', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await page.getByTestId('open-samples').click();
  await expect(page.getByTestId('layers').getByRole('listitem')).toHaveCount(2);

  await test.step('a colleague’s group: read, not edited', async () => {
    await openGroup(page, 'China is objective and impartial about the war.');
    await expect(page.getByTestId('group-page')).toContainText('by Ines Calloway');
    await expect(page.getByTestId('group-note')).toHaveValue(/the ministry’s formula/);
    await expect(page.getByTestId('group-note')).toHaveAttribute('readonly');
    await expect(page.getByTestId('roots-count')).toHaveText('2 passages, 2 outlets, 1 root');
    await expect(wording(page)).toHaveText([
      /objective and impartial position.*Lin Jian.*Unnamed page \(document 001\).*China denies allegations.*Disputed.*C fairly reliable, from Lin Jian; 4 doubtful/,
      /China’s attitude is objective and fair.*Qin Gang.*The Washington Post.*2022-03-15.*Chinese Ambassador.*Asserted.*B usually reliable, from Qin Gang; 4 doubtful.*contradicts/,
    ]);
    await expect(page.getByTestId('group-candidates')).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('relations with who says so, whether independent, and why', async () => {
    await openGroup(page, 'China and Russia are not allies.');
    await expect(wording(page).nth(2)).toContainText('not independent · Article in April, forum in July: one man.');
  });

  await test.step('an opinion is told with its reason', async () => {
    await wording(page).nth(0).getByRole('button').first().click();
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('2');
    await page.keyboard.press('Alt+y');
    await page.keyboard.press('Tab');
    await page.keyboard.type('The headline is the editor’s, not his.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await openGroup(page, 'China and Russia are not allies.');
    await expect(page.getByTestId('group-opinions')).toContainText('Mira Kessler Disagree');
    await expect(page.getByTestId('group-opinions')).toContainText('The headline is the editor’s, not his.');
    await page.getByTestId('group-history-toggle').click();
    await expect(page.getByTestId('group-history').getByRole('listitem')).toHaveText([/Mira Kessler.*An answer to “China and Russia are not allies\.”/, /Mira Kessler.*Came with an imported set/]);
    await expectAccessible(page);
  });

  await test.step('one’s own: noted, and what layers hold that may say the same is offered with the reason', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await openDocument(page, /^China denies allegations/);
    await tagWords(page, 'China aiding Russia', 'China supplies Russia with technology and helps it in the war.');
    await addSource(page, 'NATO', 'organisation');
    await done(page);
    await page.getByTestId('claim-list').getByRole('button').filter({ hasText: 'helps it in the war' }).click();
    await reader(page).focus();
    await page.keyboard.press('g');
    await page.getByRole('option', { name: /^New group/ }).click();
    await expect(page.getByTestId('claim-group').first()).toBeVisible();
    await page.getByTestId('open-group').click();
    await page.getByTestId('group-note').fill('To be seen with the colleagues.');
    await page.getByTestId('group-history-toggle').click();
    await expect(page.getByTestId('group-history').getByRole('listitem')).toHaveText([/Note: “To be seen with the colleagues\.”/, /Gathered “China supplies Russia with technology and helps it in the war\.”/]);
    await expectAccessible(page);
  });
});

test('a relation by drag, in the list beside the text and in the table, with its reason', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  for (const [words, statement] of [['China became the decisive promoter', 'China drives the war.'], ['China is not the creator', 'China is no party.']] as const) {
    await tagWords(page, words, statement);
    await done(page);
  }

  await test.step('in the list: one claim onto the other', async () => {
    await list(page).filter({ hasText: 'China is no party.' }).dragTo(list(page).filter({ hasText: 'China drives the war.' }));
    const dialog = page.getByTestId('relate-dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('.claim')).toHaveText([/China is no party\./, /China drives the war\./]);
    await page.keyboard.press('2');
    await page.keyboard.press('w');
    await page.getByTestId('relation-note').pressSequentially('2 words: not both.');
    await expect(page.getByTestId('type-contradicts')).toBeChecked();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(notices(page)).toContainText('Related to: China drives the war.');
    await list(page).filter({ hasText: 'China drives the war.' }).getByRole('button').click();
    await expect(page.getByTestId('relation')).toContainText('contradicts China is no party.');
    await expect(page.getByTestId('relation-why')).toHaveText('2 words: not both.');
  });

  await test.step('and the reason is changed without the relation', async () => {
    await page.getByTestId('change-relation').click();
    await page.getByTestId('relation-note').fill('Who is no party drives nothing.');
    await page.getByTestId('say-relation').click();
    await expect(page.getByTestId('relation-why')).toHaveText('Who is no party drives nothing.');
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByTestId('relation-why')).toHaveText('2 words: not both.');
    await done(page);
  });

  await test.step('in the table: one row onto the other, and nothing onto itself', async () => {
    await runByPalette(page, 'app.command.view.claims');
    const row = (words: string) => page.getByRole('grid').getByRole('row').filter({ hasText: words });
    await row('China drives the war.').dragTo(row('China drives the war.'), { targetPosition: { x: 200, y: 10 } });
    await expect(page.getByTestId('relate-dialog')).toBeHidden();
    await row('China drives the war.').dragTo(row('China is no party.'));
    await expect(page.getByTestId('relate-dialog').locator('.claim')).toHaveText([/China drives the war\./, /China is no party\./]);
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('relate-dialog')).toBeHidden();
    await expect(notices(page)).toContainText('Related to: China is no party.');
  });
});

test('a credibility of 1 says on which independent root it stands, or why on none', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  for (const [words, statement, who] of [['China became the decisive promoter', 'China drives the war.', 'Jens Stoltenberg'], ['China is the only country', 'China can end it.', 'Radosław Sikorski']] as const) {
    await tagWords(page, words, statement);
    await addSource(page, who, 'person');
    await done(page);
  }
  const first = list(page).filter({ hasText: 'China drives the war.' }).getByRole('button');
  await first.click();
  await page.getByTestId('credibility').getByRole('radio', { name: /^1:/ }).click();
  await expect(page.getByTestId('ground')).toContainText('No corroborating claim is linked to this one.');
  await page.getByRole('button', { name: 'Keep 1' }).click();
  await done(page);
  await list(page).filter({ hasText: 'China can end it.' }).dragTo(list(page).filter({ hasText: 'China drives the war.' }));
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await first.click();
  await expect(page.getByTestId('ground')).toContainText('“China can end it.” corroborates it, but is not marked as independent.');
  await page.getByTestId('change-relation').click();
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('ground')).toContainText('It stands on “China can end it.”');
  await expect(page.getByTestId('ground')).toContainText('which goes back to Radosław Sikorski.');
});
