import { samplePlan } from '#domain/interview/sampleInterview.ts'
import type { Presets } from '#domain/userData/presets.ts'
import { expect, it } from 'vitest'
import { keepPresets } from './keepPresets.ts'

function keeping() {
  let stored: { version: 1; presets: Presets } = { version: 1, presets: [] }
  const disk = { refuses: false }
  const presets = keepPresets({
    get: () => stored,
    set(next) {
      if (disk.refuses) throw new Error('disk full')
      stored = next
    },
  })
  return { presets, disk, names: () => stored.presets.map(({ name }) => name) }
}

it('keeps plans in the order in which they were saved, without seed and questions', async () => {
  const { presets, names } = keeping()
  await presets.savePreset('SQL', samplePlan({ ids: ['a'], minutes: 10 }))
  await presets.savePreset('Python', samplePlan())
  expect(names()).toEqual(['SQL', 'Python'])
  const { seed: _, ...plan } = samplePlan({ minutes: 10 })
  expect((await presets.getPresets())[0]?.plan).toStrictEqual(plan)
})

it('replaces one of the same name in its place, also where white space surrounds it', async () => {
  const { presets, names } = keeping()
  for (const name of ['SQL', 'Python']) await presets.savePreset(name, samplePlan())
  const after = await presets.savePreset(' SQL ', samplePlan({ minutes: 30 }))
  expect(names()).toEqual(['SQL', 'Python'])
  expect(after[0]?.plan.minutes).toBe(30)
})

it('deletes one by its name, and none by another', async () => {
  const { presets, names } = keeping()
  for (const name of ['SQL', 'Python']) await presets.savePreset(name, samplePlan())
  expect(await presets.deletePreset('Java')).toHaveLength(2)
  await presets.deletePreset('SQL')
  expect(names()).toEqual(['Python'])
})

it('keeps what it had when the disk refuses', async () => {
  const { presets, names, disk } = keeping()
  await presets.savePreset('SQL', samplePlan())
  disk.refuses = true
  await expect(presets.savePreset('Python', samplePlan())).rejects.toThrow('disk full')
  await expect(presets.deletePreset('SQL')).rejects.toThrow('disk full')
  expect(names()).toEqual(['SQL'])
})
