import { readFrontMatter } from '#domain/question/frontMatter.ts'
import { describe, expect, it } from 'vitest'
import en from '../../i18n/en/settings.json' with { type: 'json' }
import ru from '../../i18n/ru/settings.json' with { type: 'json' }

const sound = {
  id: 'topic/question',
  title: 'Title',
  keyPoints: '[one, two, three, four]',
}
/** What the reader says of a question file with one field that is wrong. */
function saidOf(fault: Record<string, string>): string[] {
  const lines = Object.entries({ ...sound, ...fault }).map(([key, value]) => `${key}: ${value}`)
  const reading = readFrontMatter(['---', ...lines, '---', 'Text'].join('\n'), 'file.md')
  return reading.kind === 'broken' ? reading.problems.map((problem) => problem.detail) : []
}

const faults = [
  { id: 'two words' },
  { id: 'long'.repeat(60) },
  { id: 'constructor' },
  { title: '""' },
  { title: '[1]' },
  { lang: 'fr' },
  { section: '[1]' },
  { order: 'first' },
  { level: 'guru' },
  { tags: 'one' },
  { aliases: '[1]' },
  { keyPoints: 'one' },
  { keyPoints: '[one]' },
  { followUps: '[1]' },
  { mistakes: '[1]' },
  { references: '[1]' },
]

describe('the reasons why a field is wrong', () => {
  it.each(faults)('are translated: %o', (fault) => {
    const said = saidOf(fault)
    expect(said).not.toEqual([])
    for (const language of [ru, en]) {
      const reasons = Object.keys(language.settings.problemReasons)
      expect(said.filter((detail) => !reasons.some((reason) => detail.endsWith(` ${reason}`)))).toEqual([])
    }
  })
})
