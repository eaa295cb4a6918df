// Shows compile errors above the running app, and reloads the page when a rebuild has succeeded.
(() => {
  const styles =
    'position:fixed;inset:0;z-index:2147483647;overflow:auto;padding:24px;color:#f5f5f2;background:rgb(17 18 20/96%);' +
    'font:13px/1.6 ui-monospace,monospace;white-space:pre-wrap;margin:0';
  let overlay = null;
  const show = (diagnostics) => {
    overlay?.remove();
    overlay = null;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return;
    overlay = document.createElement('pre');
    overlay.style.cssText = styles;
    overlay.id = 'host-compile-errors';
    overlay.setAttribute('role', 'alert');
    overlay.textContent = errors
      .map(({ file, line, column, message }) => `${file}:${line}:${column}\n  ${message}`)
      .join('\n\n');
    document.body.append(overlay);
  };
  globalThis.__followBuilds = (revision, diagnostics) => {
    show(diagnostics);
    new EventSource(`/events?after=${revision}`).addEventListener('message', ({ data }) => {
      const event = JSON.parse(data);
      if (event.type === 'reload') location.reload();
      else if (event.type === 'diagnostics') show(event.diagnostics);
    });
  };
})();
