// A visit written on a telephone in a school without a line: it opens, keeps, is sent once, and says what others did meanwhile.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { checkPage, listen, openBrowser, openPage, startServer } from './support.mjs';

const curator = 'Чернышёв Олег Игоревич';
const coordinator = 'Осипова Вера Андреевна';
const school = 'СОШ № 2';
const narrow = 360;
let browser;
let server;

before(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  server = await startServer({ demo: true });
});
afterEach(() => server?.stop());
after(() => browser?.close());

const button = (place, name) => place.getByRole('button', { name, exact: true });
const sent = (page) => page.getByText('Всё отправлено').waitFor();
const waits = (page) => page.getByText(/^Ждёт отправки/).first().waitFor();

/** A browser of that person, at the visit that is planned in the school: came to from the list, without loading the page anew. */
async function atVisit(name, width) {
  const { page, complaints } = await openPage(browser, server.address, width, [401, 409, 412]);
  await page.goto('/visits');
  await page.getByRole('region', { name: /Войти как/ }).getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { level: 1, name: 'Посещения школ' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: school, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: school }).waitFor();
  await page.getByText('Страница открывается и без связи').waitFor();
  return { page, complaints, path: new URL(page.url()).pathname };
}

/** The same visit in a new tab of the same telephone, after the old one was closed. */
async function reopened(page, path) {
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  const complaints = listen(next, [401, 409, 412], true);
  await next.goto(path);
  await next.getByRole('heading', { level: 1, name: school }).waitFor();
  return { page: next, complaints };
}

/** Reads the visit as the signed-in person of the page. */
const kept = async (page, path) => (await page.request.get(`/api/v1/verification-visits/${path.split('/').at(-1)}`)).json();
const factor = (page, name) => page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const say = (card, verdict) => card.getByText(verdict, { exact: true }).click();
const said = (card, verdict) => card.getByRole('radio', { name: verdict, exact: true });

test('a visit is written while the server is stopped, and is sent once', { timeout: 240_000 }, async () => {
  const first = await atVisit(curator, narrow);
  const { path } = first;
  await checkPage(first.page, 'a visit on a telephone');
  await server.halt();
  const { page } = await reopened(first.page, path);
  await page.getByText(/^Нет связи/).waitFor();
  await fillIn(page);
  await checkPage(page, 'a visit without a line');

  const second = await reopened(page, path);
  await unchanged(second.page);
  await server.resume();
  await button(second.page, 'Отправить сейчас').click();
  await sent(second.page);
  await second.page.getByText('На связи').waitFor();
  await checkPage(second.page, 'a visit that was sent');
  const visit = await kept(second.page, path);
  assert.deepEqual(visit.marks.map(({ code, verdict, found, words }) => [code, verdict, found, words]).sort(), [
    ['G1.COMP', 'agree', 'high', 'Диагностика пройдена половиной'],
    ['G2.FAIL', 'disagree', 'medium', 'Дополнительные занятия идут'],
    ['G3.MOTIV', 'unseen', 'insufficient', ''],
  ]);
  assert.equal(visit.observations, 'Уроки начинаются вовремя');
  assert.deepEqual(visit.tasks.map((task) => task.what), ['Составить график занятий']);
  assert.deepEqual(visit.photos.map((photo) => photo.code), ['G1.COMP']);

  const third = await reopened(second.page, path);
  await sent(third.page);
  assert.equal((await kept(third.page, path)).version, visit.version, 'opening changes nothing');
  assert.deepEqual([...first.complaints, ...second.complaints, ...third.complaints], []);
  await third.page.context().close();
});

async function fillIn(page) {
  const comp = factor(page, /компетентность/);
  await say(comp, 'Согласен');
  await comp.getByLabel('Что увидели').fill('Диагностика пройдена половиной');
  const choosing = page.waitForEvent('filechooser');
  await button(comp, 'Снимок').click();
  await (await choosing).setFiles({ name: 'кабинет.png', mimeType: 'image/png', buffer: await aPicture(page) });
  await comp.getByRole('img').waitFor();
  const fail = factor(page, /неуспешности/);
  await say(fail, 'Не согласен');
  await page.getByText(/не согласны без уровня или причины: 1/).waitFor();
  await fail.getByLabel('Какой уровень на самом деле').selectOption({ label: 'средний' });
  await fail.getByLabel('Почему не согласны').fill('Дополнительные занятия идут');
  await say(factor(page, /мотивация/), 'Не удалось увидеть');
  await page.getByLabel('Наблюдения').fill('Уроки начинаются вовремя');
  await button(page, 'Добавить задачу').click();
  await page.getByLabel('Задача', { exact: true }).fill('Составить график занятий');
}

/** A picture that a camera could have made, in the bytes of the browser itself. */
async function aPicture(page) {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 48];
    canvas.getContext('2d').fillRect(0, 0, 32, 48);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

async function unchanged(page) {
  await waits(page);
  const comp = factor(page, /компетентность/);
  assert.equal(await comp.getByLabel('Что увидели').inputValue(), 'Диагностика пройдена половиной');
  await comp.getByRole('img').waitFor();
  const fail = factor(page, /неуспешности/);
  assert.equal(await fail.getByLabel('Какой уровень на самом деле').inputValue(), 'medium');
  assert.equal(await fail.getByLabel('Почему не согласны').inputValue(), 'Дополнительные занятия идут');
  assert.ok(await said(factor(page, /мотивация/), 'Не удалось увидеть').isChecked());
  assert.equal(await page.getByLabel('Наблюдения').inputValue(), 'Уроки начинаются вовремя');
  assert.equal(await page.getByLabel('Задача', { exact: true }).inputValue(), 'Составить график занятий');
}

test('what another wrote, an ended session and a visit called off are told, and no word is lost', { timeout: 240_000 }, async () => {
  const away = await atVisit(curator, narrow);
  const other = await atVisit(coordinator, 1440);
  const { path } = away;
  const context = away.page.context();
  await context.setOffline(true);
  let { page, complaints } = await reopened(away.page, path);

  await page.getByLabel('Наблюдения').fill('Наблюдения куратора');
  await other.page.getByLabel('Наблюдения').fill('Наблюдения координатора');
  await other.page.getByLabel('Цель').fill('Цель координатора');
  await waits(other.page);
  await sent(other.page);
  await context.setOffline(false);
  const conflict = page.getByRole('alert').filter({ hasText: 'Наблюдения координатора' });
  await conflict.waitFor();
  await checkPage(page, 'a visit that two people wrote');
  assert.equal(await page.getByLabel('Цель').inputValue(), 'Цель координатора');
  await button(conflict, 'Оставить моё').click();
  await sent(page);
  assert.equal((await kept(page, path)).observations, 'Наблюдения куратора');

  await context.setOffline(true);
  await page.getByLabel('Договорённости').fill('Встреча через неделю');
  await waits(page);
  await context.clearCookies();
  await context.setOffline(false);
  await signInAgain(page);
  await sent(page);
  assert.equal((await kept(page, path)).agreements, 'Встреча через неделю');

  await context.setOffline(true);
  await page.getByLabel('Кто посетил').fill('Куратор и методист');
  await waits(page);
  await callOff(other.page);
  await context.setOffline(false);
  const closed = page.getByRole('alert').filter({ hasText: 'Посещение уже закрыто' });
  await closed.waitFor();
  await checkPage(page, 'a visit that was called off meanwhile');
  assert.equal(await page.getByLabel('Кто посетил').inputValue(), 'Куратор и методист');
  ({ page } = await reopened(page, path));
  assert.equal(await page.getByLabel('Кто посетил').inputValue(), 'Куратор и методист');
  await button(page, 'Отбросить написанное здесь').click();
  await checkPage(page, 'letting go what was written');
  await button(page.getByRole('dialog'), 'Отбросить написанное здесь').click();
  await sent(page);
  assert.equal(await page.getByLabel('Кто посетил').inputValue(), '');
  assert.deepEqual([...complaints, ...other.complaints], []);
  await context.close();
  await other.page.context().close();
});

async function signInAgain(page) {
  await button(page, 'Войти').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Логин').fill('curator');
  await dialog.getByLabel('Пароль', { exact: true }).fill('demo-zarechny-2026');
  await checkPage(page, 'signing in over a visit');
  await button(dialog, 'Войти').click();
  await dialog.waitFor({ state: 'detached' });
}

async function callOff(page) {
  await page.reload();
  await button(page, 'Отменить посещение').click();
  await page.getByLabel('Почему', { exact: true }).fill('Школа на карантине');
  await button(page, 'Отменить посещение').click();
  await page.getByText(/^Посещение отменено/).waitFor();
}
