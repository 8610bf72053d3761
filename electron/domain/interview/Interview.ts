import * as v from 'valibot'
import { languages, levels } from '../question/Question.ts'

/** When answers are looked over: all at the end, or each after it was given. */
export const modes = ['exam', 'coach'] as const
export const confidences = [1, 2, 3] as const
export const grades = [1, 2, 3, 4] as const
export const pointStates = ['missed', 'partly', 'hit'] as const

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const milliseconds = v.pipe(v.number(), v.minValue(0))
const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))
const seconds = v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(1800))

/** A topic, or one section of it in the language of the interview. */
export const scope = v.object({ topic: v.string(), section: v.exactOptional(v.string()) })
export type Scope = v.InferOutput<typeof scope>

/** How many of a hundred questions are due or weak, were never studied, and are known well. */
export const mix = v.object({ due: percent, fresh: percent, strong: percent })
export type Mix = v.InferOutput<typeof mix>

/** What a person asks for before an interview. */
export const interviewPlan = v.object({
  lang: v.picklist(languages),
  mode: v.picklist(modes),
  /** Empty: everything in the library. */
  scopes: v.array(scope),
  /** Empty: every level. */
  levels: v.array(v.picklist(levels)),
  /** Absent: as many as the minutes have room for. */
  questions: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  /** The limit of the whole interview; absent: none. */
  minutes: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(300))),
  /** The soft limit of one answer. */
  answerSeconds: seconds,
  /** The limit at which an answer is closed, not before the soft one; absent: none. */
  hardSeconds: v.exactOptional(seconds),
  onlyBookmarked: v.boolean(),
  /** Absent: whatever chance brings. */
  mix: v.exactOptional(mix),
  answerBy: v.picklist(['typing', 'speech']),
  /** Whether the system's voice reads each question aloud. */
  readAloud: v.boolean(),
  /** When present, only these questions in this order: a second round of what went badly, or a set once more. */
  ids: v.exactOptional(v.array(v.string())),
  seed: whole,
})
export type InterviewPlan = v.InferOutput<typeof interviewPlan>

/** Something asked on after a good answer. */
export const askedFollowUp = v.object({
  question: v.string(),
  /** The answer it should have had; absent where the library gives none. */
  model: v.exactOptional(v.string()),
  answer: v.string(),
  /** How the person judged their answer; absent: not asked, or not looked over. */
  state: v.exactOptional(v.picklist(pointStates)),
  spentMs: milliseconds,
})
export type AskedFollowUp = v.InferOutput<typeof askedFollowUp>

/** What the app thinks of one key point, to be corrected: its state, and where in the answer it was earned. */
export const pointProposal = v.object({
  state: v.picklist(pointStates),
  evidence: v.array(v.object({ start: whole, end: whole })),
})
export type PointProposal = v.InferOutput<typeof pointProposal>

/** One question as it was asked. Its texts are copied, so that a report outlives changes of the library. */
export const askedQuestion = v.object({
  id: v.string(),
  title: v.string(),
  topic: v.string(),
  section: v.exactOptional(v.string()),
  level: v.exactOptional(v.picklist(levels)),
  keyPoints: v.array(v.string()),
  /** `open`: not reached or not finished; `given`: locked, and still to be looked over. */
  outcome: v.picklist(['open', 'skipped', 'given', 'answered']),
  flagged: v.boolean(),
  answer: v.string(),
  /** The name of the recording of what was said. */
  recording: v.exactOptional(v.string()),
  confidence: v.exactOptional(v.picklist(confidences)),
  /** One for each key point. */
  points: v.array(v.picklist(pointStates)),
  /** One for each key point; absent where nothing was typed or it was not looked over. */
  proposals: v.exactOptional(v.array(pointProposal)),
  /** How right it was. */
  grade: v.exactOptional(v.picklist(grades)),
  /** How clearly it was put. */
  clarity: v.exactOptional(v.picklist(grades)),
  spentMs: milliseconds,
  followUps: v.array(askedFollowUp),
})
export type AskedQuestion = v.InferOutput<typeof askedQuestion>

/** Frozen: a change is a new version. */
export const interviewV2 = v.object({
  version: v.literal(2),
  id: v.string(),
  plan: interviewPlan,
  /** Wall clock, ms since the epoch. */
  startedAt: v.number(),
  finishedAt: v.exactOptional(v.number()),
  phase: v.picklist(['answering', 'revealed', 'followUp', 'followUpRevealed', 'finished']),
  /** When the clock was last read while it ran, on the steady clock of this process; absent: the clock stands. */
  runningSince: v.exactOptional(v.number()),
  pauses: whole,
  /** Place of the question at hand in `questions`. */
  current: whole,
  /** Place of the follow-up at hand in the question's, in the phases of follow-ups. */
  followUp: v.exactOptional(whole),
  questions: v.array(askedQuestion),
})

/**
 * A mock interview. The clock runs while an answer is being given and stands while it is looked over; the time of the
 * whole is the sum of its questions' times and their follow-ups'.
 */
export type Interview = v.InferOutput<typeof interviewV2>

/** Everything that can happen in an interview. */
export const interviewEvent = v.variant('type', [
  v.object({ type: v.literal('write'), answer: v.pipe(v.string(), v.maxLength(100_000)) }),
  /** The name of what was recorded; null: it was deleted. */
  v.object({ type: v.literal('record'), recording: v.nullable(v.pipe(v.string(), v.regex(/^[\w-]+$/))) }),
  v.object({ type: v.literal('rate'), confidence: v.picklist(confidences) }),
  v.object({ type: v.literal('reveal') }),
  v.object({ type: v.literal('mark'), point: whole, state: v.picklist(pointStates) }),
  v.object({ type: v.literal('grade'), grade: v.picklist(grades) }),
  v.object({ type: v.literal('clarity'), clarity: v.picklist(grades) }),
  v.object({ type: v.literal('judge'), state: v.picklist(pointStates) }),
  v.object({ type: v.literal('next') }),
  v.object({ type: v.literal('skip') }),
  v.object({ type: v.literal('visit'), question: whole }),
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
