import type { QuestionPage } from '#api/studyApi.ts'
import { isAnswered, type Question } from '#domain/question/Question.ts'
import type { OpenLibrary } from '../library/createLibrary.ts'
import { renderInline } from './renderInline.ts'
import { renderMarkdown } from './renderMarkdown.ts'
import { isExternal } from './resolveAddress.ts'

/** A question made ready to be read. */
export async function renderQuestion(question: Question, library: OpenLibrary): Promise<QuestionPage> {
  const { html, contents } = await renderMarkdown(question.answer, {
    file: question.file,
    findByFile: library.findByFile,
    findByName: (name) => {
      const found = library.findByName(name)
      return found && library.find(found.id, question.lang)
    },
  })
  const { id, lang, title, topic, section, level, tags, file, line } = question
  return {
    id,
    lang,
    title,
    titleHtml: renderInline(title),
    topic,
    ...(section === undefined ? {} : { section }),
    ...(level === undefined ? {} : { level }),
    tags,
    answered: isAnswered(question),
    answerHtml: html,
    contents,
    keyPointsHtml: question.keyPoints.map(renderInline),
    mistakes: question.mistakes.map(({ claim, correction }) => ({
      claimHtml: renderInline(claim),
      ...(correction === undefined ? {} : { correctionHtml: renderInline(correction) }),
    })),
    followUps: question.followUps.map(({ question: asked, answer }) => ({
      questionHtml: renderInline(asked),
      ...(answer === undefined ? {} : { answerHtml: renderInline(answer) }),
    })),
    references: question.references.filter(({ url }) => isExternal(url)),
    related: question.related.flatMap((other) => {
      const found = library.find(other, lang)
      return found ? [{ id: found.id, lang: found.lang, title: found.title }] : []
    }),
    proved: question.proved,
    ...(question.unchecked === undefined ? {} : { unchecked: question.unchecked }),
    languages: library.languagesOf(id),
    file,
    line,
  }
}
