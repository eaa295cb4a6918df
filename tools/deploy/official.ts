import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeploymentError } from './plan';
import type { CloudManager, Senders } from './send';

const officialFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'official');

/** What an upload uses of `miniprogram-ci`. */
interface MiniProgramCi {
  Project: new (options: {
    appid: string;
    type: 'miniProgram';
    projectPath: string;
    privateKeyPath: string;
    ignores: string[];
  }) => object;
  upload(options: {
    project: object;
    version: string;
    desc: string;
    setting: object;
  }): Promise<unknown>;
}

/**
 * Loads an official tool, after installing it from its own lock file: together they weigh some 300 MB, too much to ask
 * of everyone who clones the repository.
 */
function loadOfficial(folder: 'cloudbase' | 'wechat', name: string): unknown {
  const root = join(officialFolder, folder);
  const installed = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(installed) || versionIn(installed) !== wantedIn(root, name)) {
    console.log(`Installing ${name}, once…`);
    const install = spawnSync('npm', ['ci', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (install.status !== 0) throw new DeploymentError(`${name} could not be installed`);
  }
  return createRequire(join(root, 'package.json'))(name);
}

function versionIn(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function wantedIn(root: string, name: string): string | undefined {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return manifest.dependencies[name];
}

function variable(name: string, what: string): string {
  const value = process.env[name];
  if (!value) throw new DeploymentError(`${name} is not set: ${what}`);
  return value;
}

/** The official tools, with credentials from environment variables, which are asked for before anything is installed. */
export function officialSenders(projectRoot: string, env: string): Senders {
  let manager: CloudManager | undefined;
  return {
    async manager() {
      if (manager) return manager;
      const credentials = {
        secretId: variable('TENCENTCLOUD_SECRETID', "the API key's id"),
        secretKey: variable('TENCENTCLOUD_SECRETKEY', "the API key's secret"),
      };
      const CloudBase = loadOfficial('cloudbase', '@cloudbase/manager-node') as new (
        options: typeof credentials & { envId: string },
      ) => CloudManager;
      manager = new CloudBase({ ...credentials, envId: env });
      return Promise.resolve(manager);
    },
    async uploadClient({ appid, version, desc }) {
      const privateKeyPath = variable(
        'WECHAT_PRIVATE_KEY_PATH',
        'the file of the upload key, from the Mini Program’s development settings',
      );
      const ci = loadOfficial('wechat', 'miniprogram-ci') as MiniProgramCi;
      const project = new ci.Project({
        appid,
        type: 'miniProgram',
        projectPath: projectRoot,
        privateKeyPath,
        ignores: ['node_modules/**/*'],
      });
      const setting = { useProjectConfig: true };
      await ci.upload({ project, version, desc, setting });
    },
  };
}
