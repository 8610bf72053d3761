import { expect, test } from 'vitest'
import { failureCode } from './failureCode.ts'

test('a full disk and a folder that may not be written are told apart', () => {
  expect(failureCode('ENOSPC: no space left on device, write')).toBe('disk-full')
  expect(failureCode("EACCES: permission denied, open 'notes.json'")).toBe('no-right')
  expect(failureCode('EROFS: read-only file system')).toBe('no-right')
})

test('a message is judged by its beginning, not by the words in it', () => {
  expect(failureCode('The file ENOSPC is missing')).toBe('other')
})
