import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { indexFingerprint } from './indexFingerprint.ts'

test('one version of the code has one fingerprint, fit for the name of a file', () => {
  expect(indexFingerprint(crc32)).toMatch(/^[0-9a-f]{1,8}$/)
  expect(indexFingerprint(crc32)).toBe(indexFingerprint(crc32))
})
