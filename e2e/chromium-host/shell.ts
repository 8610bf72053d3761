import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Imitated } from './imitated.ts'
import { headed } from './launch.ts'

/** Opens things with the person's other programs: https://www.electronjs.org/docs/latest/api/shell */
export const shell: Imitated<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'> = {
  openExternal: async (url) => open(url),
  openPath: async (path) => {
    open(pathToFileURL(path).href)
    return ''
  },
  // The folder is opened; marking the file in it is the business of each file manager.
  showItemInFolder: (path) => open(pathToFileURL(dirname(path)).href),
}

/** A headless run, most often a test, says what it would have opened and leaves the desktop alone. */
function open(url: string): void {
  if (!headed) {
    console.error('[chromium-host] shell would open', url)
    return
  }
  const [command = '', ...args] = opener()
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', (error) => console.error(`[chromium-host] ${command}: ${error.message}`))
  child.unref()
}

function opener(): string[] {
  if (process.platform === 'darwin') return ['open']
  // Unlike `start`, this needs no shell, which would read the address as more than one word.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}
