import type { StudyApi } from '#api/studyApi.ts'
import { savePreset, type Presets } from '#domain/userData/presets.ts'
import type { DataStore } from '../stores/openStore.ts'

type PresetMethods = Pick<StudyApi, 'getPresets' | 'savePreset' | 'deletePreset'>

/** Plans of interviews that were saved under a name. */
export function keepPresets(store: DataStore<{ version: 1; presets: Presets }>): PresetMethods {
  const keep = (presets: Presets): Presets => {
    store.set({ version: 1, presets })
    return presets
  }
  return {
    getPresets: async () => store.get().presets,
    savePreset: async (name, plan) => keep(savePreset(store.get().presets, name, plan)),
    deletePreset: async (name) => keep(store.get().presets.filter((preset) => preset.name !== name)),
  }
}
