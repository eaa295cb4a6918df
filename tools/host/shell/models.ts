/** A phone to play. Sizes in CSS pixels. */
export interface Model {
  name: string;
  width: number;
  height: number;
  statusBar: number;
  safeBottom: number;
}

/** From the narrowest that WeChat runs on to a tablet. */
export const models: Model[] = [
  { name: 'iPhone X', width: 375, height: 812, statusBar: 44, safeBottom: 34 },
  { name: 'iPhone SE (1st)', width: 320, height: 568, statusBar: 20, safeBottom: 0 },
  { name: 'iPhone SE (3rd)', width: 375, height: 667, statusBar: 20, safeBottom: 0 },
  { name: 'iPhone 15', width: 393, height: 852, statusBar: 54, safeBottom: 34 },
  { name: 'iPhone 15 Pro Max', width: 430, height: 932, statusBar: 54, safeBottom: 34 },
  { name: 'Android, small', width: 360, height: 740, statusBar: 28, safeBottom: 0 },
  { name: 'Android, large', width: 412, height: 892, statusBar: 32, safeBottom: 16 },
  { name: 'Tablet', width: 768, height: 1024, statusBar: 24, safeBottom: 0 },
];

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
