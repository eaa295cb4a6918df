/** Opens an empty dialog above what is shown. @returns the mask around it, by which it is closed, and its panel */
export function openDialog(
  parent: HTMLElement,
  className: string,
  role: 'dialog' | 'alertdialog',
): { mask: HTMLElement; panel: HTMLElement } {
  const mask = document.createElement('div');
  mask.className = 'host-mask';
  const panel = document.createElement('div');
  panel.className = className;
  panel.setAttribute('role', role);
  panel.setAttribute('aria-modal', 'true');
  mask.append(panel);
  parent.append(mask);
  return { mask, panel };
}

/** A dialog's button. */
export function dialogButton(text: string, className: string, onClick: () => void) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}

/** Calls a dialog off where its mask is tapped, or by Escape. */
export function closeOutside(
  { mask, panel }: { mask: HTMLElement; panel: HTMLElement },
  close: () => void,
): void {
  mask.addEventListener('click', ({ target }) => {
    if (target === mask) close();
  });
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}
