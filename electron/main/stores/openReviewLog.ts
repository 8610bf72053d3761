import type { Notice } from '#api/studyApi.ts'
import { reviewEntry, type ReviewEntry } from '#domain/review/ReviewEntry.ts'
import { appendFileSync, mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

type Distribute<T> = T extends ReviewEntry ? Omit<T, 'n'> : never
/** An entry that is still to get its number. */
export type NewEntry = Distribute<ReviewEntry>

/** The log of reviews: a line for each, in a file that only grows. */
export interface ReviewLog {
  all(): readonly ReviewEntry[]
  /** @throws when the disk refuses; the entry is then not in the log */
  append<Entry extends NewEntry>(entry: Entry): Entry & Pick<ReviewEntry, 'n'>
}

const name = 'reviews.jsonl'

function readLines(file: string): string[] | undefined {
  try {
    // The decoder drops the byte order mark that an editor may have put before the first line.
    return new TextDecoder().decode(readFileSync(file)).split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    return undefined
  }
}

function readEntry(line: string): ReviewEntry | undefined {
  try {
    const parsed = v.safeParse(reviewEntry, JSON.parse(line))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** Adds text to the end of a file, whole or not at all. */
function appendWhole(file: string, text: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  try {
    appendFileSync(file, text, { flush: true })
  } catch (error) {
    try {
      truncateSync(file, size)
    } catch {
      // What was written of it stays: a torn line, which is passed over.
    }
    throw error
  }
}

/** Opens the log. Lines that can't be understood stay in the file and are passed over; the person is told of them. */
export function openReviewLog(folder: string, onNotice: (notice: Notice) => void): ReviewLog {
  const file = join(folder, name)
  const lines = readLines(file)
  const filled = (lines ?? []).filter((line) => line.trim() !== '')
  const entries = filled.flatMap((line) => readEntry(line) ?? [])
  if (lines === undefined) onNotice({ code: 'not-saved', name })
  if (entries.length < filled.length) onNotice({ code: 'lines-skipped', name })
  let lastNumber = entries.reduce((last, { n }) => Math.max(last, n), filled.length)
  // A line that was cut off by a crash or a full disk must not swallow the next.
  let isLineOpen = lines !== undefined && lines.length > 0 && lines.at(-1) !== ''
  return {
    all: () => entries,
    append(fresh) {
      lastNumber += 1
      const entry = { n: lastNumber, ...fresh }
      if (lines !== undefined) {
        mkdirSync(folder, { recursive: true })
        const start = isLineOpen ? '\n' : ''
        isLineOpen = true
        appendWhole(file, `${start}${JSON.stringify(entry)}\n`)
        isLineOpen = false
      }
      entries.push(entry as ReviewEntry)
      return entry
    },
  }
}
