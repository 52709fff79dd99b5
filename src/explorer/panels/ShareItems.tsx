/** What can be shared from the export menu: links to what is seen, and the code that shows it in the frame of another page. */
import { writeHash } from '../../state/url.ts';
import { select } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { copyText } from '../sheets/copy.ts';
import { SHARING } from '../text/sharing.ts';
import { MenuItem } from '../widgets/Menu.tsx';

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The code of a frame. Its sandbox lets the page run and open the whole in another tab, and nothing else. */
function writeFrame(address: string, title: string): string {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="600" style="border:0" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`;
}

export function ShareItems({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  const { items, atlas } = desk.catalogue.value;
  const selected = items.get(view.selected ?? '');
  const address = location.origin + location.pathname;
  const copy = async (text: string) => {
    const done = await copyText(text);
    const said = done ? SHARING.copied : SHARING.notCopied;
    desk.notice.value = { text: desk.atHome.value ? said : `${said} ${SHARING.onlyView}` };
  };
  if (location.protocol === 'file:') return null;
  return (
    <>
      <p class="menu-title">{SHARING.share}</p>
      <MenuItem label={SHARING.copyView} run={() => copy(`${address}#${writeHash(view)}`)} />
      {selected !== undefined && (
        <MenuItem
          label={SHARING.copyNode(selected.label)}
          run={() => copy(`${address}#${writeHash(select({ ...view, camera: null }, selected.id))}`)}
        />
      )}
      {desk.atHome.value && (
        <MenuItem
          label={SHARING.copyFrame}
          run={() => copy(writeFrame(`${address}?embed=1#${writeHash(view)}`, atlas.title))}
        />
      )}
    </>
  );
}
