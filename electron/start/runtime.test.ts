import { describe, expect, it } from 'vitest'
import { chooseRuntime, hostFolder, playwrightVariables, runtimeFacts } from './runtime.ts'

const electron = '/somewhere/electron'
const browser = '/somewhere/chromium'
const nothing = { forced: undefined, electron: undefined, browser: undefined }

describe('what the app runs on', () => {
  it('is Electron when both are there', () => {
    expect(chooseRuntime({ ...nothing, electron, browser })).toEqual({
      name: 'electron',
      executable: electron,
    })
  })

  it('is the host when only a browser is there', () => {
    expect(chooseRuntime({ ...nothing, browser })).toEqual({ name: 'host', browser })
  })

  it('is nothing when neither is there', () => {
    expect(chooseRuntime(nothing)).toEqual({ name: 'none', missing: 'both' })
  })

  it('is the host when that is asked for, even beside Electron', () => {
    expect(chooseRuntime({ forced: 'host', electron, browser })).toEqual({ name: 'host', browser })
    expect(chooseRuntime({ forced: 'host', electron, browser: undefined })).toEqual({
      name: 'none',
      missing: 'browser',
    })
  })

  it('is never the host when Electron is asked for', () => {
    expect(chooseRuntime({ forced: 'electron', electron, browser }).name).toBe('electron')
    expect(chooseRuntime({ ...nothing, forced: 'electron', browser })).toEqual({
      name: 'none',
      missing: 'electron',
    })
  })
})

describe('the facts', () => {
  it("take the host's folder in Electron's variable for a wish for the host", () => {
    expect(runtimeFacts({ ELECTRON_OVERRIDE_DIST_PATH: hostFolder }).forced).toBe('host')
  })

  it('take an executable the person names', () => {
    expect(runtimeFacts({ ELECTRON_EXEC_PATH: process.execPath }).electron).toBe(process.execPath)
  })
})

describe('what Playwright is told', () => {
  it("is the host's folder for the host", () => {
    const told = playwrightVariables({ name: 'host', browser })
    expect(told).toEqual({ SOBES_RUNTIME: 'host', ELECTRON_OVERRIDE_DIST_PATH: hostFolder })
  })

  it('is nothing more for the Electron it finds by itself', () => {
    expect(playwrightVariables({ name: 'electron', executable: electron })).toEqual({
      SOBES_RUNTIME: 'electron',
    })
  })
})
