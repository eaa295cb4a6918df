const words = { en: 'Open Mini Program', zh: '前往小程序' };

export interface SinglePageBarOptions {
  appName: string;
  logo: string;
  language: string;
  onContinue: () => void;
}

/** The bar under a page that was opened in Moments: whose page it is, and the way into the whole Mini Program. */
export function createSinglePageBar(options: SinglePageBarOptions): HTMLElement {
  const bar = document.createElement('footer');
  bar.className = 'host-single-page-bar';
  const logo = document.createElement('img');
  logo.src = options.logo;
  logo.alt = '';
  const name = document.createElement('span');
  name.textContent = options.appName;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = options.language.startsWith('zh') ? words.zh : words.en;
  button.addEventListener('click', options.onContinue);
  bar.append(logo, name, button);
  return bar;
}
