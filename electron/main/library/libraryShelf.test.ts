import type { ReadingProgress } from '#api/studyApi.ts'
import { sampleQuestion } from '#domain/question/sampleQuestion.ts'
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createShelf } from './libraryShelf.ts'
import { makeFolder } from './makeFolder.ts'

vi.setConfig({ testTimeout: 30_000 })
const until = (condition: () => boolean | Promise<boolean>) => vi.waitUntil(condition, { timeout: 20_000 })

const reader = join(import.meta.dirname, 'library.worker.ts')

function makeShelf({ program = reader, cacheFolder = join(makeFolder(), 'search-index') } = {}) {
  const onChanged = vi.fn<() => void>()
  const onBroken = vi.fn<(folder: string, error: Error) => void>()
  const onProgress = vi.fn<(progress: ReadingProgress | undefined) => void>()
  const shelf = createShelf({
    program,
    cacheFolder,
    bundledChanges: true,
    notes: () => ({}),
    onChanged,
    onProgress,
    onBroken,
  })
  const found = async (text: string) => {
    const { questions } = await shelf.search({ text, prefer: 'en', limit: 10 }, {})
    return questions.map(({ id }) => id).toSorted()
  }
  /** Opens a folder and waits for all of it. */
  const open = async (folder: string) => {
    await shelf.open(folder, false)
    await shelf.whole()
    await until(() => shelf.progress() === undefined)
  }
  return { shelf, found, open, onChanged, onBroken, onProgress, cacheFolder }
}

const trees = { 'a.md': '# What is an oak?\n\nA tree.', 'b.md': '# What is a rose?\n\nA flower.' }

describe('a folder that is opened', () => {
  it('is read in a thread, can be searched, and is in reading order', async () => {
    const { shelf, open, found, onProgress } = makeShelf()
    const folder = makeFolder({
      'b/x.md': '# One?',
      'a/y.md': '# Two?\n# Three?',
      'synonyms.yml': '- [two, pair]',
    })
    await open(folder)
    expect(shelf.library().overview).toEqual({ folder: basename(folder), rowCount: 3, problems: [] })
    expect(
      shelf
        .library()
        .rows(0, 9)
        .map(({ title }) => title),
    ).toEqual(['Two?', 'Three?', 'One?'])
    expect(await found('pair')).toEqual(['a/y/two'])
    expect(onProgress).toHaveBeenCalledWith({ files: 2, filesRead: 2, questions: 3 })
    expect(onProgress).toHaveBeenLastCalledWith(undefined)
  })

  it('stays as it is when the next cannot be listed', async () => {
    const { shelf, open, found } = makeShelf()
    await open(makeFolder(trees))
    await expect(shelf.open(join(makeFolder(), 'gone'), false)).rejects.toThrow('ENOENT')
    expect(await found('oak')).toEqual(['a/what-is-an-oak'])
    expect(shelf.progress()).toBeUndefined()
  })

  it('gives way to another that is opened meanwhile', async () => {
    const { shelf, found } = makeShelf()
    const first = shelf.open(makeFolder(trees), false)
    const second = shelf.open(makeFolder({ 'c.md': '# What is moss?' }), false)
    expect(await Promise.all([first, second])).toEqual([false, true])
    await shelf.whole()
    expect(await found('oak')).toEqual([])
    expect(await found('moss')).toEqual(['c/what-is-moss'])
  })

  it('stays open while it is read anew', async () => {
    const { shelf, open, onChanged } = makeShelf()
    const folder = makeFolder(trees)
    await open(folder)
    onChanged.mockClear()
    const before = shelf.library()
    const again = shelf.reload()
    expect(shelf.library()).toBe(before)
    await again
    expect(shelf.library()).not.toBe(before)
    expect(shelf.library().overview.rowCount).toBe(2)
    expect(onChanged).toHaveBeenCalled()
  })
})

describe('the index that is kept', () => {
  const one = { 'a.md': '# What is an oak?' }

  /** What a second start finds after something was done to the folder or to the kept index. */
  async function secondStart(change: (folder: string, index: string) => void) {
    const folder = makeFolder(one)
    const first = makeShelf()
    await first.open(folder)
    const { cacheFolder } = first
    await until(() => readdirSync(cacheFolder).some((name) => name.endsWith('.bin')))
    const index = join(cacheFolder, readdirSync(cacheFolder)[0] ?? '')
    change(folder, index)
    const second = makeShelf({ cacheFolder })
    await second.open(folder)
    return { ...second, index }
  }

  it('answers at the second start', async () => {
    const { found } = await secondStart(() => {})
    expect(await found('oak')).toEqual(['a/what-is-an-oak'])
  })

  it('is made anew when a file has another text of the same size and time', async () => {
    const written: Buffer[] = []
    const { found, index } = await secondStart((folder, index) => {
      const file = join(folder, 'a.md')
      const { atime, mtime } = statSync(file)
      writeFileSync(file, '# What is an elm?')
      utimesSync(file, atime, mtime)
      written.push(readFileSync(index))
    })
    expect(await found('elm')).toEqual(['a/what-is-an-elm'])
    expect(await found('oak')).toEqual([])
    await until(() => !readFileSync(index).equals(written[0]!))
  })

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['damaged', (bytes) => bytes.fill(1, 100, 110)],
    ['cut off', (bytes) => bytes.subarray(0, 100)],
    ['empty', () => new Uint8Array()],
  ])('is made anew when it is %s', async (_, damage) => {
    let damaged = Buffer.from('')
    const { found, index } = await secondStart((_folder, index) => {
      damaged = Buffer.from(damage(readFileSync(index)))
      writeFileSync(index, damaged)
    })
    expect(await found('oak')).toEqual(['a/what-is-an-oak'])
    await until(() => !readFileSync(index).equals(damaged))
  })
})

describe('a file that changes', () => {
  it('is found by its new words, comes, and goes', async () => {
    const { open, shelf, found, onChanged } = makeShelf()
    const folder = makeFolder(trees)
    await open(folder)
    onChanged.mockClear()
    writeFileSync(join(folder, 'a.md'), '# What is an elm?\n# What is an ash?')
    writeFileSync(join(folder, 'c.md'), '# What is moss?')
    rmSync(join(folder, 'b.md'))
    await until(async () => (await found('rose')).length === 0)
    await until(async () => (await found('moss')).length === 1)
    expect(await found('oak')).toEqual([])
    expect(await found('elm')).toEqual(['a/what-is-an-elm'])
    expect(
      shelf
        .library()
        .rows(0, 9)
        .map(({ id }) => id),
    ).toEqual(['a/what-is-an-elm', 'a/what-is-an-ash', 'c/what-is-moss'])
    expect(shelf.library().findByName('b')).toBeUndefined()
    expect(onChanged).toHaveBeenCalled()
  })

  it('gives an id free for another file that wanted it', async () => {
    const { open, shelf } = makeShelf()
    const question = (title: string) => `---\nid: t/x\ntitle: ${title}\nkeyPoints: [a, b, c, d]\n---\nIt is.`
    const folder = makeFolder({ 'a.en.md': question('First?'), 'b.en.md': question('Second?') })
    await open(folder)
    expect(shelf.library().find('t/x', 'en')?.title).toBe('First?')
    expect(shelf.library().overview.problems).toHaveLength(1)
    rmSync(join(folder, 'a.en.md'))
    await until(() => shelf.library().find('t/x', 'en')?.title === 'Second?')
    expect(shelf.library().overview).toMatchObject({ rowCount: 1, problems: [] })
  })

  it('is read with all others when very many change', async () => {
    const { open, shelf } = makeShelf()
    const folder = makeFolder(trees)
    await open(folder)
    for (let number = 0; number < 60; number++)
      writeFileSync(join(folder, `n${number}.md`), `# Question ${number}?`)
    await until(() => shelf.library().overview.rowCount === 62)
  })

  it('may be the one of words that mean the same', async () => {
    const { open, found } = makeShelf()
    const folder = makeFolder(trees)
    await open(folder)
    expect(await found('quercus')).toEqual([])
    writeFileSync(join(folder, 'synonyms.yml'), '- [oak, quercus]')
    await until(async () => (await found('quercus')).length === 1)
  })
})

/** A thread that tells what it is written to tell, whatever folder it is to read. */
const program = (text: string) =>
  join(
    makeFolder({ 'reader.mjs': `import { parentPort, workerData } from 'node:worker_threads'\n${text}` }),
    'reader.mjs',
  )

describe('a library that another takes the place of', () => {
  const reader = (whenRead: string) =>
    program(`
      const tell = (message) => parentPort.postMessage(message)
      const read = () => {
        tell({ kind: 'read', order: new Uint32Array(), problems: [], synonyms: [] })
        tell({ kind: 'done' })
      }
      parentPort.on('message', () => {})
      tell({ kind: 'listed', files: 1 })
      ${whenRead}`)

  it('is not read anew when it changes meanwhile', async () => {
    const { shelf } = makeShelf({
      program: reader(
        `if (workerData.root === '/one') { read(); setTimeout(() => tell({ kind: 'outdated' }), 200) }`,
      ),
    })
    await shelf.open('/one', false)
    expect(await shelf.open('/two', false)).toBe(true)
    expect(shelf.library().root).toBe('/two')
  })

  it('is waited for no longer than until the other is there', async () => {
    const { shelf } = makeShelf({ program: reader('') })
    const first = shelf.open('/one', false)
    const second = shelf.open('/two', false)
    expect(await first).toBe(false)
    expect(shelf.library().root).toBe('/two')
    expect(await second).toBe(true)
  })

  it('leaves who waits for the whole to wait for that of the other', async () => {
    const { shelf } = makeShelf({ program: reader(`if (workerData.root === '/two') setTimeout(read, 900)`) })
    await shelf.open('/one', false)
    const onWhole = vi.fn<() => void>()
    void shelf.whole().then(onWhole)
    await shelf.open('/two', false)
    expect(onWhole).not.toHaveBeenCalled()
    await until(() => onWhole.mock.calls.length > 0)
  })
})

describe('a thread that breaks off', () => {
  const question = sampleQuestion('a/x', { title: 'X?', topic: 'a', file: 'a.md' })
  const batch = `{ kind: 'questions', filesRead: 1, minutes: new Uint16Array(1), questions: [${JSON.stringify(question)}] }`
  const failing = `setTimeout(() => { throw new Error('out of memory') }, 300)`

  it('is told, and what had been read by then stays', async () => {
    const { shelf, open, found, onBroken } = makeShelf({
      program: program(
        `parentPort.postMessage({ kind: 'listed', files: 2 })\nparentPort.postMessage(${batch})\n${failing}\nparentPort.on('message', () => {})`,
      ),
    })
    await open('/notes')
    expect(onBroken).toHaveBeenCalledWith('/notes', expect.objectContaining({ message: 'out of memory' }))
    expect(shelf.library().rows(0, 9)).toMatchObject([{ id: 'a/x' }])
    expect(await found('x')).toEqual(['a/x'])
  })

  it('leaves a library that had been read whole as it is', async () => {
    const { shelf, onBroken } = makeShelf({
      program: program(`
        const question = ${JSON.stringify(question)}
        const questions = [question, { ...question, id: 'a/y', title: 'Y?' }]
        parentPort.on('message', () => {})
        parentPort.postMessage({ kind: 'listed', files: 1 })
        parentPort.postMessage({ kind: 'questions', filesRead: 1, minutes: new Uint16Array(2), questions })
        parentPort.postMessage({ kind: 'read', order: Uint32Array.of(1, 0), problems: [], synonyms: [] })
        ${failing}`),
    })
    await shelf.open('/notes', false)
    await until(() => onBroken.mock.calls.length > 0)
    expect(shelf.library().rows(0, 9)).toMatchObject([{ id: 'a/y' }, { id: 'a/x' }])
  })

  it('refuses the folder when that is before anything was read', async () => {
    const { shelf, onBroken } = makeShelf({ program: program(failing) })
    await expect(shelf.open('/notes', false)).rejects.toThrow('out of memory')
    expect(onBroken).not.toHaveBeenCalled()
  })

  it('lets a question that has not come yet be waited for', async () => {
    const { shelf } = makeShelf({
      program: program(
        `parentPort.postMessage({ kind: 'listed', files: 2 })\nsetTimeout(() => parentPort.postMessage(${batch}), 700)\nparentPort.on('message', () => {})`,
      ),
    })
    await shelf.open('/notes', false)
    expect(shelf.library().find('a/x', 'en')).toBeUndefined()
    expect((await shelf.find('a/x', 'en'))?.title).toBe('X?')
  })
})
