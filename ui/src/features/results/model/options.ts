import { axisOf, type ChartOption } from '@/ui/chart-option';
import type {
  EffectMeasure,
  LevelTransitions,
  ObjectivityRegister,
  SupportEffect,
  WorkDynamics,
} from '../api/dynamics';

/** What a picture of one work calls its lines. */
export interface TrendNames {
  school: string;
  region: string;
  like: string;
  interval: string;
}

/** Share below the minimum by year: the school with its interval, the region, schools like it. */
export function trendOption(work: WorkDynamics, names: TrendNames): ChartOption {
  return (palette, number) => {
    const years = work.years.map((year) => String(year.year));
    const line = (name: string, part: 'school' | 'region' | 'like', index: number, dash: string) => ({
      name,
      type: 'line',
      data: work.years.map((year) => year[part]?.shareBelow ?? null),
      color: palette.series[index],
      symbol: ['circle', 'rect', 'triangle'][index],
      symbolSize: 8,
      lineStyle: { type: dash, width: 2 },
    });
    const band = (data: (number | null)[], shown: boolean) => ({
      name: names.interval,
      type: 'line',
      stack: 'interval',
      data,
      symbol: 'none',
      silent: true,
      lineStyle: { opacity: 0 },
      areaStyle: { opacity: shown ? 0.16 : 0 },
      color: palette.series[0],
      tooltip: { show: false },
    });
    return {
      grid: { left: 44, right: 12, top: 16, bottom: 52 },
      legend: {
        bottom: 0,
        data: [names.school, names.region, names.like, names.interval],
        textStyle: { color: palette.ink, fontSize: palette.fontSize },
      },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? `${number(value)} %` : '—'),
      },
      xAxis: axisOf(palette, { type: 'category', data: years, boundaryGap: true }),
      yAxis: axisOf(palette, { type: 'value', min: 0, axisLabel: { formatter: '{value} %' } }),
      series: [
        band(
          work.years.map((year) => year.school?.low ?? null),
          false,
        ),
        band(
          work.years.map((year) => (year.school ? year.school.high - year.school.low : null)),
          true,
        ),
        line(names.school, 'school', 0, 'solid'),
        line(names.region, 'region', 1, 'dashed'),
        line(names.like, 'like', 2, 'dotted'),
      ],
    };
  };
}

/** Schools flowing from the groups of one year into those of another. */
export function flowOption(transitions: LevelTransitions, nameOf: (level: string) => string): ChartOption {
  return (palette) => {
    const node = (side: 'from' | 'to', level: string) => `${transitions[side]}: ${nameOf(level)}`;
    const levels = (side: 'from' | 'to') => [...new Set(transitions.flows.map((flow) => flow[side]))].sort();
    const colour = (level: string) =>
      level === ''
        ? palette.quiet
        : (palette.series[(Number(level) - 1) % palette.series.length] ?? palette.series[3]);
    return {
      series: [
        {
          type: 'sankey',
          left: 8,
          right: 150,
          top: 8,
          bottom: 8,
          nodeAlign: 'justify',
          layoutIterations: 0,
          draggable: false,
          label: { color: palette.ink, fontSize: palette.fontSize },
          lineStyle: { color: 'source', opacity: 0.4 },
          data: (['from', 'to'] as const).flatMap((side) =>
            levels(side).map((level) => ({
              name: node(side, level),
              depth: side === 'from' ? 0 : 1,
              itemStyle: { color: colour(level) },
            })),
          ),
          links: transitions.flows.map((flow) => ({
            source: node('from', flow.from),
            target: node('to', flow.to),
            value: flow.schools,
          })),
        },
      ],
      tooltip: { trigger: 'item' },
    };
  };
}

/** Listed schools and those that need an expert, by year. */
export function objectivityOption(
  register: ObjectivityRegister,
  names: { listed: string; needsExpertise: string },
): ChartOption {
  return (palette) => ({
    grid: { left: 40, right: 12, top: 16, bottom: 52 },
    legend: { bottom: 0, textStyle: { color: palette.ink, fontSize: palette.fontSize } },
    tooltip: { trigger: 'axis' },
    xAxis: axisOf(palette, { type: 'category', data: register.years.map((year) => String(year.year)) }),
    yAxis: axisOf(palette, { type: 'value', minInterval: 1 }),
    series: [
      { name: names.listed, type: 'bar', data: register.years.map((year) => year.listed) },
      { name: names.needsExpertise, type: 'bar', data: register.years.map((year) => year.needsExpertise) },
    ],
  });
}

/** Whether more of a measure is better. */
export const moreIsBetter = (measure: EffectMeasure): boolean => measure !== 'below';

/** Both estimates as points with their intervals around zero. */
export function effectOption(
  effect: SupportEffect,
  names: { effect: string; lookBack: string },
): ChartOption {
  return (palette, number) => {
    const rows = [
      { name: names.lookBack, estimate: effect.lookBack },
      { name: names.effect, estimate: effect.effect },
    ].flatMap(({ name, estimate }) => (estimate ? [{ name, estimate }] : []));
    return {
      grid: { left: 12, right: 24, top: 12, bottom: 28, containLabel: true },
      tooltip: { trigger: 'item' },
      xAxis: axisOf(palette, { type: 'value', axisLabel: { formatter: (value: number) => number(value) } }),
      yAxis: axisOf(palette, { type: 'category', data: rows.map((row) => row.name) }),
      series: [
        {
          type: 'custom',
          silent: true,
          encode: { x: [0, 1], y: 2 },
          data: rows.map((row, index) => [row.estimate.low, row.estimate.high, index]),
          renderItem: intervalOf(palette.ink),
        },
        {
          type: 'scatter',
          symbol: 'diamond',
          symbolSize: 14,
          color: palette.series[0],
          data: rows.map((row, index) => [row.estimate.mean, index]),
          markLine: {
            symbol: 'none',
            silent: true,
            label: { show: false },
            lineStyle: { color: palette.quiet, type: 'dashed' },
            data: [{ xAxis: 0 }],
          },
        },
      ],
    };
  };
}

interface DrawnRow {
  value: (dimension: number) => number;
  coord: (point: [number, number]) => [number, number];
}

function intervalOf(colour: string) {
  return (_: unknown, row: DrawnRow) => {
    const [left, y] = row.coord([row.value(0), row.value(2)]);
    const [right] = row.coord([row.value(1), row.value(2)]);
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line',
      shape: { x1, y1, x2, y2 },
      style: { stroke: colour, lineWidth: 2 },
    });
    return {
      type: 'group',
      children: [line(left, y, right, y), line(left, y - 6, left, y + 6), line(right, y - 6, right, y + 6)],
    };
  };
}
