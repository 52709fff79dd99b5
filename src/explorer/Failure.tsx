/** What is shown when there is no map to open: what is wrong, and what can be done. */
import { text } from './text.ts';

export function Failure({ message }: { message: string }) {
  return (
    <main class="failure">
      <p class="wordmark">{text.name}</p>
      <h1>{text.atlasMissing}</h1>
      <p>{text.atlasMissingHelp}</p>
      <pre>{message}</pre>
    </main>
  );
}
