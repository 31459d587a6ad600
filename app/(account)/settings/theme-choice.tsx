'use client';
/** Light, dark, or as the system has it. Applied at once, and kept in a cookie so that the next page arrives in it. */
import { useState } from 'react';
import { type Theme, themeCookie, themes } from '../../_ui/theme/theme.ts';

const names: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const yearSeconds = 31_536_000;

export function ThemeChoice({ current }: { current: Theme }) {
  const [theme, setTheme] = useState(current);
  const choose = (next: Theme) => {
    setTheme(next);
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax`;
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  };
  return (
    <fieldset>
      <legend className="sr-only">Colours</legend>
      <div className="segmented">
        {themes.map((one) => (
          <label key={one}>
            <input type="radio" name="theme" className="sr-only" checked={theme === one} onChange={() => choose(one)} />
            {names[one]}
          </label>
        ))}
      </div>
      <p className="hint">Kept in this browser.</p>
    </fieldset>
  );
}
