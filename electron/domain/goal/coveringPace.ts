import { simulatePlan, type Course, type Simulation } from './simulatePlan.ts'

/** Nobody is asked to study longer than this, minutes a day. */
const mostMinutes = 240
const minuteStep = 5

/**
 * The plan that begins all new questions in the calmest pace, as few a day as possible; where the minutes have no room for
 * all of them, the one that begins as many as fit.
 */
export function coveringPace(course: Course, minutesADay: number): Simulation {
  const hurried = simulatePlan(course, minutesADay, Infinity)
  if (hurried.uncovered > 0) return hurried
  const most = Math.max(0, ...hurried.days.map(({ fresh }) => fresh.length))
  const total = hurried.days.reduce((sum, { fresh }) => sum + fresh.length, 0)
  const least = Math.ceil(total / Math.max(1, course.days.length - 1))
  const calm = (pace: number): Simulation => simulatePlan(course, minutesADay, pace)
  const pace = firstThat((pace) => calm(pace).uncovered === 0, least, most)
  return pace === most ? hurried : calm(pace)
}

/**
 * The fewest minutes a day, in steps of 5, with which all new questions are begun before the day of the interview;
 * undefined when 240 are too few.
 */
export function coveringMinutes(course: Course): number | undefined {
  const covers = (steps: number): boolean =>
    simulatePlan(course, steps * minuteStep, Infinity).uncovered === 0
  const most = mostMinutes / minuteStep
  return covers(most) ? minuteStep * firstThat(covers, 0, most) : undefined
}

/** The first whole number from `least` to `most` that holds, found by halving; `most` is taken to hold. */
function firstThat(holds: (number: number) => boolean, least: number, most: number): number {
  let low = least
  let high = most
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return high
}
