// Results, questionnaires and risks: every place of theirs, on a desk and on a telephone, as the people who work there see it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkPage, openBrowser, openPage, startServer } from './support.mjs';

const coordinator = 'Осипова Вера Андреевна';
const head = 'Ладогина Мария Петровна';
const school = 'СОШ № 2';
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

const button = (place, name) => place.getByRole('button', { name, exact: typeof name === 'string' });
const title = (page, name) => page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' }).waitFor();
const settled = (page) => page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('[aria-busy="true"]'));

/** A walk at both widths by one person, who may be refused with nothing and complains of nothing. */
function walk(what, name, steps) {
  for (const width of [1440, 360]) {
    test(`${what} at ${width} px`, { timeout: 280_000 }, async () => {
      const { page, complaints } = await openPage(browser, server.address, width, [401]);
      await page.goto('/');
      await button(page.getByRole('region', { name: /Войти как/ }), new RegExp(name)).click();
      await page.getByRole('banner').waitFor();
      try {
        await steps(page, width);
        assert.deepEqual(complaints, []);
      } finally {
        await page.context().close();
      }
    });
  }
}

/** Each address opens under its title and has something to show. */
async function visit(page, places) {
  for (const [path, name, words] of places) {
    await page.goto(path);
    await title(page, name);
    await settled(page);
    if (words) await page.getByRole('main').getByText(words).locator('visible=true').first().waitFor();
    await checkPage(page, path);
  }
}

const read = async (page, path) => (await page.request.get(path)).json();

walk('results and how they are come to', coordinator, async (page) => {
  const runs = await read(page, '/api/v1/identifications');
  assert.ok(runs.items.length > 0, 'the demo has lists');
  const methods = await read(page, '/api/v1/methods');
  await visit(page, [
    ['/results', 'Результаты и риски', 'в списке'],
    ['/results/dynamics', 'Результаты в динамике', 'ВПР 5'],
    ['/results/dynamics?view=lists', 'Результаты в динамике', 'Группа риска'],
    ['/results/difficulties', 'Затруднения по планируемым результатам'],
    ['/results/transitions', 'Переходы между группами', 'пятая часть'],
    ['/results/objectivity', 'Объективность результатов', 'В официальном списке'],
    ['/results/effect?group=500%2B&before=2024&after=2025', 'Помогла ли поддержка', /Пар слишком мало|интервал/],
    ['/results/context', 'Контекст школ', school],
    ['/results/scales', 'Шкалы перевода баллов', 'обществознание'],
    ['/results/imports', 'Загрузка результатов', 'oge-2025.csv'],
    ['/results/imports/1', /\.(xlsx|csv|ods)$/, 'Строк принято'],
    ['/results/quarantine', 'Школы на сопоставлении', 'Никто не ждёт'],
    ...methods.items.map((method) => [`/results/methods/${method.code}`, method.title, 'Формула']),
  ]);
  await tryParameters(page);
});

/** What another threshold would change is told in words before anything is kept. */
async function tryParameters(page) {
  await page.goto('/results');
  await button(page, 'Что, если…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Доля участников ниже порога/).fill('0.2');
  await page.keyboard.press('Tab');
  await dialog.getByText(/^Вошл/).first().waitFor();
  await checkPage(page, 'another threshold');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await button(page, 'Составить список').click();
  await checkPage(page, 'a new list');
}

walk('questionnaires, risks and visits', coordinator, async (page) => {
  const waves = await read(page, '/api/v1/waves');
  const { items: schools } = await read(page, '/api/v1/risk-summary');
  const risky = schools.find((row) => row.state === 'agreed').school.id;
  await visit(page, [
    ['/waves', 'Опросы', 'Осенний опрос школ'],
    ...waves.items.map((wave) => [`/waves/${wave.id}`, wave.title, 'Учителя']),
    ['/waves/questionnaires', 'Анкеты', 'Анкета для учителей'],
    ['/waves/questionnaires/heads', 'Анкета для руководителей', 'Вопросы'],
    ['/risks', 'Риски школ', 'Большеутёсовская ООШ'],
    ['/risks/catalogue', 'Каталог рисков', 'Дефицит педагогических кадров'],
    [`/schools/${risky}/risks`, /^Рисковый профиль/, 'Десять федеральных факторов риска'],
    [`/schools/${risky}/road-map-proposal`, /^Дорожная карта по рискам/, 'вышестоящими планами'],
    [`/schools/${risky}/dossier`, /./],
    [`/schools/${risky}/social-passport`, /^Социальный паспорт/, 'Показатели школы'],
    [`/schools/${risky}`, /СОШ/, 'Рисковый профиль'],
    ['/visits', 'Посещения школ', 'верификация профиля'],
  ]);
  await button(page, 'Запланировать посещение').click();
  await checkPage(page, 'a new visit');
  await page.goto('/waves');
  await button(page, 'Новый опрос').click();
  await checkPage(page, 'a new wave');
});

walk('a school hands out its links and somebody answers', head, async (page, width) => {
  const { items } = await read(page, '/api/v1/waves');
  const open = items.find((wave) => wave.state === 'open');
  const { items: own } = await read(page, `/api/v1/waves/${open.id}/schools`);
  await visit(page, [[`/waves/${open.id}/schools/${own[0].id}`, school, 'Одноразовые ссылки']]);
  await page.getByLabel('Учителя').fill(width === 360 ? '90' : '50');
  await button(page, 'Сохранить').click();
  await page.getByRole('region', { name: 'Сообщения' }).getByText('Сохранено').first().waitFor();
  await button(page, 'Сделать и напечатать').click();
  const cards = page.getByRole('main').getByText(/\/a\/[0-9a-z]+$/);
  await cards.first().waitFor();
  await checkPage(page, 'links to be printed');
  await onPaper(page, await cards.count());
  await answer(await cards.first().innerText(), width);
});

/** On paper there are the cards and nothing to press. */
async function onPaper(page, cards) {
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button').locator('visible=true').count(), 0);
  assert.equal(await page.getByRole('navigation').locator('visible=true').count(), 0);
  assert.equal(await page.getByRole('main').getByRole('img').locator('visible=true').count(), cards);
  await page.emulateMedia({ media: 'screen' });
}

/** Nobody is signed in where answers are given. */
async function answer(link, width) {
  const { page, complaints } = await openPage(browser, server.address, width);
  await page.goto(new URL(link).pathname);
  await title(page, 'Анкета для учителей');
  await checkPage(page, 'a questionnaire');
  for (const group of await page.getByRole('group').all()) {
    const choice = group.getByRole('radio').first();
    if ((await choice.count()) > 0) await choice.check();
  }
  await button(page, /^Отправить/).click();
  await page.waitForURL(/\/done$/);
  await checkPage(page, 'thanks for the answers');
  await page.goto(new URL(link).pathname);
  await checkPage(page, 'a link that was used');
  assert.deepEqual(complaints.filter((words) => !/status of (409|410)/.test(words)), []);
  await page.context().close();
}
