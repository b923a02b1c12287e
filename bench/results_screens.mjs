// What results of five years cost on the screens: a register, files of results, runs and what-if, for several sizes in one run.
//
//   node bench/results_screens.mjs --vekha build/release/vekha --schools 1000 --schools 40000 [--years 5] [--rounds 30] [--keep FOLDER]
//
// All schools lie in ONE region, sixty municipalities: what a region of the country would see is smaller. Parquet needs libduckdb.so.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { measured, signedIn, started } from './clients.mjs';

const { values: options } = parseArgs({
  options: {
    vekha: { type: 'string', default: 'build/release/vekha' },
    schools: { type: 'string', multiple: true, default: ['1000'] },
    years: { type: 'string', default: '5' },
    year: { type: 'string', default: '2025' },
    rounds: { type: 'string', default: '30' },
    keep: { type: 'string' },
  },
});
const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'vekha-results-'));
const year = Number(options.year);
const municipalities = 60;

function seconds(work) {
  const from = performance.now();
  const made = work();
  return [(performance.now() - from) / 1000, made];
}

function command(...args) {
  const done = spawnSync(options.vekha, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** One region and its municipalities. */
function madeTerritories(data, storage) {
  const path = join(data, 'territories.csv');
  const lines = ['Название;Вид;Входит в', 'Замерная область;регион;'];
  for (let i = 1; i <= municipalities; ++i) lines.push(`Муниципальный округ ${i};муниципалитет;Замерная область`);
  writeFileSync(path, lines.join('\n'));
  command('register', 'import', 'territories', path, ...storage);
}

function numberOf(territory, storage) {
  const all = JSON.parse(command('territory', 'list', '--json', ...storage));
  return String((all.items ?? all).find(({ name }) => name === territory).id);
}

/** Codes as `vekha simulate results` gives them. */
function writeRegister(path, schools) {
  const lines = ['Код ОО;Краткое наименование;Полное наименование;Вид;Муниципалитет;Населённый пункт'];
  for (let i = 0; i < schools; ++i)
    lines.push(`edu${100000 + i};СОШ № ${i + 1};Средняя общеобразовательная школа № ${i + 1};школа;Муниципальный округ ${(Math.floor(i / 10) % municipalities) + 1};с. Село ${i % 500}`);
  writeFileSync(path, lines.join('\n'));
}

/** A database with the schools and their results; filled once, when the folder is kept. */
function filled(schools) {
  const data = join(folder, `schools-${schools}`);
  const storage = ['--data', data, '--database', `sqlite:${data}/vekha.db`];
  if (existsSync(join(data, 'filled'))) return { data, storage };
  mkdirSync(data, { recursive: true });
  const register = join(data, 'register.csv');
  writeRegister(register, schools);
  madeTerritories(data, storage);
  command('register', 'import', 'organisations', register, ...storage);
  const region = ['--territory', numberOf('Замерная область', storage)];
  for (let newest = year; newest > year - Number(options.years); newest -= 2) {
    const out = join(data, `rows-${newest}`);
    command('simulate', 'results', '--schools', String(schools), '--year', String(newest), '--seed', String(newest), '--out', out, '--format', 'parquet');
    const [took] = seconds(() => command('results', 'import', join(out, 'results.parquet'), ...region, ...storage));
    console.log(`${schools} schools, results of ${newest - 1} and ${newest}: imported in ${took.toFixed(1)} s`);
    if (newest === year) {
      const [context] = seconds(() => command('results', 'import', join(out, 'context.csv'), '--year', String(year), ...region, ...storage));
      console.log(`${schools} schools, context of ${year}: imported in ${context.toFixed(1)} s`);
    }
    rmSync(out, { recursive: true });
  }
  writeFileSync(join(data, 'filled'), '');
  return { data, storage };
}

async function once(person, method, path, json) {
  const from = performance.now();
  const answer = await person.ask(method, path, json);
  return [performance.now() - from, answer];
}

const lists = (run) => ({
  'список с объяснениями': `/api/v1/identifications/${run}/schools?limit=50`,
  'список, только в списке': `/api/v1/identifications/${run}/schools?listed=yes&limit=50`,
  'точки рисунка': `/api/v1/identifications/${run}/points`,
  'динамика, 5 лет': `/api/v1/dynamics?from=${year - 4}&to=${year}&limit=50`,
  'динамика, один предмет': `/api/v1/dynamics?from=${year - 4}&to=${year}&procedure=VPR&subject=MA&grade=5&limit=50`,
  'три списка': `/api/v1/dynamics/lists?year=${year}&limit=50`,
  'переходы между группами': `/api/v1/dynamics/transitions?from=${year - 1}&to=${year}`,
  'объективность, реестр': `/api/v1/dynamics/objectivity?year=${year}&limit=50`,
  'сводная таблица рисков': '/api/v1/risk-summary',
  'социальные паспорта': `/api/v1/social-passports?year=${year}&limit=50`,
  'загруженные файлы': '/api/v1/result-files?limit=50',
});

async function bench(schools) {
  const { data, storage } = filled(schools);
  const ui = join(folder, 'ui');
  mkdirSync(ui, { recursive: true });
  writeFileSync(join(ui, 'index.html'), '<!doctype html>');
  const server = await started([options.vekha, 'serve', '--listen', '127.0.0.1:0', ...storage, '--ui', ui, '--workers', '2']);
  const result = { schools, size: statSync(`${data}/vekha.db`).size, acts: {}, screens: {} };
  const runNumber = Date.now().toString(36);
  try {
    const person = (name, role, ...place) => signedIn(options.vekha, storage, server.address, `${name}-${runNumber}`, role, ...place);
    const operator = await person('operator', 'regional-operator', '--territory', numberOf('Замерная область', storage));
    const coordinator = await person('coordinator', 'municipal-coordinator', '--territory', numberOf('Муниципальный округ 1', storage));
    const head = await person('head', 'head', '--organisation', 'edu100000');
    const [schoolId] = (await operator.ask('GET', '/api/v1/organisations?text=edu100000&limit=1')).items.map(({ id }) => id);

    const runs = {};
    for (const method of ['order-847', 'two-years', 'quality-index', 'isbsh', 'objectivity', 'resilient']) {
      const [took, run] = await once(operator, 'POST', '/api/v1/identifications', { method, year });
      result.acts[`расчёт ${method}`] = took;
      runs[method] = run.id;
    }
    const run = runs['order-847'];
    for (const [name, identification] of [['по сохранённому расчёту', run], ['по тому, что в базе', null]]) {
      const asked = { identification, method: 'order-847', year, parameters: { threshold: '0.25' } };
      result.acts[`что если, ${name}`] = (await once(operator, 'POST', '/api/v1/identifications/what-if', asked))[0];
    }
    result.acts['тот же расчёт снова'] = (await once(operator, 'POST', `/api/v1/identifications/${run}/rerun`, {}))[0];

    for (const [name, path] of Object.entries(lists(run))) {
      result.screens[`регион: ${name}`] = await measured(operator, path, Number(options.rounds), 2);
      result.screens[`муниципалитет: ${name}`] = await measured(coordinator, path, Number(options.rounds), 2);
    }
    for (const [name, path] of Object.entries({ 'результаты школы': `/api/v1/schools/${schoolId}/results`, 'профиль рисков': `/api/v1/schools/${schoolId}/risk-profile`, 'почему школа в списке': `/api/v1/identifications/${run}/schools/${schoolId}` }))
      result.screens[`школа: ${name}`] = await measured(name.startsWith('почему') ? coordinator : head, path, Number(options.rounds), 2);
  } finally {
    await server.stop();
  }
  return result;
}

function print(results) {
  const widest = 46;
  const cell = (value) => value.toFixed(value < 100 ? 1 : 0).padStart(9);
  console.log(`\n${'ms'.padEnd(widest)}${results.map(({ schools }) => `${schools} schools`.padStart(20)).join('')}`);
  for (const name of Object.keys(results[0].acts)) console.log(name.padEnd(widest) + results.map(({ acts }) => cell(acts[name]).padStart(20)).join(''));
  console.log('median / 99 %');
  for (const name of Object.keys(results[0].screens))
    console.log(name.padEnd(widest) + results.map(({ screens: of }) => `${cell(of[name].median)} /${cell(of[name].p99)}`).join(''));
  for (const { schools, size } of results) console.log(`${schools} schools: ${(size / 1e6).toFixed(0)} MB of SQLite`);
}

try {
  const results = [];
  for (const schools of options.schools) results.push(await bench(Number(schools)));
  print(results);
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}
