import { describe, expect, it } from 'vitest';
import { listPlaces } from '../../scripts/find-chromium.ts';

describe('the places where a browser may be', () => {
  it('are CHROME_PATH alone when it is set', () => {
    expect(listPlaces('linux', { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' })).toEqual(['/my/chrome']);
  });

  it('start on Linux with chromium on the path, and never hold an empty folder', () => {
    const places = listPlaces('linux', { PATH: '/a::/b' });
    expect(places.slice(0, 2)).toEqual(['/a/chromium', '/b/chromium']);
    expect(places).toContain('/usr/bin/google-chrome');
    expect(places.every(place => place.startsWith('/'))).toBe(true);
  });

  it('are applications on a Mac, for all and for one', () => {
    const places = listPlaces('darwin', { HOME: '/Users/a' });
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('are program folders on Windows, those that exist', () => {
    expect(listPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });
});
