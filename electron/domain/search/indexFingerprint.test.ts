import { expect, test } from 'vitest'
import { indexFingerprint } from './indexFingerprint.ts'

test('one version of the code has one fingerprint, fit for the name of a file', () => {
  expect(indexFingerprint()).toMatch(/^[0-9a-f]{1,8}$/)
  expect(indexFingerprint()).toBe(indexFingerprint())
})
