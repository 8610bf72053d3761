import type { Question } from '#domain/question/Question.ts'
import { synonymsFile } from '#domain/question/readSynonyms.ts'
import { createPartBuilder } from '#domain/search/createPartBuilder.ts'
import type { IndexPart } from '#domain/search/IndexPart.ts'
import { partBuffers } from '#domain/search/partBuffers.ts'
import { questionTexts } from '#domain/search/questionTexts.ts'
import { createHash } from 'node:crypto'
import { batchQuestions, mostInBatch } from './batchQuestions.ts'
import { indexCache } from './indexCache.ts'
import { libraryLedger, type LibraryLedger } from './libraryLedger.ts'
import type { LibraryMessage, ReaderData } from './LibraryMessage.ts'
import { readFacts, type FileFacts } from './readFacts.ts'
import { readFiles } from './readFiles.ts'
import { readSynonymsOf } from './readSynonymsOf.ts'

/** Hands a message over; resolves when the one before has been taken, so that they never pile up. */
export type Post = (message: LibraryMessage, buffers?: ArrayBuffer[]) => Promise<void>

/** What is known of a library that has been read, to follow its files. */
export interface ReadLibrary {
  ledger: LibraryLedger
  /** The files as they were before they were read. */
  facts: FileFacts[]
}

/** How long questions are gathered at most before they are handed over, in ms. */
const gatheringTime = 100
/** The fewest questions that an index is made of while others are still to come. */
const fewest = 500
/** A library of less text than this, in bytes, is shown as soon as it has been read, and indexed after that. */
const smallLibrary = 5_000_000

function indexAll(questions: readonly Question[]): IndexPart {
  const builder = createPartBuilder()
  for (const question of questions) builder.add(questionTexts(question))
  return builder.whole()
}

/**
 * Reads a library: hands its questions over as they come, with their index, and keeps the index for the next start.
 * One that was kept goes first when the files look as they did; whether it is of these very texts is known at the end.
 */
export async function readLibrary(
  { root, cacheFolder }: ReaderData,
  files: readonly string[],
  post: Post,
): Promise<ReadLibrary> {
  await post({ kind: 'listed', files: files.length })
  const facts = [...(await readFacts(root, files)), ...(await readFacts(root, [synonymsFile]))]
  const cache = indexCache(cacheFolder, root)
  const kept = await cache.load(facts)
  if (kept) await post({ kind: 'kept-index', part: kept.part }, partBuffers(kept.part))

  const isSmall = facts.reduce((sum, { size }) => sum + size, 0) < smallLibrary
  const builder = kept || isSmall ? undefined : createPartBuilder()
  const ledger = libraryLedger()
  const content = createHash('sha256')
  const questions: Question[] = []
  let handedOver = 0
  let indexed = 0
  let parts = 0

  const cut = async () => {
    if (builder === undefined || indexed === handedOver) return
    indexed = handedOver
    parts++
    const part = builder.cut()
    await post({ kind: 'indexed', part }, partBuffers(part))
  }
  const handOver = async (filesRead: number) => {
    for (const batch of batchQuestions(questions.slice(handedOver)))
      await post({ kind: 'questions', filesRead, ...batch }, [batch.minutes.buffer])
    handedOver = questions.length
    // The more there are the longer the parts, so that a search never goes through many.
    if (handedOver - indexed >= Math.max(fewest, indexed / 4)) await cut()
  }

  let filesRead = 0
  let lastTime = performance.now()
  for await (const parsed of readFiles(root, files)) {
    filesRead++
    for (const question of ledger.enter(parsed)) {
      questions.push(question)
      const texts = questionTexts(question)
      content.update(JSON.stringify(texts))
      builder?.add(texts)
    }
    const isBatch = questions.length - handedOver >= mostInBatch.questions
    if (!isBatch && performance.now() - lastTime < gatheringTime) continue
    await handOver(filesRead)
    lastTime = performance.now()
  }
  await handOver(filesRead)
  await cut()

  const digest = content.digest()
  const isStale = kept !== undefined && !kept.content.equals(digest)
  const indexAnew = async () => {
    const part = indexAll(questions)
    await post({ kind: 'indexed-anew', part })
    return part
  }
  let whole = isStale ? await indexAnew() : undefined

  const { groups, problems } = await readSynonymsOf(root)
  const order = ledger.order()
  await post({ kind: 'read', order, problems: [...ledger.problems(), ...problems], synonyms: groups }, [
    order.buffer,
  ])
  if (kept === undefined && builder === undefined) whole = await indexAnew()
  await post({ kind: 'done' })

  whole ??= builder?.whole()
  if (whole) await cache.save(facts, digest, whole)
  if (whole && parts > 1) await post({ kind: 'whole-index', part: whole }, partBuffers(whole))
  return { ledger, facts }
}
