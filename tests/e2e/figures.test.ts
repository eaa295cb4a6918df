import { release } from '../../miniprogram/content/release';
import {
  connectSuite,
  findAll,
  numberOf,
  open,
  squeeze,
  text,
  until,
  untilText,
} from './mini-program';

connectSuite();

test.each(['en', 'zh'] as const)(
  'every figure of the media update is on a screen (%s)',
  async (language) => {
    let shown = '';
    for (const name of ['home', 'mini-programs', 'pay-score', 'search']) {
      await open(`${name}/index`, { language });
      for (const all of await findAll('.all')) await all.tap();
      shown += await text();
      if (name !== 'home') continue;
      for (const choice of await findAll('.choice')) {
        const before = await text();
        const isChosen = async () => (await choice.attribute('class')).includes('chosen');
        if (await isChosen()) continue;
        await choice.tap();
        await until('the choice is taken', isChosen);
        await until('another figure is shown', async () => (await text()) !== before);
        shown += await text();
      }
    }
    // Years, and the lengths of short lists, are told in words.
    const inWords = ['year', 'ordinal-year', 'sectors', 'models', 'categories', 'areas'];
    const missing = release.metrics
      .filter(({ inRoadmap, unit }) => inRoadmap && !inWords.includes(unit))
      .filter(
        // Where all that stands together has grown, a figure says what, without the word.
        ({ id, label, subject = label }) =>
          !squeeze(shown).includes(squeeze(numberOf(id, language))) ||
          ![label, subject].some((name) => squeeze(shown).includes(squeeze(name[language]))),
      )
      .map(({ id }) => id);
    expect(missing).toEqual([]);
  },
);

test.each(release.metrics.map(({ id }) => id))(
  'the page of %s shows figure, quotation and source in both languages',
  async (id) => {
    const metric = release.metrics.find((candidate) => candidate.id === id);
    const quotation = metric?.quotations[0];
    const source = release.sources.find((candidate) => candidate.id === quotation?.source);
    if (!metric || !quotation || !source) throw new Error(id);
    for (const language of ['en', 'zh'] as const) {
      await open(`metric/index?id=${id}`, {
        language,
        theme: language === 'en' ? 'dark' : 'light',
      });
      const shown = squeeze(await untilText(metric.label[language]));
      for (const part of [
        numberOf(id, language),
        metric.label[language],
        metric.period[language],
        quotation.text,
        source.publisher[language],
      ]) {
        expect(shown).toContain(squeeze(part));
      }
    }
  },
);
