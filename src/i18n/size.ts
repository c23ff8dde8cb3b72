/** Bytes as people read them, in both languages: `138 MB`, `2.4 GB`. Needs are rounded up, what is there is rounded down. */
export function sizeText(bytes: number, round: 'up' | 'down'): string {
  const whole = round === 'up' ? Math.ceil : Math.floor;
  return bytes < 1e9 ? `${whole(bytes / 1e6)} MB` : `${(whole(bytes / 1e8) / 10).toFixed(1)} GB`;
}
