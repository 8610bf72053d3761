import { findBrowser, type System } from '../findBrowser.ts'
import { expect, test } from './hostApp.ts'

/** A system that has these programs and no others. */
function systemWith(programs: string[], system: Partial<System>): System {
  return {
    platform: 'linux',
    env: {},
    home: '/home/me',
    isExecutable: (path) => programs.includes(path),
    ...system,
  }
}

test('a browser is found where each system keeps it', () => {
  const linux = systemWith(['/opt/bin/google-chrome'], { env: { PATH: '/usr/local/bin:/opt/bin' } })
  expect(findBrowser(linux)).toBe('/opt/bin/google-chrome')

  const mac = '/home/me/Applications/Chromium.app/Contents/MacOS/Chromium'
  expect(findBrowser(systemWith([mac], { platform: 'darwin' }))).toBe(mac)

  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const windows = { platform: 'win32' as const, env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' } }
  expect(findBrowser(systemWith([edge], windows))).toBe(edge)
})

test('a browser that is named comes first, and none is none', () => {
  const named = systemWith(['/usr/bin/chromium'], { env: { SOBES_BROWSER: '/my/browser' } })
  expect(findBrowser(named)).toBe('/my/browser')
  expect(findBrowser(systemWith([], {}))).toBeUndefined()
})
