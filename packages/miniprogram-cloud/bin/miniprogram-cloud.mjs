#!/usr/bin/env node
// The command line in TypeScript, without a build.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli.ts');
