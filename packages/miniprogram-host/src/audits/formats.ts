/** `1,234` */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

/** Milliseconds as `120 ms` or `1.25 s`. */
export function formatDuration(ms: number): string {
  return ms < 1000 ? `${formatNumber(ms)} ms` : `${Number((ms / 1000).toFixed(2))} s`;
}

/** Bytes as `120 bytes` or `1.5 KB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1024 ? `${formatNumber(bytes)} bytes` : `${Number((bytes / 1024).toFixed(1))} KB`;
}
