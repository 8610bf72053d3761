import { randomUUID } from 'node:crypto'
import { createCodec } from '../structuredCloneCodec.ts'
import { createContextBridge } from './contextBridge.ts'
import { preparePageWorld, type WorldNames } from './pageWorld.ts'
import { preparePreloadWorld } from './preloadWorld.ts'
import { watchWindow } from './watchWindow.ts'

/** The scripts to run in every new document of a window, before the document's own. */
export interface PageScripts {
  pageWorld: string
  preloadWorld: string
}

/**
 * Writes the two scripts. Only the top frame gets them, as Electron loads preload scripts there alone by default.
 * https://www.electronjs.org/docs/latest/api/structures/web-preferences (nodeIntegrationInSubFrames)
 *
 * The functions become text here. Node has already removed their types, leaving plain JavaScript.
 */
export function pageScripts(preloadSource: string, refusesSockets: boolean): PageScripts {
  const names: WorldNames = { toPage: randomUUID(), toPreload: randomUUID() }
  const topFrameOnly = (script: string): string => `if (window === window.top) { ${script} }`
  const name = JSON.stringify(names)
  return {
    pageWorld: topFrameOnly(`(${preparePageWorld})(${name}, ${createContextBridge}, ${refusesSockets})`),
    preloadWorld: topFrameOnly(
      `(${preparePreloadWorld})(${name}, (${createCodec})(), ${createContextBridge}, ${watchWindow}, ` +
        `(require, module, exports) => {${preloadSource}\n})`,
    ),
  }
}
