import { expect, it } from 'vitest'
import { readAnswer } from './readAnswer.ts'

const answer = `One two [three](four.en.md) — 5.

![six](images/seven.svg)

\`\`\`python run
eight = "nine"
\`\`\`

- ten
  \`\`\`sql
  SELECT 11
  \`\`\`
`

it('counts the words of the prose, finds the code with its language, and every address', () => {
  expect(readAnswer(answer)).toEqual({
    words: 4,
    fences: [
      { language: 'python', code: 'eight = "nine"' },
      { language: 'sql', code: 'SELECT 11' },
    ],
    links: ['four.en.md'],
    pictures: ['images/seven.svg'],
  })
})
