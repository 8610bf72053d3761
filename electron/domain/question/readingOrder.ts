import type { Question } from './Question.ts'

/** The bundled topics in the order they build on each other; topics of other folders follow by name. */
const topicOrder =
  'django drf flask fastapi sqlalchemy alembic jwt http auth queues testing deploy security'.split(' ')

const rankOf = (topic: string) => {
  const rank = topicOrder.indexOf(topic)
  return rank < 0 ? topicOrder.length : rank
}

/** Questions in the order they are read: topics, then sections as they first come, then the order of the authors. */
export function readingOrder(questions: Question[]): Question[] {
  const byOrder = [...questions].sort(
    (a, b) =>
      rankOf(a.topic) - rankOf(b.topic) ||
      a.topic.localeCompare(b.topic, 'en', { numeric: true }) ||
      (a.order ?? Infinity) - (b.order ?? Infinity) ||
      a.file.localeCompare(b.file, 'en', { numeric: true }) ||
      a.line - b.line,
  )
  const sections = new Map<string, Question[]>()
  for (const question of byOrder) {
    const key = `${question.topic}\n${question.lang}\n${question.section ?? ''}`
    const section = sections.get(key)
    if (section) section.push(question)
    else sections.set(key, [question])
  }
  return [...sections.values()].flat()
}
