import type { InterviewView } from '#api/studyApi.ts'
import type { Interview, InterviewEvent, InterviewPlan } from '#domain/interview/Interview.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { study } from '../api.ts'
import { useReviews } from './reviews.ts'

/** What main answered, and when it arrived on the window's own clock (`performance.now()`, ms). */
export interface ReceivedInterview extends InterviewView {
  receivedAt: number
}

/** How many of its questions have gone into the log of reviews, each when it is graded. */
const answered = ({ questions }: Interview): number =>
  questions.filter(({ outcome }) => outcome === 'answered').length

/** The interview at hand and the finished ones, as main keeps them. */
export const useInterview = defineStore('interview', () => {
  const reviews = useReviews()
  const view = shallowRef<ReceivedInterview>()
  const past = shallowRef<Interview[]>([])
  const open = computed(() => {
    const interview = view.value?.interview
    return interview?.phase === 'finished' ? undefined : interview
  })

  const receive = (answer: InterviewView) => {
    view.value = { ...answer, receivedAt: performance.now() }
  }
  const loadPast = async () => {
    past.value = await study.listInterviews()
  }
  const load = async () => {
    const unfinished = await study.getOpenInterview()
    if (unfinished) receive(unfinished)
    await loadPast()
  }
  /** A finished interview is one more of the past, and its last grades have gone into the log of reviews. */
  const loadFinished = () => Promise.all([loadPast(), reviews.load()])
  const start = async (plan: InterviewPlan) => {
    receive(await study.startInterview(plan))
    await loadFinished()
  }

  // One after the other, so that a late answer never overwrites a newer one.
  let last: Promise<void> = Promise.resolve()
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = last.then(step)
    last = done.catch(() => undefined)
    return done
  }
  /** @param event what happens, or how it follows from the interview as it is when its turn comes */
  const send = (event: InterviewEvent | ((interview: Interview) => InterviewEvent)) =>
    inTurn(async () => {
      if (open.value === undefined) return
      const before = answered(open.value)
      receive(await study.applyToInterview(typeof event === 'function' ? event(open.value) : event))
      if (open.value === undefined) await loadFinished()
      else if (answered(open.value) > before) await reviews.load()
    })
  /** Reads it again: it changes by itself when the computer goes to sleep or a time is up. */
  const refresh = () =>
    inTurn(async () => {
      const unfinished = await study.getOpenInterview()
      if (unfinished) receive(unfinished)
    })
  study.onInterviewChanged(() => void refresh())
  // A hidden window may have been asleep, and its clock with it.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void refresh()
  })

  return { view, past, open, load, start, send, refresh }
})
