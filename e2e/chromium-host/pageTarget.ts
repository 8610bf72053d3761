import type { Chromium } from './chromium.ts'
import { inBackground, type DevToolsSession } from './devToolsPipe.ts'

/** A page of Chromium's, in a window of its own. */
export interface PageTarget {
  targetId: string
  session: DevToolsSession
}

const taken = new Set<string>()
let creating = 0

/** Gets a page for a window of the app: the one Chromium started with if it is free, else a new one. */
export async function openPageTarget({ browser, pipe }: Chromium): Promise<PageTarget> {
  const { targetInfos } = await browser.send('Target.getTargets')
  const spare = targetInfos.find(({ type, targetId }) => type === 'page' && !taken.has(targetId))
  creating++
  const { targetId } =
    spare ?? (await browser.send('Target.createTarget', { url: 'about:blank', newWindow: true }))
  taken.add(targetId)
  creating--
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  return { targetId, session: pipe.session(sessionId) }
}

/** Gives a page back. The last one stays, empty, since Chromium would end with it. */
export async function releasePageTarget(
  { browser }: Chromium,
  { targetId, session }: PageTarget,
): Promise<void> {
  taken.delete(targetId)
  if (taken.size > 0) await browser.send('Target.closeTarget', { targetId })
  else await session.send('Page.navigate', { url: 'about:blank' })
}

/** Closes windows that Chromium opens by itself, such as with Ctrl+N: the app has not asked for them. */
export function closeStrayWindows({ browser }: Chromium): void {
  browser.on('Target.targetCreated', ({ targetInfo: { targetId, type, url } }) => {
    if (type !== 'page' || creating > 0 || taken.has(targetId) || url.startsWith('devtools:')) return
    if (taken.size > 0) inBackground(browser.send('Target.closeTarget', { targetId }))
  })
}
