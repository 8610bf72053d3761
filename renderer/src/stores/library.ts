import type { LibraryOverview, QuestionRow } from '#api/studyApi.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { study } from '../api.ts'
import { useSettings } from './settings.ts'

export interface TopicSection {
  name: string | undefined
  rows: QuestionRow[]
}

export interface Topic {
  name: string
  rows: QuestionRow[]
  sections: TopicSection[]
}

/** The opened library: each question once, in the language of the content where it is written in it. */
export const useLibrary = defineStore('library', () => {
  const overview = shallowRef<LibraryOverview>({ rows: [], problems: [] })
  const settings = useSettings()

  const rows = computed(() => {
    const byId = new Map<string, QuestionRow>()
    for (const row of overview.value.rows) {
      if (!byId.has(row.id) || row.lang === settings.current.contentLanguage) byId.set(row.id, row)
    }
    return [...byId.values()]
  })
  const rowsById = computed(() => new Map(rows.value.map((row) => [row.id, row])))
  const topics = computed<Topic[]>(() =>
    [...Map.groupBy(rows.value, ({ topic }) => topic)].map(([name, ofTopic]) => ({
      name,
      rows: ofTopic,
      sections: [...Map.groupBy(ofTopic, ({ section }) => section)].map(([section, ofSection]) => ({
        name: section,
        rows: ofSection,
      })),
    })),
  )

  const load = async () => {
    overview.value = await study.getLibrary()
  }

  return {
    overview,
    rows,
    rowsById,
    topics,
    load,
    chooseFolder: () => study.chooseFolder(),
    useBundled: () => study.useBundledLibrary(),
  }
})
