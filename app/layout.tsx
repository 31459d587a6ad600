import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { fontVariables } from './_ui/theme/fonts.ts';
import { readTheme, themeCookie } from './_ui/theme/theme.ts';

export const metadata: Metadata = {
  title: { default: 'Quorum Dojo', template: '%s · Quorum Dojo' },
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
  description:
    'Drill the patterns of distributed systems as timed code katas, judged by thousands of faulty, replayable executions.',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#141a21' },
  ],
};

/** The scheme a learner chose is in a cookie, so that the server's first bytes already carry it and nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" className={fontVariables} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
