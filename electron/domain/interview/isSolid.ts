import { coverage } from './coverage.ts'
import type { Tally } from './tally.ts'

/** From this mean grade on answers can count as solid. */
export const solidGrade = 3

/** Whether answers were solid together: graded well, and with at least half of their key points named. */
export const isSolid = ({ meanGrade = 0, hit, total }: Pick<Tally, 'meanGrade' | 'hit' | 'total'>): boolean =>
  meanGrade >= solidGrade && coverage({ hit, total }) >= 0.5
