/** Text as it is set on the container: its font family (`--font-sans`), and widths measured once. */
import type { Type } from './names.ts';
import type { StageTheme } from './scene.ts';

/** Beyond this many the widths are measured anew: long sessions must not fill the memory. */
const MOST_WIDTHS = 100_000;

export class Typesetting {
  private readonly container: HTMLElement;
  private readonly ruler = document.createElement('canvas').getContext('2d')!;
  private readonly widths = new Map<string, number>();

  constructor(container: HTMLElement) {
    this.container = container;
  }

  with(theme: StageTheme): Type {
    const family = getComputedStyle(this.container).getPropertyValue('--font-sans').trim();
    return { family: family || 'system-ui, sans-serif', theme, measure: this.measure };
  }

  private measure = (text: string, font: string): number => {
    const key = `${font}\n${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    if (this.widths.size >= MOST_WIDTHS) this.widths.clear();
    this.ruler.font = font;
    const { width } = this.ruler.measureText(text);
    this.widths.set(key, width);
    return width;
  };
}
