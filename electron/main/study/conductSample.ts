import type { AskedQuestion, Interview, InterviewEvent, PointProposal } from '#domain/interview/Interview.ts'
import type { Question } from '#domain/question/Question.ts'
import { sampleQuestion } from '#domain/question/sampleQuestion.ts'
import { makeFolder } from '../library/makeFolder.ts'
import type { InterviewStore } from '../stores/openInterviews.ts'
import { openReviewLog } from '../stores/openReviewLog.ts'
import { conductInterview } from './conductInterview.ts'

/** A question for tests, with four key points. */
export const question = (id: string, answer = 'So.'): Question =>
  sampleQuestion(id, { topic: 't', keyPoints: ['a', 'b', 'c', 'd'], answer })

/** A store in memory, with every state that was saved. */
function memoryStore() {
  const interviews = new Map<string, Interview>()
  const saved: Interview[] = []
  const all = () => [...interviews.values()]
  const store: InterviewStore = {
    open: () => all().find(({ phase }) => phase !== 'finished'),
    finished: () =>
      all()
        .filter(({ phase }) => phase === 'finished')
        .toReversed(),
    save: (interview) => {
      saved.push(interview)
      interviews.set(interview.id, interview)
    },
  }
  return { store, saved }
}

const noCards = new Map<string, never>()
/** An interview for tests, conducted over a library of three questions and a clock that stands until it is moved on. */
export function conductSample(questions = ['a', 'b', 'c'].map((id) => question(id))) {
  const clock = { steady: 1000, wall: Date.UTC(2026, 4, 3) }
  const { store, saved } = memoryStore()
  const reviews = openReviewLog(makeFolder(), () => {})
  const proposed: AskedQuestion[] = []
  const told: number[] = []
  const study = conductInterview({
    store,
    reviews,
    questions: () => questions,
    bookmarks: () => ({}),
    cards: () => noCards,
    propose(asked): PointProposal[] {
      proposed.push(asked)
      return asked.keyPoints.map(() => ({ state: 'hit', evidence: [{ start: 0, end: 2 }] }))
    },
    readMoment: () => ({ ...clock }),
    onChanged: () => told.push(clock.steady),
  })
  const pass = (ms: number) => {
    clock.steady += ms
    clock.wall += ms
  }
  const apply = async (...events: InterviewEvent[]) => {
    for (const event of events) await study.applyToInterview(event)
  }
  const openInterview = async () => (await study.getOpenInterview())?.interview
  return { study, saved, store, reviews, pass, proposed, told, apply, openInterview, questions }
}
