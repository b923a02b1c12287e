import { expect, it } from 'vitest';
import { readSearch } from './search';

it('the address of bodies and appointments keeps what it knows and drops the rest', () => {
  expect(readSearch({ view: 'appointments', state: 'ending', body: '7' })).toEqual({
    view: 'appointments',
    state: 'ending',
    body: 7,
  });
  expect(readSearch({ view: 'bodies', state: 'future', body: -1 })).toEqual({});
});
