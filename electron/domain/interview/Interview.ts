import * as v from 'valibot'
import { languages, levels } from '../question/Question.ts'

/** How the questions of an interview are chosen and in which order they come. */
export const orders = ['shuffled', 'weakest'] as const
export const confidences = [1, 2, 3] as const
export const grades = [1, 2, 3, 4] as const
export const pointStates = ['missed', 'partly', 'hit'] as const

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const milliseconds = v.pipe(v.number(), v.minValue(0))

/** A topic, or one section of it in the language of the interview. */
export const scope = v.object({ topic: v.string(), section: v.exactOptional(v.string()) })
export type Scope = v.InferOutput<typeof scope>

/** What a person asks for before an interview. */
export const interviewPlan = v.object({
  lang: v.picklist(languages),
  /** Empty: everything in the library. */
  scopes: v.array(scope),
  /** Empty: every level. */
  levels: v.array(v.picklist(levels)),
  /** Absent: as many as the minutes have room for. */
  questions: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  /** The limit of the whole interview; absent: none. */
  minutes: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(300))),
  /** The soft limit of one answer. */
  answerSeconds: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(1800)),
  onlyBookmarked: v.boolean(),
  /** When present, only these questions, for a second round of what went badly. */
  ids: v.exactOptional(v.array(v.string())),
  order: v.picklist(orders),
  seed: whole,
})
export type InterviewPlan = v.InferOutput<typeof interviewPlan>

/** One question as it was asked. Its texts are copied, so that a report outlives changes of the library. */
export const askedQuestion = v.object({
  id: v.string(),
  title: v.string(),
  topic: v.string(),
  section: v.exactOptional(v.string()),
  level: v.exactOptional(v.picklist(levels)),
  keyPoints: v.array(v.string()),
  /** `open`: not reached or not finished. */
  outcome: v.picklist(['open', 'skipped', 'answered']),
  flagged: v.boolean(),
  answer: v.string(),
  confidence: v.exactOptional(v.picklist(confidences)),
  /** One for each key point. */
  points: v.array(v.picklist(pointStates)),
  grade: v.exactOptional(v.picklist(grades)),
  spentMs: milliseconds,
})
export type AskedQuestion = v.InferOutput<typeof askedQuestion>

/** Frozen: a change is a new version. */
export const interviewV1 = v.object({
  version: v.literal(1),
  id: v.string(),
  plan: interviewPlan,
  /** Wall clock, ms since the epoch. */
  startedAt: v.number(),
  finishedAt: v.exactOptional(v.number()),
  phase: v.picklist(['answering', 'revealed', 'finished']),
  /** When the clock was last read while it ran, on the steady clock of this process; absent: the clock stands. */
  runningSince: v.exactOptional(v.number()),
  pauses: whole,
  /** Place of the question at hand in `questions`. */
  current: whole,
  questions: v.array(askedQuestion),
})

/**
 * A mock interview. The clock runs while an answer is being given and stands while it is looked over; the time of the
 * whole is the sum of its questions' times.
 */
export type Interview = v.InferOutput<typeof interviewV1>

/** Everything that can happen in an interview. */
export const interviewEvent = v.variant('type', [
  v.object({ type: v.literal('write'), answer: v.pipe(v.string(), v.maxLength(100_000)) }),
  v.object({ type: v.literal('rate'), confidence: v.picklist(confidences) }),
  v.object({ type: v.literal('reveal') }),
  v.object({ type: v.literal('mark'), point: whole, state: v.picklist(pointStates) }),
  v.object({ type: v.literal('grade'), grade: v.picklist(grades) }),
  v.object({ type: v.literal('next') }),
  v.object({ type: v.literal('skip') }),
  v.object({ type: v.literal('flag'), flagged: v.boolean() }),
  v.object({ type: v.literal('pause') }),
  v.object({ type: v.literal('resume') }),
  v.object({ type: v.literal('finish') }),
  v.object({ type: v.literal('tick') }),
])
export type InterviewEvent = v.InferOutput<typeof interviewEvent>

export type Confidence = (typeof confidences)[number]
export type Grade = (typeof grades)[number]
export type PointState = (typeof pointStates)[number]
