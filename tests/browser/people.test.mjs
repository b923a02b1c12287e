// What people do in their places: sign in, keep registers, invite, look through another's eyes, and see only what is theirs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkPage, openBrowser, openPage, startServer } from './support.mjs';

const password = 'demo-zarechny-2026';
const ownPassword = 'тихий омут и лодка';
const wide = 1440;
let browser;
let server;

before(async () => {
  browser = await openBrowser();
  server = await startServer({ demo: true });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** One walk by one role: a browser of its own, which may be refused with the `expected` statuses and complains of nothing else. */
function walk(what, expected, steps) {
  test(what, { timeout: 240_000 }, async () => {
    const { page, complaints } = await openPage(browser, server.address, wide, expected);
    try {
      await steps(page);
      assert.deepEqual(complaints, []);
    } finally {
      await page.context().close();
    }
  });
}

const button = (place, name) => place.getByRole('button', { name, exact: typeof name === 'string' });
const title = (page, name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const said = (page, words) => page.getByRole('region', { name: 'Сообщения' }).getByText(words).first().waitFor();
const gone = (place) => place.waitFor({ state: 'detached' });

async function signIn(page, login, secret) {
  await page.getByLabel('Логин').fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(secret);
  await page.keyboard.press('Enter');
}

async function enterAs(page, name, path = '/') {
  await page.goto(path);
  await button(page.getByRole('region', { name: /Войти как/ }), new RegExp(name)).click();
  await page.getByRole('banner').waitFor();
}

async function sectionsOf(page) {
  await page.goto('/management');
  await title(page, 'Управление');
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await links.first().waitFor();
  return links.allInnerTexts();
}

const rows = (page) => page.getByRole('main').locator('tbody tr');
const firstRow = (page, words) => rows(page).first().getByText(words, { exact: true }).waitFor();
const counted = (page, words) => page.getByRole('main').getByRole('status').getByText(words, { exact: true }).waitFor();

walk('a coordinator signs in, keeps registers and settles executors and opens the questionnaire of a candidate', [401], async (page) => {
  await page.goto('/schools');
  await title(page, 'Вход в Веху');
  await checkPage(page, 'the sign-in');
  await signIn(page, 'coordinator', 'не тот пароль');
  await page.getByRole('alert').getByText('Неверный логин или пароль.').waitFor();
  assert.equal(await page.getByLabel('Логин').inputValue(), 'coordinator', 'what was typed stays');
  await checkPage(page, 'the sign-in refused');
  await signIn(page, 'coordinator', password);
  await title(page, 'Школы');
  assert.equal(new URL(page.url()).pathname, '/schools', 'the page that was asked for opens');
  await said(page, /кто-то 1 раз ввёл неверный пароль/);

  await schools(page);
  await newOrganisation(page);
  await newGroup(page);
  await executor(page);
  await newCurator(page);
});

async function schools(page) {
  const search = page.getByLabel('Название, код, ИНН');
  await search.fill('лицей');
  await counted(page, '1 организация');
  await firstRow(page, 'Лицей № 6');
  await search.fill('такой школы нет');
  await page.getByText('Таких организаций нет').waitFor();
  await checkPage(page, 'a search without finds');
  await search.fill('');
  await counted(page, '21 организация');
  const code = page.getByRole('columnheader', { name: 'Код' });
  await button(code, 'Код').click();
  await firstRow(page, 'МБОУ «СОШ № 8 с кадетскими классами»');
  await button(code, 'Код').click();
  await firstRow(page, '720120');
  assert.equal(await code.getAttribute('aria-sort'), 'descending');
  await checkPage(page, 'the sorted schools');
  await page.getByRole('link', { name: 'СОШ № 3', exact: true }).click();
  await title(page, 'СОШ № 3');
  const curator = page.getByRole('region', { name: 'Куратор' });
  await curator.getByText('Чернышёв Олег Игоревич').first().waitFor();
  await checkPage(page, 'the page of a school');
}

async function newOrganisation(page) {
  assert.ok((await sectionsOf(page)).includes('Загрузка реестров'));
  await checkPage(page, 'the management of a coordinator');
  await page.getByRole('main').getByRole('link', { name: 'Организации', exact: true }).click();
  await title(page, 'Организации');
  await counted(page, '24 организации');
  await checkPage(page, 'the organisations');
  await button(page, 'Добавить организацию').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Краткое наименование').fill('СОШ № 21');
  await dialog.getByLabel('Код ОО', { exact: true }).fill('720121');
  await checkPage(page, 'a new organisation');
  await button(dialog, 'Сохранить').click();
  await title(page, 'СОШ № 21');
  await said(page, 'Организация добавлена.');
}

async function newGroup(page) {
  await page.goto('/management/groups');
  await title(page, 'Группы школ');
  await button(page, 'Создать группу').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Группа', { exact: true }).selectOption('ПРШ');
  await checkPage(page, 'a new group');
  await button(dialog, 'Создать группу').click();
  await page.getByRole('heading', { level: 1, name: /^ПРШ, / }).waitFor();
  await page.getByText('В группе пока никого нет').waitFor();
  await button(page, 'Добавить школы').click();
  await dialog.getByLabel('Коды школ').fill('720102, 720104');
  await dialog.getByText('Выбраны 2 школы').waitFor();
  await checkPage(page, 'schools for a group');
  await button(dialog, 'Добавить в группу').click();
  await rows(page).getByText('720102', { exact: true }).waitFor();
  assert.equal(await rows(page).count(), 2);
  await checkPage(page, 'a group');
}

async function executor(page) {
  await page.goto('/management/executors');
  const wording = page.getByRole('heading', { level: 2, name: 'МОУО', exact: true });
  await wording.waitFor();
  await checkPage(page, 'executors to be settled');
  const item = page.getByRole('listitem').filter({ has: wording });
  await button(item, /^Это Управление образования/).click();
  await said(page, /^«МОУО» запомнено/);
  await gone(wording);
  await page.getByText('Словарь', { exact: true }).click();
  await wording.waitFor();
  await page.getByText(/Осипова Вера Андреевна/).first().waitFor();
  await checkPage(page, 'the dictionary of executors');
}

async function newCurator(page) {
  const name = 'Белова Ирина Сергеевна';
  await page.goto('/management/curators');
  await button(page, 'Добавить кандидата').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Кто станет кандидатом').fill('Белова');
  await button(dialog, /^Белова Ирина Сергеевна/).click();
  await title(page, name);
  await page.getByLabel('Согласие получено').fill('2026-09-01');
  await page.getByRole('group', { name: 'Анкета кандидата' }).getByRole('combobox').first().selectOption('3');
  await checkPage(page, 'the questionnaire of a candidate');
  await button(page, 'Сохранить').click();
  await page.getByLabel('Основание (протокол, решение)').fill('Протокол № 3');
}

walk('an administrator invites a person, looks through their eyes and reads who did what', [401, 403], async (page) => {
  await enterAs(page, 'Громов Павел Николаевич', '/management/people');
  await title(page, 'Люди и роли');
  await page.getByRole('link', { name: 'Ладогина Мария Петровна' }).waitFor();
  await checkPage(page, 'the people');
  const link = await invitation(page);
  await guest(link);
  await throughTheirEyes(page);
  await why(page);
  await journal(page);
});

async function invitation(page) {
  await button(page, 'Добавить человека').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Фамилия, имя, отчество').fill('Лугова Анна Сергеевна');
  await dialog.getByRole('combobox', { name: 'Организация' }).fill('СОШ № 3');
  await page.getByRole('option', { name: 'СОШ № 3', exact: true }).click();
  await checkPage(page, 'a new person');
  await button(dialog, 'Добавить').click();
  await title(page, 'Лугова Анна Сергеевна');
  await page.getByText('Ролей нет: войдя, человек ничего не увидит.').waitFor();
  await button(page, 'Дать роль').click();
  await dialog.getByLabel('Роль').selectOption({ label: 'Руководитель школы' });
  assert.equal(await dialog.getByRole('combobox', { name: 'Где действует' }).inputValue(), 'СОШ № 3');
  await checkPage(page, 'the giving of a role');
  await button(dialog, 'Дать роль').click();
  await said(page, 'Роль дана');
  await button(page, 'Пригласить').click();
  await page.getByLabel('Логин').fill('lugova');
  await button(page, 'Получить ссылку').click();
  const link = await page.getByLabel('Одноразовая ссылка').inputValue();
  await checkPage(page, 'a person with the one-time link');
  return link;
}

/** The invited person in a browser of their own: sets a password, signs in, sees one school; the link works once. */
async function guest(link) {
  const { page, complaints } = await openPage(browser, server.address, 360, [401, 404, 409, 410]);
  await page.goto(link);
  await page.getByText('Лугова Анна Сергеевна').waitFor();
  await page.getByLabel('Пароль', { exact: true }).fill('короткий');
  await page.getByText('Нужно ещё 2 знака').waitFor();
  await checkPage(page, 'an invitation');
  await page.getByLabel('Пароль', { exact: true }).fill(ownPassword);
  await button(page, 'Задать пароль').click();
  await page.getByText('Пароль задан. Теперь войдите.').waitFor();
  await page.getByRole('link', { name: 'Перейти ко входу' }).click();
  await title(page, 'Вход в Веху');
  await signIn(page, 'lugova', ownPassword);
  await page.getByRole('banner').waitFor();
  await checkPage(page, 'the day of a head on a telephone');
  await page.goto('/schools');
  await counted(page, '1 организация');
  await firstRow(page, 'СОШ № 3');
  await checkPage(page, 'the schools on a telephone');
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('alert').waitFor();
  await checkPage(page, 'a link that was used');
  assert.deepEqual(complaints, []);
  await page.context().close();
}

async function throughTheirEyes(page) {
  await page.goto('/management/people');
  await page.getByRole('link', { name: 'Ладогина Мария Петровна' }).click();
  await title(page, 'Ладогина Мария Петровна');
  await button(page, 'Смотреть глазами').click();
  const banner = page.getByRole('status').filter({ hasText: 'вы смотрите глазами: Ладогина Мария Петровна' });
  await banner.waitFor();
  await checkPage(page, "another's day");
  await page.getByRole('navigation', { name: 'Разделы', exact: true }).getByRole('link', { name: 'Школы' }).click();
  await counted(page, '1 организация');
  await banner.waitFor();
  assert.equal(await page.evaluate(saveBody), 'view-as-read-only', 'nothing can be changed');
  await button(banner, 'Вернуться к себе').click();
  await title(page, 'Люди и роли');
  await gone(banner);
}

/** Runs in the page: what a change by its session is answered with. */
async function saveBody() {
  const body = JSON.stringify({ kind: 'council', name: 'Совет' });
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  const answered = await fetch('/api/v1/bodies', { method: 'POST', headers, body });
  return (await answered.json()).code;
}

async function why(page) {
  await page.getByRole('link', { name: 'Ладогина Мария Петровна' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Почему видно?' }).click();
  await title(page, 'Почему виден этот объект');
  await page.getByText('О ком и о чём спросить?').waitFor();
  await page.getByLabel('Право').selectOption('organisation.read');
  const object = page.getByLabel('Номер или код');
  await object.fill('720102');
  await button(page, 'Объяснить').click();
  const path = page.getByRole('region', { name: 'Путь решения' });
  await path.getByRole('status').waitFor();
  await path.locator('[data-allows]').waitFor();
  await checkPage(page, 'why an object is seen');
  await object.fill('720101');
  await button(page, 'Объяснить').click();
  await path.getByText('СОШ № 1', { exact: false }).first().waitFor();
  assert.equal(await path.locator('[data-allows]').count(), 0);
  await checkPage(page, 'why an object is not seen');
}

async function journal(page) {
  await page.goto('/management/audit');
  await title(page, 'Журнал действий');
  const lines = page.getByRole('main').getByRole('listitem');
  for (const [who, what] of [
    ['Лугова Анна Сергеевна', 'Вход в систему'],
    ['Громов Павел Николаевич', 'Отправлено приглашение'],
    ['Громов Павел Николаевич', 'Дана роль'],
    ['Громов Павел Николаевич', 'Просмотр глазами другого начат'],
  ]) {
    await lines.filter({ hasText: who }).filter({ hasText: what }).first().waitFor();
  }
  await checkPage(page, 'the journal');
  await page.getByLabel('Действие').selectOption({ label: 'Дана роль' });
  await page.getByLabel('Имя, название, значение').fill('Громов');
  await counted(page, 'Показано 1 из 1 записи');
  await checkPage(page, 'the journal filtered');
}

walk('a head sees the own school only, and ends a session without losing what was typed', [401, 403, 404], async (page) => {
  await enterAs(page, 'Ладогина Мария Петровна', `/schools/${await foreignSchool()}`);
  await page.getByText('Такой организации в реестре нет.').waitFor();
  await checkPage(page, "a foreign school's address");
  await page.goto('/schools');
  await counted(page, '1 организация');
  await page.getByRole('link', { name: 'СОШ № 2', exact: true }).click();
  await title(page, 'СОШ № 2');
  assert.equal(await button(page, 'Изменить').count(), 0, 'a head does not keep the register');
  await checkPage(page, 'the own school');
  const sections = await sectionsOf(page);
  await checkPage(page, 'the management of a head');
  assert.ok(sections.includes('Рабочие группы и назначения'));
  for (const shut of ['Загрузка реестров', 'Исполнители', 'Журнал действий', 'Целостность', 'Корзина'])
    assert.ok(!sections.includes(shut), `${shut} is not for a head`);
  await page.goto('/management/audit');
  await page.getByRole('alert').waitFor();
  await checkPage(page, 'a page without the right to it');
  await endedSession(page);
});

/** A school that the head has nothing to do with, by the eyes of who sees all. */
async function foreignSchool() {
  const { page } = await openPage(browser, server.address, wide);
  await enterAs(page, 'Осипова Вера Андреевна', '/schools?q=720101');
  const address = await page.getByRole('link', { name: 'СОШ № 1', exact: true }).getAttribute('href');
  await page.context().close();
  return /schools\/(\d+)/.exec(address)[1];
}

/** Another browser of the head is shut out from the profile while a form is being filled there. */
async function endedSession(page) {
  const { page: other, complaints } = await openPage(browser, server.address, wide, [401]);
  await enterAs(other, 'Ладогина Мария Петровна', '/management/bodies');
  await button(other, 'Создать').click();
  const form = other.getByRole('dialog', { name: 'Создать' });
  await form.getByLabel('Название').fill('Команда поддержки СОШ № 2');
  await form.getByRole('combobox', { name: 'Где' }).click();
  await other.getByRole('option', { name: 'СОШ № 2', exact: true }).click();
  await checkPage(other, 'a form');

  await page.goto('/profile');
  await title(page, 'Ладогина Мария Петровна');
  await page.getByText('этот браузер').waitFor();
  await checkPage(page, 'the profile');
  await button(page, 'Завершить').click();
  await said(page, 'Вход завершён.');
  await gone(button(page, 'Завершить'));

  await button(form, 'Создать').click();
  const again = other.getByRole('dialog', { name: 'Вход закончился' });
  await again.waitFor();
  await checkPage(other, 'signing in again');
  assert.equal(await form.getByLabel('Название').inputValue(), 'Команда поддержки СОШ № 2');
  await again.getByLabel('Логин').fill('head');
  await again.getByLabel('Пароль', { exact: true }).fill(password);
  await button(again, 'Войти').click();
  await said(other, 'Сохранено.');
  await gone(again);
  await other.getByText('Команда поддержки СОШ № 2').first().waitFor();
  assert.deepEqual(complaints, []);
  await other.context().close();
}
