import type { Goal } from '#domain/goal/Goal.ts'
import type { StudyDays } from '#domain/userData/studyDays.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { study } from '../api.ts'

/** The interview the person gets ready for, and the days they have studied, as main keeps them. */
export const useGoal = defineStore('goal', () => {
  const current = shallowRef<Goal>()
  const days = shallowRef<StudyDays>({})

  const loadDays = async () => {
    days.value = await study.getStudyDays()
  }
  const load = async () => {
    current.value = await study.getGoal()
    await loadDays()
  }
  const set = async (goal: Goal | undefined) => {
    current.value = await study.setGoal(goal ?? null)
  }

  return { current, days, load, loadDays, set }
})
