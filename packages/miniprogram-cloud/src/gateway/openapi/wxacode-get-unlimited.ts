import { encodeCells, type EnvVersion, envVersions, isInAlphabet } from '../mini-program-code';
import { drawCode } from '../mini-program-code-image';
import { ApiFailure, type OpenApi } from './api';
import type { Quota } from './quota';

const MAX_SCENE = 32;
const MIN_WIDTH = 280;
const MAX_WIDTH = 1280;
const DEFAULT_WIDTH = 430;

/** `wxacode.getUnlimited`: a Mini Program code in our own design. */
export function getUnlimited(options: {
  quota: Quota;
  /** The pages of the released Mini Program, home first. */
  pages: () => string[];
}): OpenApi {
  const { quota } = options;
  return (parameters) => {
    const pages = options.pages();
    const { scene, page = pages[0] ?? '', check_path: checkPath = true } = parameters;
    if (typeof scene !== 'string' || !isScene(scene)) {
      throw new ApiFailure(40169, 'invalid length for scene, or the data is not json string');
    }
    const isKnown = typeof page === 'string' && (checkPath === false || pages.includes(page));
    if (!isKnown || !isPath(page)) throw new ApiFailure(41030, 'invalid page');
    const width = readNumber(parameters['width'] ?? DEFAULT_WIDTH, MIN_WIDTH, MAX_WIDTH, 'width');
    const cells = encodeCells({
      page,
      scene,
      envVersion: readEnvVersion(parameters['env_version'] ?? 'release'),
    });
    // WeChat's codes contain a number that identifies the page. Ours contain the page itself, so its length is limited.
    if (!cells) throw new ApiFailure(41030, 'invalid page: too long for a local code');
    const color = readColor(parameters['line_color'] ?? { r: 0, g: 0, b: 0 });
    if (!quota.take()) throw new ApiFailure(45009, 'reach max api daily quota limit');
    const isTransparent = parameters['is_hyaline'] === true;
    return { contentType: 'image/png', body: drawCode(cells, { width, color, isTransparent }) };
  };
}

function isScene(scene: string): boolean {
  return scene.length > 0 && scene.length <= MAX_SCENE && isInAlphabet(scene);
}

function isPath(page: string): boolean {
  return /^[\w-]+(\/[\w-]+)*$/.test(page);
}

function readEnvVersion(value: unknown): EnvVersion {
  const found = envVersions.find((version) => version === value);
  if (!found) throw new ApiFailure(40097, 'invalid args: env_version');
  return found;
}

function readNumber(value: unknown, least: number, most: number, name: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new ApiFailure(40097, `invalid args: ${name}`);
  }
  return number;
}

/** WeChat accepts the parts of a colour as numbers or as texts. */
function readColor(value: unknown): { r: number; g: number; b: number } {
  const { r, g, b } = Object(value) as Record<string, unknown>;
  const part = (channel: unknown) => readNumber(channel, 0, 255, 'line_color');
  return { r: part(r), g: part(g), b: part(b) };
}
