import type { InterviewPlan } from '#domain/interview/Interview.ts'

/** What a built-in preset decides; topics, levels, the mix and the way of answering stay as they are. */
export type PresetLimits = Pick<
  InterviewPlan,
  'mode' | 'questions' | 'minutes' | 'answerSeconds' | 'hardSeconds'
>

const answerLimits = { answerSeconds: 120, hardSeconds: 180 }

/**
 * The interviews that are offered ready made. Ten minutes hold five answers and nothing else. In half an hour twelve
 * answers leave six minutes for follow-ups and long ones. In an hour, which is as long as a real interview and is looked
 * over at its end like one, all twenty questions come up even when each answer goes on to its hard limit.
 */
export const builtInPresets = {
  short: { mode: 'coach', questions: 5, minutes: 10, ...answerLimits },
  usual: { mode: 'coach', questions: 12, minutes: 30, ...answerLimits },
  long: { mode: 'exam', questions: 20, minutes: 60, ...answerLimits },
} as const satisfies Record<string, PresetLimits>
