import { projectRoot, binaryOf, runScript } from '../checks/check';

// The suite that every search engine must pass: over the index file, and over the Elasticsearch at ELASTICSEARCH_URL.
if (!process.env.ELASTICSEARCH_URL) {
  console.log('ELASTICSEARCH_URL is not set: only the index file is tested.');
}
process.exitCode = await runScript(binaryOf('jest'), [
  '--rootDir',
  projectRoot,
  '--selectProjects',
  'unit',
  '--verbose',
  '--testPathPatterns',
  'cloudfunctions/(engines|elasticsearch)',
]);
