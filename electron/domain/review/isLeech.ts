import type { Card } from './createSchedule.ts'

/** From this many lapses on a question is a leech: it wants another wording more than another review. */
const leechLapses = 4

/** Whether a question was forgotten too often. A lapse is Again for one that had left the learning steps before. */
export const isLeech = ({ lapses }: Pick<Card, 'lapses'>): boolean => lapses >= leechLapses
