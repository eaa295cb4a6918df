import { viewPictures } from '../runtime/chrome/picture-viewer';
import { shareWordsIn } from '../runtime/chrome/share-words';
import { isRemote } from '../runtime/files/addresses';
import { parseUrl } from '../runtime/routes';
import { asyncApi } from './api';
import { requireAlbum } from './consent';
import type { WxContext } from './context';

interface ShareImageOptions {
  /** A temporary path, one below `USER_DATA_PATH`, or one of the package. */
  path: string;
  needShowEntrance?: boolean;
  /** Where the entrance leads; the shown page if it may be sent to a chat, else Home. */
  entrancePath?: string;
}

interface OfficialAccountOptions {
  title?: unknown;
  images?: string[];
  tags?: unknown[];
  recommendPath?: string;
}

/** Tags of a post, at most. */
const MAX_TAGS = 10;

/** How pictures leave the Mini Program: seen at full size, sent, saved. */
export function pictureSharingApis(context: WxContext) {
  const { stack, pages, addresses, screens, pictureSheet, sharing, events } = context;
  const { device, feedback, appName, privacy } = context;
  const page = () => stack.current?.path ?? '';

  /** @throws Error where there is no such file */
  const find = async (path: string): Promise<{ address: string; content: Blob }> => {
    if (!path || isRemote(path)) throw new Error('invalid file path');
    const address = addresses.of(path, page());
    const response = await fetch(address).catch(() => null);
    if (!response?.ok) throw new Error('file not found');
    return { address, content: await response.blob() };
  };
  const entranceOf = (given: string | undefined): string => {
    const { current } = stack;
    const isShared = current && sharing.menus.of(current).includes('shareAppMessage');
    const entrance = given ?? `/${isShared ? current.path : (pages[0] ?? '')}`;
    const { path } = parseUrl(`/${entrance.replace(/^\//, '')}`, '');
    if (!pages.includes(path)) throw new Error(`page "${path}" is not found`);
    return entrance;
  };

  return {
    showShareImageMenu: asyncApi<ShareImageOptions>(
      'showShareImageMenu',
      async ({ path, needShowEntrance = false, entrancePath }) => {
        const { address: imageUrl } = await find(path);
        const entrance = needShowEntrance ? { appName, path: entranceOf(entrancePath) } : null;
        const target = await pictureSheet.open({ imageUrl, entrance });
        events.emit({ type: 'share-picture', picture: { path, imageUrl, entrance }, target });
        if (!target) throw new Error('cancel');
        const { sent, posted, kept } = shareWordsIn(device.current.language);
        const done = { shareAppMessage: sent, shareTimeline: posted, addToFavorites: kept }[target];
        feedback.showToast(done, 'success', 1500, false);
      },
    ),
    // WeChat takes it from a tap only, and gives no promise of it: neither is checked here.
    shareToOfficialAccount: asyncApi<OfficialAccountOptions>(
      'shareToOfficialAccount',
      async ({ title, images = [], tags = [], recommendPath }) => {
        if (typeof title !== 'string' || title === '') {
          throw new Error('parameter error: parameter.title should be String');
        }
        if (tags.length > MAX_TAGS) throw new Error(`more than ${MAX_TAGS} tags`);
        const found = await Promise.all(images.map(find));
        const path = recommendPath === undefined ? '' : entranceOf(recommendPath);
        const imageUrl = found[0]?.address ?? '';
        const entrance = path ? { appName, path } : null;
        const isConfirmed = await pictureSheet.publish({ title, imageUrl, entrance });
        events.emit({
          type: 'publish',
          post: { title, images, recommendPath: path },
          isConfirmed,
        });
        if (!isConfirmed) throw new Error('cancel');
        const { published } = shareWordsIn(device.current.language);
        feedback.showToast(published, 'success', 1500, false);
        return { status: 'success', postUrl: '' };
      },
    ),
    previewImage: asyncApi<{ urls: string[]; current?: string | number }>(
      'previewImage',
      ({ urls, current = 0 }) => {
        if (!Array.isArray(urls) || urls.length === 0) {
          throw new Error('parameter error: parameter.urls should have at least 1 item');
        }
        const first = typeof current === 'number' ? current : urls.indexOf(current);
        const found = urls.map((url) => addresses.of(url, page()));
        viewPictures(screens, device.current.language, found, Math.max(first, 0));
      },
    ),
    saveImageToPhotosAlbum: asyncApi<{ filePath: string }>(
      'saveImageToPhotosAlbum',
      async ({ filePath }) => {
        await privacy.require('saveImageToPhotosAlbum');
        await requireAlbum(context, 'saveImageToPhotosAlbum:fail:auth denied');
        const { content } = await find(filePath);
        if (!content.type.startsWith('image/')) throw new Error('invalid file type');
        const name = /[^/]+$/.exec(filePath)?.[0] ?? 'picture';
        events.emit({ type: 'save-picture', path: filePath });
        save(content, name);
      },
    ),
  };
}

/** A browser's album is its folder of downloads. */
function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
