// Ends a command that fails: with one line where the machine or the user can mend it, with a trace where it is a bug.
const builtIn = [Error, TypeError, RangeError, ReferenceError, SyntaxError, URIError, EvalError];

process.on('uncaughtException', (error) => {
  const isBug =
    !(error instanceof Error) ||
    (error.code === undefined &&
      builtIn.some(({ prototype }) => Object.getPrototypeOf(error) === prototype));
  console.error(isBug ? error : error.message);
  process.exit(1);
});
