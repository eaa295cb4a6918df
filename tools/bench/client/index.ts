import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { release } from '../../../miniprogram/content/release';
import { routes, targetsOf, urlOf } from '../../../miniprogram/domain/pages/routes';
import { launchBrowser } from 'miniprogram-host/browser';
import { type RunningProject, runProject } from 'miniprogram-host';
import { buildOnce } from '../../build/index';
import { type Peer, readPages } from '../peers';
import type { Results } from '../report';
import { writeEmptyApp } from './empty-app';
import { type Sample, type Subject, measure } from './measure';
import { clientTable } from './table';

export interface ClientOptions {
  peers: readonly Peer[];
  rounds: number;
  log: (line: string) => void;
}

/**
 * Launches our app, an empty Mini Program and the peers in turn, each in a new browser context, and compares the cost of
 * launches, tab switches and pages.
 */
export async function benchClient(
  projectRoot: string,
  { peers, rounds, log }: ClientOptions,
): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-client-'));
  writeEmptyApp(folder);
  const running: RunningProject[] = [];
  const browser = await launchBrowser();
  try {
    const subjects: Subject[] = [];
    for (const { name, root, page } of [
      { name: 'ours', root: projectRoot, page: null },
      { name: 'empty', root: folder, page: null },
      ...peers,
    ]) {
      const project = await runProject(root, root === projectRoot ? { beforeRun: buildOnce } : {});
      running.push(project);
      const { pages, tabs } = readPages(root);
      subjects.push({
        name,
        address: `${project.host.url}app/`,
        home: page ?? pages[0] ?? '',
        tabs,
        pages: root === projectRoot ? ownUrls() : pages.map((path) => `/${path}`),
      });
    }
    const samples = subjects.map((): Sample[] => []);
    for (let round = 0; round <= rounds; round += 1) {
      log(round === 0 ? 'warming up …' : `round ${round} of ${rounds} …`);
      for (let turn = 0; turn < subjects.length; turn += 1) {
        // The order rotates, so that after-effects of one don't always affect the same other one.
        const index = (turn + round) % subjects.length;
        const subject = subjects[index];
        if (!subject) continue;
        const sample = await measure(browser, subject);
        if (round > 0) samples[index]?.push(sample);
      }
    }
    const measured = subjects.map(({ name }, index) => ({ name, samples: samples[index] ?? [] }));
    const [ours, ...others] = measured;
    if (!ours) throw new Error('nothing was measured');
    return {
      tables: [clientTable(ours, others)],
      notes: notesOf({ peers, rounds, subjects, samples }),
      chromium: browser.version(),
    };
  } finally {
    await browser.close();
    for (const project of running) await project.close();
    rmSync(folder, { recursive: true });
  }
}

/** Our pages; a page with entries has the first entry. */
function ownUrls(): string[] {
  return routes.flatMap((route) => {
    const [first] = targetsOf(release, [route]);
    return first ? [urlOf(first)] : [];
  });
}

function notesOf({
  peers,
  rounds,
  subjects,
  samples,
}: {
  peers: readonly Peer[];
  rounds: number;
  subjects: Subject[];
  samples: Sample[][];
}): string[] {
  const pages = subjects.map((subject) => `${subject.name} ${subject.pages.length}`).join(', ');
  const thrown = subjects.flatMap(({ name }, index) => {
    const most = Math.max(...(samples[index] ?? []).map(({ exceptions }) => exceptions));
    return most > 0 ? [`${name} ${most}`] : [];
  });
  return [
    `Medians of ${rounds} rounds after one that isn't counted; in each, all are launched in turn by a visitor who has never been there (375 × 812). A ratio is the median of the rounds' ratios.`,
    'All run in the same host, ours with its cloud functions and its figures, peers without a cloud. What the host itself costs is what `empty`, two tabs with a text each, shows.',
    'Idle: half a second without `setData` and without a call on its way. Nodes: elements of WXML. Paint: until the next frame is on the screen, so up to a sixtieth of a second more than its work.',
    'Tabs and home page anew (`wx.reLaunch`): the mean of eight in the running app, each tab shown before. Work: what the page has its one thread do, scripts, styles, layout and paint, and what follows within 60 ms, too.',
    `Heap: what scripts hold on to, garbage collected, after a visit of every page (${pages}).`,
    ...(thrown.length > 0
      ? [`Exceptions in a launch with all pages, at most: ${thrown.join(', ')}.`]
      : []),
    peers.length === 0
      ? 'No peer was given: `npm run bench:client -- --peer <name=folder#page>` measures another Mini Program beside ours.'
      : "Peers are not part of the repository. To repeat this, clone each, install and build it as its README says (Vant's example app: github.com/youzan/vant-weapp, `example/`), and name its folder by `--peer`.",
  ];
}
