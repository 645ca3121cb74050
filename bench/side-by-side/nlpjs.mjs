// NLP.js on the splits of bench/side-by-side.sh: node nlpjs.mjs FOLDER
//
// As its documentation has it: a sentence without an intent is a document of the intent "None", and an answer of
// NLP.js below its threshold is "None" too. Where a set has no such sentences, nothing is refused.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { containerBootstrap } = require('@nlpjs/core');
const { Nlp } = require('@nlpjs/nlp');
const { LangEn } = require('@nlpjs/lang-en');
const { LangZh } = require('@nlpjs/lang-zh');

const OUT_OF_SCOPE = 'out_of_scope';
const NONE = 'None';
const WARM_UP = 300;
const version = `NLP.js ${require('@nlpjs/nlp/package.json').version}`;

const rows = (file) =>
  readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => line.split(/\t(.*)/s).slice(0, 2));

async function measure(folder) {
  const language = readFileSync(join(folder, 'language'), 'utf8').trim();
  const train = rows(join(folder, 'train.tsv'));
  const test = rows(join(folder, 'test.tsv'));
  const refuses = train.some(([intent]) => intent === OUT_OF_SCOPE);
  const container = await containerBootstrap();
  [Nlp, LangEn, LangZh].forEach((plugin) => container.use(plugin));
  const nlp = container.get('nlp');
  Object.assign(nlp.settings, { autoSave: false, log: false, threshold: refuses ? 0.5 : 0 });
  nlp.settings.nlu = { ...nlp.settings.nlu, log: false, useNoneFeature: refuses };
  nlp.addLanguage(language);
  for (const [intent, text] of train) nlp.addDocument(language, text, intent === OUT_OF_SCOPE ? NONE : intent);
  let start = performance.now();
  await nlp.train();
  const seconds = (performance.now() - start) / 1000;
  const tell = async (text) => {
    const { intent } = await nlp.process(language, text);
    return intent === NONE ? OUT_OF_SCOPE : intent;
  };
  for (const [, text] of train.slice(0, WARM_UP)) await tell(text);
  start = performance.now();
  const told = [];
  for (const [, text] of test) told.push(await tell(text));
  const millis = (performance.now() - start) / test.length;
  writeFileSync(join(folder, 'nlpjs.tsv'), [`${version}\t${seconds.toFixed(2)}\t${millis.toFixed(4)}`, ...told, ''].join('\n'));
  console.error(`nlpjs on ${folder}: ${seconds.toFixed(1)} s to learn, ${millis.toFixed(2)} ms a sentence`);
}

const root = process.argv[2];
for (const set of readdirSync(root)) {
  for (const part of readdirSync(join(root, set))) await measure(join(root, set, part));
}
