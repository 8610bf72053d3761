/** A size as it is told: in megabytes, with the unit, and never as nothing when there is something. */
export function megabytes(bytes: number, locale: string): string {
  const shown = bytes === 0 ? 0 : Math.max(0.1, bytes / 1e6)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: shown < 10 ? 1 : 0,
  }).format(shown)
}
