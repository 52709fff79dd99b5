/** Fits the conditional random field: stochastic gradient with AdaGrad steps (Duchi et al. 2011) on the likelihood of the allowed labels. */
import {
  FEATURE_COUNT,
  LEXICON_BITS,
  lexiconRow,
  ROWS,
  writeFeatures,
} from '../../src/records/reference/crf/features.ts';
import { LABELS } from '../../src/records/reference/crf/labels.ts';
import { edgeClass, type Model } from '../../src/records/reference/crf/tagger.ts';
import { makeTokens, SHAPE, tokenize } from '../../src/records/reference/crf/tokens.ts';
import { alignLabels } from './align.ts';
import { Fit } from './fit.ts';
import type { Gold } from './gold.ts';
import type { Rendered } from './render.ts';

const FOLDS = 5;
/** How often a pass looks at the weights for their mean. */
const MOMENTS = 24;

export interface Sample {
  readonly gold: Gold;
  /** The reference without its identifiers: what the tagger sees. */
  readonly text: string;
}

export interface Example {
  readonly rows: Int32Array;
  readonly edges: Int32Array;
  readonly allowed: Uint32Array;
}

export interface Settings {
  readonly epochs: number;
  /** How often a pass shows a labelled reference; an invented one is shown once. */
  readonly repeat: number;
  readonly rate: number;
  readonly decay: number;
  /** Features seen in fewer tokens are not kept. */
  readonly rarest: number;
  /** Share of a token's features that each step does not see, so that none is leaned on alone (Srivastava et al. 2014). */
  readonly drop: number;
  /** Weights whose mean is below this, in log odds, are dropped half-way, and the others fitted on. */
  readonly least: number;
  readonly seed: number;
}

export const SETTINGS: Settings = {
  epochs: 4,
  repeat: 2,
  rate: 0.04,
  decay: 1e-5,
  rarest: 4,
  drop: 0.3,
  least: 0.065,
  seed: 1,
};

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const CLASS_OF = LABELS.map(label => {
  if (/^(?:family|given|editor)/u.test(label)) return 1;
  if (label.startsWith('title')) return 2;
  if (label.startsWith('container')) return 3;
  if (label.startsWith('publisher')) return 4;
  if (label.startsWith('place')) return 5;
  return label === 'other' || label === 'names' ? 6 : 0;
});

/** Word -> the field that at least 70 % of its tokens stand in, from the samples for which `use` holds; words seen in four or more. */
function makeLexicon(
  samples: readonly Pick<Sample, 'text'>[],
  allowed: readonly (Uint32Array | null)[],
  use: (i: number) => boolean,
): Uint8Array {
  const counts = new Float64Array(2 ** LEXICON_BITS * 8);
  const tokens = makeTokens();
  samples.forEach((sample, s) => {
    const mask = allowed[s];
    if (!mask || !use(s)) return;
    tokenize(sample.text, tokens);
    for (let i = 0; i < mask.length; i++) {
      if (tokens.shape[i]! >= SHAPE.digit || tokens.shape[i] === SHAPE.initial) continue;
      const label = Math.log2(mask[i]!);
      if (Number.isInteger(label)) {
        const at = lexiconRow(tokens.word[i]!) * 8 + CLASS_OF[label]!;
        counts[at] = counts[at]! + 1;
      }
    }
  });
  const lexicon = new Uint8Array(2 ** LEXICON_BITS);
  for (let w = 0; w < lexicon.length; w++) {
    const own = counts.subarray(w * 8, w * 8 + 8);
    const total = own.reduce((sum, count) => sum + count, 0);
    const top = own.indexOf(Math.max(...own));
    if (total >= 4 && own[top]! >= 0.7 * total) lexicon[w] = top;
    else if (total >= 4) lexicon[w] = 7;
  }
  return lexicon;
}

/** Fits a model; `invent` gives each pass new references, `report` hears of every pass and may look at the model as it is. */
export function trainModel(
  samples: readonly Sample[],
  invent: () => readonly Rendered[],
  settings: Settings,
  report: (epoch: number, loss: number, model: () => Model) => void,
): Model {
  const tokens = makeTokens();
  const masks = samples.map(sample => alignLabels(sample.gold, sample.text, tokens));
  const lexicon = makeLexicon(samples, masks, () => true);
  const seen = new Uint32Array(ROWS);
  const makeExample = (text: string, allowed: Uint32Array, words: Uint8Array): Example => {
    tokenize(text, tokens);
    const rows = new Int32Array(tokens.count * FEATURE_COUNT);
    writeFeatures(tokens, words, rows);
    return { rows, allowed, edges: Int32Array.from(tokens.gap.subarray(0, tokens.count), edgeClass) };
  };
  const makeInvented = (): Example[] =>
    invent().map(({ text, allowed }) => makeExample(text, allowed, lexicon));
  const countRows = ({ rows }: Example): void => {
    for (const row of rows) seen[row] = seen[row]! + 1;
  };
  const dropRare = ({ rows }: Example): void => {
    for (let k = 0; k < rows.length; k++) if (seen[rows[k]!]! < settings.rarest) rows[k] = 0;
  };
  const labelled: Example[] = [];
  // A fold's words are looked up in the lexicon of the others, or the tagger would trust it more than it deserves.
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = makeLexicon(samples, masks, i => i % FOLDS !== fold);
    samples.forEach(({ text }, i) => {
      const allowed = masks[i];
      if (i % FOLDS === fold && allowed && allowed.length > 0)
        labelled.push(makeExample(text, allowed, others));
    });
  }
  labelled.forEach(countRows);
  const fit = new Fit();
  const random = makeRandom(settings.seed);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const invented = makeInvented();
    if (epoch === 1) {
      invented.forEach(countRows);
      labelled.forEach(dropRare);
    }
    invented.forEach(dropRare);
    const examples = Array.from({ length: settings.repeat }, () => labelled)
      .flat()
      .concat(invented);
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [examples[i], examples[j]] = [examples[j]!, examples[i]!];
    }
    let loss = 0;
    examples.forEach((example, i) => {
      loss += fit.step(dropSome(example, settings.drop, random), settings);
      // The mean of many moments is steadier than the last one (Polyak and Juditsky 1992).
      if (epoch > 1 && (i + 1) % Math.ceil(examples.length / MOMENTS) === 0) fit.remember();
    });
    if (epoch * 2 === settings.epochs) fit.prune(settings.least / (1 - settings.drop));
    report(epoch, loss / examples.length, () => fit.model(lexicon, settings.drop));
  }
  return fit.model(lexicon, settings.drop);
}

function dropSome(example: Example, share: number, random: () => number): Example {
  if (share === 0) return example;
  return { ...example, rows: example.rows.map(row => (random() < share ? 0 : row)) };
}
