/** What happens in WXML, as far as pages read it. */
export interface PageEvent {
  detail: unknown;
  currentTarget: { dataset: Record<string, unknown> };
}

/** The id that a component reports with its event; '' where it reports none. */
export function detailId({ detail }: PageEvent): string {
  const { id } = detail as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

/** The value among a choice's values that a choice bar reports. */
export function chosenOf<Value>(
  { detail }: PageEvent,
  choices: readonly { value: Value }[],
): Value | undefined {
  const { value: chosen } = detail as { value?: unknown };
  return choices.find(({ value }) => value === chosen)?.value;
}

/** Calls `use` with the value that a choice bar reports, where the choice has it. */
export function withChosen<Value>(
  event: PageEvent,
  choices: readonly { value: Value }[],
  use: (value: Value) => void,
): void {
  const chosen = choices.find(({ value }) => value === (event.detail as { value?: unknown }).value);
  if (chosen) use(chosen.value);
}
