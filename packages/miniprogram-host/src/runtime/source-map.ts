import { AnyMap, originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping';

const mapUrl = '/app/package.js.map';
let loading: Promise<TraceMap | null> | undefined;

/** Fetched when something has gone wrong for the first time. */
async function loadMap(): Promise<TraceMap | null> {
  const response = await fetch(mapUrl);
  return response.ok ? new AnyMap(await response.text()) : null;
}

/** A stack trace that names the Mini Program's own files and lines, where the compiled package knows them. */
export async function mapStack(stack: string): Promise<string> {
  loading ??= loadMap().catch(() => null);
  const map = await loading;
  if (!map) return stack;
  return stack.replace(
    /https?:\/\/[^\s)]*?\/app\/package\.js:(\d+):(\d+)/g,
    (place, line: string, column: string) => {
      const found = originalPositionFor(map, { line: Number(line), column: Number(column) - 1 });
      return found.source ? `${found.source}:${found.line}:${found.column + 1}` : place;
    },
  );
}
