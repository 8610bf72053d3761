import { expect, test } from 'vitest'
import { buildReport } from './buildReport.ts'
import type { AskedQuestion } from './Interview.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'

const answered = (id: string, changes: Partial<AskedQuestion> = {}): AskedQuestion =>
  sampleQuestion(id, {
    outcome: 'answered',
    answer: 'said',
    confidence: 2,
    grade: 4,
    points: ['hit', 'hit', 'hit'],
    spentMs: 60_000,
    ...changes,
  })
const report = (...questions: AskedQuestion[]) => buildReport(sampleInterview({ questions }))

test('the totals count what was asked and how it ended', () => {
  const interview = sampleInterview({
    plan: samplePlan({ minutes: 30 }),
    questions: [
      answered('a', { grade: 4, points: ['hit', 'partly', 'missed'] }),
      answered('b', { grade: 1, points: ['partly', 'partly', 'missed'] }),
      sampleQuestion('c', { outcome: 'skipped', spentMs: 5000, points: ['hit', 'hit', 'hit'] }),
      sampleQuestion('d', { spentMs: 1000 }),
      sampleQuestion('e'),
    ],
  })
  expect(buildReport(interview).totals).toEqual({
    asked: 5,
    answered: 2,
    skipped: 1,
    notReached: 1,
    meanGrade: 2.5,
    coverage: { hit: 2.5, total: 6 },
    followUps: { hit: 0, total: 0 },
    spentMs: 126_000,
    limitMs: 1_800_000,
  })
})

test('without a grade there is no mean, without minutes no limit', () => {
  const { totals } = report(sampleQuestion('a'))
  expect(totals).not.toHaveProperty('meanGrade')
  expect(totals).not.toHaveProperty('limitMs')
  expect(totals.coverage).toEqual({ hit: 0, total: 0 })
})

test('a question is reached once time was spent on it or something typed', () => {
  const { totals } = report(
    sampleQuestion('untouched'),
    sampleQuestion('seen', { spentMs: 1 }),
    sampleQuestion('typed', { answer: 'a' }),
    sampleQuestion('skipped', { outcome: 'skipped' }),
  )
  expect(totals.notReached).toBe(1)
})

test('clarity is the mean of the answers that have one', () => {
  const { totals, questions } = report(
    answered('a', { clarity: 2 }),
    answered('b', { clarity: 3 }),
    answered('c'),
  )
  expect(totals.meanClarity).toBe(2.5)
  expect(questions.map(({ clarity }) => clarity)).toEqual([2, 3, undefined])
  expect(report(answered('a')).totals).not.toHaveProperty('meanClarity')
})

test('follow-ups that were judged count apart, and their time belongs to the whole', () => {
  const followUp = { question: 'And then?', answer: '', spentMs: 10_000 }
  const { totals } = report(
    answered('a', { followUps: [{ ...followUp, state: 'hit' }, { ...followUp, state: 'partly' }, followUp] }),
    answered('b', { followUps: [{ ...followUp, state: 'missed' }] }),
  )
  expect(totals.followUps).toEqual({ hit: 1.5, total: 3 })
  expect(totals.spentMs).toBe(160_000)
})

test('an answer given in an exam keeps the points it was looked over by, and has no score before its grade', () => {
  const given = sampleQuestion('a', { outcome: 'given', confidence: 3, points: ['hit', 'missed', 'missed'] })
  expect(report(given).questions[0]).toMatchObject({ reviewed: true, hit: 1 })
  expect(report(given).questions[0]).not.toHaveProperty('score')
  expect(report(given).sections[0]).not.toHaveProperty('band')
})

test('each section has its own row, in the order first asked', () => {
  const { sections } = report(
    answered('a', { section: 'Types', grade: 2, points: ['hit', 'missed', 'missed'] }),
    answered('b', { topic: 'SQL', section: 'Types' }),
    answered('c', { section: 'Types', grade: 3, spentMs: 30_000 }),
    sampleQuestion('d', { outcome: 'skipped', spentMs: 2000 }),
    sampleQuestion('e', { section: 'Types' }),
  )
  expect(sections).toMatchObject([
    {
      topic: 'Python',
      section: 'Types',
      asked: 3,
      answered: 2,
      meanGrade: 2.5,
      hit: 4,
      total: 6,
      spentMs: 90_000,
    },
    {
      topic: 'SQL',
      section: 'Types',
      asked: 1,
      answered: 1,
      meanGrade: 4,
      hit: 3,
      total: 3,
      spentMs: 60_000,
    },
    { topic: 'Python', asked: 1, answered: 0, hit: 0, total: 0, spentMs: 2000 },
  ])
})

test('each question has its own row', () => {
  const [first, second] = report(
    answered('a', {
      section: 'Types',
      level: 'junior',
      flagged: true,
      points: ['hit', 'partly', 'missed'],
      spentMs: 142_000,
    }),
    sampleQuestion('b'),
  ).questions
  expect(first).toEqual({
    number: 1,
    id: 'a',
    title: 'What is a?',
    topic: 'Python',
    section: 'Types',
    level: 'junior',
    outcome: 'answered',
    reached: true,
    reviewed: true,
    flagged: true,
    confidence: 2,
    grade: 4,
    score: Math.sqrt(0.5),
    hit: 1.5,
    total: 3,
    followUps: { hit: 0, total: 0 },
    spentMs: 142_000,
    overMs: 22_000,
    confidentMistake: false,
  })
  expect(second).toEqual({
    number: 2,
    id: 'b',
    title: 'What is b?',
    topic: 'Python',
    outcome: 'open',
    reached: false,
    reviewed: false,
    flagged: false,
    hit: 0,
    total: 3,
    followUps: { hit: 0, total: 0 },
    spentMs: 0,
    overMs: 0,
    confidentMistake: false,
  })
})

test('an answer that was looked over without a grade keeps its points, and counts as not answered', () => {
  const { questions, totals } = report(
    sampleQuestion('a', { confidence: 2, spentMs: 1000, points: ['hit', 'partly', 'missed'] }),
    sampleQuestion('b', { spentMs: 1000 }),
  )
  expect(questions).toMatchObject([
    { reviewed: true, hit: 1.5, total: 3 },
    { reviewed: false, hit: 0 },
  ])
  expect(totals).toMatchObject({ answered: 0, coverage: { hit: 0, total: 0 } })
})

test('a confident mistake is full confidence with a grade of 1 or 2', () => {
  const { questions } = report(
    answered('a', { confidence: 3, grade: 2 }),
    answered('b', { confidence: 3, grade: 3 }),
    answered('c', { confidence: 2, grade: 1 }),
    sampleQuestion('d', { confidence: 3, outcome: 'skipped' }),
  )
  expect(questions.map(({ confidentMistake }) => confidentMistake)).toEqual([true, false, false, false])
})

test('poor is what was skipped, left unfinished, graded low or covered by less than half', () => {
  const { poor } = report(
    answered('good'),
    answered('graded low', { grade: 2 }),
    answered('thin', { points: ['hit', 'missed', 'missed'] }),
    answered('just half', { keyPoints: ['x', 'y'], points: ['partly', 'partly'] }),
    answered('nothing to cover', { keyPoints: [], points: [] }),
    sampleQuestion('skipped', { outcome: 'skipped' }),
    sampleQuestion('unfinished', { spentMs: 10 }),
    sampleQuestion('not reached'),
  )
  expect(poor).toEqual(['graded low', 'thin', 'skipped', 'unfinished'])
})

test('the worst is reread first: confident mistakes, no grade, low grade, low coverage', () => {
  const { poor, reread } = report(
    answered('thin', { grade: 3, points: ['missed', 'missed', 'missed'] }),
    answered('low', { grade: 2, points: ['hit', 'hit', 'missed'] }),
    answered('low and thin', { grade: 2, points: ['missed', 'missed', 'missed'] }),
    answered('wrong', { grade: 1 }),
    sampleQuestion('skipped', { outcome: 'skipped' }),
    answered('sure and low', { grade: 2, confidence: 3 }),
    answered('sure and wrong', { grade: 1, confidence: 3 }),
  )
  expect(reread).toEqual([
    'sure and wrong',
    'sure and low',
    'skipped',
    'wrong',
    'low and thin',
    'low',
    'thin',
  ])
  expect(poor.toSorted()).toEqual(reread.toSorted())
})
