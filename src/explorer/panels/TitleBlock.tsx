/** What the page shows, as a caption would say it: the collection, its size, and how to read this map. */
import type { Desk } from '../desk.ts';
import { tellReading } from '../look-words.ts';
import { PANEL } from '../text/panels.ts';
import { countOf, kindNames, spanText } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';

export function TitleBlock({ desk }: { desk: Desk }) {
  const { atlas, span } = desk.catalogue.value;
  const { map } = desk.index.value;
  const facts =
    atlas.items === undefined
      ? [
          countOf(atlas.works.length, 'work'),
          ...(span === null ? [] : [spanText(span)]),
          countOf(atlas.authors.length, 'author'),
          countOf(atlas.journals.length, 'journal'),
          countOf(atlas.themes.length, 'theme'),
        ]
      : (['item', 'link'] as const).map(kind => {
          const n = kind === 'item' ? map.statistics.nodes : map.statistics.edges;
          return `${n.toLocaleString('en')} ${kindNames(atlas, kind)[n === 1 ? 0 : 1]}`;
        });
  return (
    <div class="title-block">
      <h1 title={atlas.title}>{atlas.title}</h1>
      <p class="facts">
        {facts.map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p class="reading">
        <b>{map.title}.</b> {tellReading(map, desk.looks.style.value, desk.looks.measure.value)}{' '}
        <CommandButton desk={desk} command="about" label={PANEL.howMade} class="link-button" />
      </p>
      {!desk.atHome.value && (
        <CommandButton
          desk={desk}
          command="home"
          label={PANEL.backTo(desk.homeTitle)}
          class="link-button home"
        />
      )}
    </div>
  );
}
