import type { ShareCard } from '../host-api';
import { shareWordsIn } from './share-words';

/** WeChat's mark for what comes from a Mini Program. */
const mark =
  '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 11.4V4.6m0 6.8a2.1 2.1 0 1 1-2.9-2M8 4.6a2.1 2.1 0 1 1 2.9 2" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round"/><circle cx="8" cy="8" r="7.2" fill="none" stroke="currentColor" stroke-width="1.1"/></svg>';

/**
 * Draws a card as WeChat shows it: in a chat with a picture of 5:4 under its title, in Moments as a line with a picture of
 * 1:1 before its title. Its looks are share-card.css.
 */
export function drawShareCard(card: ShareCard, language: string): HTMLElement {
  const element = document.createElement('article');
  const isChat = card.menu === 'shareAppMessage';
  element.className = `share-card ${isChat ? 'share-card-chat' : 'share-card-line'}`;
  const name = line('share-card-name', card.appName);
  const title = line('share-card-title', card.title);
  const image = picture('share-card-image', card.imageUrl);
  if (isChat) {
    name.prepend(picture('share-card-logo', card.logo));
    const kind = line('share-card-kind', shareWordsIn(language).miniProgram);
    kind.insertAdjacentHTML('afterbegin', mark);
    element.append(name, title, image, kind);
  } else {
    const body = document.createElement('div');
    body.className = 'share-card-body';
    body.append(image, title);
    name.insertAdjacentHTML('afterbegin', mark);
    element.append(body, name);
  }
  return element;
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  const words = document.createElement('span');
  element.className = className;
  words.textContent = text;
  element.append(words);
  return element;
}

function picture(className: string, address: string): HTMLImageElement {
  const image = document.createElement('img');
  image.className = className;
  image.alt = '';
  image.src = address;
  return image;
}
