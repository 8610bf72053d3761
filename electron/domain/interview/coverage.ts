/** The part of the key points that was named, from 0 to 1; 1 where there are none to miss. */
export const coverage = ({ hit, total }: { hit: number; total: number }): number =>
  total === 0 ? 1 : hit / total
