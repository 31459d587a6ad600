import { describe, expect, it } from 'vitest';
import { defaultLayout, layoutCookieText, readLayout, withSizes } from './pane-layout.ts';

const cookieValue = (text: string) => text.slice(text.indexOf('=') + 1, text.indexOf(';'));

describe('the layout of the panes', () => {
  it('comes back from its cookie as it was kept', () => {
    const layout = withSizes(defaultLayout, { prompt: 20, code: 40, verdict: 40 }, {});
    expect(readLayout(cookieValue(layoutCookieText(layout)))).toEqual(layout);
    expect(layout.right.columns.verdict).toBe(40);
  });

  it('is the default where the cookie is none of ours', () => {
    for (const cookie of [undefined, '', '%', '{}', encodeURIComponent('{"dock":"left"}'), 'null'])
      expect(readLayout(cookie)).toEqual(defaultLayout);
  });

  it('keeps the sizes of one docking while the other is resized', () => {
    const docked = withSizes({ ...defaultLayout, dock: 'below' }, { prompt: 30, code: 70 }, { code: 50, verdict: 50 });
    expect(docked.right).toEqual(defaultLayout.right);
    expect(docked.below.rows.code).toBe(50);
  });

  it('does not keep sizes that belong to the other docking', () => {
    expect(withSizes(defaultLayout, { prompt: 30, code: 70 }, { code: 50, verdict: 50 })).toBe(defaultLayout);
  });
});
