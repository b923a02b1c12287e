import { expect, it } from 'vitest';
import { actionsOf } from './actions';

it.each([
  ['nothing may be done', [], undefined, [], []],
  ['the executor starts or sends', ['start', 'submit'], 'submit', ['start'], []],
  [
    'the coordinator decides and changes',
    ['accept', 'return', 'confirm', 'cancel', 'move'],
    'accept',
    ['confirm', 'return'],
    ['cancel', 'move'],
  ],
  [
    'one person does all',
    ['submit', 'start', 'recall', 'accept', 'return'],
    'accept',
    ['submit', 'return'],
    ['start', 'recall'],
  ],
  ['only changes of the duty', ['cancel', 'replace', 'move'], 'cancel', [], ['replace', 'move']],
] as const)('%s', (_, steps, main, beside, more) => {
  expect(actionsOf(steps)).toEqual({ main, beside, more });
});
