import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { keepRecordings, recordingsFolder } from './keepRecordings.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function keep() {
  const folder = makeFolder()
  const read = (name: string) => readFileSync(join(recordingsFolder(folder), `${name}.webm`), 'utf8')
  return { ...keepRecordings(folder), read }
}

it('a recording grows in the order of its chunks', async () => {
  const { appendRecording, getRecordings, read } = keep()
  await Promise.all(['one ', 'two ', 'three'].map((text) => appendRecording('a-0', bytes(text))))
  expect(read('a-0')).toBe('one two three')
  expect(await getRecordings()).toEqual({ files: 1, bytes: 13 })
})

it('a chunk that is still on its way does not bring back a recording that was deleted', async () => {
  const { appendRecording, deleteRecording, getRecordings } = keep()
  await Promise.all([appendRecording('a-0', bytes('x')), deleteRecording('a-0')])
  expect(await getRecordings()).toEqual({ files: 0, bytes: 0 })
})

it('one is deleted, or all of them', async () => {
  const { appendRecording, deleteRecording, deleteRecordings, getRecordings, read } = keep()
  for (const name of ['a-0', 'a-1', 'b-0']) await appendRecording(name, bytes(name))
  await deleteRecording('a-0')
  expect(() => read('a-0')).toThrow()
  expect((await getRecordings()).files).toBe(2)
  await deleteRecordings()
  expect(await getRecordings()).toEqual({ files: 0, bytes: 0 })
})

it('deletes what is not there without a fuss', async () => {
  await expect(keep().deleteRecording('gone')).resolves.toBeUndefined()
})
