import type { Metadata } from 'next';
import { listAccounts } from '../../_server/account/queries.ts';
import { requireOperator } from '../../_server/account/session.ts';
import { TopBar } from '../../_ui/shell/top-bar.tsx';
import { AccountLine } from './account-line.tsx';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const actor = await requireOperator();
  const accounts = await listAccounts(actor);
  const present = accounts.filter((account) => account.removedAt === null).length;
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <h1>People</h1>
        <p className="mt-1 text-ink-2">
          {present} {present === 1 ? 'account' : 'accounts'}. Removing one ends its sessions at once; what it handed in
          is kept.
        </p>
        <div className="relative mt-5">
          <table className="ledger max-wide:table-fixed">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col" className="max-wide:hidden">
                  E-mail
                </th>
                <th scope="col" className="max-wide:hidden">
                  Role
                </th>
                <th scope="col" className="num max-wide:hidden">
                  Submissions
                </th>
                <th scope="col" className="num max-wide:hidden">
                  Since
                </th>
                <th scope="col" className="w-24">
                  <span className="sr-only">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <AccountLine
                  key={account.id}
                  account={{
                    id: account.id,
                    name: account.name,
                    email: account.email,
                    operator: account.operator,
                    removed: account.removedAt !== null,
                    submissions: account.submissions,
                    sinceMs: account.createdAt.getTime(),
                    own: account.id === actor.id,
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      </main>
    </>
  );
}
