import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** The head of a dialog is no banner of the page. */
const plainHeader = { attributes: { header: { role: 'presentation' } } };

/** Shade 7 keeps 4.5:1 against white both as a fill and as text; so do the greys set below. */
export const theme = createTheme({
  primaryColor: 'vekha',
  primaryShade: 7,
  colors: {
    vekha: [
      '#eef5fb',
      '#dceaf6',
      '#b9d4ec',
      '#93bce0',
      '#72a8d6',
      '#4b8cc2',
      '#3577b0',
      '#1c5688',
      '#174870',
      '#123a5b',
    ],
    red: [
      '#fdf0ee',
      '#fadcd8',
      '#f3b7af',
      '#ec8f84',
      '#e56c5e',
      '#d94b3b',
      '#c53a2b',
      '#a82a1d',
      '#8b2117',
      '#701a12',
    ],
  },
  fontFamily: '"Segoe UI", "PT Sans", -apple-system, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontWeight: '650' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: {
      defaultProps: { withinPortal: false, withArrow: true, openDelay: 400, multiline: true, maw: 320 },
    },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Modal: { defaultProps: { ...plainHeader, centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Drawer: {
      defaultProps: { ...plainHeader, position: 'right', overlayProps: { backgroundOpacity: 0.25 } },
    },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1d2733',
    '--mantine-color-dimmed': '#566170',
    '--mantine-color-placeholder': '#667080',
    '--mantine-color-error': '#a82a1d',
    '--mantine-color-anchor': '#1c5688',
    '--mantine-color-disabled-color': '#667080',
  },
  dark: {
    '--mantine-color-text': '#e3e7ec',
    '--mantine-color-dimmed': '#a7b0bc',
    '--mantine-color-placeholder': '#98a2af',
    '--mantine-color-error': '#ff9b8e',
    '--mantine-color-anchor': '#93bce0',
    '--mantine-color-disabled-color': '#98a2af',
    '--mantine-color-body': '#181c21',
  },
});
