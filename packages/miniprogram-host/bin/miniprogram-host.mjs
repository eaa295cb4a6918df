#!/usr/bin/env node
// The command line in TypeScript, without a build. `miniprogram-automator` takes this file as its `cliPath`.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli.ts');
