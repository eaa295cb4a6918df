import { formatBytes } from '../audits/formats';
import type { HostEvent, MiniProgramHost } from '../runtime/host-api';
import { type Entry, type EntryKind, entryOf } from './activity-entry';
import { copyButton, element } from './element';

/** Lines that are kept of each kind: many small ones must not push out the few that are looked for. */
const MAX_ENTRIES = 80;
/** Characters of an answer that are shown; all of them can be copied. */
const MAX_SHOWN = 20_000;

interface Line {
  entry: Entry;
  item: HTMLLIElement;
  count: number;
  bytes: number;
}

/** The part of the panel that lists what happens in the Mini Program, newest first. */
export class ActivityPanel {
  /** Newest first. */
  private lines: Line[] = [];

  /**
   * @param list where the lines go
   * @param filters a form with the radio buttons `kind`, and a button that clears the list
   */
  constructor(
    private readonly list: HTMLElement,
    private readonly filters: HTMLFormElement,
  ) {
    filters.addEventListener('input', () => this.filter());
    filters.addEventListener('reset', (event) => {
      event.preventDefault();
      this.lines = [];
      this.list.replaceChildren();
      this.count();
    });
    this.count();
  }

  /** Follows the Mini Program that runs in the frame from now on, what it did while it started included. */
  follow(host: MiniProgramHost): void {
    this.lines.forEach(endLaunch);
    const title = `scene ${host.launch.scene}`;
    this.add({ kind: 'pages', tone: 'plain', title, result: 'launch' });
    host.recentEvents.forEach((event) => this.hear(event));
    host.onEvent((event) => this.hear(event));
  }

  private hear(event: HostEvent): void {
    const entry = entryOf(event);
    if (entry) this.add(entry);
  }

  private add(entry: Entry): void {
    const [newest] = this.lines;
    const { repeats, key } = entry;
    const known = repeats
      ? newest?.entry.repeats?.of === repeats.of && newest
      : key !== undefined && this.lines.find((line) => line.entry.key === key);
    if (known) {
      known.entry = entry;
      known.count += 1;
      known.bytes += repeats?.bytes ?? 0;
      draw(known);
      return;
    }
    const item = element('li');
    const line = { entry, item, count: 1, bytes: repeats?.bytes ?? 0 };
    draw(line);
    this.lines.unshift(line);
    this.list.prepend(item);
    this.forgetOldest(entry.kind);
    this.count();
  }

  private forgetOldest(kind: EntryKind): void {
    const ofKind = this.lines.filter(({ entry }) => entry.kind === kind);
    for (const { item } of ofKind.slice(MAX_ENTRIES)) {
      item.remove();
      this.lines = this.lines.filter((line) => line.item !== item);
    }
  }

  /** What is hidden stays in the list, so that another filter finds it. */
  private filter(): void {
    const kind = new FormData(this.filters).get('kind');
    this.list.dataset.shown = typeof kind === 'string' ? kind : 'all';
    this.count();
  }

  private count(): void {
    const shown = this.list.dataset.shown ?? 'all';
    const isEmpty = !this.lines.some(({ entry }) => shown === 'all' || entry.kind === shown);
    this.list.toggleAttribute('data-empty', isEmpty);
  }
}

/** A new launch counts its calls anew, and nobody waits for those of the last one. */
function endLaunch(line: Line): void {
  const isPending = line.entry.tone === 'pending';
  delete line.entry.key;
  if (!isPending) return;
  Object.assign(line.entry, { tone: 'faint', result: 'no answer before the next launch' });
  draw(line);
}

function draw({ entry, item, count, bytes }: Line): void {
  const { kind, tone, title, note, parts } = entry;
  item.dataset.kind = kind;
  item.dataset.tone = tone;
  const result = entry.repeats
    ? `setData ${count > 1 ? `× ${count}, ` : ''}${formatBytes(bytes)}`
    : entry.result;
  const head = [element('b', '', title), element('span', 'result', result)];
  if (note !== undefined) head.push(element('span', 'note', note.slice(0, 200)));
  if (!parts) {
    item.replaceChildren(element('div', 'line', ...head));
    return;
  }
  const details = element('details', '', element('summary', 'line', ...head));
  // Text of some size: it is made when somebody wants to see it.
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(...parts.map(drawPart));
  });
  item.replaceChildren(details);
}

function drawPart({ name, text }: { name: string; text: string }): HTMLElement {
  const cut = text.length - MAX_SHOWN;
  const shown = cut > 0 ? `${text.slice(0, MAX_SHOWN)}\n… ${cut} characters more` : text;
  const block = element('pre', '', shown);
  block.tabIndex = 0;
  return element(
    'div',
    'part',
    element(
      'header',
      '',
      element('h3', '', name),
      copyButton(() => text),
    ),
    block,
  );
}
