import automator from 'miniprogram-automator';
import { type AutomatorServer, startAutomator } from '../../src/automator/index';
import { type Host, startHost } from '../../src/server/index';
import { packageRoot, writeFixture } from './open-fixture';

/** The SDK's view of a Mini Program. */
export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>;

/** A fixture Mini Program that the real SDK drives. */
export interface Automated {
  mini: MiniProgram;
  server: AutomatorServer;
  host: Host;
  /** The Mini Program's folder. */
  root: string;
  close(): Promise<void>;
}

/** Compiles and runs a fixture, and connects the SDK to it. */
export async function openAutomator(files: Record<string, string>, query = ''): Promise<Automated> {
  const root = await writeFixture(files);
  const host = await startHost({
    projectRoot: packageRoot,
    miniprogramRoot: root,
    port: 0,
    hasTestFonts: true,
  });
  const server = await startAutomator({ url: `${host.url}app/?${query}`, port: 0 });
  const mini = await automator
    .connect({ wsEndpoint: server.wsEndpoint })
    .catch(async (error: unknown) => {
      await server.close();
      await host.close();
      throw error;
    });
  return {
    mini,
    server,
    host,
    root,
    async close() {
      mini.disconnect();
      await server.close();
      await host.close();
    },
  };
}
