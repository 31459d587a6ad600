/** How the panes are laid out: where the verdict is docked and how large each is. Kept in a cookie, so that the server's first bytes have it. */
import { z } from 'zod';

export const layoutCookie = 'workbench-panes';

const part = z.number().min(5).max(95);
const right = z.object({ columns: z.object({ prompt: part, code: part, verdict: part }) });
const below = z.object({
  columns: z.object({ prompt: part, code: part }),
  rows: z.object({ code: part, verdict: part }),
});
const paneLayoutSchema = z.object({ dock: z.enum(['right', 'below']), right, below });

/** Sizes are percentages of the whole. */
export type PaneLayout = z.infer<typeof paneLayoutSchema>;
export type Dock = PaneLayout['dock'];

/** As drawn at 1,440 px: 348, the rest, 408. */
export const defaultLayout: PaneLayout = {
  dock: 'right',
  right: { columns: { prompt: 24.2, code: 47.5, verdict: 28.3 } },
  below: { columns: { prompt: 27, code: 73 }, rows: { code: 60, verdict: 40 } },
};

/** A cookie is input: anything that is no layout means the default. */
export function readLayout(cookie: string | undefined): PaneLayout {
  if (cookie === undefined) return defaultLayout;
  try {
    const parsed = paneLayoutSchema.safeParse(JSON.parse(decodeURIComponent(cookie)));
    return parsed.success ? parsed.data : defaultLayout;
  } catch {
    return defaultLayout;
  }
}

const yearSeconds = 365 * 24 * 3600;

/** What to assign to document.cookie. */
export const layoutCookieText = (layout: PaneLayout): string =>
  `${layoutCookie}=${encodeURIComponent(JSON.stringify(layout))}; path=/katas; max-age=${yearSeconds}; samesite=lax`;

/** The layout with the sizes that the panes have now; sizes of the other docking stay. */
export function withSizes(
  layout: PaneLayout,
  columns: Record<string, number>,
  rows: Record<string, number>,
): PaneLayout {
  const changed = layout.dock === 'right' ? { ...layout, right: { columns } } : { ...layout, below: { columns, rows } };
  const parsed = paneLayoutSchema.safeParse(changed);
  return parsed.success ? parsed.data : layout;
}
