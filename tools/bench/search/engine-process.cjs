// One engine in a process of its own: plain JavaScript, so that nothing but the engine is loaded before its time is taken.
// Arguments: the engine's bundle ('' for none: an empty process), the folder of its index, the file of the queries,
// and for how many milliseconds to go on asking ('' for the first query only).
'use strict';

async function run([bundle, folder, queriesFile, milliseconds]) {
  if (!bundle) return { rss: process.memoryUsage().rss };
  // By `require`, at whose first use Node reads the package.json above this file: no engine's doing.
  const queries = require(queriesFile);
  const [first] = queries;
  const startedAt = process.hrtime.bigint();
  const since = (start) => Number(process.hrtime.bigint() - start) / 1e6;
  const { open } = require(bundle);
  const ask = await open(folder);
  await ask(first.q, first.lang);
  const cold = since(startedAt);
  if (!milliseconds) return { cold, rss: process.memoryUsage().rss };
  // The first round is for the compiler, and gives the answers.
  const answers = [];
  for (const { q, lang } of queries) answers.push(await ask(q, lang));
  const times = [];
  // Each query's best: what it costs when nothing else wants the processor.
  const best = queries.map(() => Infinity);
  const warmStart = process.hrtime.bigint();
  while (since(warmStart) < Number(milliseconds)) {
    for (const [index, { q, lang }] of queries.entries()) {
      const start = process.hrtime.bigint();
      await ask(q, lang);
      const time = since(start);
      times.push(time);
      best[index] = Math.min(best[index], time);
    }
  }
  const total = since(warmStart);
  times.sort((a, b) => a - b);
  best.sort((a, b) => a - b);
  return {
    cold,
    p50: times[Math.floor(times.length * 0.5)],
    p99: times[Math.floor(times.length * 0.99)],
    p99Best: best[Math.floor(best.length * 0.99)],
    perSecond: (times.length / total) * 1000,
    rss: process.memoryUsage().rss,
    answers: answers.map((hits) =>
      hits.map(({ id, title, isMarked }) => ({ id, title, isMarked })),
    ),
  };
}

run(process.argv.slice(2)).then((result) => process.stdout.write(JSON.stringify(result)));
