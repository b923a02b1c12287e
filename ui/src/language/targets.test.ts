import { expect, it } from 'vitest';
import { fill } from './catalogue';
import { ru } from './messages.ru';
import { targetInWords } from './targets';

const plain = {
  op: '>=' as const,
  value: 30,
  unit: 'percent' as const,
  of: 'выпускников',
  from: null,
  by_year: null,
  delta: false,
};

it.each([
  [plain, 'не менее 30 % выпускников'],
  [{ ...plain, op: '<=' as const, value: 2.5, of: 'отсева' }, 'не более 2,5 % отсева'],
  [
    { ...plain, from: 33.3, value: 44.4, by_year: 2027 },
    'не менее 44,4 % выпускников (было 33,3 %) к 2027 году',
  ],
  [
    { ...plain, delta: true, value: 1, unit: 'points' as const, of: 'среднего балла' },
    'рост на 1 балл среднего балла',
  ],
  [
    { ...plain, delta: true, op: '<=' as const, value: -3, of: 'неуспевающих' },
    'снижение на 3 % неуспевающих',
  ],
  [
    { ...plain, unit: 'count' as const, value: 1200, of: 'педагогов', per: { value: 80, of: 'учащихся' } },
    'не менее 1\u00a0200 педагогов на 80 учащихся',
  ],
  [{ ...plain, words: 'готовые слова сервера' }, 'готовые слова сервера'],
])('says a target in words: %#', (target, words) => {
  expect(targetInWords(target, 'ru', (key, parameters) => fill('ru', ru[key], parameters))).toBe(words);
});
