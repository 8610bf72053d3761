import type { InterviewView, StudyApi } from '#api/studyApi.ts'
import { applyEvent, type Moment } from '#domain/interview/applyEvent.ts'
import { matchingQuestions } from '#domain/interview/matchingQuestions.ts'
import { pickQuestions } from '#domain/interview/pickQuestions.ts'
import { startInterview } from '#domain/interview/startInterview.ts'
import type { Interview } from '#domain/interview/Interview.ts'
import { isAnswered, type Question } from '#domain/question/Question.ts'
import type { Bookmarks } from '#domain/userData/bookmarks.ts'
import { randomUUID } from 'node:crypto'
import type { InterviewStore } from '../stores/openInterviews.ts'

type InterviewMethods = Pick<
  StudyApi,
  'startInterview' | 'getOpenInterview' | 'applyToInterview' | 'listInterviews'
>

interface InterviewDeps {
  store: InterviewStore
  questions(): Question[]
  bookmarks(): Bookmarks
  readMoment(): Moment
}

/** Carries an interview from one stored state to the next; every step is on the disk before it is answered. */
export function conductInterview({
  store,
  questions,
  bookmarks,
  readMoment,
}: InterviewDeps): InterviewMethods {
  const keep = (interview: Interview, at: Moment): InterviewView => {
    store.save(interview)
    return { interview, now: at.steady }
  }

  return {
    async startInterview(plan) {
      const at = readMoment()
      const pool = matchingQuestions(
        plan,
        questions().map((question) => ({ ...question, answered: isAnswered(question) })),
        bookmarks(),
      )
      const interview = startInterview({
        plan,
        questions: pickQuestions(plan, pool, bookmarks()),
        id: `${new Date(at.wall).toISOString().slice(0, 10)}-${randomUUID()}`,
        startedAt: at.wall,
        now: at.steady,
      })
      const unfinished = store.open()
      if (unfinished) store.save(applyEvent(unfinished, { type: 'finish' }, at))
      return keep(interview, at)
    },
    async getOpenInterview() {
      const interview = store.open()
      return interview && { interview, now: readMoment().steady }
    },
    async applyToInterview(event) {
      const at = readMoment()
      const interview = store.open()
      if (!interview) throw new Error('no-interview')
      return keep(applyEvent(interview, event, at), at)
    },
    async listInterviews() {
      return store.finished()
    },
  }
}
