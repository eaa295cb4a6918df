import type { AuditArtifacts } from 'miniprogram-host/audits';
import { mergeArtifacts } from 'miniprogram-host/audits';
import { launchBrowser } from 'miniprogram-host/browser';
import { runProject } from 'miniprogram-host';
import { buildOnce } from '../build/index';
import { everyPage } from './every-page';
import { type Fault, walkLooks } from './looks';
import { type SceneRecord, walkScenes } from './scenes';
import { measureTabSwitches, type TabSwitch } from './tab-switches';
import { visits } from './visits';

/** The result of a walk through the whole app. */
export interface Walk extends SceneRecord {
  artifacts: AuditArtifacts;
  /** Switches between tabs that have been open before. */
  switches: TabSwitch[];
}

/**
 * Walks through the app: every page in both languages and themes, narrow and with large text, from a search, as WeChat's
 * crawler, and in Moments.
 * @param only visits only pages whose path contains it
 */
export async function walkApp(projectRoot: string, only = ''): Promise<Walk> {
  const browser = await launchBrowser();
  try {
    const { host, close } = await runProject(projectRoot, {
      beforeRun: buildOnce,
      hasTestFonts: true,
    });
    try {
      const chosen = visits.filter(({ path }) => path.includes(only));
      const targets = everyPage.filter(({ path }) => path.includes(only));
      const seen = await walkLooks(browser, host.url, chosen);
      const scenes = await walkScenes(browser, host.url, targets);
      const faults: Fault[] = [...seen.faults, ...scenes.faults];
      return {
        artifacts: mergeArtifacts(seen.artifacts),
        screens: [...seen.screens, ...scenes.screens],
        widths: scenes.widths,
        tapped: scenes.tapped,
        faults,
        switches: await measureTabSwitches(browser, `${host.url}app/`),
      };
    } finally {
      await close();
    }
  } finally {
    await browser.close();
  }
}
