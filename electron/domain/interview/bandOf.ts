import { levels, type Level } from '../question/Question.ts'

/** How an answer went: from 0 to 1, and the level its question was meant for, if it has one. */
export interface Evidence {
  level?: Level
  score?: number
}

/** Where on the scale of levels somebody stands: Junior is from 0 to 1, Middle to 2, Senior to 3. */
export interface Band {
  /** The most likely place on average. */
  place: number
  /** The places between which it is with a probability of 80 %. */
  from: number
  to: number
  /** The level of the place; absent on the border of two. */
  level?: Level
  /** How many answers it is judged by. */
  answers: number
}

/** With each level that somebody stands above a question, the odds of a good answer grow by e to this. */
const slope = 3
/** The places that are told apart on one level. */
const stepsALevel = 50
const outside = 0.1
const nearBorder = 0.1

/** The chance of a good answer to a question of a level: a half at the lower edge of that level. */
const chance = (place: number, level: number): number => 1 / (1 + Math.exp(slope * (level - place)))

/** The chance where the level is not known: any of them is as probable. */
function chanceAt(place: number, level: Level | undefined): number {
  if (level !== undefined) return chance(place, levels.indexOf(level))
  return levels.reduce((sum, _, place_) => sum + chance(place, place_), 0) / levels.length
}

/** The first place up to which so much of the probability lies. */
function quantile(places: readonly number[], probability: readonly number[], part: number): number {
  let sum = 0
  return places.find((_, step) => (sum += probability[step] ?? 0) >= part) ?? 0
}

/**
 * Where somebody stands, by the answers that have a score; undefined where none has. It is the Rasch model with three
 * difficulties: before the first answer every place is as likely, and each answer weighs the places by
 * chance^score · (1 − chance)^(1 − score). Places above the highest level that was asked can't be shown and are left out.
 */
export function bandOf(evidence: readonly Evidence[]): Band | undefined {
  const scored = evidence.flatMap(({ level, score }) => (score === undefined ? [] : [{ level, score }]))
  if (scored.length === 0) return undefined
  const top = 1 + Math.max(...scored.map(({ level }) => levels.indexOf(level ?? 'senior')))
  const places = Array.from({ length: top * stepsALevel }, (_, step) => (step + 0.5) / stepsALevel)
  const weights = places.map((place) =>
    scored.reduce((weight, { level, score }) => {
      const good = chanceAt(place, level)
      return weight * good ** score * (1 - good) ** (1 - score)
    }, 1),
  )
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const probability = weights.map((weight) => weight / whole)
  const place = places.reduce((sum, at, step) => sum + at * (probability[step] ?? 0), 0)
  const level = levels[Math.floor(place)]
  const border = Math.round(place)
  const onBorder = border > 0 && border < top && Math.abs(place - border) < nearBorder
  return {
    place,
    from: quantile(places, probability, outside),
    to: quantile(places, probability, 1 - outside),
    ...(level === undefined || onBorder ? {} : { level }),
    answers: scored.length,
  }
}
