import { describe, expect, it } from 'vitest';
import { keptSearch, searchOf } from './search';

describe('the address of a view', () => {
  it('is the same whatever the order in which it was arrived at', () => {
    expect(keptSearch('?state=overdue&roadMap=3')).toBe(keptSearch('roadMap=3&state=overdue'));
  });
  it('comes back as it was kept', () => {
    expect(searchOf(keptSearch('?text=семинар и совет&state=week'))).toEqual({
      state: 'week',
      text: 'семинар и совет',
    });
    expect(searchOf('')).toEqual({});
  });
});
