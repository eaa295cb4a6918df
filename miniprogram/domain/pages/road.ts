import type { ContentRelease, PillarId, TimelineEvent, Topic } from '../content/content-types';
import type { Language } from '../words/language';
import { wordsIn } from '../words/index';
import { eventRows, eventsOf, topicName } from './rows';

/** An event on the road to the day of the roadmap. */
interface Stop {
  id: string;
  topic: Topic;
  date: string;
  /** The source; '' on the short road. */
  source: string;
  title: string;
  /** Whether it is the day itself. */
  isDay: boolean;
}

/** A plan that was announced that day: the end of a branch. */
interface Way {
  id: string;
  topic: Topic;
  name: string;
  text: string;
  /** The lane of its end (the trunk is 0), and the topics and lanes of the branches that pass it. */
  lane: number;
  passing: { topic: Topic; lane: number }[];
}

/** The road: earlier events, the day, and the branches. */
export interface Road {
  stops: Stop[];
  ways: Way[];
}

/** The stops of the short road: the start of each pillar, and the day. */
const BEGINNINGS = [
  'first-mini-programs',
  'search-entry',
  'pay-score-soft-launch',
  'open-class-2021',
];

/** Home's road: the start of each pillar, the day, and a branch for each. */
export function shortRoad(release: ContentRelease, language: Language): Road {
  const { stops } = roadOf(release, eventsOf(release, BEGINNINGS), language);
  const ways = release.pillars.map(({ id }) => ({
    id,
    topic: id,
    name: topicName(id, language),
    text: wordsIn(language).announcements[id],
  }));
  return { stops: stops.map((stop) => ({ ...stop, source: '' })), ways: inLanes(ways) };
}

/** A pillar's road with all its events. Its branches are planned events or, without any, the announcement. */
export function pillarRoad(release: ContentRelease, id: PillarId, language: Language): Road {
  const pillar = release.pillars.find((candidate) => candidate.id === id);
  const road = roadOf(release, eventsOf(release, pillar?.events ?? []), language);
  if (road.ways.length > 0) return road;
  const text = wordsIn(language).announcements[id];
  return { ...road, ways: inLanes([{ id, topic: id, name: '', text }]) };
}

/** The road of some events, in their order. */
export function roadOf(release: ContentRelease, events: TimelineEvent[], language: Language): Road {
  const { plan } = wordsIn(language).pillar;
  const rows = eventRows(release, events, language);
  const topicOf = (id: string) => events.find((event) => event.id === id)?.topic ?? 'ecosystem';
  const dayOf = (id: string) => events.find((event) => event.id === id)?.date;
  const ways = rows
    .filter(({ isPlan }) => isPlan)
    .map(({ id, date, title }) => ({
      id,
      topic: topicOf(id),
      name: `${plan} · ${date}`,
      text: title,
    }));
  const stops = rows
    .filter(({ isPlan }) => !isPlan)
    .map(({ id, date, source, title }) => ({
      id,
      topic: topicOf(id),
      date,
      source: source.split(' · ')[0] ?? '',
      title,
      isDay: dayOf(id) === release.event.date,
    }));
  return { stops, ways: inLanes(ways) };
}

/** Assigns lanes. The first branch ends in the outermost lane, so that branches don't cross. */
function inLanes(ways: Omit<Way, 'lane' | 'passing'>[]): Way[] {
  const laneOf = (index: number) => ways.length - 1 - index;
  return ways.map((way, index) => ({
    ...way,
    lane: laneOf(index),
    passing: ways
      .map(({ topic }, other) => ({ topic, lane: laneOf(other) }))
      .filter(({ lane }) => lane < laneOf(index)),
  }));
}
