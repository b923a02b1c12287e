/** Colours and letters of a picture; they come from the theme, or are black on white for print. */
export interface ChartPalette {
  /** Colours of series, in order; every one keeps 3:1 against the ground. */
  series: readonly string[];
  ink: string;
  quiet: string;
  line: string;
  ground: string;
  bad: string;
  good: string;
  fontSize: number;
  /** By name: a picture measures its words where nothing is inherited. */
  fontFamily: string;
  /** Patterns beside colours: in high contrast and on paper. */
  patterns: boolean;
}

const printed: ChartPalette = {
  series: ['#1f5fa8', '#c2410c', '#16794c', '#8a3b8f', '#8a6100', '#50606f'],
  ink: '#000000',
  quiet: '#333333',
  line: '#999999',
  ground: '#ffffff',
  bad: '#8b2117',
  good: '#17663a',
  fontSize: 11,
  fontFamily: 'sans-serif',
  patterns: true,
};

/** The palette of the theme in force on the page. */
export function paletteOf(root: HTMLElement, onPaper: boolean): ChartPalette {
  const style = getComputedStyle(root);
  const fontFamily = getComputedStyle(root.ownerDocument.body).fontFamily || printed.fontFamily;
  if (onPaper) return { ...printed, fontFamily };
  const colour = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    series: printed.series.map((fallback, index) => colour(`--v-chart-${index + 1}`, fallback)),
    ink: colour('--mantine-color-text', printed.ink),
    quiet: colour('--mantine-color-dimmed', printed.quiet),
    line: colour('--v-line', printed.line),
    ground: colour('--v-page', printed.ground),
    bad: colour('--v-late-ink', printed.bad),
    good: colour('--v-done-ink', printed.good),
    fontFamily,
    fontSize: Math.round((parseFloat(style.fontSize) || 16) * 0.78),
    patterns: root.dataset['contrast'] === 'high',
  };
}
