import { inBackground, type DevToolsSession, type PausedRequest } from './devToolsPipe.ts'
import { hostState } from './hostState.ts'
import { settleMicrophone } from './permissions.ts'
import { schemes, toAppUrl } from './schemes.ts'
import type { WebContents } from './webContents.ts'
import { isCancelled, receivedHeaders } from './webRequest.ts'

type Verdict = 'continue' | 'cancel' | 'abort' | 'unanswered' | Answer
interface Answer {
  responseCode: number
  responseHeaders: { name: string; value: string }[]
  body: string
}

const resourceTypes: Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Fetch: 'xhr',
  XHR: 'xhr',
  Media: 'media',
  Ping: 'ping',
}

let lastRequest = 0

/** Stops every request of a page before it leaves Chromium, and asks the app what becomes of it. */
export async function interceptRequests(session: DevToolsSession, contents: WebContents): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => inBackground(settle(session, contents, paused)))
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function settle(session: DevToolsSession, contents: WebContents, paused: PausedRequest): Promise<void> {
  const { requestId } = paused
  const verdict = await decide(contents, paused).catch((error: unknown): Verdict => {
    console.error('[chromium-host]', error)
    return 'unanswered'
  })
  if (verdict === 'continue') await session.send('Fetch.continueRequest', { requestId })
  else if (verdict === 'abort') await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  else if (verdict === 'cancel')
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  else if (verdict === 'unanswered')
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  else await session.send('Fetch.fulfillRequest', { requestId, ...verdict })
}

async function decide(
  contents: WebContents,
  { request, resourceType, frameId }: PausedRequest,
): Promise<Verdict> {
  const url = toAppUrl(request.url)
  const isNavigation = resourceType === 'Document' && contents.isTarget(frameId)
  if (isNavigation && contents.refusesNavigation(url)) return 'abort'
  const cancelled = await isCancelled({
    id: ++lastRequest,
    url,
    method: request.method,
    webContentsId: contents.id,
    resourceType: isNavigation ? 'mainFrame' : (resourceTypes[resourceType] ?? 'other'),
    referrer: request.headers['Referer'] ?? '',
    timestamp: Date.now(),
    uploadData: [],
  })
  if (cancelled) return 'cancel'
  if (isNavigation && hostState.chromium) await settleMicrophone(hostState.chromium.browser, contents, url)
  const scheme = url.split(':', 1)[0] ?? ''
  if (!schemes.has(scheme)) return 'continue'
  return answer(scheme, url, request)
}

/**
 * Lets the app's handler answer. Chromium sees the answer as the server's own, with its Content-Security-Policy.
 * https://www.electronjs.org/docs/latest/api/protocol#protocolhandlescheme-handler
 */
async function answer(scheme: string, url: string, request: PausedRequest['request']): Promise<Verdict> {
  const handler = schemes.get(scheme)
  if (!handler) return 'unanswered'
  const { method, headers, postData } = request
  const response = await handler(new Request(url, { method, headers, ...(postData && { body: postData }) }))
  const received = await receivedHeaders(url, method, response)
  return {
    responseCode: response.status,
    responseHeaders: [...received].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}
