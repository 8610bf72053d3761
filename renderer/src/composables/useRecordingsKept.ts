import type { RecordingsKept } from '#api/studyApi.ts'
import { onMounted, shallowRef } from 'vue'
import { study } from '../api.ts'

/** How many recordings there are, and how to be rid of them. */
export function useRecordingsKept() {
  const kept = shallowRef<RecordingsKept>({ files: 0, bytes: 0 })
  const load = async () => {
    kept.value = await study.getRecordings()
  }
  const deleteAll = async () => {
    await study.deleteRecordings()
    await load()
  }
  onMounted(load)
  return { kept, deleteAll }
}
