import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsRule, readDatabaseConfig, readFunctionsConfig } from 'miniprogram-cloud/config';

/** The deployment isn't possible. */
export class DeploymentError extends Error {
  override name = 'DeploymentError';
}

/** An uploaded file. */
export interface UploadedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** A request of a deployment; `request` is the exact argument of the official tool. */
export type Step =
  | { kind: 'collection'; request: { collectionName: string } }
  | {
      kind: 'index';
      collectionName: string;
      request: {
        IndexName: string;
        MgoKeySchema: {
          MgoIsUnique: boolean;
          MgoIndexKeys: { Name: string; Direction: '1' | '-1' }[];
        };
      };
    }
  | {
      kind: 'rule';
      request: {
        resourceType: 'collection' | 'function';
        resource?: string;
        permission: 'ADMINONLY' | 'CUSTOM';
        securityRule?: string;
      };
    }
  | {
      kind: 'function';
      files: UploadedFile[];
      request: {
        func: {
          name: string;
          timeout: number;
          memorySize: number;
          runtime: string;
          handler: 'index.main';
          installDependency: false;
          envVariables: Record<string, string>;
          triggers: { name: string; type: 'timer'; config: string }[];
        };
        functionPath: string;
        deployMode: 'zip';
        force: true;
      };
    }
  | { kind: 'client'; request: { appid: string; version: string; desc: string } };

/** The steps of a deployment, in order. */
export interface DeploymentPlan {
  env: string;
  steps: Step[];
  /** Manual steps for the operator. */
  byHand: string[];
}

export interface DeploymentOptions {
  /** The environment's id, as in WeChat DevTools. */
  env: string;
  /** Also uploads the Mini Program. */
  isWithClient: boolean;
}

/**
 * Plans a deployment from the project's files and the built bundles, and sends nothing. Rules come before their functions, so
 * that nothing is publicly accessible meanwhile.
 * @throws DeploymentError for missing files, CloudConfigError for a faulty configuration
 */
export function planDeployment(projectRoot: string, options: DeploymentOptions): DeploymentPlan {
  const { env, isWithClient } = options;
  if (!/^[a-z0-9][a-z0-9-]{3,}$/.test(env)) {
    throw new DeploymentError(`"${env}" is no environment's id: WeChat DevTools shows it`);
  }
  const functions = readFunctionsConfig(projectRoot);
  const { collections } = readDatabaseConfig(projectRoot);
  const steps: Step[] = [];
  for (const [collectionName, { rule, indexes }] of Object.entries(collections)) {
    steps.push({ kind: 'collection', request: { collectionName } });
    steps.push({
      kind: 'rule',
      request: { resourceType: 'collection', resource: collectionName, permission: rule },
    });
    for (const { name, unique, keys } of indexes) {
      steps.push({
        kind: 'index',
        collectionName,
        request: {
          IndexName: name,
          MgoKeySchema: {
            MgoIsUnique: unique,
            MgoIndexKeys: keys.map(({ field, direction }) => ({
              Name: field,
              Direction: direction,
            })),
          },
        },
      });
    }
  }
  steps.push({
    kind: 'rule',
    request: {
      resourceType: 'function',
      permission: 'CUSTOM',
      securityRule: JSON.stringify(functionsRule(functions)),
    },
  });
  const openapi: string[] = [];
  for (const [name, config] of Object.entries(functions)) {
    const functionPath = join('dist', 'cloudfunctions', name);
    const { timeout, memorySize, runtime, triggers, environment } = config;
    steps.push({
      kind: 'function',
      files: readBundle(projectRoot, functionPath),
      request: {
        func: {
          name,
          timeout,
          memorySize,
          runtime,
          handler: 'index.main',
          // The bundle is complete.
          installDependency: false,
          envVariables: environment,
          triggers,
        },
        functionPath,
        // In the request, which may have 1.5 MB. Our functions are smaller.
        deployMode: 'zip',
        force: true,
      },
    });
    if (openapiOf(projectRoot, functionPath).length > 0) openapi.push(name);
  }
  if (isWithClient) steps.push(planClient(projectRoot));
  return {
    env,
    steps,
    byHand: [
      'In the cloud console: switch on access without login, which visitors from Moments need.',
      ...(openapi.length > 0
        ? [
            `Once, in WeChat DevTools: upload ${openapi.join(', ')} from its cloudfunctions folder. Only DevTools registers ` +
              'the openapi permissions of config.json.',
          ]
        : []),
    ],
  };
}

/** The files of an upload. @throws DeploymentError if they aren't built */
function readBundle(projectRoot: string, folder: string): UploadedFile[] {
  if (!existsSync(join(projectRoot, folder, 'index.js'))) {
    throw new DeploymentError(`${folder} is not built: run npm run build`);
  }
  return readdirSync(join(projectRoot, folder))
    .sort()
    .map((path) => {
      const content = readFileSync(join(projectRoot, folder, path));
      return {
        path,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      };
    });
}

function openapiOf(projectRoot: string, folder: string): string[] {
  const path = join(projectRoot, folder, 'config.json');
  const { permissions } = JSON.parse(readFileSync(path, 'utf8')) as {
    permissions?: { openapi?: string[] };
  };
  return permissions?.openapi ?? [];
}

function planClient(projectRoot: string): Step {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
  const { appid } = read('project.config.json') as { appid: string };
  if (!/^wx[0-9a-f]{16}$/.test(appid)) {
    throw new DeploymentError(
      `project.config.json has the appid "${appid}": an upload needs the Mini Program's own`,
    );
  }
  const { version, description } = read('package.json') as {
    version: string;
    description: string;
  };
  return { kind: 'client', request: { appid, version, desc: description } };
}
