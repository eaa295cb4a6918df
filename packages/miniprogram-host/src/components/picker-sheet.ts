import type { PickerColumns } from './picker-columns';
import { Wheel } from './wheel';

interface PickerSheetOptions {
  title: string;
  /** The visitor has moved a column. */
  onColumn: (column: number, index: number) => void;
  /** The sheet has closed; without a value when it was cancelled. */
  onEnd: (value?: unknown) => void;
}

/** The bottom sheet with a picker's columns. */
export class PickerSheet {
  private readonly element = document.createElement('div');
  private readonly body = document.createElement('div');
  private columns: PickerColumns | null = null;
  private wheels: { wheel: Wheel; list: HTMLElement }[] = [];
  private picks: number[] = [];

  /** @param opener gets the focus back */
  constructor(
    private readonly opener: HTMLElement,
    private readonly options: PickerSheetOptions,
  ) {
    const isChinese = document.documentElement.lang.startsWith('zh');
    const panel = document.createElement('div');
    const head = document.createElement('header');
    const title = document.createElement('span');
    const button = (text: string, end: () => void) => {
      const element = document.createElement('button');
      element.type = 'button';
      element.textContent = text;
      element.addEventListener('click', end);
      return element;
    };
    const cancel = () => this.end();
    const confirm = () => this.end(this.columns?.valueOf(this.picks));
    title.textContent = options.title;
    head.append(
      button(isChinese ? '取消' : 'Cancel', cancel),
      title,
      button(isChinese ? '确定' : 'OK', confirm),
    );
    this.element.className = 'host-picker-sheet';
    panel.className = 'host-picker-panel';
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-modal', 'true');
    if (options.title) panel.setAttribute('aria-label', options.title);
    this.body.className = 'host-picker-columns';
    panel.append(head, this.body);
    this.element.append(panel);
    this.element.addEventListener('click', ({ target }) => {
      if (target === this.element) cancel();
    });
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') cancel();
    });
    (opener.closest('.host-phone') ?? document.body).append(this.element);
  }

  /** Shows columns and their picks. */
  show(columns: PickerColumns, value: unknown): void {
    const isFirst = this.columns === null;
    this.columns = columns;
    this.picks = columns.picksOf(value);
    this.render();
    if (isFirst) this.wheels[0]?.list.focus();
  }

  close(): void {
    this.element.remove();
  }

  private end(value?: unknown): void {
    this.close();
    this.opener.focus();
    this.options.onEnd(value);
  }

  private render(): void {
    const labels = this.columns?.labels(this.picks) ?? [];
    while (this.wheels.length < labels.length) this.addWheel(this.wheels.length);
    for (const { list } of this.wheels.splice(labels.length)) list.remove();
    this.wheels.forEach(({ wheel, list }, column) => {
      const words = labels[column] ?? [];
      if (
        [...list.children].some((item, index) => item.textContent !== words[index]) ||
        list.childElementCount !== words.length
      ) {
        list.replaceChildren(
          ...words.map((word) => {
            const item = document.createElement('div');
            item.textContent = word;
            return item;
          }),
        );
      }
      wheel.select(this.picks[column] ?? 0);
      this.picks[column] = wheel.index;
    });
  }

  private addWheel(column: number): void {
    const list = document.createElement('div');
    this.body.append(list);
    const wheel = new Wheel(list, (index) => this.pick(column, index));
    this.wheels.push({ wheel, list });
  }

  private pick(column: number, index: number): void {
    this.picks = this.columns?.move(this.picks, column, index) ?? [];
    this.render();
    this.options.onColumn(column, index);
  }
}
