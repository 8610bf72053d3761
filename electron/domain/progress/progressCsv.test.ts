import { expect, test } from 'vitest'
import { progressCsv, type ProgressHeader } from './progressCsv.ts'
import { momentAgo, sampleFacts, sampleGrades } from './sampleFacts.ts'
import { topicStandings } from './topicStandings.ts'

const columns =
  'topic section questions studied coverage recall readiness due weak shaky known lapses leeches grades'
const header = Object.fromEntries(
  columns.split(' ').map((column) => [column, column.toUpperCase()]),
) as ProgressHeader

test('a line for each part under the given words', () => {
  const { schedule } = sampleFacts()
  const standings = topicStandings(
    sampleFacts({
      questions: [
        { id: 'a', topic: 'django', section: 'ORM, and queries' },
        { id: 'b', topic: 'django', section: 'ORM, and queries' },
        { id: 'c', topic: '=cmd' },
      ],
      cards: new Map([['a', schedule.rate(undefined, 4, momentAgo(0))]]),
      bookmarks: { b: { strength: 'shaky', at: 0 } },
      interviews: [sampleGrades({ a: 4 }), sampleGrades({ a: 2 })],
    }),
  )
  expect(progressCsv(standings, header).split('\r\n')).toEqual([
    columns.toUpperCase().replaceAll(' ', ','),
    "'=cmd,,1,0,0,,0,0,0,0,0,0,0,",
    'django,"ORM, and queries",2,1,50,100,50,0,0,1,0,0,0,4 2',
    '',
  ])
})
