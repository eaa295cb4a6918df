/** A change to a file of Vant's, which must still have what is changed. */
interface Change {
  path: RegExp;
  from: string;
  to: string;
}

const changes: Change[] = [
  {
    // glass-easel does not read this option of a script: https://github.com/youzan/vant-weapp/issues/5809
    path: /^common\/component\.js$/,
    from: '        addGlobalClass: true,\n',
    to: '',
  },
  {
    // Deprecated since base library 2.20.1, which has the other function.
    path: /^common\/version\.js$/,
    from: 'wx.getSystemInfoSync()',
    to: '(wx.getAppBaseInfo || wx.getSystemInfoSync)()',
  },
];

/**
 * A file of Vant's as it has to be for glass-easel, WeChat's component framework: what a component's script says of its
 * styles stands in its JSON, and no deprecated function is called while a page loads.
 * @param path in Vant's component folder
 * @throws Error where Vant has changed
 */
export function adaptVant(path: string, text: string): string {
  if (/^[\w-]+\/index\.json$/.test(path)) {
    const config = JSON.parse(text) as Record<string, unknown>;
    return `${JSON.stringify({ ...config, styleIsolation: 'apply-shared' }, null, 2)}\n`;
  }
  return changes
    .filter((change) => change.path.test(path))
    .reduce((adapted, { from, to }) => {
      if (!adapted.includes(from)) throw new Error(`@vant/weapp/${path} has no "${from.trim()}"`);
      return adapted.replace(from, to);
    }, text);
}
