import type { Audit, AuditOutcome, Finding } from 'miniprogram-host/audits';
import { release } from '../../miniprogram/content/release';
import { cardTitleOf } from '../../miniprogram/domain/pages/page-title';
import { parsePageKey, queryOf, type PageTarget } from '../../miniprogram/domain/pages/routes';
import { wordsIn } from '../../miniprogram/domain/words/index';
import { CAMPAIGN } from './scenes';
import type { Screen } from './screens';
import type { Walk } from './walk';

/** A page with fewer characters counts as empty. In Moments a page may be one sentence in Chinese. */
const SOME_TEXT = 20;
/** The least brightness (of 255) of text on dark paper. */
const LIGHT = 200;

/** Its card names the result instead of the page. */
const CALCULATOR = 'pages/calculator/index';

/** Pages without the common page footer: the studio and the story. */
const withoutFooter = ['pages/studio/index', 'pages/story/index'];

/** The app's own audits of a walk, beyond those for any Mini Program. */
type Seen = Omit<Walk, 'artifacts' | 'switches'>;

/** Audits of every page, in every language and launch context. */
export function expectationsOf(walk: Seen): Audit[] {
  return [
    pagesOpen(walk),
    shareCards(walk),
    crawlerSeesTheSame(walk),
    staysInMoments(walk),
    fitsItsScreen(walk),
    isDark(walk),
    quietConsole(walk),
  ];
}

const lookOf = ({ language, theme, scene }: Screen) => [language, theme, scene].join(', ');

const findingOn = (screen: Screen, measured: string): Finding => ({
  severity: 'error',
  page: screen.opened,
  look: lookOf(screen),
  measured,
});

/** An outcome that fails if there are findings. It is neutral if nothing was visited. */
const outcome = (count: number, what: string, findings: Finding[]): AuditOutcome =>
  count === 0 ? { measured: null, findings: [] } : { measured: `${count} ${what}`, findings };

function targetOf({ opened }: Screen): PageTarget {
  const target = parsePageKey(opened, release);
  if (!target) throw new Error(`${opened} is no page of the app`);
  return target;
}

export function pagesOpen({ screens }: Pick<Seen, 'screens'>): Audit {
  return {
    meta: {
      id: 'pages-open',
      title: 'Every page opens',
      description: 'A page that is opened by its address must have a title and text.',
      threshold: `a title, more than ${SOME_TEXT} characters, and the footer`,
    },
    audit: () =>
      outcome(
        screens.length,
        'pages',
        screens.flatMap((screen) => {
          const { path } = targetOf(screen);
          if (screen.path !== path) return findingOn(screen, `shows ${screen.path}`);
          if (screen.title === '') return findingOn(screen, 'has no title');
          if (screen.text.length <= SOME_TEXT) return findingOn(screen, `says “${screen.text}”`);
          const { app } = wordsIn(screen.language);
          const endsInFooter = screen.scene === 'normal' && !withoutFooter.includes(path);
          const isWhole = !endsInFooter || screen.text.includes(app.conference);
          return isWhole ? [] : findingOn(screen, 'has no end');
        }),
      ),
  };
}

export function shareCards({ screens }: Pick<Seen, 'screens'>): Audit {
  return {
    meta: {
      id: 'share-cards',
      title: 'Every page can be shared',
      description:
        'The cards for chats and Moments have the page’s title, lead to the page, and keep the campaign.',
      threshold: 'its own title, page and campaign',
    },
    audit: () =>
      outcome(
        screens.length * 2,
        'cards',
        screens.flatMap((screen) => {
          const target = targetOf(screen);
          const title = cardTitleOf(release, target, screen.language);
          const isOwn = (name: string) =>
            target.path === CALCULATOR ? /\d/.test(name) : name === title;
          return Object.values(screen.cards).flatMap((card) => {
            if (!card) return findingOn(screen, 'can’t be shared');
            if (!isOwn(card.title)) return findingOn(screen, `is called “${card.title}”`);
            return leadsTo(card.path, target, screen)
              ? []
              : findingOn(screen, `leads to ${card.path}`);
          });
        }),
      ),
  };
}

/** Whether a card's path leads to a page. The studio's path also names its target, even the default one. */
function leadsTo(path: string, target: PageTarget, { scene }: Screen): boolean {
  const [page, query = ''] = path.split('?');
  const parameters = query.split('&').filter(Boolean);
  const own = queryOf(target);
  const campaign = scene === 'normal' ? [] : [`c=${CAMPAIGN}`];
  return (
    page === `/${target.path}` &&
    [own, ...campaign].filter(Boolean).every((wanted) => parameters.includes(wanted)) &&
    parameters.filter((parameter) => !parameter.startsWith('target=')).length ===
      (own ? 1 : 0) + campaign.length
  );
}

export function crawlerSeesTheSame({ screens }: Pick<Seen, 'screens'>): Audit {
  const crawled = screens.filter(({ scene }) => scene === 'crawler');
  const isPairOf = (one: Screen) => (other: Screen) =>
    other.scene === 'search' && other.opened === one.opened && other.language === one.language;
  return {
    meta: {
      id: 'crawler-sees-the-same',
      title: 'WeChat’s crawler sees what visitors see',
      description:
        'WeChat doesn’t index a page that shows its crawler other content than visitors from its results.',
      threshold: 'the same text, and no dialog',
    },
    audit: () =>
      outcome(
        crawled.length,
        'pages',
        crawled.flatMap((screen) => {
          if (screen.dialogs > 0) return findingOn(screen, `${screen.dialogs} dialogs`);
          const found = screens.find(isPairOf(screen));
          if (!found) return findingOn(screen, 'no visitor has opened it');
          const [theirs, ours] = [lastingText(screen), lastingText(found)];
          return theirs === ours ? [] : findingOn(screen, differenceOf(theirs, ours));
        }),
      ),
  };
}

/** Removes what changes between two moments: the footer's freshness and views. */
function lastingText({ text, language }: Screen): string {
  const { app, footer } = wordsIn(language);
  return text.replace(
    new RegExp(`${app.conference}.*?(?=${footer.home}|${footer.about}|$)`, 'g'),
    '',
  );
}

/** The first difference of two texts. */
function differenceOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const start = Math.max(0, at - 10);
  return `“${one.slice(start, start + 30)}”, visitors see “${other.slice(start, start + 30)}”`;
}

export function staysInMoments({ tapped }: Pick<Seen, 'tapped'>): Audit {
  return {
    meta: {
      id: 'stays-in-moments',
      title: 'A page in Moments leads nowhere else',
      description: 'Moments shows a single page. No tap may open another page or store anything.',
      threshold: 'the same page, and nothing stored',
    },
    audit: () =>
      outcome(
        tapped.length,
        'pages',
        tapped.flatMap(({ page, language, path, stored, covered }) => {
          const finding = (measured: string): Finding => ({
            severity: 'error',
            page,
            look: `${language}, moments`,
            measured,
          });
          return [
            ...(path === page.split('?')[0] ? [] : [finding(`shows ${path}`)]),
            ...stored.map((key) => finding(`stores ${key}`)),
            ...covered.map((control) => finding(`“${control}” is covered`)),
          ];
        }),
      ),
  };
}

export function fitsItsScreen({ widths }: Pick<Seen, 'widths'>): Audit {
  return {
    meta: {
      id: 'fits-its-screen',
      title: 'No page is wider than its screen',
      description: 'A page must not scroll sideways, on any phone or tablet, also with large text.',
      threshold: 'not one pixel',
    },
    audit: () =>
      outcome(
        widths.length,
        'layouts',
        widths.flatMap(({ page, language, width, overflow }): Finding[] =>
          overflow === 0
            ? []
            : [
                {
                  severity: 'error',
                  page,
                  look: `${language}, ${width} px, large text`,
                  measured: `${overflow} px wider`,
                },
              ],
        ),
      ),
  };
}

export function isDark({ screens }: Pick<Seen, 'screens'>): Audit {
  const dark = screens.filter(({ theme }) => theme === 'dark');
  return {
    meta: {
      id: 'dark-theme',
      title: 'Every page has a dark theme',
      description: 'In the dark theme, text must be light.',
      threshold: `the dark theme’s class, and text lighter than ${LIGHT} of 255`,
    },
    audit: () =>
      outcome(
        dark.length,
        'pages',
        dark.flatMap((screen) => {
          const { className, color, language } = screen;
          if (!className.includes(`theme-dark ${language}`))
            return findingOn(screen, `its class is “${className}”`);
          return Math.min(...color) > LIGHT
            ? []
            : findingOn(screen, `letters of ${color.join(' ')}`);
        }),
      ),
  };
}

export function quietConsole({ faults, screens }: Pick<Seen, 'faults' | 'screens'>): Audit {
  return {
    meta: {
      id: 'quiet-console',
      title: 'The console has no messages',
      description:
        'No page may cause an error, a warning, an unhandled rejection, or a request to another machine.',
      threshold: 'none',
    },
    audit: () =>
      outcome(
        screens.length,
        'pages',
        faults.map(({ page, message }) => ({ severity: 'error', page, measured: message })),
      ),
  };
}
