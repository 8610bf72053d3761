import * as v from 'valibot'
import { languages, levels } from '../question/Question.ts'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const milliseconds = v.pipe(v.number(), v.minValue(0))

/** An interview as version 0.1 of the app stored it; frozen. */
export const interviewV1 = v.object({
  version: v.literal(1),
  id: v.string(),
  plan: v.object({
    lang: v.picklist(languages),
    scopes: v.array(v.object({ topic: v.string(), section: v.exactOptional(v.string()) })),
    levels: v.array(v.picklist(levels)),
    questions: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    minutes: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(300))),
    answerSeconds: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(1800)),
    onlyBookmarked: v.boolean(),
    ids: v.exactOptional(v.array(v.string())),
    order: v.picklist(['shuffled', 'weakest']),
    seed: whole,
  }),
  startedAt: v.number(),
  finishedAt: v.exactOptional(v.number()),
  phase: v.picklist(['answering', 'revealed', 'finished']),
  runningSince: v.exactOptional(v.number()),
  pauses: whole,
  current: whole,
  questions: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      topic: v.string(),
      section: v.exactOptional(v.string()),
      level: v.exactOptional(v.picklist(levels)),
      keyPoints: v.array(v.string()),
      outcome: v.picklist(['open', 'skipped', 'answered']),
      flagged: v.boolean(),
      answer: v.string(),
      confidence: v.exactOptional(v.picklist([1, 2, 3])),
      points: v.array(v.picklist(['missed', 'partly', 'hit'])),
      grade: v.exactOptional(v.picklist([1, 2, 3, 4])),
      spentMs: milliseconds,
    }),
  ),
})
