'use client';
/** Whose account this is, and what they can do with it. */
import { GraduationCap, LogOut, Settings, Users } from 'lucide-react';
import Link from 'next/link';
import { signOut } from '../auth-client.ts';
import { icon } from '../icon.ts';
import { Disclosure, panelItem } from './disclosure.tsx';
import { initialsOf } from './initials.ts';

export interface Person {
  name: string;
  email: string;
  operator: boolean;
}

export function AccountMenu({ person }: { person: Person }) {
  const initials = initialsOf(person.name);
  return (
    <Disclosure
      label={`${initials}, account of ${person.name}`}
      button={
        <span className="grid size-7 place-items-center rounded-full border border-line-strong text-11 font-semibold text-ink-2">
          {initials}
        </span>
      }
    >
      <p className="mb-1 border-b border-line px-2 pb-2">
        <bdi className="block truncate font-medium">{person.name}</bdi>
        <bdi className="block truncate text-12 text-ink-3">{person.email}</bdi>
      </p>
      <Link href="/settings" className={panelItem}>
        <Settings {...icon} /> Settings
      </Link>
      {person.operator && (
        <>
          <Link href="/people" className={panelItem}>
            <Users {...icon} /> People
          </Link>
          <Link href="/cohorts" className={panelItem}>
            <GraduationCap {...icon} /> Cohorts
          </Link>
        </>
      )}
      <button type="button" className={panelItem} onClick={() => void signOut()}>
        <LogOut {...icon} /> Sign out
      </button>
    </Disclosure>
  );
}
