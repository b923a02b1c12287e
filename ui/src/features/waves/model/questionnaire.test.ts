import { describe, expect, it } from 'vitest';
import { moved, newItem, ofKind, unfinished } from './questionnaire';

describe('a questionnaire in the making', () => {
  it('gives an item a code that no other has', () => {
    const first = newItem([]);
    expect(first.code).toBe('Q1');
    expect(newItem([{ ...first, code: 'Q2' }]).code).toBe('Q3');
  });

  it('gives a kind the bounds or choices that it needs and takes the others away', () => {
    const item = newItem([]);
    const share = ofKind(item, 'share');
    expect(share.range).toEqual({ best: 0, worst: 50, most: 100 });
    const choice = ofKind(share, 'choice');
    expect(choice.range).toBeNull();
    expect(choice.choices).toHaveLength(2);
    expect(ofKind(choice, 'yes-no').choices).toEqual([]);
  });

  it('knows which items cannot be asked yet', () => {
    const ready = { ...newItem([]), text: 'Мне хватает времени.', risks: ['G3.TEACH'] };
    expect(unfinished([ready])).toEqual([]);
    const wrong = [
      { ...ready, text: ' ' },
      { ...ready, risks: [] },
      { ...ofKind(ready, 'share'), range: { best: 5, worst: 5, most: 100 } },
      ofKind(ready, 'choice'),
    ];
    expect(unfinished(wrong)).toHaveLength(4);
  });

  it('moves an item up and down', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
});
