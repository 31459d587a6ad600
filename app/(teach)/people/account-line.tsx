/** One account of the table of people. */
import { Moment } from '../../_ui/moment.tsx';
import { RemoveAccount } from './remove-account.tsx';

export interface AccountLineProps {
  account: {
    id: string;
    name: string;
    email: string;
    operator: boolean;
    removed: boolean;
    submissions: number;
    sinceMs: number;
    /** Of whoever looks at the page: nobody removes themself. */
    own: boolean;
  };
}

export function AccountLine({ account }: AccountLineProps) {
  const { name, email, operator, removed, submissions, sinceMs, own } = account;
  const role = removed ? 'Removed' : operator ? 'Operator' : 'Learner';
  return (
    <tr className={removed ? 'text-ink-3' : undefined}>
      <th scope="row" className="max-w-72 truncate max-wide:max-w-none max-wide:py-2">
        <bdi>{name}</bdi>
        <span className="block truncate text-12 text-ink-3 wide:hidden">
          <bdi>{email}</bdi>
          <br />
          {role}, {submissions.toLocaleString('en-GB')} {submissions === 1 ? 'submission' : 'submissions'}
        </span>
      </th>
      <td className="max-w-80 truncate max-wide:hidden">
        <bdi>{email}</bdi>
      </td>
      <td className="whitespace-nowrap max-wide:hidden">{role}</td>
      <td className="num max-wide:hidden">{submissions.toLocaleString('en-GB')}</td>
      <td className="num max-wide:hidden">
        <Moment ms={sinceMs} />
      </td>
      <td className="num w-24">
        {own ? <span className="text-ink-3">You</span> : !removed && <RemoveAccount id={account.id} name={name} />}
      </td>
    </tr>
  );
}
