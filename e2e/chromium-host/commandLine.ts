import type { Imitated } from './imitated.ts'
import { launch } from './launch.ts'

/** The switches the app adds for Chromium, by name. */
export const appendedSwitches = new Map<string, string>()

export type CommandLine = Imitated<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>

/** https://www.electronjs.org/docs/latest/api/command-line */
export const commandLine: CommandLine = {
  appendSwitch: (name, value = '') => {
    appendedSwitches.set(name.toLowerCase(), value)
  },
  hasSwitch: (name) => appendedSwitches.has(name) || launch.switches.has(name),
  // "This function is meant to obtain Chromium command line switches": the last one given counts.
  getSwitchValue: (name) => appendedSwitches.get(name) ?? launch.switches.get(name) ?? '',
}
