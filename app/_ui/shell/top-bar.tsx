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
import { Disclosure, panelItem } from './disclosure.tsx';

const pages = [{ href: '/', title: 'Katas' }];

export function TopBar({ person }: { person: Person }) {
  const path = usePathname();
  const commands = useCommands();
  const links = pages.map(({ href, title }) => ({
    href,
    title,
    current: path === href ? ('page' as const) : undefined,
  }));
  return (
    <header className="topbar">
      <Brand />
      <nav className="tabs flex-1 gap-5" aria-label="Main">
        {links.map(({ href, title, current }) => (
          <Link key={href} href={href} aria-current={current} className="tab text-14 max-wide:hidden">
            {title}
          </Link>
        ))}
      </nav>
      <GoToButton />
      <AccountMenu person={person} />
      <Disclosure label="Menu" button={<Menu {...icon} />} className="wide:hidden">
        <nav aria-label="Menu">
          {links.map(({ href, title, current }) => (
            <Link key={href} href={href} aria-current={current} className={panelItem}>
              {title}
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
