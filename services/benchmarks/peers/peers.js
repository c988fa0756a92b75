// Measures two other libraries: how fast they read a folder of articles, and what they find in a gold set.
//   node --expose-gc peers.js speed recognizers|compromise TEXTS_DIR SECONDS
//   node peers.js predict GOLD.jsonl PRED.jsonl      Recognizers-Text, each row by the model and language it names
'use strict';
const fs = require('fs');
const path = require('path');

const CULTURES = { en: 'en-us', fr: 'fr-fr', es: 'es-es', de: 'de-de', it: 'it-it' };

function recognizers() {
  const suite = require('@microsoft/recognizers-text-suite');
  return {
    currency: suite.recognizeCurrency,
    dimension: suite.recognizeDimension,
    age: suite.recognizeAge,
    temperature: suite.recognizeTemperature,
    percentage: suite.recognizePercentage,
    number: suite.recognizeNumber,
    dates: suite.recognizeDateTime,
  };
}

/** Reads one article: its numbers, quantities and dates, as far as the library finds them. */
const READERS = {
  recognizers() {
    const models = Object.values(recognizers());
    return (text) => models.reduce((found, model) => found + model(text, 'en-us').length, 0);
  },
  compromise() {
    const nlp = require('compromise');
    return (text) => {
      const document = nlp(text);
      return document.numbers().json().length + document.match('#Date+').json().length;
    };
  },
};

function peak() {
  const line = fs.readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+)/);
  return Math.round(Number(line[1]) / 1024);
}

/** Runs five rounds; the memory after a collection at the end of each shows whether it grows. */
function speed(name, folder, seconds) {
  const texts = fs.readdirSync(folder).filter((file) => file.endsWith('.txt')).sort()
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const read = READERS[name]();
  texts.forEach(read);
  for (let round = 1; round <= 5; round++) {
    const wall = process.hrtime.bigint();
    const cpu = process.cpuUsage();
    let count = 0;
    let found = 0;
    while (Number(process.hrtime.bigint() - wall) < (seconds / 5) * 1e9 || count === 0) {
      found += read(texts[count++ % texts.length]);
    }
    const used = process.cpuUsage(cpu);
    const elapsed = Number(process.hrtime.bigint() - wall) / 1e9;
    global.gc();
    console.log(`${name} round ${round}: ${(count / elapsed).toFixed(1)} articles/s, `
      + `${(count / ((used.user + used.system) / 1e6)).toFixed(1)} per processor second, ${found} found, `
      + `${Math.round(process.memoryUsage().heapUsed / 1048576)} MB held, ${peak()} MB at most`);
  }
}

function predict(gold, predictions) {
  const models = recognizers();
  const out = fs.readFileSync(gold, 'utf8').split('\n').filter(Boolean).map((line) => {
    const row = JSON.parse(line);
    const model = models[row.model];
    const points = (units) => Array.from(row.text.slice(0, units)).length;
    const claims = model === undefined ? [] : model(row.text, CULTURES[row.lang])
      .map((found) => ({ start: points(found.start), end: points(found.end + 1) }));
    return JSON.stringify({ id: row.id, claims });
  });
  fs.writeFileSync(predictions, `${out.join('\n')}\n`);
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === 'speed') {
  speed(rest[0], rest[1], Number(rest[2]));
} else if (mode === 'predict') {
  predict(rest[0], rest[1]);
} else {
  console.error('peers.js speed PEER TEXTS_DIR SECONDS | peers.js predict GOLD.jsonl PRED.jsonl');
  process.exit(2);
}
