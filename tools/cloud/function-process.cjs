// One instance of a cloud function: a process that loads the bundle and answers one call at a time.
// Plain JavaScript, because it must start as fast as the cloud starts the function.
'use strict';

const { main } = require(process.argv[2]);

process.on('message', async ({ id, event }) => {
  try {
    const value = await main(event, {});
    // The cloud hands a result over as JSON: what JSON can't say is lost there as well.
    process.send({ id, ok: true, json: JSON.stringify(value) });
  } catch (error) {
    process.send({ id, ok: false, message: String((error && error.stack) || error) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
