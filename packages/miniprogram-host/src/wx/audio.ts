import type { Addresses } from '../runtime/files/addresses';
import type { WxContext } from './context';
import { EventPairs } from './event-pairs';
import { failByName } from './fail-by-name';

/** WeChat's events of a sound, by the browser's. */
const events = {
  canplay: 'Canplay',
  play: 'Play',
  pause: 'Pause',
  ended: 'Ended',
  timeupdate: 'TimeUpdate',
  error: 'Error',
  waiting: 'Waiting',
  seeking: 'Seeking',
  seeked: 'Seeked',
} as const;

/** WeChat's number for a sound that can't be loaded. */
const LOAD_ERROR = 10002;

/** `wx.createInnerAudioContext()`, over the browser's audio. */
export function audioApis({ addresses }: Pick<WxContext, 'addresses'>) {
  return { createInnerAudioContext: () => createAudio(addresses) };
}

function createAudio(addresses: Addresses): object {
  const audio = new Audio();
  const listeners = new EventPairs();
  const tell = (name: string) => {
    const event =
      name === 'Error'
        ? { errCode: LOAD_ERROR, errMsg: audio.error?.message ?? 'not supported' }
        : {};
    listeners.tell(name, event);
  };
  for (const [type, name] of Object.entries(events)) audio.addEventListener(type, () => tell(name));
  let src = '';
  return failByName('InnerAudioContext', {
    ...listeners.functions([...Object.values(events), 'Stop']),
    startTime: 0,
    obeyMuteSwitch: true,
    get src() {
      return src;
    },
    set src(given: string) {
      src = given;
      audio.src = addresses.of(given, '');
    },
    get autoplay() {
      return audio.autoplay;
    },
    set autoplay(isOn: boolean) {
      audio.autoplay = isOn;
    },
    get loop() {
      return audio.loop;
    },
    set loop(isOn: boolean) {
      audio.loop = isOn;
    },
    get volume() {
      return audio.volume;
    },
    set volume(volume: number) {
      audio.volume = Math.min(Math.max(volume, 0), 1);
    },
    get playbackRate() {
      return audio.playbackRate;
    },
    set playbackRate(rate: number) {
      audio.playbackRate = rate;
    },
    get currentTime() {
      return audio.currentTime;
    },
    get duration() {
      return Number.isFinite(audio.duration) ? audio.duration : 0;
    },
    get buffered() {
      return audio.buffered.length > 0 ? audio.buffered.end(audio.buffered.length - 1) : 0;
    },
    get paused() {
      return audio.paused;
    },
    // What keeps a sound from playing is told as its error.
    play: () => void audio.play().catch(() => undefined),
    pause: () => audio.pause(),
    seek: (seconds: number) => {
      audio.currentTime = seconds;
    },
    stop: () => {
      audio.pause();
      audio.currentTime = 0;
      tell('Stop');
    },
    destroy: () => {
      audio.pause();
      audio.removeAttribute('src');
      listeners.clear();
    },
  });
}
