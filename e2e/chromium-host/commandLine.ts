import type { Imitated } from './imitated.ts'
import { launch } from './launch.ts'

/** The switches the app adds for Chromium, by name. */
export const appendedSwitches = new Map<string, string>()

/** https://www.electronjs.org/docs/latest/api/command-line */
export const commandLine: Imitated<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> = {
  appendSwitch: (name, value = '') => {
    appendedSwitches.set(name.toLowerCase(), value)
  },
  hasSwitch: (name) => appendedSwitches.has(name) || launch.switches.has(name),
  // "This function is meant to obtain Chromium command line switches": the last one given counts.
  getSwitchValue: (name) => appendedSwitches.get(name) ?? launch.switches.get(name) ?? '',
}
