import type { Question } from '../question/Question.ts'
import type { AskedQuestion, Interview, InterviewPlan } from './Interview.ts'

type Asked = Pick<Question, 'id' | 'title' | 'topic' | 'section' | 'level' | 'keyPoints' | 'followUps'>

const ask = ({ id, title, topic, section, level, keyPoints, followUps }: Asked): AskedQuestion => ({
  id,
  title,
  topic,
  ...(section === undefined ? {} : { section }),
  ...(level === undefined ? {} : { level }),
  keyPoints: [...keyPoints],
  outcome: 'open',
  flagged: false,
  answer: '',
  points: keyPoints.map(() => 'missed' as const),
  spentMs: 0,
  followUps: followUps.map(({ question, answer }) => ({
    question,
    ...(answer === undefined ? {} : { model: answer }),
    answer: '',
    spentMs: 0,
  })),
})

/**
 * An interview on its first question with the clock running.
 * @param start.questions as picked, in the order to be asked
 * @param start.startedAt wall clock, ms since the epoch
 * @param start.now steady clock, ms
 * @throws Error `no-questions` when none were picked
 */
export function startInterview(start: {
  plan: InterviewPlan
  questions: readonly Asked[]
  id: string
  startedAt: number
  now: number
}): Interview {
  const { plan, questions, id, startedAt, now } = start
  if (questions.length === 0) throw new Error('no-questions')
  return {
    version: 2,
    id,
    plan,
    startedAt,
    phase: 'answering',
    runningSince: now,
    pauses: 0,
    current: 0,
    questions: questions.map(ask),
  }
}
