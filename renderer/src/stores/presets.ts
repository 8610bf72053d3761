import type { InterviewPlan } from '#domain/interview/Interview.ts'
import type { Presets } from '#domain/userData/presets.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { study } from '../api.ts'

/** The plans of interviews that were saved under a name, as main keeps them. */
export const usePresets = defineStore('presets', () => {
  const all = shallowRef<Presets>([])

  const load = async () => {
    all.value = await study.getPresets()
  }
  const save = async (name: string, plan: InterviewPlan) => {
    all.value = await study.savePreset(name, plan)
  }
  const remove = async (name: string) => {
    all.value = await study.deletePreset(name)
  }

  return { all, load, save, remove }
})
