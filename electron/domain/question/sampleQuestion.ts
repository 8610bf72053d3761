import type { Question } from './Question.ts'

/** A question for tests, in a file of its own and with nothing in it but its title. */
export const sampleQuestion = (id: string, changes: Partial<Question> = {}): Question => ({
  id,
  lang: 'en',
  title: `${id}?`,
  topic: 'django',
  tags: [],
  aliases: [],
  keyPoints: [],
  followUps: [],
  mistakes: [],
  references: [],
  related: [],
  proved: [],
  answer: '',
  file: `${id}.md`,
  line: 1,
  ...changes,
})
