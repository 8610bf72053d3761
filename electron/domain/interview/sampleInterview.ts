import type { AskedQuestion, Interview, InterviewPlan } from './Interview.ts'

/** A plan for tests: everything in English, two minutes an answer. */
export const samplePlan = (changes: Partial<InterviewPlan> = {}): InterviewPlan => ({
  lang: 'en',
  mode: 'coach',
  scopes: [],
  levels: [],
  answerSeconds: 120,
  onlyBookmarked: false,
  answerBy: 'typing',
  readAloud: false,
  seed: 1,
  ...changes,
})

/** A question for tests, with three key points and not yet reached; its points follow its key points. */
export function sampleQuestion(id: string, changes: Partial<AskedQuestion> = {}): AskedQuestion {
  const keyPoints = changes.keyPoints ?? ['first', 'second', 'third']
  return {
    id,
    title: `What is ${id}?`,
    topic: 'Python',
    outcome: 'open',
    flagged: false,
    answer: '',
    spentMs: 0,
    points: keyPoints.map(() => 'missed'),
    keyPoints,
    followUps: [],
    ...changes,
  }
}

/** An interview for tests: three questions, the first at hand, the clock running since 0. */
export const sampleInterview = (changes: Partial<Interview> = {}): Interview => ({
  version: 2,
  id: 'interview',
  plan: samplePlan(),
  startedAt: 1_700_000_000_000,
  phase: 'answering',
  runningSince: 0,
  pauses: 0,
  current: 0,
  questions: ['a', 'b', 'c'].map((id) => sampleQuestion(id)),
  ...changes,
})
