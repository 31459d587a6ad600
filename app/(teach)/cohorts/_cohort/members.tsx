/** Who is in a cohort. */
import type { CohortDetail } from '../../../_server/cohort/queries.ts';
import { Moment } from '../../../_ui/moment.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';

export function Members({ members }: Pick<CohortDetail, 'members'>) {
  return (
    <table className="ledger max-wide:table-fixed">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" className="max-wide:hidden">
            E-mail
          </th>
          <th scope="col" className="w-24">
            Role
          </th>
          <th scope="col" className="num w-32">
            Joined
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, email, role, joinedAt }) => (
          <tr key={id}>
            <th scope="row" className="max-w-72 truncate">
              <bdi>{visibleText(name)}</bdi>
              <span className="block truncate text-12 text-ink-3 wide:hidden">
                <bdi>{visibleText(email)}</bdi>
              </span>
            </th>
            <td className="max-w-80 truncate max-wide:hidden">
              <bdi>{visibleText(email)}</bdi>
            </td>
            <td>{role === 'instructor' ? 'Instructor' : 'Learner'}</td>
            <td className="num">
              <Moment ms={joinedAt.getTime()} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
