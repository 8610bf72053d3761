import { fsrs } from 'ts-fsrs'

/**
 * How many times as long the intervals are as with a retention of 0.9, whatever the question: by FSRS an interval is the
 * stability times a factor of the retention alone.
 */
export const intervalFactor = (retention: number, weights?: readonly number[]): number =>
  fsrs({ request_retention: retention, ...(weights === undefined ? {} : { w: weights }) }).interval_modifier
