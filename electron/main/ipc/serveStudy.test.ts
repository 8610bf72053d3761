import { methodChannels } from '#api/channels.ts'
import type { StudyMethod } from '#api/studyApi.ts'
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { serveStudy, type Study } from './serveStudy.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>

/** A study that writes down what it is asked, behind channels that can be called by hand. */
function serve({ ours = true } = {}) {
  const handlers = new Map<string, Handler>()
  const asked: unknown[][] = []
  const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) }
  const study = Object.fromEntries(
    Object.keys(methodChannels).map((method) => [
      method,
      async (...args: unknown[]) => {
        asked.push([method, ...args])
        return method
      },
    ]),
  )
  serveStudy(ipcMain as unknown as IpcMain, study as unknown as Study, () => ours)
  const call = (method: StudyMethod, ...args: unknown[]) =>
    handlers.get(methodChannels[method])?.({} as IpcMainInvokeEvent, ...args)
  return { handlers, asked, call }
}

const right: Record<StudyMethod, unknown[]> = {
  getLibrary: [],
  getRows: [0, 500],
  getReadingProgress: [],
  getQuestion: ['a', 'ru'],
  getProof: ['a'],
  search: [{ text: 'x', prefer: 'ru', limit: 10 }],
  chooseFolder: [],
  useBundledLibrary: [],
  openLink: ['https://a.example'],
  getSettings: [],
  changeSettings: [{ theme: 'dark' }],
  getBookmarks: [],
  setBookmark: ['a', null],
  getNotes: [],
  writeNote: ['a', ''],
  getReading: [],
  keepPlace: [{ id: 'a', lang: 'ru', scroll: 0 }],
  startInterview: [
    {
      lang: 'ru',
      mode: 'coach',
      answerBy: 'typing',
      readAloud: false,
      scopes: [],
      levels: [],
      answerSeconds: 60,
      onlyBookmarked: false,
      seed: 1,
    },
  ],
  getOpenInterview: [],
  applyToInterview: [{ type: 'next' }],
  listInterviews: [],
  getPresets: [],
  savePreset: [
    'Half an hour',
    {
      lang: 'ru',
      mode: 'exam',
      answerBy: 'speech',
      readAloud: true,
      scopes: [],
      levels: [],
      answerSeconds: 60,
      onlyBookmarked: false,
      seed: 1,
    },
  ],
  deletePreset: ['Half an hour'],
  appendRecording: ['a-1', new Uint8Array([1])],
  deleteRecording: ['a-1'],
  getRecordings: [],
  deleteRecordings: [],
  getReviews: [],
  rateReview: [{ id: 'a', rating: 3, tookMs: 60_000 }],
  undoReview: [],
  getFit: [],
  fitSchedule: [],
  getGoal: [],
  setGoal: [{ date: '2026-12-11', scopes: [], setOn: '2026-11-26', freshADay: 3 }],
  getStudyDays: [],
  saveDocument: [{ format: 'md', name: 'Report', text: '#' }],
  getNotices: [],
  backUp: [true],
  showDataFolder: [],
  readyToClose: [],
}
const methods = Object.keys(right) as StudyMethod[]

it('listens on every channel of the contract and on no other', () => {
  expect([...serve().handlers.keys()].toSorted()).toEqual(Object.values(methodChannels).toSorted())
})

describe.each(methods)('%s', (method) => {
  it('answers a call of the contract', async () => {
    const { call, asked } = serve()
    expect(await call(method, ...right[method])).toBe(method)
    expect(asked).toEqual([[method, ...right[method]]])
  })

  it('refuses a stranger', async () => {
    const { call, asked } = serve({ ours: false })
    await expect(call(method, ...right[method])).rejects.toThrow('Refused')
    expect(asked).toEqual([])
  })

  it('refuses an argument too many, even undefined', async () => {
    const { call, asked } = serve()
    await expect(call(method, ...right[method], 1)).rejects.toThrow('Refused')
    await expect(call(method, ...right[method], undefined)).rejects.toThrow('Refused')
    expect(asked).toEqual([])
  })

  it('refuses arguments of other kinds', async () => {
    const { call, asked } = serve()
    if (right[method].length > 0) await expect(call(method)).rejects.toThrow('Refused')
    for (const wrong of [undefined, null, 7, '', {}, [], { type: 'x' }, 'x'.repeat(1_000_001)])
      await expect(call(method, ...right[method].map(() => wrong), wrong)).rejects.toThrow('Refused')
    expect(asked).toEqual([])
  })
})

it.each<[StudyMethod, ...unknown[]]>([
  ['getRows', -1, 10],
  ['getRows', 0, 501],
  ['getQuestion', '', 'ru'],
  ['getQuestion', 'a', 'de'],
  ['getQuestion', { toString: 'a' }, 'ru'],
  ['getQuestion', 'a'.repeat(1001), 'ru'],
  ['setBookmark', 'a', undefined],
  ['setBookmark', 'a', 'strong'],
  ['search', { text: 'x', prefer: 'ru', limit: 1e9 }],
  ['search', { text: 'x', prefer: 'ru', limit: NaN }],
  ['openLink', ['https://a.example']],
  ['changeSettings', { textScale: 100 }],
  ['keepPlace', { id: 'a', lang: 'ru', scroll: -1 }],
  ['keepPlace', { id: 'a', lang: 'ru', scroll: NaN }],
  ['applyToInterview', { type: 'mark', point: -1, state: 'hit' }],
  ['startInterview', { lang: 'ru' }],
])('refuses %s with %j', async (method, ...args) => {
  await expect(serve().call(method, ...args)).rejects.toThrow(`Refused: ${method}`)
})

it('drops what the contract does not name', async () => {
  const { call, asked } = serve()
  await call('keepPlace', { id: 'a', lang: 'ru', scroll: 1, path: '/etc/passwd' })
  expect(asked).toEqual([['keepPlace', { id: 'a', lang: 'ru', scroll: 1 }]])
})
