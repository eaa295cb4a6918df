// Ends a failing command: with one line if the user or the machine is the reason, with a stack trace for a bug.
const builtIn = [Error, TypeError, RangeError, ReferenceError, SyntaxError, URIError, EvalError];

process.on('uncaughtException', (error) => {
  const isBug =
    !(error instanceof Error) ||
    (error.code === undefined &&
      builtIn.some(({ prototype }) => Object.getPrototypeOf(error) === prototype));
  console.error(isBug ? error : error.message);
  process.exit(1);
});
