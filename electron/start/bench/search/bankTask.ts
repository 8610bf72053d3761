import { questionTexts } from '#domain/search/questionTexts.ts'
import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readFolder } from '../../../main/library/readFolder.ts'
import { readChecked } from './readTask.ts'
import { queriesFile, type SearchTask } from './SearchTask.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** The bundled questions, each version a document, and the queries that were labelled over them. */
export async function bankTask(): Promise<SearchTask> {
  const { questions, synonyms } = await readFolder(resolve(root, 'content'))
  const labelled = resolve(import.meta.dirname, 'labelled')
  const files = (await readdir(labelled)).filter((name) => name.endsWith('.json')).sort()
  const idOf = ({ id, lang }: { id: string; lang: string }) => `${id}.${lang}`
  return {
    synonyms,
    documents: questions.map((question) => {
      const { title, names, summary, body } = questionTexts(question)
      return { id: idOf(question), title, section: names, body: `${summary}\n${body}` }
    }),
    queries: (
      await Promise.all(files.map((file) => readChecked(resolve(labelled, file), queriesFile)))
    ).flat(),
    versions: Object.fromEntries(
      questions.map((question) => [idOf(question), { question: question.id, lang: question.lang }]),
    ),
  }
}
