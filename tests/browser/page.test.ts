/** The page as a host serves it: it starts in silence, asks nobody else for anything, and its policy holds. */
import { describe, expect, it } from 'vitest';
import { axe, openPage, screenshot } from './harness.ts';

const SCREENS = [
  { name: 'wide-light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'wide-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

describe('the page', () => {
  it.each(SCREENS)(
    'starts under a sub-path, without a complaint, and axe finds nothing: $name',
    async screen => {
      const page = await openPage(screen);
      await page.locator('canvas').first().waitFor();
      await screenshot(page, screen.name);
      expect(await axe(page)).toEqual([]);
    },
  );
});

describe('the content security policy', () => {
  it('is in the page and allows no inline script, no evaluated text and no other host', async () => {
    const page = await openPage();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|ws:|\*/);
  });

  it('stops what a title might smuggle in: scripts, handlers, styles, frames and requests to other hosts', async () => {
    const page = await openPage({ expects: /Content Security Policy|other-host\.invalid/ });
    const stopped = await page.evaluate(async () => {
      const directives = new Set<string>();
      document.addEventListener('securitypolicyviolation', event => directives.add(event.effectiveDirective));
      const host = document.body.appendChild(document.createElement('div'));
      host.innerHTML =
        '<img src="data:image/png,no" onerror="window.smuggled = 1"><style>body { opacity: 0 }</style>';
      host.append(Object.assign(document.createElement('script'), { textContent: 'window.smuggled = 2' }));
      host.append(Object.assign(document.createElement('iframe'), { src: 'https://other-host.invalid/' }));
      await fetch('https://other-host.invalid/').catch(() => {});
      // A refused frame is told a moment later than the rest.
      for (let wait = 0; wait < 50 && directives.size < 5; wait++)
        await new Promise(resolve => setTimeout(resolve, 100));
      const { smuggled } = window as unknown as { smuggled?: number };
      return {
        smuggled,
        opacity: getComputedStyle(document.body).opacity,
        directives: [...directives].sort(),
      };
    });
    expect(stopped.smuggled).toBeUndefined();
    expect(stopped.opacity).toBe('1');
    expect(stopped.directives).toEqual(
      expect.arrayContaining([
        'connect-src',
        'frame-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-elem',
      ]),
    );
  });
});
