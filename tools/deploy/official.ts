import { loadOfficial } from '../official/load-official';
import { DeploymentError } from './plan';
import type { CloudManager, Senders } from './send';

/** The used part of `miniprogram-ci`. */
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

function variable(name: string, what: string): string {
  const value = process.env[name];
  if (!value) throw new DeploymentError(`${name} is not set: ${what}`);
  return value;
}

/** The official tools, with credentials from environment variables. Missing ones fail before anything is installed. */
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
