import type { Day } from '#domain/calendar/Day.ts'
import { readonly, ref, type Ref } from 'vue'
import { localDay } from './localDay.ts'

const today = ref(localDay(Date.now()))
addEventListener('focus', () => {
  today.value = localDay(Date.now())
})

/** The day it is now; looked at again when the person comes back to the window. */
export const currentDay: Readonly<Ref<Day>> = readonly(today)
