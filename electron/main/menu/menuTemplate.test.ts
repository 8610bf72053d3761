import type { Command } from '#api/studyApi.ts'
import { languages } from '#domain/question/Question.ts'
import type { MenuItemConstructorOptions as Item } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuLabels } from './menuLabels.ts'
import { menuTemplate } from './menuTemplate.ts'

const flat = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])])

function build(language: 'ru' | 'en', isMac: boolean) {
  const done: string[] = []
  const template = menuTemplate(language, isMac, {
    command: (command: Command) => done.push(command),
    openFolder: () => done.push('open-folder'),
    useBundled: () => done.push('use-bundled'),
    reload: () => done.push('reload-library'),
  })
  return { items: flat(template), done }
}

const kinds = languages.flatMap((language) => [true, false].map((isMac) => ({ language, isMac })))

describe.each(kinds)('the menu in $language, on a Mac: $isMac', ({ language, isMac }) => {
  const { items, done } = build(language, isMac)

  it('names everything that the system does not name by itself', () => {
    const nameless = items.filter(
      ({ label, type, role }) => !label && type !== 'separator' && !/^hide/.test(role ?? ''),
    )
    expect(nameless).toEqual([])
  })

  it('uses every label of its language', () => {
    const used = new Set(items.map(({ label }) => label))
    expect(Object.values(menuLabels[language]).filter((label) => !used.has(label))).toEqual([])
  })

  it('has ids and accelerators once each', () => {
    for (const key of ['id', 'accelerator'] as const) {
      const values = items.flatMap((item) => item[key] ?? [])
      expect(values).toEqual([...new Set(values)])
    }
  })

  it('takes no letter alone from whoever is typing', () => {
    const alone = items.filter(({ accelerator }) => accelerator !== undefined && accelerator.length === 1)
    // On macOS there is no showing a key without obeying it.
    expect(alone.length > 0).toBe(!isMac)
    expect(alone.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([])
  })

  it('does what each item is called', () => {
    const asked = items.filter(({ id }) => id !== undefined)
    for (const { click } of asked) (click as () => void)()
    expect(done).toEqual(asked.map(({ id }) => id))
  })
})

it('has the same items in both languages', () => {
  const ids = (language: 'ru' | 'en') => build(language, false).items.map(({ id, role }) => id ?? role)
  expect(ids('ru')).toEqual(ids('en'))
})
