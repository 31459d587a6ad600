/**
 * The three families, served by the site itself: upright latin, about 137 kB together. next/font adds fallbacks whose metrics match,
 * so that nothing moves when they arrive. The system stacks behind them are in tokens.css.
 */
import localFont from 'next/font/local';

const plex = localFont({
  src: '../../../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  variable: '--font-plex',
  weight: '100 700',
  display: 'swap',
});
const sourceSerif = localFont({
  src: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-source-serif',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});
const jetbrains = localFont({
  src: '../../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--font-jetbrains',
  weight: '100 800',
  display: 'swap',
  adjustFontFallback: false,
});

/** Class names for the root element: they define the families' variables. */
export const fontVariables = `${plex.variable} ${sourceSerif.variable} ${jetbrains.variable}`;
