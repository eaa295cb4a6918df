import { formatPage, formatReport, type PageReport } from '../../src/report';

const page = (path: string, more: Partial<PageReport> = {}): PageReport => ({
  ...{ path, isOpened: true, exceptions: [], missing: [] },
  ...more,
});

const reports = [
  page('well'),
  page('faulty', { isOpened: false, exceptions: ['a.wxml:1:1 missing end tag'] }),
  page('throws', { exceptions: ['no luck'], missing: ['wx.createWorker', '<video>'] }),
  page('asks', { exceptions: ['{"errMsg":"request:fail wx.request needs the network"}'] }),
  page('also', { missing: ['<video>'] }),
];

test('a report counts pages, and names what most of them miss', () => {
  expect(formatReport(reports).split('\n')).toEqual([
    '5 pages, 4 opened, 2 without exceptions',
    '1 of the others only lack the network',
    '',
    'Missing, with the number of pages:',
    '    2 <video>',
    '    1 wx.createWorker',
  ]);
  expect(formatReport([page('well')])).toBe('1 pages, 1 opened, 1 without exceptions');
});

test('a page is one line, and each of its exceptions another', () => {
  expect(reports.map(formatPage).slice(0, 3)).toEqual([
    'ok     well',
    'fails  faulty\n       a.wxml:1:1 missing end tag',
    'throws throws\n       no luck',
  ]);
});
