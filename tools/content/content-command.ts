import { compileContent, ContentError } from './index';

try {
  const release = await compileContent({ check: process.argv.includes('--check') });
  const { metrics, services, sectors, categories, events, articles, sources } = release;
  console.log(
    `Content release ${release.version}: ${metrics.length} figures, ${services.length} services, ` +
      `${sectors.length} sectors, ${categories.length} categories, ${events.length} events, ${articles.length} articles, ${sources.length} sources`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
