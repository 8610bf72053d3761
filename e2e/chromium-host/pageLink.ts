import { readFileSync } from 'node:fs'
import { inBackground, type DevToolsSession } from './devToolsPipe.ts'
import type { FromPage, ToPage } from './page/messages.ts'
import { pageScripts } from './page/pageScripts.ts'
import type { HostGlobals } from './page/preloadWorld.ts'
import type { PageTarget } from './pageTarget.ts'
import { createCodec } from './structuredCloneCodec.ts'

// The name under which Chromium's tools list Electron's preload world.
const worldName = 'Electron Isolated Context'
const binding: keyof HostGlobals = 'chromiumHostSend'
const receiver: keyof HostGlobals = 'chromiumHostReceive'

const codec = createCodec()

/** The messages between the host and the preload's world of one page. */
export class PageLink {
  #session: DevToolsSession | undefined
  #context: number | undefined

  /**
   * Puts the two worlds' scripts into every document the page will load.
   *
   * @param preload path of the preload script, if the window has one
   * @param receive gets what the page sends
   */
  async connect(
    { session, targetId }: PageTarget,
    preload: string | undefined,
    refusesSockets: boolean,
    receive: (message: FromPage) => void,
  ): Promise<void> {
    this.#session = session
    session.on('Runtime.executionContextCreated', ({ context }) => {
      // A page's top frame has the same id as the page.
      if (context.name === worldName && context.auxData?.frameId === targetId) this.#context = context.id
    })
    session.on('Runtime.executionContextsCleared', () => (this.#context = undefined))
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== binding) return
      this.#context = executionContextId
      receive(codec.decode(payload) as FromPage)
    })
    const scripts = pageScripts(preload ? readFileSync(preload, 'utf8') : '', refusesSockets)
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: binding, executionContextName: worldName }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.pageWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preloadWorld, worldName }),
    ])
  }

  /**
   * Sends a message. One to a page without a document, which nobody could hear, is dropped.
   * @throws when something in the message cannot be cloned
   */
  post(message: ToPage): void {
    const text = codec.encode(message)
    if (this.#session === undefined || this.#context === undefined) return
    const expression = `${receiver}(${JSON.stringify(text)})`
    inBackground(this.#session.send('Runtime.evaluate', { contextId: this.#context, expression }))
  }
}
