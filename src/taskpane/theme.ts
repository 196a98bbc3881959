import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** The blue of official seals' ink pads turned down: calm beside Excel's green, 4.5:1 on white from shade 80 down. */
const BRAND: BrandVariants = {
  10: '#020508',
  20: '#0c1a2a',
  30: '#102b48',
  40: '#123961',
  50: '#13477a',
  60: '#155594',
  70: '#1d64ab',
  80: '#2b73bd',
  90: '#4383c9',
  100: '#5b94d3',
  110: '#74a5dc',
  120: '#8eb6e4',
  130: '#a8c8ec',
  140: '#c2daf3',
  150: '#dcebf9',
  160: '#f1f7fd',
};

/** What office computers have: Windows, Mac, Linux. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const withFonts = (theme: Theme): Theme => ({
  ...theme,
  fontFamilyBase: FONTS,
  fontFamilyNumeric: FONTS,
});

const lightTheme = (): Theme => withFonts(createLightTheme(BRAND));
const darkTheme = (): Theme =>
  withFonts({
    ...createDarkTheme(BRAND),
    colorBrandForeground1: BRAND[110],
    colorBrandForeground2: BRAND[120],
    // Fluent's are pastels: lamps are to be told from a distance.
    colorStatusDangerForeground3: '#f1707b',
    // Fluent's is 4.2:1 on the dark ground.
    colorStatusDangerForeground1: '#f1707b',
    colorStatusSuccessForeground3: '#5fc561',
  });

const made = new Map<boolean, Theme>();

/** Made when it is first asked for, then always the same: a start shows one of the two. */
export function themeOf(dark: boolean): Theme {
  const theme = made.get(dark) ?? (dark ? darkTheme() : lightTheme());
  made.set(dark, theme);
  return theme;
}
