// The walk of a newcomer: an order as it was issued becomes a corrected, approved road map, on a desk and on a telephone.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkPage, openBrowser, openPage, root, startServer } from './support.mjs';

const order = join(root, 'demo/order-municipal.docx');
let browser;

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

for (const width of [1440, 360]) {
  test(`an order becomes a live road map at ${width} px`, { timeout: 280_000 }, async () => {
    const server = await startServer();
    const { page, complaints } = await openPage(browser, server.address, width);
    try {
      await walk(server, page, width);
      assert.deepEqual(complaints, []);
    } finally {
      await page.context().close();
      await server.stop();
    }
  });
}

async function walk(server, page, width) {
  const narrow = width < 500;
  const button = (name) => page.getByRole('button', { name });

  await page.goto('/');
  await page.getByText('Пока ничего не назначено').waitFor();
  await checkPage(page, 'an empty day');

  await page.getByRole('main').getByRole('link', { name: 'Загрузить приказ' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Перетащите сюда приказ').waitFor();
  await checkPage(page, 'the place to drop an order');
  await dialog.locator('input[type=file]').setInputFiles(order);
  await page.waitForURL(/\/drafts\/\d+/);
  const draftId = Number(/drafts\/(\d+)/.exec(page.url())[1]);
  const draft = () => server.read(`/api/v1/drafts/${draftId}`);
  await button(/^1\.1 /).waitFor();
  await checkPage(page, 'the review of a new draft');

  // One field for all alike: the abbreviation of the authority, wherever it is printed alone.
  const printed = (row) => row.readings.responsible.printed;
  const alike = (await draft()).rows.filter((row) => printed(row) === 'УО').map((row) => row.rowId);
  assert.ok(alike.length > 2, 'the order names the authority in several rows');
  await button(/^1\.1 /).click();
  await page.getByLabel('Исполнители', { exact: true }).locator('visible=true').and(page.locator('textarea')).fill('Управление образования');
  await page.keyboard.press('Tab');
  await button(/^Применить ко всем \d+ похожим$/).click();
  await page.getByText(/^Сохранено в/).waitFor();
  for (const row of (await draft()).rows.filter((each) => alike.includes(each.rowId))) {
    assert.deepEqual(row.responsible, ['Управление образования'], `row ${row.number}`);
  }

  // Another field by the walk through the doubts: a term without a year.
  await button(/^Проверить: \d+/).click();
  await button(/^1\.1 /).click();
  await button('Следующее сомнительное поле').click();
  const term = page.getByLabel('Срок', { exact: true }).and(page.locator('textarea'));
  await term.waitFor();
  assert.equal(await term.inputValue(), 'до 15 октября');
  await checkPage(page, 'the review of a doubtful field');
  if (narrow) await page.getByText('Источник', { exact: true }).click();
  await page.locator('tr[data-lit]', { hasText: 'до 15 октября' }).waitFor();
  await checkPage(page, 'the source with the row lit');
  if (narrow) await page.getByText('Что понято', { exact: true }).click();
  await term.fill('до 15 октября 2026 года');
  await page.getByText('Будет прочитано так:').waitFor();
  await term.press('Control+Enter');

  // The rest is left as it was read, from the keyboard.
  for (let left = await doubtsShown(page); left > 0; left = await doubtsShown(page)) {
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.waitForFunction((before) => !document.body.innerText.includes(`Проверить: ${before}`), left);
  }
  const settled = await draft();
  assert.equal(settled.doubtful, 0);
  assert.equal(settled.rows[2].deadline.raw, 'до 15 октября 2026 года');

  await button('Замечания').click();
  await checkPage(page, 'the findings');
  await button('Реквизиты').click();
  await page.getByLabel('Название').waitFor();
  await checkPage(page, 'the requisites');

  await page.getByRole('banner').or(page.locator('header')).getByRole('button', { name: 'Утвердить…' }).click();
  const approve = page.getByRole('dialog').getByRole('button', { name: 'Утвердить', exact: true });
  await approve.waitFor();
  await checkPage(page, 'the approval');
  await approve.click();
  await page.waitForURL(/\/road-maps\/\d+/);
  await page.getByRole('table').waitFor();
  await checkPage(page, 'the table');
  const roadMapId = Number(/road-maps\/(\d+)/.exec(page.url())[1]);

  await button(settled.rows[0].text).click();
  await page.getByRole('dialog').locator('tr[data-lit]', { hasText: '1.1' }).waitFor();
  await checkPage(page, 'an activity with its source');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await button('Матрица').click();
  const grid = page.getByRole('grid');
  await grid.waitFor();
  await checkPage(page, 'the matrix');
  const matrix = await server.read(`/api/v1/road-maps/${roadMapId}/matrix`);
  const { activity, organisation } = matrix.cells.find((cell) => cell.activity > 0 && cell.organisation > 0);
  await grid.focus();
  for (let step = 0; step < activity; ++step) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < organisation; ++step) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText(matrix.organisations[organisation].name).first().waitFor();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await checkPage(page, 'the obligations of a cell');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await button('Календарь').click();
  await page.getByRole('columnheader', { name: 'пн' }).waitFor();
  await checkPage(page, 'the calendar');
  await button('Лента времени').click();
  await page.getByRole('region', { name: 'Лента времени' }).waitFor();
  await checkPage(page, 'the timeline');
  await button('Печать').first().click();
  await page.getByText('УТВЕРЖДАЮ').first().waitFor();
  await checkPage(page, 'the print view');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('navigation').locator('visible=true').count(), 0, 'paper has no navigation');
  assert.ok(await page.getByText(settled.rows.at(-1).text).isVisible(), 'paper has the last row');
  await page.emulateMedia({ media: 'screen' });

  await page.goto('/obligations');
  await page.getByText(/^Показано /).waitFor();
  await checkPage(page, 'the obligations');
  await page.goto('/obligations?state=needs-date');
  await page.getByRole('link', { name: 'Назначить дату' }).first().click();
  await page.getByRole('heading', { name: 'Откуда это в документе' }).waitFor();
  await checkPage(page, 'an obligation without a date');
  await page.getByLabel('Срок', { exact: false }).and(page.locator('input[required]')).fill('2027-03-15');
  await button('Назначить дату').click();
  await page.getByText('Дата назначена.').waitFor();

  await page.goto('/schools');
  await page.getByRole('table').waitFor();
  await checkPage(page, 'the schools');
  await page.goto('/management/school-calendar');
  await page.getByLabel('Название календаря').waitFor();
  await checkPage(page, 'the school calendar');
  await page.goto('/road-maps');
  await page.getByRole('link', { name: settled.title }).waitFor();
  await checkPage(page, 'the list of road maps');
  await page.goto('/');
  await page.getByRole('heading', { name: 'На этой неделе' }).waitFor();
  await checkPage(page, 'the day');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Поиск по всему' }).fill('школы');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await checkPage(page, 'the search over everything');
}

async function doubtsShown(page) {
  const words = await page.getByRole('button', { name: /^Проверить: \d+/ }).innerText();
  return Number(/\d+/.exec(words)[0]);
}
