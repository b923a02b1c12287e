import { describe, expect, it } from 'vitest';
import { agreeing, definitionOf, emptyDefinition, rulesOf } from './definition';

describe('rules of a definition', () => {
  it('agree whatever formula is chosen', () => {
    const formulas = [
      'school-share',
      'people-share',
      'count',
      'sum',
      'yes-no',
      'decrease',
      'dynamics',
    ] as const;
    for (const formula of formulas) {
      const next = agreeing({ ...emptyDefinition, formula });
      expect(rulesOf(formula, next.measure)).toContain(next.overTerritory);
    }
  });
  it('keep what still fits', () => {
    const sum = agreeing({
      ...emptyDefinition,
      formula: 'sum',
      measure: 'number',
      overTerritory: 'mean',
      overTime: 'max',
    });
    expect([sum.measure, sum.overTerritory, sum.overTime]).toEqual(['number', 'mean', 'max']);
  });
  it('drop quarters of a school year', () => {
    expect(agreeing({ ...emptyDefinition, yearKind: 'school', rhythm: 'quarter' }).rhythm).toBe('year');
  });
  it('leave out what is no definition', () => {
    const indicator = { ...emptyDefinition, id: 4, version: 2 };
    expect(Object.keys(definitionOf(indicator))).toEqual(Object.keys(emptyDefinition));
  });
});
