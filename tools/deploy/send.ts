import { join } from 'node:path';
import type { DeploymentPlan, Step } from './plan';
import { titleOf } from './print';

type RequestOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>['request'];

/** The used part of `@cloudbase/manager-node`. */
export interface CloudManager {
  database: {
    createCollectionIfNotExists(collectionName: string): Promise<unknown>;
    checkIndexExists(collectionName: string, indexName: string): Promise<{ Exists: boolean }>;
    updateCollection(
      collectionName: string,
      change: { CreateIndexes: RequestOf<'index'>[] },
    ): Promise<unknown>;
  };
  permission: { modifyResourcePermission(request: RequestOf<'rule'>): Promise<unknown> };
  functions: { createFunction(request: RequestOf<'function'>): Promise<unknown> };
}

/** The official tools, each loaded at its first step. */
export interface Senders {
  manager(): Promise<CloudManager>;
  uploadClient(request: RequestOf<'client'>): Promise<unknown>;
}

/** A failed step. Earlier steps are done, and running again is safe. */
class StepError extends Error {
  override name = 'StepError';
}

/**
 * Sends a plan, step by step.
 * @param log gets a line for each finished step
 * @throws StepError at the first step that fails
 */
export async function sendPlan(
  plan: DeploymentPlan,
  options: { projectRoot: string; senders: Senders; log: (line: string) => void },
): Promise<void> {
  const { projectRoot, senders, log } = options;
  for (const [index, step] of plan.steps.entries()) {
    const title = `${index + 1}/${plan.steps.length} ${titleOf(step)}`;
    try {
      await send(step, projectRoot, senders);
    } catch (error) {
      throw new StepError(`${title}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    log(`✓ ${title}`);
  }
}

async function send(step: Step, projectRoot: string, senders: Senders): Promise<void> {
  if (step.kind === 'client') {
    await senders.uploadClient(step.request);
    return;
  }
  const { database, permission, functions } = await senders.manager();
  switch (step.kind) {
    case 'collection':
      await database.createCollectionIfNotExists(step.request.collectionName);
      break;
    case 'index': {
      const { collectionName, request } = step;
      const { Exists } = await database.checkIndexExists(collectionName, request.IndexName);
      if (!Exists) await database.updateCollection(collectionName, { CreateIndexes: [request] });
      break;
    }
    case 'rule':
      await permission.modifyResourcePermission(step.request);
      break;
    case 'function':
      await functions.createFunction({
        ...step.request,
        functionPath: join(projectRoot, step.request.functionPath),
      });
  }
}
