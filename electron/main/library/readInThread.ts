import { Worker } from 'node:worker_threads'
import type { LibraryMessage, ReaderData } from './LibraryMessage.ts'

interface Listener {
  onMessage(message: LibraryMessage): void
  /** The thread has broken off, and says no more. */
  onBroken(error: Error): void
}

/**
 * Reads a library in a thread of its own.
 * @param program the path of the thread's program
 * @returns what stops it; nothing is told after that
 */
export function readInThread(
  program: string,
  data: ReaderData,
  { onMessage, onBroken }: Listener,
): () => void {
  const worker = new Worker(program, { workerData: data, name: 'library' })
  let isOver = false
  worker.on('message', (message: LibraryMessage) => {
    if (isOver) return
    onMessage(message)
    // Not before this turn is over: what else there is to do comes between two messages.
    setImmediate(() => worker.postMessage('taken'))
  })
  worker.on('error', (error) => {
    if (!isOver) onBroken(error instanceof Error ? error : new Error(String(error)))
    isOver = true
  })
  return () => {
    isOver = true
    void worker.terminate()
  }
}
