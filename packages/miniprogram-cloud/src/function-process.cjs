// One instance of a cloud function: a process that loads the bundle and answers one call at a time.
// Plain JavaScript, because it must start as fast as the cloud starts the function.
'use strict';

const { main } = require(process.argv[2]);

/** wx-server-sdk reads the caller from the environment at each call, so the previous caller must be removed. */
function setContext(context) {
  for (const key of Object.keys(process.env)) {
    if (/^WX_|^TCB_SOURCE$|^TRIGGER_SRC$/.test(key)) delete process.env[key];
  }
  Object.assign(process.env, context);
}

process.on('message', async ({ id, requestId, event, context }) => {
  setContext(context);
  try {
    const value = await main(event, { request_id: requestId });
    // The cloud returns results as JSON, and loses what JSON can't represent.
    process.send({ id, ok: true, json: JSON.stringify(value) });
  } catch (error) {
    process.send({ id, ok: false, message: String((error && error.stack) || error) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
