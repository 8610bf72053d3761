import type { Interview } from './Interview.ts'

/** What is being answered or looked over: the question at hand, or the follow-up of it. */
export function answerAtHand(interview: Interview): { answer: string; spentMs: number } | undefined {
  const question = interview.questions[interview.current]
  return interview.followUp === undefined ? question : question?.followUps[interview.followUp]
}
