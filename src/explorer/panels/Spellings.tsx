/** The ways an entity is written, and why they are held to be one. */
import type { Entity } from '../../resolve/entity.ts';
import { Section } from './Section.tsx';

export function Spellings({ entity }: { entity: Entity }) {
  if (entity.variants.length < 2) return null;
  const times = (variant: string) => entity.mentions.filter(mention => mention.as === variant).length;
  return (
    <Section title="Written as">
      <p class="variants">
        {entity.variants.map(variant => (
          <span key={variant} class="variant">
            {variant} <span class="times">×{times(variant)}</span>
          </span>
        ))}
      </p>
      {entity.evidence.length > 0 && (
        <details class="why" open>
          <summary>Why these are one</summary>
          <ul>
            {entity.evidence.map(evidence => (
              <li key={`${evidence.a}=${evidence.b}`}>
                <b>{evidence.a}</b> = <b>{evidence.b}</b>: {evidence.reason}{' '}
                <span class="times">({Math.round(evidence.score * 100)} %)</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
