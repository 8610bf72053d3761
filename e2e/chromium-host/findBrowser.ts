import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** What finding a browser depends on, so that it can be tested for systems other than this one. */
export interface System {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
  isExecutable: (path: string) => boolean
}

const thisSystem: System = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}

/** Chrome, Chromium or Edge where the system keeps it, or `SOBES_BROWSER`; undefined when there is none. */
export function findBrowser(system: System = thisSystem): string | undefined {
  const chosen = system.env.SOBES_BROWSER
  return chosen ? chosen : candidates(system).find((path) => system.isExecutable(path))
}

function candidates({ platform, env, home }: System): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge']
    return folders.flatMap((folder) =>
      folder ? programs.map((program) => `${folder}\\${program}\\Application\\${executableOf(program)}`) : [],
    )
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function executableOf(program: string): string {
  return program.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'
}
