/** The evidence that is open, for as long as what it was asked of is in view: after a decision its indexes would name other works. */
import { useState } from 'preact/hooks';
import type { Evidence } from '../../state/figures/figure.ts';

export function useEvidence(of: object): readonly [Evidence | null, (evidence: Evidence | null) => void] {
  const [shown, setShown] = useState<{ readonly of: object; readonly evidence: Evidence } | null>(null);
  const set = (evidence: Evidence | null) => setShown(evidence === null ? null : { of, evidence });
  return [shown?.of === of ? shown.evidence : null, set];
}
