/** What went wrong in reading, by kind, each problem with its file, line and raw text. */
import { count } from '../../state/figures/figure.ts';
import { groupProblems } from '../../state/overview.ts';
import type { Desk } from '../desk.ts';
import { More } from '../widgets/More.tsx';
import { ProblemEntry } from '../widgets/ProblemEntry.tsx';

export function ProblemKinds({ desk }: { desk: Desk }) {
  const kinds = groupProblems(desk.problems.value);
  if (kinds.length === 0) return <p class="note">None.</p>;
  return (
    <ul class="problem-kinds">
      {kinds.map(({ code, severity, problems }) => (
        <li key={code}>
          <details>
            <summary>
              <b class="problem-kind-name">{code.replaceAll('-', ' ')}</b> {count(problems.length, severity)}
            </summary>
            <More items={problems} first={10} class="plain">
              {problem => (
                <ProblemEntry key={`${problem.file}:${problem.line}:${problem.message}`} problem={problem} />
              )}
            </More>
          </details>
        </li>
      ))}
    </ul>
  );
}
