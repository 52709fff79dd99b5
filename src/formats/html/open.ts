/** Elements of a page while they are open. */
import { marksOf } from './attributes.ts';
import { headingLevel } from './elements.ts';
import type { Mark } from './line-writer.ts';
import type { Block } from './page.ts';
import type { Attributes } from './tags.ts';

export type OpenBlock = { -readonly [K in keyof Block]: Block[K] } & { children: Block[] };

/** An element whose end tag has not come yet, and what its end has to undo. */
export interface Open {
  readonly name: string;
  readonly start: number;
  readonly mark: Mark;
  readonly block: OpenBlock | null;
  readonly silent: boolean;
  readonly hidden: boolean;
  readonly label: boolean;
  readonly href: string | null;
}

export function openBlock(
  name: string,
  attributes: Attributes,
  hidden: boolean,
  from: number,
  start: number,
): OpenBlock {
  const level = headingLevel(name, attributes.get('role'));
  return {
    name,
    marks: marksOf(attributes),
    level,
    hidden,
    from,
    to: from,
    start,
    end: start,
    children: [],
  };
}
