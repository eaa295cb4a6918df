import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Two tabs with one text each: the baseline for the cost of the host. */
const files: Record<string, string> = {
  'project.config.json': '{}',
  'app.json': JSON.stringify({
    pages: ['pages/a/index', 'pages/b/index'],
    tabBar: {
      list: [
        { pagePath: 'pages/a/index', text: 'A' },
        { pagePath: 'pages/b/index', text: 'B' },
      ],
    },
  }),
  'app.js': 'App({});',
  'pages/a/index.js': 'Page({});',
  'pages/a/index.json': '{}',
  'pages/a/index.wxml': '<text>A</text>',
  'pages/b/index.js': 'Page({});',
  'pages/b/index.json': '{}',
  'pages/b/index.wxml': '<text>B</text>',
};

/** Writes an empty Mini Program into a folder. */
export function writeEmptyApp(root: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
