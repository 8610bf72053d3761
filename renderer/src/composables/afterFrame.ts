/** A window that is not seen draws no frames: it is not waited for longer than this, ms. */
const longestFrame = 100

/** Resolves once the window has drawn what there is to draw by now. */
export const afterFrame = (): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, longestFrame)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      setTimeout(done)
    })
  })
