import { describe, expect, it } from 'vitest';
import { placeOf } from './place';

describe('where a notice leads', () => {
  it('opens its object, the list of several, or nothing', () => {
    expect(placeOf({ kind: 'obligation', id: 7 })).toEqual({
      to: '/obligations/$obligationId',
      params: { obligationId: 7 },
    });
    expect(placeOf({ kind: 'obligations', id: 0 })).toEqual({ to: '/obligations' });
    expect(placeOf({ kind: 'something-new', id: 1 })).toBeNull();
    expect(placeOf(null)).toBeNull();
  });
});
