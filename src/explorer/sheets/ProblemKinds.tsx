/** What went wrong in reading, by kind, each problem with its file, line and raw text. */
import { count } from '../../state/figures/figure.ts';
import { groupProblems } from '../../state/overview.ts';
import type { Desk } from '../desk.ts';
import { fileName } from '../text.ts';
import { More } from '../widgets/More.tsx';

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
                <li key={`${problem.file}:${problem.line}:${problem.message}`}>
                  {problem.message}
                  <span class="note">
                    {fileName(problem.file)}, line {problem.line}
                  </span>
                  {problem.raw !== undefined && <pre class="problem-raw">{problem.raw.trim()}</pre>}
                </li>
              )}
            </More>
          </details>
        </li>
      ))}
    </ul>
  );
}
