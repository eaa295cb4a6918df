/** Says something in passing, over whatever page is shown. */
export function say(text: string): void {
  void wx.showToast({ title: text, icon: 'none' });
}
