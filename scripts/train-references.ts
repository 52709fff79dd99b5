/** Fits the tagger of plain references and writes its weights: `npm run train:references -- TRAIN.jsonl`. About four minutes; the same file gives the same weights. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { packModel } from '../src/records/reference/crf/weights.ts';
import { peelIdentifiers } from '../src/records/reference/identifiers.ts';
import { readGold } from './references/gold.ts';
import { renderReferences } from './references/render.ts';
import { makeRandom, SETTINGS, trainModel } from './references/train.ts';

const OUT = fileURLToPath(new URL('../src/records/reference/crf/weights.json', import.meta.url));
const ABOUT =
  'Weights of a conditional random field, fitted by scripts/train-references.ts on the labelled references of AnyStyle (BSD-2-Clause, Sylvester Keil and others) and GROBID (Apache-2.0, Patrice Lopez and others), and on references invented from their names and titles. One letter is one weight.';
/** Sets with no licence to learn from. */
const UNLICENSED = /^excite/u;
/** New ones for each pass. */
const INVENTED = 16_000;

const [path] = process.argv.slice(2);
if (!path) {
  console.error('Usage: npm run train:references -- TRAIN.jsonl');
  process.exit(2);
}
const samples = readGold(path)
  .filter(gold => !UNLICENSED.test(gold.set))
  .map(gold => ({ gold, text: peelIdentifiers(gold.raw).rest }));
const golds = samples.map(sample => sample.gold);
const random = makeRandom(SETTINGS.seed + 6);
const invent = () => renderReferences(golds, INVENTED, random);
const model = trainModel(samples, invent, SETTINGS, (epoch, loss) =>
  console.log(`pass ${epoch} of ${SETTINGS.epochs}: ${loss.toFixed(3)} nats a reference`),
);
const json = `${JSON.stringify(packModel(model, ABOUT), null, 2)}\n`;
writeFileSync(OUT, json);
console.log(`${OUT}: ${json.length} letters, ${gzipSync(json).length} bytes gzipped`);
