import type { DayOf } from '../calendar/Day.ts'
import type { Grade, Scope } from '../interview/Interview.ts'
import type { Card, Schedule } from '../review/createSchedule.ts'
import { isLeech } from '../review/isLeech.ts'
import type { ReviewEntry } from '../review/ReviewEntry.ts'
import { standingEntries } from '../review/standingEntries.ts'
import { strengths, type Bookmarks, type Strength } from '../userData/bookmarks.ts'
import { knowledgeOf, type Knowledge } from './knowledgeOf.ts'
import { partGrades, type GradedInterview } from './partGrades.ts'
import { partsOf, type Division, type Placed } from './partsOf.ts'
import { gradesCounted, standingReasons, type QuestionFacts } from './standingReasons.ts'
import type { StandingReason } from './StandingReason.ts'

/** All that is known of a person's studying. */
export interface StandingFacts {
  /** The questions that have an answer, in one language and in the order of reading. */
  questions: readonly Placed[]
  by: Division
  cards: ReadonlyMap<string, Card>
  schedule: Schedule
  bookmarks: Bookmarks
  log: readonly ReviewEntry[]
  /** The finished ones, newest first. */
  interviews: readonly GradedInterview[]
  /** When each question was last opened, ms since the epoch. */
  opened: Readonly<Record<string, number>>
  now: number
  dayOf: DayOf
}

/** Where one stands in a part of the library. */
export interface TopicStanding extends Scope, Knowledge {
  total: number
  /** The part of the questions that was ever reviewed, 0 to 1. */
  coverage: number
  /** How many are due today or were due before. */
  due: number
  marks: Record<Strength, number>
  /** How often any of them was forgotten. */
  lapses: number
  /** Ids of those that keep being forgotten. */
  leeches: string[]
  /** The newest interview grades, newest first, five at most. */
  lastGrades: Grade[]
  /** The strongest first. */
  reasons: StandingReason[]
}

/** Where one stands in each part of the library, the weakest first. */
export function topicStandings(facts: StandingFacts): TopicStanding[] {
  const ratings = Map.groupBy(standingEntries(facts.log), ({ id }) => id)
  const known = (id: string): QuestionFacts => {
    const card = facts.cards.get(id)
    const mark = facts.bookmarks[id]?.strength
    const opened = facts.opened[id]
    return {
      id,
      recall: card ? facts.schedule.recall(card, facts.now) : 0,
      ratings: (ratings.get(id) ?? []).map(({ rating }) => rating),
      ...(card === undefined ? {} : { card }),
      ...(mark === undefined ? {} : { mark }),
      ...(opened === undefined ? {} : { opened }),
    }
  }
  return partsOf(facts.questions, facts.by)
    .map(({ scope, questions }) =>
      standingOf(
        scope,
        questions.map(({ id }) => known(id)),
        facts,
      ),
    )
    .toSorted((one, other) => one.readiness - other.readiness)
}

function standingOf(
  scope: Scope,
  questions: readonly QuestionFacts[],
  { interviews, now, dayOf }: StandingFacts,
): TopicStanding {
  const grades = partGrades(new Set(questions.map(({ id }) => id)), interviews)
  const knowledge = knowledgeOf(questions.map(({ card, recall }) => card && recall))
  const cards = questions.flatMap(({ id, card }) => (card ? [{ id, card }] : []))
  const marked = (strength: Strength) => questions.filter(({ mark }) => mark === strength).length
  return {
    ...scope,
    ...knowledge,
    total: questions.length,
    coverage: knowledge.studied / questions.length,
    due: cards.filter(({ card }) => dayOf(card.due.getTime()) <= dayOf(now)).length,
    marks: Object.fromEntries(strengths.map((strength) => [strength, marked(strength)])) as Record<
      Strength,
      number
    >,
    lapses: cards.reduce((sum, { card }) => sum + card.lapses, 0),
    leeches: cards.filter(({ card }) => isLeech(card)).map(({ id }) => id),
    lastGrades: grades.slice(0, gradesCounted).map(({ grade }) => grade),
    reasons: standingReasons(questions, grades, now, dayOf),
  }
}
