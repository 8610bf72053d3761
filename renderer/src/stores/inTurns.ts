/** How long work may hold the window up before it lets it go on, ms: half a frame. */
const longestTurn = 8

/** Lets the window draw and answer first, where it can be asked for. */
const nextTurn = (): Promise<void> =>
  'scheduler' in globalThis ? scheduler.yield() : new Promise((done) => setTimeout(done))

/**
 * Does work that comes in steps without holding the window up: between two of them the window goes on, as often as a turn
 * has grown long. What is done within one turn is done at once.
 */
export async function inTurns<Result>(work: Iterator<void, Result>): Promise<Result> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since < longestTurn) continue
    await nextTurn()
    since = performance.now()
  }
}
