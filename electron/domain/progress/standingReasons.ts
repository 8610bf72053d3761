import type { Day, DayOf } from '../calendar/Day.ts'
import type { Card } from '../review/createSchedule.ts'
import type { Rating } from '../review/ReviewEntry.ts'
import type { Strength } from '../userData/bookmarks.ts'
import type { QuestionGrade } from './partGrades.ts'
import type { StandingReason } from './StandingReason.ts'
import { weakBelow } from './weakParts.ts'

/** Interviews further back than this say nothing of confidence any more. */
const recentInterviews = 3
/** A mean of interview grades (1 to 4) below this is low: right with gaps is 3. */
const lowGrade = 2.5
/** Of more grades than this the newest count. */
export const gradesCounted = 5
/** So many days without opening anything are worth saying. */
const longAgo = 14

/** What is known of one question. */
export interface QuestionFacts {
  id: string
  card?: Card
  /** Its predicted recall now, 0 to 1; 0 without a card. */
  recall: number
  mark?: Strength
  /** When it was last opened, ms since the epoch. */
  opened?: number
  /** Its ratings that still count, oldest first. */
  ratings: readonly Rating[]
}

/**
 * Why a part stands where it does, the strongest reason first: what the person was wrong about leads, then comes what
 * costs the most readiness, and what is true of the part as a whole closes the list.
 */
export function standingReasons(
  questions: readonly QuestionFacts[],
  grades: readonly QuestionGrade[],
  now: number,
  dayOf: DayOf,
): StandingReason[] {
  const today = dayOf(now)
  const studied = questions.filter(({ card }) => card !== undefined)
  const seen = questions.flatMap(({ card, opened }) => [opened, card?.last_review?.getTime()])
  const last = Math.max(...seen.filter((moment) => moment !== undefined))
  if (last === -Infinity) return [{ kind: 'never' }]

  const days = today - dayOf(last)
  const recall = studied.reduce((sum, { recall }) => sum + recall, 0) / studied.length
  return [
    ...mistakes(questions, grades),
    ...byLoss(questions, costlyReasons(questions, grades, today, dayOf)),
    ...(days >= longAgo ? [{ kind: 'last-opened' as const, days }] : []),
    ...(studied.length > 0
      ? [{ kind: recall < weakBelow ? ('fading' as const) : ('holding' as const), recall }]
      : []),
  ]
}

type AboutQuestions = Extract<StandingReason, { ids: string[] }>

/** The reasons by how many right answers fewer are expected for what each is about, the most first. */
function byLoss(questions: readonly QuestionFacts[], reasons: readonly AboutQuestions[]): AboutQuestions[] {
  const lost = new Map(questions.map(({ id, recall }) => [id, 1 - recall]))
  return reasons
    .map((reason) => ({ reason, loss: reason.ids.reduce((sum, id) => sum + (lost.get(id) ?? 0), 0) }))
    .toSorted((one, other) => other.loss - one.loss)
    .map(({ reason }) => reason)
}

const some = <Reason extends AboutQuestions>(reason: Reason): Reason[] =>
  reason.ids.length === 0 ? [] : [reason]

const idsOf = (questions: readonly { id: string }[]): string[] => questions.map(({ id }) => id)

function mistakes(questions: readonly QuestionFacts[], grades: readonly QuestionGrade[]): StandingReason[] {
  const recent = grades.filter(({ ago }) => ago < recentInterviews)
  // A question asked more than once is judged by its newest answer.
  const newest = recent.filter(({ id }, place) => recent.findIndex((grade) => grade.id === id) === place)
  const sure = newest.filter(({ sureAndWrong }) => sureAndWrong)
  const neverRight = questions.filter(
    ({ ratings }) => ratings.length >= 2 && ratings.every((rating) => rating === 1),
  )
  return [
    ...some({ kind: 'sure-and-wrong', ids: idsOf(sure) }),
    ...some({ kind: 'never-right', ids: idsOf(neverRight) }),
  ]
}

function costlyReasons(
  questions: readonly QuestionFacts[],
  grades: readonly QuestionGrade[],
  today: Day,
  dayOf: DayOf,
): AboutQuestions[] {
  const studied = questions.flatMap(({ id, card }) =>
    card ? [{ id, card, due: dayOf(card.due.getTime()) }] : [],
  )
  const forgotten = studied.filter(({ card }) => card.lapses > 0)
  const overdue = studied.filter(({ due }) => due < today)
  const unstudied = questions.filter(({ card }) => card === undefined)
  return [
    ...some({
      kind: 'lapses',
      ids: idsOf(forgotten),
      times: forgotten.reduce((sum, { card }) => sum + card.lapses, 0),
    }),
    ...lowGrades(grades.slice(0, gradesCounted)),
    ...some({
      kind: 'overdue',
      ids: idsOf(overdue),
      days: Math.max(...overdue.map(({ due }) => today - due)),
    }),
    ...some({ kind: 'marked-weak', ids: idsOf(questions.filter(({ mark }) => mark === 'weak')) }),
    ...some({ kind: 'only-read', ids: idsOf(unstudied.filter(({ opened }) => opened !== undefined)) }),
    ...some({ kind: 'unopened', ids: idsOf(unstudied.filter(({ opened }) => opened === undefined)) }),
  ]
}

/** One bad answer says little of a part: at least two grades are wanted. */
function lowGrades(grades: readonly QuestionGrade[]): AboutQuestions[] {
  const mean = grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length
  if (grades.length < 2 || mean >= lowGrade) return []
  const ids = new Set(idsOf(grades.filter(({ grade }) => grade <= 2)))
  return [{ kind: 'low-grades', ids: [...ids], mean, count: grades.length }]
}
