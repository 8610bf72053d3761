import { firstSettings, type Settings, type SettingsChange } from '#domain/userData/settings.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { study } from '../api.ts'

/** The settings, as main keeps them. */
export const useSettings = defineStore('settings', () => {
  const current = shallowRef<Settings>(firstSettings('en'))

  const load = async () => {
    current.value = await study.getSettings()
  }
  const change = async (change: SettingsChange) => {
    // Shown at once; main's answer is the truth.
    current.value = { ...current.value, ...change }
    current.value = await study.changeSettings(change)
  }

  return { current, load, change }
})
