import type { DeploymentPlan, Step } from './plan';

/** A step in one line. */
export function titleOf(step: Step): string {
  switch (step.kind) {
    case 'collection':
      return `create the collection ${step.request.collectionName}, unless it is there`;
    case 'index':
      return `create the index ${step.request.IndexName} of ${step.collectionName}, unless it is there`;
    case 'rule':
      return `set the security rule of ${step.request.resource ?? 'all functions'}`;
    case 'function':
      return `upload the function ${step.request.func.name}`;
    case 'client':
      return `upload the Mini Program, version ${step.request.version}`;
  }
}

/** The plan as text: each step with its request, and the manual steps. */
export function printPlan({ env, steps, byHand }: DeploymentPlan): string {
  const lines = steps.flatMap((step, index) => [
    `${index + 1}. ${titleOf(step)}`,
    ...JSON.stringify(step.request, null, 2)
      .split('\n')
      .map((line) => `   ${line}`),
    ...(step.kind === 'function'
      ? step.files.map(({ path, bytes, sha256 }) => `   ${path}  ${bytes} bytes  sha256 ${sha256}`)
      : []),
  ]);
  return [
    `Environment ${env}, ${steps.length} steps`,
    '',
    ...lines,
    '',
    'By hand:',
    ...byHand.map((line) => `- ${line}`),
  ].join('\n');
}
