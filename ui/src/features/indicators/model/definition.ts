import type { Definition } from '../api/indicators';

type Measure = Definition['measure'];
type Rule = Definition['overTerritory'];
type Condition = NonNullable<Definition['condition']>;

/** What may stand with each formula; the same table as in docs/indicators.md. */
const fits: Record<Definition['formula'], readonly [Measure, readonly Rule[]][]> = {
  'school-share': [
    ['yes-no', ['ratio-of-sums']],
    ['number', ['ratio-of-sums']],
    ['parts', ['ratio-of-sums']],
  ],
  'people-share': [['parts', ['ratio-of-sums']]],
  count: [
    ['number', ['sum', 'mean', 'count-of-yes']],
    ['yes-no', ['count-of-yes']],
    ['parts', ['count-of-yes']],
  ],
  sum: [['number', ['sum', 'mean']]],
  'yes-no': [['yes-no', ['count-of-yes']]],
  decrease: [
    ['number', ['sum', 'mean']],
    ['parts', ['ratio-of-sums']],
  ],
  dynamics: [
    ['number', ['sum', 'mean']],
    ['parts', ['ratio-of-sums']],
  ],
};

export const measuresOf = (formula: Definition['formula']) => fits[formula].map(([measure]) => measure);

export const rulesOf = (formula: Definition['formula'], measure: Measure): readonly Rule[] =>
  fits[formula].find(([one]) => one === measure)?.[1] ?? [];

export const conditionsOf = (measure: Measure): readonly Condition[] =>
  measure === 'yes-no' ? ['yes'] : ['at-least', 'at-most', 'rises', 'falls'];

export const timeRulesOf = (measure: Measure) =>
  measure === 'yes-no'
    ? (['last', 'max'] as const)
    : measure === 'parts'
      ? (['last', 'sum', 'max'] as const)
      : (['last', 'sum', 'mean', 'max'] as const);

export const countsSchools = (definition: Definition) =>
  definition.formula === 'school-share' || definition.overTerritory === 'count-of-yes';

const first = <Value>(allowed: readonly Value[], wanted: Value | undefined): Value =>
  allowed.find((one) => one === wanted) ?? (allowed[0] as Value);

/** The nearest definition whose rules agree: what a choice makes impossible goes to the first that is possible. */
export function agreeing(definition: Definition): Definition {
  const measure = first(measuresOf(definition.formula), definition.measure);
  const next: Definition = {
    ...definition,
    measure,
    overTerritory: first(rulesOf(definition.formula, measure), definition.overTerritory),
    overTime: first(timeRulesOf(measure), definition.overTime),
    condition: first(conditionsOf(measure), definition.condition),
  };
  if (next.yearKind === 'school' && next.rhythm === 'quarter') next.rhythm = 'year';
  return next;
}

export const emptyDefinition: Definition = {
  code: '',
  name: '',
  unit: '%',
  numerator: '',
  denominator: '',
  formula: 'school-share',
  measure: 'yes-no',
  condition: 'yes',
  threshold: '0',
  direction: 'more',
  places: 1,
  rhythm: 'year',
  yearKind: 'calendar',
  overTime: 'last',
  overTerritory: 'ratio-of-sums',
  holder: 'school',
  group: '',
  source: 'entered',
  sourceGroup: '',
  baseYear: null,
  baseline: null,
  baselineYear: null,
};

/** The keys of a definition, out of an indicator that has more. */
export function definitionOf(indicator: Definition): Definition {
  return Object.fromEntries(
    Object.keys(emptyDefinition).map((key) => [key, indicator[key as keyof Definition]]),
  ) as unknown as Definition;
}
