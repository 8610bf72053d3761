import type { StudyApi } from '#api/studyApi.ts'

declare global {
  interface Window {
    study: StudyApi
  }
}

/** The one way to the main process. Only stores and composables read it. */
export const study: StudyApi = window.study
