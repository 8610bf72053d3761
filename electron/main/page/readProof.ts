import type { Proof } from '#api/studyApi.ts'
import { proofFile } from '#domain/question/proofFile.ts'
import { readInside } from '../library/readInside.ts'
import { renderMarkdown } from './renderMarkdown.ts'

/** Longer than any fence that a program could hold. */
const fence = '`'.repeat(20)

/** The test that proves a question's claims, ready to be read; undefined where the library has none. */
export async function readProof(root: string, id: string): Promise<Proof | undefined> {
  const file = proofFile(id)
  const bytes = await readInside(root, file)
  if (bytes === undefined) return undefined
  const code = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').trimEnd()
  const { html } = await renderMarkdown(`${fence}python\n${code}\n${fence}`, {
    file,
    findByFile: () => undefined,
    findByName: () => undefined,
  })
  return { file, html }
}
