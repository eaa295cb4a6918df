import type { HostEvent } from '../runtime/host-api';
import { legibleQuery } from './settings';

/** What the list can be narrowed to. */
export type EntryKind = 'cloud' | 'console' | 'pages';

/** Characters of a console's line that there is room for. */
const MAX_LINE = 36;

/** A line of the list of what happens. */
export interface Entry {
  kind: EntryKind;
  tone: 'plain' | 'faint' | 'done' | 'pending' | 'fault';
  title: string;
  /** At the line's end. */
  result: string;
  /** Under the title. */
  note?: string;
  /** What is seen when the line is opened. */
  parts?: { name: string; text: string }[];
  /** A newer entry with the same key takes the place of this one. */
  key?: string;
  /** Entries that follow upon each other and say the same are one line, with their number and the sum of these bytes. */
  repeats?: { of: string; bytes: number };
}

/** What the list says of an event; null for those that other parts of the panel show. */
export function entryOf(event: HostEvent): Entry | null {
  switch (event.type) {
    case 'cloud-request':
      return {
        ...{ kind: 'cloud', tone: 'pending', title: event.name, result: 'waiting' },
        ...{ note: event.input, key: `call ${event.id}` },
      };
    case 'cloud-call':
      return cloudEntry(event);
    case 'console':
      return consoleEntry(event);
    case 'exception':
      return {
        kind: 'console',
        tone: 'fault',
        title: event.message,
        result: placeOf(event.stack) ?? 'exception',
        parts: [{ name: 'Exception', text: event.stack || event.message }],
      };
    case 'page': {
      const query = legibleQuery(event.query);
      const title = query ? `${event.path}?${query}` : event.path;
      return { kind: 'pages', tone: 'plain', title, result: 'page' };
    }
    case 'set-data':
      return {
        kind: 'pages',
        tone: 'faint',
        title: event.path.replace(/\/index$/, ''),
        result: '',
        repeats: { of: `setData ${event.path}`, bytes: event.bytes },
      };
    case 'subpackage':
      return pagesEntry(event.root, event.cause === 'preload' ? 'loaded ahead' : 'loaded');
    case 'share':
      return pagesEntry(`share ${event.card.path}`, event.isConfirmed ? 'sent' : 'left');
    case 'copy-link':
      return pagesEntry(`copy link ${event.path}`, 'copied');
    case 'share-picture':
      return pagesEntry('share picture', event.target ? 'sent' : 'left');
    case 'publish':
      return pagesEntry('publish', event.isConfirmed ? 'published' : 'left');
    case 'save-picture':
      return pagesEntry('save to album', 'saved');
    case 'consent':
    case 'deprecated-call':
    case 'share-menu':
      return null;
  }
}

function consoleEntry({ level, text }: Extract<HostEvent, { type: 'console' }>): Entry {
  const title = text.split('\n')[0] ?? '';
  const isWhole = title === text && text.length <= MAX_LINE;
  return {
    kind: 'console',
    tone: level === 'error' ? 'fault' : 'plain',
    title,
    result: level,
    ...(!isWhole && { parts: [{ name: 'Line', text }] }),
  };
}

function pagesEntry(title: string, result: string): Entry {
  return { kind: 'pages', tone: 'plain', title, result };
}

function cloudEntry(event: Extract<HostEvent, { type: 'cloud-call' }>): Entry {
  const { id, name, input, answer, ms, run } = event;
  const fault = event.ok ? refusalOf(answer) : failureOf(answer);
  const start = run?.isColdStart ? 'cold start, ' : 'warm, ';
  const timing = run ? `${start}${Math.round(run.ms)} ms in its process` : 'no process ran';
  return {
    kind: 'cloud',
    tone: fault === null ? 'done' : 'fault',
    title: name,
    result: `${fault ?? 'ok'} · ${ms} ms`,
    note: run?.isColdStart ? `cold start · ${input}` : input,
    parts: [
      { name: 'Request', text: indented(input) },
      { name: `Answer · ${timing}`, text: indented(answer) },
    ],
    key: `call ${id}`,
  };
}

/** The code with which a function refuses; null where it doesn't. */
function refusalOf(answer: string): string | null {
  const { ok, code } = fieldsOf(answer);
  if (ok !== false) return null;
  return typeof code === 'string' ? code : 'refused';
}

/** Why no function answered: the cloud's code, or what the network says. */
function failureOf(answer: string): string {
  const { errCode, errMsg } = fieldsOf(answer);
  if (typeof errMsg === 'string' && errMsg.includes('request:fail')) return 'no network';
  return typeof errCode === 'number' ? `failed ${errCode}` : 'failed';
}

function fieldsOf(json: string): Record<string, unknown> {
  const value = JSON.parse(json) as unknown;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}

/** The first place in the Mini Program's own files that a stack names: `pages/home/index.ts:12`. */
function placeOf(stack: string): string | undefined {
  return /(?:^|[\s(@])((?!https?:)[^\s():@]+\.[jt]s:\d+):\d+/.exec(stack)?.[1];
}
