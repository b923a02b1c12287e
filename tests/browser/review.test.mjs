// A proof on its way: the head sends it, the curator returns it, the head mends it, the curator accepts, the coordinator confirms.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkPage, openBrowser, openPage, startServer } from './support.mjs';

const head = 'Ладогина Мария Петровна';
const curator = 'Чернышёв Олег Игоревич';
const coordinator = 'Осипова Вера Андреевна';
let browser;
let server;

before(async () => {
  browser = await openBrowser();
  server = await startServer({ demo: true, untouched: true });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const button = (place, name) => place.getByRole('button', { name, exact: typeof name === 'string' });
const title = (page, name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const said = (page, words) => page.getByRole('region', { name: 'Сообщения' }).getByText(words).first().waitFor();
const rows = (page) => page.getByRole('region', { name: 'Очередь' }).getByRole('listitem');
const places = (page) => page.getByRole('navigation', { name: 'Разделы', exact: true });

/** A browser of that person, entered at `path`; what it complained of is checked at the end. */
async function enter(name, path, width = 1440) {
  const { page, complaints } = await openPage(browser, server.address, width, [401, 403, 409]);
  await page.goto(path);
  await button(page.getByRole('region', { name: /Войти как/ }), new RegExp(name)).click();
  await page.getByRole('banner').waitFor();
  const leave = async () => {
    assert.deepEqual(complaints, []);
    await page.context().close();
  };
  return { page, leave };
}

/** Sends the duty at `path`; the words are the proof. */
async function send(page, words) {
  await button(page, 'Отправить на проверку').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Пояснение, если нужно').fill(words);
  await checkPage(page, 'the sending');
  await page.keyboard.press('Control+Enter');
  await said(page, 'Отправлено на проверку.');
}

test('a proof is sent, returned, mended, accepted and confirmed', { timeout: 280_000 }, async () => {
  const school = await enter(head, '/obligations?state=upcoming');
  const lines = school.page.getByRole('main').getByRole('listitem');
  await lines.first().waitFor();
  assert.equal(await places(school.page).getByRole('link', { name: /^Проверка/ }).count(), 0, 'a head checks nothing');
  await checkPage(school.page, 'the duties with their progress');
  const duties = await lines.getByRole('link').evaluateAll((links) => [...new Set(links.map((link) => link.pathname))].slice(0, 3));
  for (const path of duties) {
    await school.page.goto(path);
    await button(school.page, 'Взять в работу').waitFor();
    await checkPage(school.page, 'a duty that is planned');
    await send(school.page, 'Совещание проведено 20 ноября');
    await school.page.getByText(/на проверке$/).first().waitFor();
  }
  await checkPage(school.page, 'a duty that is checked');

  const reviewer = await enter(curator, '/review');
  await title(reviewer.page, 'Проверка');
  await rows(reviewer.page).nth(2).waitFor();
  assert.equal(await rows(reviewer.page).count(), 3);
  await places(reviewer.page).getByRole('link', { name: /Ждут проверки: 3/ }).waitFor();
  assert.equal(await button(reviewer.page, /^Подтвердить/).count(), 0, 'a curator confirms nothing');
  await checkPage(reviewer.page, 'the queue of a curator');
  await returnTheFirst(reviewer.page);

  const mended = await mend(school.page, duties);
  await acceptTheRest(reviewer.page, mended);
  await reviewer.leave();
  await confirm();
  await school.page.goto(mended);
  await school.page.getByText(/подтверждено$/).first().waitFor();
  const journal = school.page.getByRole('region', { name: 'Журнал проверки' });
  await button(journal, /^Показать все/).click();
  const log = journal.getByRole('listitem');
  for (const words of ['Подтверждено', 'Принято', 'Укажите номер протокола', 'Протокол № 3']) await log.filter({ hasText: words }).first().waitFor();
  await checkPage(school.page, 'a duty that is confirmed');
  await school.leave();
});

async function returnTheFirst(page) {
  await page.keyboard.press('j');
  const detail = page.getByRole('main').getByRole('article');
  await detail.getByText('Совещание проведено 20 ноября').first().waitFor();
  await checkPage(page, 'a proof beside its requirement');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Причина').selectOption({ label: 'Нет номера, даты или подписи' });
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Напишите пояснение: его увидит исполнитель.').waitFor();
  await checkPage(page, 'a return without words');
  await dialog.getByLabel(/^Что исправить/).fill('Укажите номер протокола');
  await page.keyboard.press('Control+Enter');
  await said(page, 'Возвращено на доработку.');
  await rows(page).nth(2).waitFor({ state: 'detached' });
}

/** The head finds what came back and why, and sends it again. */
async function mend(page, duties) {
  await page.goto('/obligations?progress=returned');
  await page.getByRole('main').getByRole('listitem').filter({ hasText: 'возвращено на доработку' }).first().waitFor();
  await checkPage(page, 'the duties that came back');
  const path = await page.getByRole('main').getByRole('listitem').getByRole('link').first().evaluate((link) => link.pathname);
  assert.ok(duties.includes(path));
  await page.goto(path);
  const why = page.getByRole('region', { name: 'Ход исполнения' }).getByRole('status');
  await why.getByText('Нет номера, даты или подписи').waitFor();
  await why.getByText('Укажите номер протокола').waitFor();
  await checkPage(page, 'a duty that came back');
  await send(page, 'Протокол № 3 от 20 ноября');
  return path;
}

/** One by its key, taken back and accepted again; two at once. */
async function acceptTheRest(page, mended) {
  await page.goto(`/review?kind=again&item=${/\d+$/.exec(mended)[0]}`);
  await page.getByRole('main').getByRole('article').getByText('Протокол № 3 от 20 ноября').first().waitFor();
  await page.keyboard.press('a');
  await said(page, 'Принято.');
  await button(page.getByRole('region', { name: 'Сообщения' }), 'Отменить').click();
  await said(page, 'Решение отменено.');
  await page.goto('/review');
  await rows(page).nth(2).waitFor();
  await page.getByRole('checkbox', { name: 'Выбрать показанные' }).click();
  await button(page, 'Принять').click();
  await checkPage(page, 'accepting many');
  await button(page.getByRole('dialog'), 'Принять').click();
  const result = page.getByRole('dialog', { name: 'Что получилось' });
  await result.getByText('Сделано: 3').waitFor();
  await checkPage(page, 'what became of many');
  await button(result, 'Готово').click();
  await page.getByText('Всё проверено').waitFor();
}

/** On a telephone the list leads to the detail and back. */
async function confirm() {
  const { page, leave } = await enter(coordinator, '/review?list=confirm', 360);
  await rows(page).nth(2).waitFor();
  await checkPage(page, 'the queue on a telephone');
  for (let left = 3; left > 0; --left) {
    await rows(page).first().getByRole('link').click();
    await button(page, 'Подтвердить').click();
    await said(page, 'Подтверждено.');
    if (left === 3) await checkPage(page, 'a proof on a telephone');
    await page.goto('/review?list=confirm');
    if (left > 1) await rows(page).nth(left - 2).waitFor();
  }
  await page.getByText('Подтверждать нечего').waitFor();
  await checkPage(page, 'an empty queue on a telephone');
  await leave();
}
