/** Everything that can be taken away: pictures and files of the map in view, the references, and a snapshot of all of it. */
import { Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { AtlasMap } from '../../atlas/atlas.ts';
import { restrictMap } from '../../atlas/restrict.ts';
import { commandOf } from '../../commands/registry.ts';
import { writeHtml } from '../../export/html.ts';
import type { Export } from '../../export/registry.ts';
import type { Work } from '../../records/work.ts';
import { isShown, linkShown } from '../../state/shown.ts';
import type { Desk } from '../desk.ts';
import { download } from '../download.ts';
import { readTemplate } from '../embedded.ts';
import { snapshotOf } from '../files.ts';
import { sayShown, text } from '../text.ts';
import { Menu, MenuItem } from '../widgets/Menu.tsx';
import { ShareItems } from './ShareItems.tsx';

/** A name for the file: the collection in short, the map, and the ending of the format. */
function nameOf(desk: Desk, extension: string, of: Export['of'] | 'all'): string {
  const words = desk.catalogue.value.atlas.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const title = words.slice(0, 4).join('-') || 'invisible-college';
  return `${title}${of === 'map' ? `.${desk.index.value.map.id}` : ''}.${extension}`;
}

/** The map in view, as far as the filters leave it. */
function mapInView(desk: Desk): AtlasMap {
  const { map } = desk.index.value;
  const shown = desk.shown.value;
  const { nodes } = shown;
  if (nodes === null) return map;
  const keepsEdge = (edge: number) => linkShown(desk.index.value, shown, edge);
  const note = text.restricted(sayShown(shown), desk.view.value.years);
  return restrictMap(map, { nodes, keepsEdge, note });
}

/** The works that go out, and what they are: those of the selection, else those that are shown, else all. */
function worksInView(desk: Desk): { readonly of: string; readonly works: readonly Work[] } {
  const { atlas, items } = desk.catalogue.value;
  const shown = desk.shown.value;
  const { selected, group } = desk.view.value;
  const ids = group.length > 0 ? group : selected === null ? [] : [selected];
  const held = new Set(ids.flatMap(id => items.get(id)?.works ?? []));
  const kept = atlas.works.filter((_, i) => (held.size === 0 || held.has(i)) && isShown(shown, i));
  if (held.size === 0 && shown.passes === null) return { of: text.allReferences, works: atlas.works };
  const of = held.size === 0 ? text.shownReferences : text.referencesOf(nameOfSelection(desk, ids));
  return { of: `${of} (${kept.length})`, works: kept };
}

function nameOfSelection(desk: Desk, ids: readonly string[]): string {
  const [first, ...more] = ids.map(id => desk.catalogue.value.items.get(id)?.label ?? id);
  return more.length === 0 ? `“${first}”` : text.gathered(ids.length);
}

async function exportAs(desk: Desk, format: Export): Promise<void> {
  const { camera } = desk.view.value;
  try {
    const content = await format.write({
      atlas: desk.catalogue.value.atlas,
      map: mapInView(desk),
      works: worksInView(desk).works,
      ...(format.id === 'svg' ? (await import('../picture-look.ts')).pictureOf(desk, mapInView(desk)) : {}),
      dark: desk.dark.value,
      ...(camera === null ? {} : { view: camera }),
    });
    download(nameOf(desk, format.extension, format.of), new Blob([content], { type: format.mime }));
  } catch (error) {
    desk.notice.value = { text: error instanceof Error ? error.message : String(error) };
  }
}

/** The explorer with what is open, as one file. */
async function saveAsPage(desk: Desk): Promise<void> {
  try {
    const page = await writeHtml(await readTemplate(), desk.catalogue.value.atlas, { ...desk.view.value });
    download(nameOf(desk, 'html', 'all'), new Blob([page], { type: 'text/html' }));
  } catch (error) {
    desk.notice.value = { text: error instanceof Error ? error.message : String(error) };
  }
}

export function ExportMenu({ desk }: { desk: Desk }) {
  const [open, setOpen] = useState(false);
  const [formats, setFormats] = useState<readonly Export[]>([]);
  useEffect(() => {
    desk.helpers.openExport = () => setOpen(true);
    desk.helpers.saveSnapshot = () =>
      download(
        nameOf(desk, 'snapshot.json', 'all'),
        new Blob([snapshotOf(desk)], { type: 'application/json' }),
      );
  }, [desk]);
  useEffect(() => {
    if (open) import('../../export/registry.ts').then(registry => setFormats(registry.EXPORTS));
  }, [open]);
  const { title } = desk.index.value.map;
  const picture = async (scale: number, transparent = false) => {
    const png = await desk.helpers.toPng(scale, transparent);
    if (png !== null) download(nameOf(desk, 'png', 'map'), png);
  };
  const list = (belongs: (format: Export) => boolean) =>
    formats
      .filter(belongs)
      .map(format => (
        <MenuItem
          key={format.id}
          label={format.label}
          hint={`.${format.extension}`}
          run={() => exportAs(desk, format)}
        />
      ));
  return (
    <Menu
      icon={Download}
      label="Export"
      hint="Export (E)"
      open={open && formats.length > 0}
      setOpen={setOpen}
    >
      <ShareItems desk={desk} />
      <p class="menu-title">Picture of “{title}”</p>
      {desk.lost.value === null && desk.view.value.table === null && desk.view.value.sheet === null && (
        <>
          <MenuItem label="PNG picture, as on screen" hint=".png" run={() => picture(3)} />
          <MenuItem label="PNG picture, as large as can be" hint=".png" run={() => picture(8)} />
          <MenuItem label="PNG picture without a ground" hint=".png" run={() => picture(4, true)} />
        </>
      )}
      {list(format => format.id === 'svg')}
      <p class="menu-title">
        The network of “{title}”{desk.shown.value.nodes === null ? '' : ', as far as it is shown'}
      </p>
      {list(format => format.of === 'map' && format.id !== 'svg')}
      {desk.catalogue.value.atlas.works.length > 0 && (
        <>
          <p class="menu-title">{worksInView(desk).of}</p>
          {list(format => format.of === 'records')}
        </>
      )}
      <p class="menu-title">Everything</p>
      <MenuItem
        label="Snapshot, opens again exactly like this"
        hint=".json"
        run={() => commandOf('snapshot').run(desk)}
      />
      <MenuItem
        label="The whole explorer as one file, works without a network"
        hint=".html"
        run={() => saveAsPage(desk)}
      />
    </Menu>
  );
}
