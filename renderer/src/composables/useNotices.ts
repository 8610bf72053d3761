import type { Notice } from '#api/studyApi.ts'
import { onMounted, shallowRef } from 'vue'
import { study } from '../api.ts'

/** What main has to say about the person's files, until it is put away. */
export function useNotices() {
  const notices = shallowRef<Notice[]>([])
  const dismiss = (notice: Notice) => {
    notices.value = notices.value.filter((other) => other !== notice)
  }
  const load = async () => {
    notices.value = await study.getNotices()
  }
  onMounted(() => void load())
  return { notices, dismiss }
}
