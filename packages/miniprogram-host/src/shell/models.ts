/** A phone to play. Sizes in CSS pixels. */
export interface Model {
  name: string;
  width: number;
  height: number;
  statusBar: number;
  safeBottom: number;
  /** What its camera takes of the screen. */
  cutout: 'none' | 'notch' | 'island' | 'hole';
  /** Of the screen's corners. */
  radius: number;
}

/** From the narrowest that WeChat runs on to a tablet. */
export const models: [Model, ...Model[]] = [
  model('iPhone X', 375, 812, { statusBar: 44, safeBottom: 34, cutout: 'notch', radius: 38 }),
  model('iPhone SE (1st)', 320, 568, { statusBar: 20 }),
  model('iPhone SE (3rd)', 375, 667, { statusBar: 20 }),
  model('iPhone 15', 393, 852, { statusBar: 54, safeBottom: 34, cutout: 'island', radius: 46 }),
  model('iPhone 15 Pro Max', 430, 932, {
    statusBar: 54,
    safeBottom: 34,
    cutout: 'island',
    radius: 46,
  }),
  model('Android, small', 360, 740, { statusBar: 28, cutout: 'hole', radius: 24 }),
  model('Android, large', 412, 892, { statusBar: 32, safeBottom: 16, cutout: 'hole', radius: 28 }),
  model('Tablet', 768, 1024, { statusBar: 24, radius: 18 }),
];

function model(
  name: string,
  width: number,
  height: number,
  more: Pick<Model, 'statusBar'> & Partial<Model>,
): Model {
  return { name, width, height, safeBottom: 0, cutout: 'none', radius: 12, ...more };
}

/** Where a visitor can come from: WeChat's scene values. */
export const scenes: [value: number, name: string][] = [
  [1001, 'Mini Program list'],
  [1005, 'Search on WeChat’s home'],
  [1007, 'Card in a chat'],
  [1008, 'Card in a group'],
  [1011, 'QR code'],
  [1047, 'Mini Program code'],
  [1053, 'WeChat Search'],
  [1089, 'Pull-down list'],
  [1129, 'Search crawler'],
  [1154, 'Moments, single page'],
  [1155, 'Moments, continued'],
];
