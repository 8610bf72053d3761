import type { Question } from '../question/Question.ts'
import type { Steps } from '../steps/Steps.ts'
import { createMarker } from './createMarker.ts'
import type { Finding } from './createTextIndex.ts'
import { cutLine } from './cutLine.ts'
import { findContext } from './findContext.ts'
import { plainText } from './plainText.ts'
import { bodyOf } from './questionTexts.ts'
import { rememberOf } from './rememberOf.ts'
import type { Word } from './terms.ts'
import type { QuestionHit, Segment } from './searchRequest.ts'

/** Bodies as they read without mark-up: the same are shown at every key of a query. */
const plainBody = rememberOf((question: Question) => plainText(bodyOf(question)))

/** What a question begins with, to be read where a tag was found that says nothing of it. */
function firstLine(question: Question): Segment[] {
  const [line = ''] = (plainText(question.keyPoints[0] ?? '') || plainBody(question)).split('\n')
  return line === '' ? [] : [{ text: cutLine(line, 0, 0), match: false }]
}

/** Shows questions that a query found, with what was found marked. */
export function* showFindings(
  { typedWord, wishedWord, wordCount }: Finding,
  questions: readonly Question[],
  readWord: (text: string) => Word,
): Steps<QuestionHit[]> {
  const typed = createMarker(typedWord, readWord)
  const any = createMarker(wishedWord, readWord)

  const hits: QuestionHit[] = []
  for (const question of questions) {
    const texts = function* () {
      yield question.keyPoints.map(plainText).join('\n')
      yield plainBody(question)
      // Last, so that a hit by another name alone still shows why it was found.
      yield question.aliases.join('\n')
    }
    const title = any.split(question.title)
    // What was typed tells more of why it was found than what means the same.
    const asTyped = findContext(texts(), typed, wordCount)
    const context = asTyped.length > 0 ? asTyped : findContext(texts(), any, wordCount)
    const byTag = ![...title, ...context].some(({ match }) => match)
    hits.push({ id: question.id, lang: question.lang, title, context: byTag ? firstLine(question) : context })
    yield
  }
  return hits
}
