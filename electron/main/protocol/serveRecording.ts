import { readInside } from '../library/readInside.ts'
import { byteRange } from './byteRange.ts'

/**
 * Answers with a recording, or with the part of it that a player asks for to seek; undefined when there is none of that
 * name. It is not kept in any cache, so that what is deleted is gone. Its length is told because a player of a scheme
 * that is not http reads no `Content-Range`: it would take what has no length for a broadcast, which can't be sought in.
 * @param file the file's name, `<name>.webm`
 */
export async function serveRecording(
  folder: string,
  file: string,
  headers: Headers | undefined,
): Promise<Response | undefined> {
  const bytes = /^[\w-]+\.webm$/.test(file) ? await readInside(folder, file) : undefined
  if (bytes === undefined) return undefined
  const common = {
    'content-type': 'audio/webm',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
  }
  const asked = headers?.get('range')
  if (asked == null)
    return new Response(bytes, { headers: { ...common, 'content-length': `${bytes.length}` } })
  const range = byteRange(asked, bytes.length)
  if (range === undefined) {
    const none = { ...common, 'content-range': `bytes */${bytes.length}` }
    return new Response(null, { status: 416, headers: none })
  }
  const { first, last } = range
  const part = {
    ...common,
    'content-length': `${last - first + 1}`,
    'content-range': `bytes ${first}-${last}/${bytes.length}`,
  }
  return new Response(bytes.subarray(first, last + 1), { status: 206, headers: part })
}
