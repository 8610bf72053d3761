import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { documentsFile, queriesFile, type LabelledQuery, type SearchTask } from './SearchTask.ts'

/** Says of the first thing that is wrong where it is and what. */
function describeIssue(file: string, [issue]: readonly v.BaseIssue<unknown>[]): string {
  const [entry, ...inside] = (issue?.path ?? []).map(({ key }) => String(key))
  const place = entry === undefined ? '' : `entry ${Number(entry) + 1}: `
  const field = inside.length === 0 ? '' : `"${inside.join('.')}": `
  return `${file}: ${place}${field}${issue?.message ?? ''}`
}

/**
 * Reads a JSON file and checks it.
 * @throws an error that names the file, the entry and what is wrong with it
 */
export async function readChecked<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  let parsed: unknown
  try {
    parsed = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  const checked = v.safeParse(schema, parsed, { abortEarly: true })
  if (!checked.success) throw new Error(describeIssue(file, checked.issues))
  return checked.output
}

/**
 * Reads somebody's documents and, if they have them, their labelled queries.
 * @throws when a file cannot be read, is not of the form asked for, or holds two documents of one id
 */
export async function readTask(documentsPath: string, queriesPath: string | undefined): Promise<SearchTask> {
  const documents = await readChecked(documentsPath, documentsFile)
  if (documents.length === 0) throw new Error(`${documentsPath}: it holds no document`)
  const places = new Map<string, number>()
  for (const [place, { id }] of documents.entries()) {
    const earlier = places.get(id)
    if (earlier !== undefined)
      throw new Error(
        `${documentsPath}: entry ${place + 1}: "id": entry ${earlier + 1} has the same, ${JSON.stringify(id)}`,
      )
    places.set(id, place)
  }
  const queries: LabelledQuery[] =
    queriesPath === undefined ? [] : await readChecked(queriesPath, queriesFile)
  return { documents, synonyms: [], queries }
}
