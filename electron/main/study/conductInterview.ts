import type { InterviewView, StudyApi } from '#api/studyApi.ts'
import { applyEvent } from '#domain/interview/applyEvent.ts'
import { drawQuestions } from '#domain/interview/drawQuestions.ts'
import type { AskedQuestion, Interview, InterviewEvent, PointProposal } from '#domain/interview/Interview.ts'
import { isClosed } from '#domain/interview/isClosed.ts'
import type { Moment } from '#domain/interview/Moment.ts'
import { proposeTo } from '#domain/interview/proposeTo.ts'
import { startInterview } from '#domain/interview/startInterview.ts'
import { isAnswered, type Language, type Question } from '#domain/question/Question.ts'
import type { Card } from '#domain/review/createSchedule.ts'
import { ratingOf } from '#domain/review/ratingOf.ts'
import type { Bookmarks } from '#domain/userData/bookmarks.ts'
import { randomUUID } from 'node:crypto'
import type { InterviewStore } from '../stores/openInterviews.ts'
import type { ReviewLog } from '../stores/openReviewLog.ts'

type InterviewMethods = Pick<
  StudyApi,
  'startInterview' | 'getOpenInterview' | 'applyToInterview' | 'listInterviews'
>

interface InterviewDeps {
  store: InterviewStore
  reviews: ReviewLog
  questions(): readonly Question[]
  bookmarks(): Bookmarks
  /** What is known of the person's memory, by question. */
  cards(): ReadonlyMap<string, Card>
  /** Which key points a typed answer seems to name. */
  propose(question: AskedQuestion, lang: Language): PointProposal[]
  readMoment(): Moment
  /** Called when the interview has changed by itself. */
  onChanged(): void
}

/** An interview as main conducts it: what the window asks, and what happens by itself. */
export interface InterviewStudy extends InterviewMethods {
  /** Books the time that has passed; called more than once a second, so that a crash costs less than one. */
  tick(): void
  /** Pauses what runs: the computer is about to sleep. */
  pause(): void
}

/** Carries an interview from one stored state to the next; every step is on the disk before it is answered. */
export function conductInterview(deps: InterviewDeps): InterviewStudy {
  const { store, reviews, questions, bookmarks, cards, propose, readMoment, onChanged } = deps

  /** What was graded feeds the schedule of reviews, once. */
  function feedReviews(before: Interview, after: Interview, at: Moment): void {
    after.questions.forEach((question, place) => {
      if (question.outcome !== 'answered' || before.questions[place]?.outcome === 'answered') return
      const { id, spentMs } = question
      const rating = ratingOf(question)
      if (rating)
        reviews.append({ kind: 'rated', at: at.wall, from: 'interview', id, rating, tookMs: spentMs })
    })
  }
  /** Stores a step. One step answers one question at most, so a log that refuses leaves nothing half done. */
  function keep(before: Interview, after: Interview, at: Moment): Interview {
    if (after === before) return after
    store.save(after)
    try {
      feedReviews(before, after, at)
    } catch (error) {
      store.save(before)
      throw error
    }
    return after
  }
  function apply(before: Interview, event: InterviewEvent, at: Moment): Interview {
    const after = applyEvent(before, event, at)
    const comesUp = before.phase !== 'revealed' || before.current !== after.current
    return keep(before, comesUp ? proposeTo(after, propose) : after, at)
  }
  /** Nobody waits for what happens by itself: when the disk refuses it, the next second books that time too. */
  function applyUnasked(event: InterviewEvent): Interview | undefined {
    const interview = store.open()
    if (interview?.runningSince === undefined) return undefined
    try {
      return apply(interview, event, readMoment())
    } catch {
      return undefined
    }
  }
  /** Ends an interview, whatever is left of it: an exam that was given has to be finished twice. */
  function end(interview: Interview, at: Moment): void {
    const finish = { type: 'finish' } as const
    keep(interview, applyEvent(applyEvent(interview, finish, at), finish, at), at)
  }

  return {
    async startInterview(plan): Promise<InterviewView> {
      const at = readMoment()
      const unfinished = store.open()
      const earlier = [unfinished ?? [], store.finished()].flat()
      const picked = drawQuestions(plan, {
        questions: questions().map((question) => ({ ...question, answered: isAnswered(question) })),
        bookmarks: bookmarks(),
        cards: cards(),
        earlier,
        now: at.wall,
      })
      const interview = startInterview({
        plan,
        questions: picked,
        id: `${new Date(at.wall).toISOString().slice(0, 10)}-${randomUUID()}`,
        startedAt: at.wall,
        now: at.steady,
      })
      if (unfinished) end(unfinished, at)
      store.save(interview)
      return { interview, now: at.steady }
    },
    async getOpenInterview() {
      const interview = store.open()
      return interview && { interview, now: readMoment().steady }
    },
    async applyToInterview(event) {
      const at = readMoment()
      const interview = store.open()
      if (!interview) throw new Error('no-interview')
      return { interview: apply(interview, event, at), now: at.steady }
    },
    async listInterviews() {
      return store.finished()
    },
    tick() {
      const interview = applyUnasked({ type: 'tick' })
      if (interview && isClosed(interview)) onChanged()
    },
    pause() {
      if (applyUnasked({ type: 'pause' })) onChanged()
    },
  }
}
