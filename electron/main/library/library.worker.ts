import { parentPort, workerData } from 'node:worker_threads'
import { followFiles } from './followFiles.ts'
import type { ReaderData } from './LibraryMessage.ts'
import { listMarkdown } from './listMarkdown.ts'
import { readLibrary, type Post } from './readLibrary.ts'

// The thread that reads a library, so that the window and its calls never wait for that. Main answers each message that
// it has taken, whatever the answer.
const data = workerData as ReaderData
let taken = Promise.resolve()

const post: Post = async (message, buffers = []) => {
  const before = taken
  const { promise, resolve } = Promise.withResolvers<void>()
  taken = promise
  await before
  parentPort?.once('message', () => resolve())
  parentPort?.postMessage(message, buffers)
}

const files = await listMarkdown(data.root).catch(async (error: unknown) => {
  await post({ kind: 'refused', reason: error instanceof Error ? error.message : String(error) })
})
if (files) {
  const read = await readLibrary(data, files, post)
  if (data.watched) followFiles(data.root, read, post)
}
