'use client';
/** The bar above every page but the workbench, which has one of its own made of the same parts. */
import { Keyboard, Menu, Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { buttonClass } from '../button.tsx';
import { icon, smallIcon } from '../icon.ts';
import { AccountMenu, type Person } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { useCommands } from './commands.tsx';
import { isWithin, mainPages, teachingPages } from './destinations.ts';
import { Disclosure, panelItem } from './disclosure.tsx';

interface TopBarProps {
  person: Person;
  /** A page that is not linked from here, though not forbidden: the glossary while it would give an answer away. */
  without?: string;
}

export function TopBar({ person, without }: TopBarProps) {
  const path = usePathname();
  const commands = useCommands();
  const taught = commands ? teachingPages(commands.teaching) : [];
  const shown = [...mainPages, ...taught].filter(({ href }) => href !== without);
  const links = shown.map(({ href, title, ...more }) => ({
    href,
    title,
    count: 'count' in more ? more.count : undefined,
    current: isWithin(path, href) ? ('page' as const) : undefined,
  }));
  return (
    <header className="topbar">
      <Brand />
      <nav className="tabs flex-1 gap-5" aria-label="Main">
        {links.map(({ href, title, count, current }) => (
          <Link key={href} href={href} aria-current={current} className="tab text-14 max-wide:hidden">
            {title} <Count count={count} />
          </Link>
        ))}
      </nav>
      <GoToButton />
      <AccountMenu person={person} />
      <Disclosure label="Menu" button={<Menu {...icon} />} className="wide:hidden">
        <nav aria-label="Menu">
          {links.map(({ href, title, count, current }) => (
            <Link key={href} href={href} aria-current={current} className={panelItem}>
              {title} <Count count={count} />
            </Link>
          ))}
        </nav>
        <button type="button" className={panelItem} onClick={commands?.showKeys}>
          <Keyboard {...icon} /> Keys
        </button>
      </Disclosure>
    </header>
  );
}

const Count = ({ count }: { count: number | undefined }) =>
  count ? (
    <span className="count">
      {count}
      <span className="sr-only"> waiting</span>
    </span>
  ) : null;

/** Opens "Go to"; on a phone the glass alone. */
export function GoToButton() {
  const commands = useCommands();
  return (
    <button
      type="button"
      className={buttonClass({ look: 'ghost' }, 'max-wide:w-control max-wide:p-0')}
      aria-label="Go to, Ctrl K"
      onClick={commands?.goTo}
    >
      <Search {...smallIcon} />
      <span className="max-wide:hidden">Go to</span>
      <kbd className="max-wide:hidden">Ctrl K</kbd>
    </button>
  );
}
