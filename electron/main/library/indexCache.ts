import { indexFingerprint } from '#domain/search/indexFingerprint.ts'
import type { IndexPart } from '#domain/search/IndexPart.ts'
import { packPart } from '#domain/search/packPart.ts'
import { unpackPart } from '#domain/search/unpackPart.ts'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { FileFacts } from './readFacts.ts'

/** How many libraries' indexes are kept: those used last. */
const keptLibraries = 5
/** Raised when the layout of the file changes. */
const layout = 1
/** A SHA-256, in bytes. */
const hashLength = 32

const hash = (text: string) => createHash('sha256').update(text).digest()

/** The key of an index: what it was made of, and by which code. */
const keyOf = (content: Buffer) => `${layout} ${indexFingerprint(crc32)} ${content.toString('hex')}`

/** The kept index of one library. It can be made anew at any time: it is no data of the person's and is in no copy of them. */
export interface IndexCache {
  /** The index of files that look as they did, and the hash of what it was made of; undefined when there is none to trust. */
  load(files: readonly FileFacts[]): Promise<{ part: IndexPart; content: Buffer } | undefined>
  /** Keeps an index in place of the one before; a disk that refuses only costs the time to make it again. */
  save(files: readonly FileFacts[], content: Buffer, part: IndexPart): Promise<void>
}

/** Removes the indexes of the libraries that have been used longest ago, and what was never finished. */
async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder)
  const kept = names.filter((name) => name.endsWith('.bin'))
  const used = await Promise.all(kept.map(async (name) => (await stat(join(folder, name))).mtimeMs))
  const newest = kept
    .map((name, place) => ({ name, used: used[place] ?? 0 }))
    .sort((a, b) => b.used - a.used)
    .slice(0, keptLibraries)
    .map(({ name }) => name)
  const old = names.filter((name) => !newest.includes(name))
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })))
}

/** @param folder where indexes are kept, which need not be there yet */
export function indexCache(folder: string, root: string): IndexCache {
  const path = join(folder, `${hash(root).toString('hex').slice(0, 32)}.bin`)
  const manifestOf = (files: readonly FileFacts[]) =>
    hash([root, ...files.map(({ file, size, modified }) => `${file} ${size} ${modified}`)].join('\n'))

  return {
    async load(files) {
      try {
        const bytes = await readFile(path)
        if (!manifestOf(files).equals(bytes.subarray(0, hashLength))) return undefined
        const content = Buffer.from(bytes.subarray(hashLength, 2 * hashLength))
        // A copy of its own begins where numbers of four bytes may begin.
        const part = unpackPart(new Uint8Array(bytes.subarray(2 * hashLength)), keyOf(content), crc32)
        if (part === undefined) return undefined
        await utimes(path, new Date(), new Date()).catch(() => {})
        return { part, content }
      } catch {
        return undefined
      }
    },
    async save(files, content, part) {
      try {
        await mkdir(folder, { recursive: true })
        const packed = packPart(part, keyOf(content), crc32)
        // A file under its own name is always whole; what a crash leaves of another is written over, or removed.
        await writeFile(`${path}.new`, [manifestOf(files), content, packed])
        await rename(`${path}.new`, path)
        await removeOld(folder)
      } catch {
        // The next start makes it anew.
      }
    },
  }
}
