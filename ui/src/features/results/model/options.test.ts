import { expect, test } from 'vitest';
import { paletteOf } from '@/ui/chart-palette';
import type { LevelTransitions, SupportEffect, WorkDynamics } from '../api/dynamics';
import { effectOption, flowOption, moreIsBetter, trendOption } from './options';

const palette = paletteOf(document.documentElement, true);
const figures = (shareBelow: number, low: number, high: number) => ({
  participants: 30,
  below: 9,
  shareBelow,
  low,
  high,
  passed: null,
  quality: null,
  grasp: null,
  mean: null,
  raised: null,
  lowered: null,
  farApart: null,
});
const seriesOf = (option: Record<string, unknown>) => option['series'] as Record<string, unknown>[];

test('a hidden year is a gap of the line, and the interval is drawn around the school', () => {
  const work: WorkDynamics = {
    procedure: 'OGE',
    subject: 'MA',
    grade: 9,
    roseByAPoint: null,
    years: [
      { year: 2024, school: figures(30, 16.7, 47.9), few: false, region: figures(20, 19, 21), like: null },
      { year: 2025, school: null, few: true, region: figures(18, 17, 19), like: figures(25, 20, 30) },
    ],
  };
  const names = { school: 'Школа', region: 'Регион', like: 'Похожие', interval: 'Интервал' };
  const [low, width, school, region, like] = seriesOf(trendOption(work, names)(palette, String));
  expect(school?.['data']).toEqual([30, null]);
  expect(region?.['data']).toEqual([20, 18]);
  expect(like?.['data']).toEqual([null, 25]);
  expect(low?.['data']).toEqual([16.7, null]);
  expect((width?.['data'] as number[])[0]).toBeCloseTo(31.2);
});

test('flows join a group of one year with a group of the other, as many as there are schools', () => {
  const transitions: LevelTransitions = {
    from: 2024,
    to: 2025,
    by: 'fifths',
    schools: 3,
    flows: [
      { from: '1', to: '1', schools: 1 },
      { from: '1', to: '', schools: 2 },
    ],
  };
  const [sankey] = seriesOf(flowOption(transitions, (level) => level || 'мало данных')(palette, String));
  expect((sankey?.['data'] as { name: string }[]).map((node) => node.name)).toEqual([
    '2024: 1',
    '2025: мало данных',
    '2025: 1',
  ]);
  expect(sankey?.['links']).toEqual([
    { source: '2024: 1', target: '2025: 1', value: 1 },
    { source: '2024: 1', target: '2025: мало данных', value: 2 },
  ]);
});

test('an estimate that does not exist is not drawn', () => {
  const estimate = { mean: -6, low: -9, high: -3, pairs: 7, tells: true };
  const effect = { effect: estimate, lookBack: null } as SupportEffect;
  const option = effectOption(effect, { effect: 'После', lookBack: 'До' })(palette, String);
  const [intervals, points] = seriesOf(option);
  expect(intervals?.['data']).toEqual([[-9, -3, 0]]);
  expect(points?.['data']).toEqual([[-6, 0]]);
});

test('less below the minimum is better, more of the others', () => {
  expect([moreIsBetter('below'), moreIsBetter('quality'), moreIsBetter('grasp')]).toEqual([
    false,
    true,
    true,
  ]);
});
