import type { Scope } from '../interview/Interview.ts'

/** What has its place in the library: a topic and, in most, a section of it. */
export interface Placed extends Scope {
  id: string
}

/** How the library is divided to say where one stands. */
export type Division = 'topic' | 'section'

/** A part of the library with the questions that belong to it. */
export interface Part<Question extends Placed> {
  scope: Scope
  questions: Question[]
}

/** The parts of the library in the order they first come; questions in no section make a part of their topic. */
export function partsOf<Question extends Placed>(
  questions: readonly Question[],
  by: Division,
): Part<Question>[] {
  const parts = Map.groupBy(questions, ({ topic, section }) =>
    by === 'topic' || section === undefined ? topic : `${topic}\n${section}`,
  )
  return [...parts.values()].map((questions) => {
    const { topic, section } = questions[0] as Question
    return { scope: { topic, ...(by === 'topic' || section === undefined ? {} : { section }) }, questions }
  })
}
