import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep harbour blue-green. Shade 7 carries white text at 6.9:1. */
const harbour: MantineColorsTuple = [
  '#eaf4f5',
  '#d5e7e9',
  '#a9cfd4',
  '#7bb5bc',
  '#5bbac4',
  '#2f8792',
  '#1f7884',
  '#0f5a65',
  '#0b4750',
  '#07333a',
];
/** Needs you. */
const amber: MantineColorsTuple = [
  '#fdf4e3',
  '#fae6c4',
  '#f3cd8c',
  '#edb455',
  '#e6a02f',
  '#c17c12',
  '#a1640a',
  '#834f05',
  '#653c03',
  '#472a02',
];
/** Danger and overdue, nothing else. */
const signal: MantineColorsTuple = [
  '#fdeeec',
  '#f9dad6',
  '#f0b0a9',
  '#ec9188',
  '#e5746a',
  '#cf4438',
  '#b83227',
  '#9f261c',
  '#7e1d15',
  '#5c140e',
];

const families =
  "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Georgian', 'Noto Sans Armenian', 'Noto Sans Devanagari', 'Noto Sans Ethiopic', sans-serif";

/** Mantine's greys of the dark theme, in the app's own tone: text, lines, sheets, paper. */
const dark: MantineColorsTuple = [
  '#e6ebea',
  '#c3cccd',
  '#a3b0b2',
  '#67777b',
  '#4a595d',
  '#2e3a3d',
  '#192225',
  '#151d20',
  '#12191b',
  '#0c1112',
];

/** Sizes in rem of 16 px: text is 15 px, secondary text 13 px, one radius of 6 px, a grid of 4 px. */
export const theme = createTheme({
  fontFamily: families,
  headings: {
    fontFamily: families,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.375rem', lg: '0.375rem', xl: '0.375rem' },
  defaultRadius: 'sm',
  primaryColor: 'harbour',
  primaryShade: { light: 7, dark: 6 },
  colors: { harbour, amber, signal, dark },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 0.5rem 1.5rem rgb(0 0 0 / 12%)',
    lg: '0 0.5rem 1.5rem rgb(0 0 0 / 12%)',
    xl: '0 1rem 2rem rgb(0 0 0 / 16%)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusClassName: 'pristan-focus',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Textarea: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    NumberInput: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    PasswordInput: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Select: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // The page itself never scrolls; Mantine's scroll lock would write a style that the page's policy refuses.
    Modal: { defaultProps: { transitionProps: { duration: 0 }, lockScroll: false } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 }, lockScroll: false } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
  },
});
