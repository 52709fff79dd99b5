/** The place of the map: holds the stage for as long as it lives, keeps it in step with the view, and takes the keyboard. */
import { computed, effect, untracked } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { linkShown } from '../../state/shown.ts';
import { select } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { gatherDrawn } from '../gathered.ts';
import { sceneOf, timelineOf } from '../scene.ts';
import { type CameraView, type Insets, Stage } from '../stage/stage.ts';
import { text } from '../text.ts';
import { stageTheme } from '../theme/colours.ts';
import { isArrow, nextInDirection, type Point } from '../walk.ts';

/** Whether a point of the window lies in what the panels leave free. */
function isInside({ x, y }: Point, { left, right, top, bottom }: Insets): boolean {
  return x > left && x < innerWidth - right && y > top && y < innerHeight - bottom;
}

/** Milliseconds after a panel has opened until its room is known to the stage as well. */
const SETTLED = 60;

/** A panel that opens with a selection takes room from the map: what aims at the free area waits until that is known. */
function whenLaidOut(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run, SETTLED)));
}

const sizeOf = ({ left, right, top, bottom }: Insets) => ({
  width: innerWidth - left - right,
  height: innerHeight - top - bottom,
});

/** Keeps the stage in step with the desk; gives the function that lets go. */
function attach(desk: Desk, stage: Stage, free: () => Insets): () => void {
  const onMap = (id: string | null) => (id !== null && desk.index.value.position.has(id) ? id : null);
  const filter = () => {
    const [shown, index] = [desk.shown.value, desk.index.value];
    stage.filter(shown.nodes, shown.nodes === null ? undefined : edge => linkShown(index, shown, edge));
  };
  const isolate = () => stage.isolate(desk.cluster.value);
  const select = () => stage.select(onMap(desk.selected.value));
  const attend = () => {
    // What is hidden bears no ring; where nothing else is shown nobody needs one.
    void desk.shown.value;
    stage.attend(desk.only.value ? [] : desk.group.value, desk.along.value);
  };
  const point = () => stage.highlight(onMap(desk.pointed.value));
  const cover = () => stage.cover(desk.looks.overlay.value);
  const alongYears = computed(() => desk.looks.style.value === 'timeline');
  let drawn = '';
  let drawnAlong = false;
  const theme = () => stageTheme(desk.dark.value, desk.index.value.map.clusters);
  const show = () => {
    stage.setColors(untracked(theme), true);
    const along = alongYears.value;
    const [catalogue, index] = [desk.catalogue.value, desk.index.value];
    const scene = along ? timelineOf(catalogue, index, sizeOf(free())) : sceneOf(catalogue, index);
    const map = `${desk.generation} ${desk.index.value.map.id}`;
    const again = map === drawn;
    const moves = along !== drawnAlong;
    drawn = map;
    drawnAlong = along;
    if (again) stage.change(scene, moves);
    else stage.show(scene);
    // A new scene forgets what was on the old one.
    untracked(() => {
      const { camera } = desk.view.value;
      if (camera !== null && !again) stage.setCamera(camera);
      for (const apply of [cover, filter, isolate, select, attend]) apply();
    });
  };
  let restored = desk.restored.peek();
  const aim = () => {
    if (desk.restored.value === restored) return;
    restored = desk.restored.value;
    const camera = untracked(() => desk.view.value.camera);
    if (camera === null) stage.fit();
    else stage.setCamera(camera);
  };
  const color = () => {
    void desk.dark.value;
    stage.setColors(untracked(theme));
  };
  const stops = [color, show, cover, filter, isolate, select, attend, point, aim].map(keep => effect(keep));
  Object.assign(desk.helpers, {
    fit: () => stage.fit(),
    zoom: (factor: number) => stage.zoom(factor),
    flyTo: (id: string) => whenLaidOut(() => stage.flyTo(id)),
    reveal: (id: string) =>
      whenLaidOut(() => {
        const at = stage.screenPosition(id);
        if (at !== null && !isInside(at, free())) stage.flyTo(id);
      }),
    toPng: (scale: number, transparent = false) =>
      stage.toPng(scale, transparent ? 'transparent' : stageTheme(desk.dark.value).background),
  });
  return () => {
    for (const stop of stops) stop();
  };
}

/** One step by keyboard from where the person stands: to a neighbour in that direction, else to the nearest node there. */
function step(desk: Desk, stage: Stage, key: string): void {
  const here = desk.pointed.value ?? desk.selected.value;
  const { map } = desk.index.value;
  const shown = desk.shown.value.nodes;
  const visible = (id: string) => shown === null || shown.has(id);
  const from = here === null ? null : stage.screenPosition(here);
  const places = (ids: readonly string[]) =>
    ids.filter(visible).flatMap(id => {
      const at = stage.screenPosition(id);
      return at === null ? [] : [[id, at] as const];
    });
  const next =
    here === null || from === null
      ? map.nodes.id
          .filter(visible)
          .reduce<string | null>((a, b) => (a === null || works(desk, b) > works(desk, a) ? b : a), null)
      : (nextInDirection(from, key, places(stage.neighbours(here))) ??
        nextInDirection(from, key, places(map.nodes.id)));
  if (next === null) return;
  desk.pointed.value = next;
  desk.say(next);
}

function works(desk: Desk, id: string): number {
  return desk.catalogue.value.items.get(id)?.works.length ?? 0;
}

export function MapView({ desk, insets }: { desk: Desk; insets: Insets }) {
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const covered = useRef(insets);
  useEffect(() => {
    let detach = () => {};
    try {
      const made = new Stage(place.current!, {
        hover: () => {},
        select: (id, more) => (more && id !== null ? desk.pair(id) : desk.pick(id)),
        camera: (camera: CameraView) => {
          const fitted = stage.current?.isFitted() ?? true;
          desk.change(view => ({ ...view, camera: fitted ? null : camera }));
        },
        lasso: {
          armed: () => desk.lasso.peek(),
          drawn: ids => gatherDrawn(desk, ids),
        },
        lost: message => {
          desk.lost.value = message;
        },
      });
      stage.current = made;
      detach = attach(desk, made, () => covered.current);
    } catch (error) {
      desk.lost.value = error instanceof Error ? error.message : String(error);
    }
    return () => {
      detach();
      stage.current?.destroy();
      stage.current = null;
    };
  }, [desk]);
  useLayoutEffect(() => stage.current?.setInsets(insets), [insets]);
  covered.current = insets;
  const onKeyDown = (event: KeyboardEvent) => {
    if (stage.current === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const { pointed } = desk;
    if (isArrow(event.key)) step(desk, stage.current, event.key);
    else if (event.key === 'Enter' && pointed.value !== null)
      event.shiftKey ? desk.pair(pointed.value) : desk.pick(pointed.value);
    else if (event.key === 'Escape' && pointed.value !== null) {
      pointed.value = null;
      desk.change(view => select(view, null));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class={desk.lasso.value ? 'map is-drawing' : 'map'}
      role="application"
      aria-roledescription="map"
      aria-label={`${text.map}: ${desk.index.value.map.title}. ${text.mapHelp}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one stop of the keyboard; arrows walk inside it
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => {
        desk.pointed.value = null;
      }}
    >
      <div class="map-stage" ref={place} />
    </div>
  );
}
