import type { EChartsCoreOption } from 'echarts/core';
import type { ChartPalette } from './chart-palette';

/** What a picture shows, in the colours it is given. */
export type ChartOption = (palette: ChartPalette, number: (value: number) => string) => EChartsCoreOption;

/**
 * What every picture shares. Tooltips are drawn, never HTML: names of schools are other people's text. Nothing moves, so that print
 * finds the whole picture.
 */
export function withHabits(option: EChartsCoreOption, palette: ChartPalette): EChartsCoreOption {
  const tooltip = typeof option['tooltip'] === 'object' ? (option['tooltip'] as object) : {};
  return {
    color: [...palette.series],
    textStyle: { color: palette.ink, fontSize: palette.fontSize, fontFamily: palette.fontFamily },
    backgroundColor: 'transparent',
    ...option,
    animation: false,
    aria: { enabled: palette.patterns, label: { enabled: false }, decal: { show: palette.patterns } },
    tooltip: {
      backgroundColor: palette.ground,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: palette.fontSize },
      ...tooltip,
      confine: true,
      renderMode: 'richText',
    },
  };
}

/** An axis in the colours of the page. */
export function axisOf(palette: ChartPalette, rest: Record<string, unknown> = {}) {
  const { axisLabel, nameTextStyle, ...others } = rest;
  return {
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { lineStyle: { color: palette.line } },
    splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
    axisLabel: { color: palette.ink, fontSize: palette.fontSize, ...(axisLabel as object | undefined) },
    nameTextStyle: {
      color: palette.quiet,
      fontSize: palette.fontSize,
      ...(nameTextStyle as object | undefined),
    },
    ...others,
  };
}
