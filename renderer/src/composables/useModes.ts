import { useRoute, useRouter, type LocationQuery } from 'vue-router'

export const modes = ['library', 'bookmarks', 'notes', 'interview'] as const
export type Mode = (typeof modes)[number]

/** What was open in each part of the app when it was left. */
const left = new Map<string, LocationQuery>()

/** Goes from one part of the app to another; each is found as it was left. */
export function useModes() {
  const route = useRoute()
  const router = useRouter()
  router.afterEach((_to, from) => {
    if (typeof from.name === 'string') left.set(from.name, from.query)
  })

  const go = (mode: Mode | 'settings') => {
    if (route.name !== mode) return void router.push({ name: mode, query: left.get(mode) ?? {} })
    // Once more on the library: all of it.
    const { topic: _topic, section: _section, ...rest } = route.query
    return void router.push({ query: rest })
  }
  return { go }
}
