import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { userInfo } from 'node:os'

/** Whether a window can be seen. Only Linux can be without a display and yet run programs for one. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Whether a command is on the PATH. */
export function hasCommand(name: string): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, name)))
}

/** Whether this is root on Linux, for whom Chromium's sandbox does not start. */
export function isLinuxRoot(): boolean {
  return process.platform === 'linux' && userInfo().uid === 0
}
