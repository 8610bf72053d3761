import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as v from 'valibot'

const project = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(project, file), 'utf8')
const packaging = v.object({
  build: v.object({
    mac: v.object({
      entitlements: v.string(),
      entitlementsInherit: v.string(),
      extendInfo: v.object({ NSMicrophoneUsageDescription: v.pipe(v.string(), v.nonEmpty()) }),
    }),
  }),
})

it('can be asked of macOS: the packaged app says what for, and is entitled to', () => {
  const { mac } = v.parse(packaging, JSON.parse(read('package.json'))).build
  for (const file of [mac.entitlements, mac.entitlementsInherit])
    expect(read(file)).toMatch(/<key>com\.apple\.security\.device\.audio-input<\/key>\s*<true\/>/)
})
