/** Inline styles come from data: their rpx can only be resolved here. */
export function rpxToPixels(style: string): string {
  return style.replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * var(--rpx))');
}
