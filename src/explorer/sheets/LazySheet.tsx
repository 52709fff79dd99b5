/** The pages are fetched when the first of them is opened: who came for the map does not wait for them. */
import { useEffect, useState } from 'preact/hooks';
import type { Sheet as SheetName } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import type { Sheet as SheetComponent } from './Sheet.tsx';

export function LazySheet({ desk, of }: { desk: Desk; of: SheetName }) {
  const [Sheet, setSheet] = useState<{ of: typeof SheetComponent } | null>(null);
  useEffect(() => {
    void import('./Sheet.tsx').then(module => setSheet({ of: module.Sheet }));
  }, []);
  return Sheet === null ? <div class="folio" /> : <Sheet.of desk={desk} of={of} />;
}
