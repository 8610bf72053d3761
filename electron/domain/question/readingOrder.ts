import type { Question } from './Question.ts'

/** The bundled topics in the order they build on each other; topics of other folders follow by name. */
const topicOrder =
  'django drf flask fastapi sqlalchemy alembic jwt http auth queues testing deploy security'.split(' ')

/** What the place of a question depends on. */
export type Placed = Pick<Question, 'topic' | 'lang' | 'section' | 'order' | 'file' | 'line'>

const byName = new Intl.Collator('en', { numeric: true })

/** The rank of each name among all: to compare numbers is many times faster than to compare names. */
function rankNames(names: Iterable<string>): Map<string, number> {
  const sorted = [...new Set(names)].sort(byName.compare)
  const ranks = new Map<string, number>()
  let rank = 0
  sorted.forEach((name, index) => {
    const before = sorted[index - 1]
    if (before !== undefined && byName.compare(before, name) !== 0) rank++
    ranks.set(name, rank)
  })
  return ranks
}

/** Questions in the order they are read: topics, then sections as they first come, then the order of the authors. */
export function readingOrder<Q extends Placed>(questions: readonly Q[]): Q[] {
  const files = rankNames(questions.map(({ file }) => file))
  const topics = rankNames(questions.map(({ topic }) => topic))
  const topicRank = (topic: string) => {
    const rank = topicOrder.indexOf(topic)
    return rank < 0 ? topicOrder.length + (topics.get(topic) ?? 0) : rank
  }
  const ranked = questions.map((question) => ({
    question,
    topic: topicRank(question.topic),
    order: question.order ?? Infinity,
    file: files.get(question.file) ?? 0,
  }))
  ranked.sort(
    (a, b) =>
      a.topic - b.topic ||
      (a.order < b.order ? -1 : a.order > b.order ? 1 : 0) ||
      a.file - b.file ||
      a.question.line - b.question.line,
  )
  const sections = Map.groupBy(ranked, ({ question: { topic, lang, section = '' } }) =>
    [topic, lang, section].join('\n'),
  )
  return [...sections.values()].flatMap((section) => section.map(({ question }) => question))
}
