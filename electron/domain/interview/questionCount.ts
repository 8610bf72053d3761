import type { InterviewPlan } from './Interview.ts'

/** The most that a plan can ask for, and what is asked when it sets neither a number nor a limit of time. */
export const mostQuestions = 100

/** How many questions an interview asks: what the plan says, or what its minutes have room for, within its pool. */
export function questionCount(
  { questions, minutes, answerSeconds }: Pick<InterviewPlan, 'questions' | 'minutes' | 'answerSeconds'>,
  poolSize: number,
): number {
  const room = minutes === undefined ? mostQuestions : Math.ceil((minutes * 60) / answerSeconds)
  return Math.min(questions ?? room, poolSize)
}
