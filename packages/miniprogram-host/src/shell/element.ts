/** Makes an element with text, or with other elements. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** Makes a button that does one thing. */
export function button(
  text: string,
  onClick: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', () => onClick(made));
  return made;
}

/** Makes a button that puts text on the clipboard, and says whether it did. */
export function copyButton(text: () => string): HTMLButtonElement {
  return button('Copy', (made) => {
    navigator.clipboard.writeText(text()).then(
      () => (made.textContent = 'Copied'),
      () => (made.textContent = 'The browser does not let this page copy'),
    );
  });
}
