/** Sigma, and what it must be guarded against: software GL, lost contexts, its own picking, its abrupt wheel. Knows nothing of selection. */
import { MultiUndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Drawing, Sheet } from './drawing.ts';
import { createEdgeProgram } from './edge-program.ts';
import type { Figure } from './figure.ts';
import { wheelFactor } from './gestures.ts';
import { createLineProgram } from './line-program.ts';
import { edgeWidth } from './look.ts';
import { createNodeProgram, type Paper } from './node-program.ts';
import { clamp, type Point, sizeFactor, zoomAround } from './projection.ts';
import type { CameraView } from './scene.ts';

export interface RendererInput {
  readonly host: HTMLElement;
  readonly drawing: Drawing;
  readonly view: CameraView;
  readonly sheet: () => Sheet;
  readonly paper: Paper;
  readonly software: boolean;
  readonly calm: () => boolean;
  /** Brings a camera back onto the map. */
  readonly keep: (view: CameraView) => CameraView;
  readonly onFrame: () => void;
  /** The person moved the map. */
  readonly onMove: () => void;
  readonly onLost: () => void;
}

/** Sigma divides by durations: 0 would send the camera nowhere. */
const INSTANT = 1e-6;

export class Renderer {
  private readonly sigma: Sigma;
  private readonly input: RendererInput;
  private drawing: Drawing;
  private readonly listeners = new AbortController();
  /** Where a run of wheel steps is heading. */
  private goal: number | null = null;

  constructor(input: RendererInput) {
    this.input = input;
    this.drawing = input.drawing;
    const { host, software } = input;
    const { figure } = input.drawing;
    this.sigma = new Sigma(fillGraph(figure), host, {
      renderLabels: false,
      // While the container is hidden it has no width, which is no error.
      allowInvalidContainer: true,
      stagePadding: 0,
      enableCameraRotation: false,
      doubleClickZoomingRatio: 1.8,
      doubleClickZoomingDuration: input.calm() ? INSTANT : 320,
      inertiaDuration: input.calm() ? INSTANT : 200,
      hideEdgesOnMove: software && figure.source.length > 4000,
      zoomToSizeRatioFunction: ratio => Math.sqrt(ratio) / sizeFactor(input.sheet().size),
      defaultNodeType: 'node',
      defaultEdgeType: 'edge',
      nodeProgramClasses: { node: createNodeProgram(input.paper, software) },
      edgeProgramClasses: { edge: chooseEdgeProgram(figure, software) },
      nodeReducer: key => this.dressNode(Number(key)),
      edgeReducer: key => this.dressEdge(Number(key)),
    });
    this.sigma.setCustomBBox({ x: [0, 1], y: [0, 1] });
    this.dropPicking();
    this.guide();
    for (const canvas of host.querySelectorAll('canvas')) {
      canvas.addEventListener('webglcontextlost', this.lose, { signal: this.listeners.signal });
    }
    this.sigma.on('afterRender', input.onFrame);
    this.bound();
    this.sigma.getCamera().setState({ ...input.view, angle: 0 });
    this.sigma.refresh();
  }

  view(): CameraView {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return { x, y, ratio };
  }

  /** Takes the camera there, in `duration` milliseconds. */
  move(view: CameraView, duration: number): void {
    this.goal = null;
    this.send(view, duration, 'cubicInOut');
  }

  /** Draws with the next frame, nothing being dressed anew. */
  repaint(): void {
    this.bound();
    this.sigma.scheduleRender();
  }

  /** Reads places, colours and what is hidden anew, and draws. */
  refresh(): void {
    this.bound();
    this.place();
    this.sigma.refresh({ schedule: true });
  }

  /** Reads places anew and draws, before this frame ends. */
  redraw(): void {
    this.place();
    this.sigma.refresh();
  }

  /** Sigma takes places from its graph, whatever the reducer says; written without its events, which would draw for each node. */
  private place(): void {
    const { x, y } = this.drawing.figure;
    this.sigma.getGraph().forEachNode((key, attributes) => {
      attributes.x = x[Number(key)]!;
      attributes.y = y[Number(key)]!;
    });
  }

  /** Draws another figure in the place of this one. False when its links bend otherwise, which is built into the programs. */
  exchange(drawing: Drawing): boolean {
    if (drawing.figure.bow !== this.drawing.figure.bow) return false;
    this.drawing = drawing;
    this.bound();
    this.sigma.setGraph(fillGraph(drawing.figure));
    return true;
  }

  kill(): void {
    this.listeners.abort();
    this.sigma.kill();
  }

  private range(): [number, number] {
    return this.drawing.range(this.input.sheet());
  }

  private lose = (event: Event): void => {
    event.preventDefault();
    this.listeners.abort();
    this.input.onLost();
  };

  private dressNode(i: number) {
    const { figure, look, shown } = this.drawing;
    return {
      x: figure.x[i]!,
      y: figure.y[i]!,
      size: figure.radius[i]!,
      color: look.fill[i]!,
      shape: figure.shape[i]!,
      hidden: !shown.nodes[i],
    };
  }

  private dressEdge(e: number) {
    const { figure, look, shown } = this.drawing;
    return {
      color: look.from[e]!,
      to: look.to[e]!,
      size: edgeWidth(figure.strength[e]!),
      hidden: !shown.edges[e],
    };
  }

  /** The stage finds nodes by arithmetic: no texture is cleared each frame, no pixel read back at each move. */
  private dropPicking(): void {
    (this.sigma as unknown as { pickingLayers: Set<string> }).pickingLayers.clear();
    this.sigma.getMouseCaptor().removeAllListeners();
    this.sigma.getTouchCaptor().removeAllListeners();
  }

  private bound(): void {
    const camera = this.sigma.getCamera();
    [camera.minRatio, camera.maxRatio] = this.range();
    camera.clean = state => ({ ...state, ...this.input.keep(state) });
  }

  private guide(): void {
    this.sigma.getMouseCaptor().on('wheel', event => {
      event.preventSigmaDefault();
      const turn = event.original as WheelEvent;
      const factor = wheelFactor(turn);
      const coarse = Math.abs(Math.log(factor)) > 0.12 && !turn.ctrlKey;
      this.zoomAt(event, factor, coarse ? 140 : 0);
    });
    this.sigma.getMouseCaptor().on('mousemovebody', () => {
      if (this.sigma.getMouseCaptor().isMouseDown) this.input.onMove();
    });
    this.sigma.getTouchCaptor().on('touchmove', event => {
      this.input.onMove();
      const [a, b] = event.touches;
      const [c, d] = event.previousTouches;
      if (!a || !b || !c || !d) return;
      // Sigma's own pinch also turns the map, and misses its point on maps that are not square.
      event.preventSigmaDefault();
      const spread = Math.hypot(c.x - d.x, c.y - d.y) / Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
      const middle = (p: Point, q: Point) => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 });
      const [low, high] = this.range();
      const view = this.view();
      const ratio = clamp(view.ratio * spread, low, high);
      this.sigma
        .getCamera()
        .setState(zoomAround(view, this.input.sheet().size, ratio, middle(c, d), middle(a, b)));
    });
  }

  /** Zooms about a pixel, towards where earlier steps were heading. */
  private zoomAt(at: Point, factor: number, duration: number): void {
    this.input.onMove();
    const camera = this.sigma.getCamera();
    const [low, high] = this.range();
    const view = this.view();
    const from = duration > 0 && camera.isAnimated() && this.goal !== null ? this.goal : view.ratio;
    const ratio = clamp(from * factor, low, high);
    const target = zoomAround(view, this.input.sheet().size, ratio, at);
    this.goal = ratio;
    this.send(target, duration, 'quadraticOut');
  }

  private send(view: CameraView, duration: number, easing: 'cubicInOut' | 'quadraticOut'): void {
    const camera = this.sigma.getCamera();
    const still = duration === 0 || this.input.calm();
    // A flight under way can only be ended by another.
    if (still && !camera.isAnimated()) camera.setState({ ...view });
    else camera.animate({ ...view }, { duration: still ? INSTANT : duration, easing });
  }
}

function chooseEdgeProgram({ bow, source }: Figure, software: boolean) {
  if (software) return createLineProgram(bow, bow === 0 ? 1 : source.length > 5000 ? 4 : 8);
  return createEdgeProgram(bow, bow === 0 ? 1 : 14);
}

function fillGraph(figure: Figure): MultiUndirectedGraph {
  const graph = new MultiUndirectedGraph();
  for (const i of figure.order) graph.addNode(String(i), { x: figure.x[i], y: figure.y[i] });
  const edges = Int32Array.from(figure.source.keys()).sort(
    (a, b) => figure.strength[a]! - figure.strength[b]! || a - b,
  );
  for (const e of edges) {
    graph.addUndirectedEdgeWithKey(String(e), String(figure.source[e]), String(figure.target[e]));
  }
  return graph;
}

/** What WebGL there is: none, drawn by the processor, or by a graphics card. */
export function probeWebGl(): 'none' | 'software' | 'hardware' {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (!gl) return 'none';
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer) ? 'software' : 'hardware';
}
