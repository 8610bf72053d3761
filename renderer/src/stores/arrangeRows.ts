import type { QuestionRow } from '#api/studyApi.ts'
import type { Language } from '#domain/question/Question.ts'
import type { Steps } from '#domain/steps/Steps.ts'

export interface TopicSection {
  name: string | undefined
  rows: QuestionRow[]
}

export interface Topic {
  name: string
  rows: QuestionRow[]
  sections: TopicSection[]
}

/** The questions of a library, and how they are found. */
export interface ArrangedRows {
  /** Every question in each language that it is written in. */
  versions: readonly QuestionRow[]
  /** Each question once, in reading order. */
  rows: readonly QuestionRow[]
  /** Those of them that have an answer. */
  answered: readonly QuestionRow[]
  topics: readonly Topic[]
  rowsById: Pick<ReadonlyMap<string, QuestionRow>, 'get' | 'has'>
  /** The place of a question among `rows`, from 0. */
  placeOf: (id: string) => number | undefined
  /** The question as it is written in a language. */
  versionOf: (id: string, lang: Language) => QuestionRow | undefined
}

/** So many rows take far less than a frame. */
const rowsInStep = 2000

/** Arranges the rows of a library, each question in the language asked for where it is written in it; a step at a time. */
export function* arrangeRows(versions: readonly QuestionRow[], lang: Language): Steps<ArrangedRows> {
  const rows: QuestionRow[] = []
  const places = new Map<string, number>()
  const translations = new Map<string, QuestionRow[]>()
  for (const [count, row] of versions.entries()) {
    if (count % rowsInStep === 0) yield
    const place = places.get(row.id)
    if (place === undefined) places.set(row.id, rows.push(row) - 1)
    else {
      translations.set(row.id, [...(translations.get(row.id) ?? [rows[place] as QuestionRow]), row])
      if (row.lang === lang) rows[place] = row
    }
  }

  const answered: QuestionRow[] = []
  const topics = new Map<string, Topic>()
  const sections = new Map<Topic, Map<string | undefined, TopicSection>>()
  for (const [count, row] of rows.entries()) {
    if (count % rowsInStep === 0) yield
    if (row.answered) answered.push(row)
    const topic = topics.get(row.topic) ?? { name: row.topic, rows: [], sections: [] }
    topics.set(row.topic, topic)
    topic.rows.push(row)
    const ofTopic = sections.get(topic) ?? new Map<string | undefined, TopicSection>()
    sections.set(topic, ofTopic)
    const section = ofTopic.get(row.section) ?? { name: row.section, rows: [] }
    if (section.rows.push(row) === 1) {
      ofTopic.set(row.section, section)
      topic.sections.push(section)
    }
  }

  const rowOf = (id: string) => {
    const place = places.get(id)
    return place === undefined ? undefined : rows[place]
  }
  return {
    versions,
    rows,
    answered,
    topics: [...topics.values()],
    rowsById: { get: rowOf, has: (id) => places.has(id) },
    placeOf: (id) => places.get(id),
    versionOf: (id, lang) => (translations.get(id) ?? [rowOf(id)]).find((row) => row?.lang === lang),
  }
}
