import { useRoute, useRouter, type LocationQuery } from 'vue-router'

type Mode = 'library' | 'bookmarks' | 'notes' | 'interview' | 'review' | 'progress' | 'settings'

/** What was open in each part of the app when it was left. */
const left = new Map<string, LocationQuery>()

/** Goes from one part of the app to another; each is found as it was left. */
export function useModes() {
  const route = useRoute()
  const router = useRouter()
  router.afterEach((_to, from) => {
    if (typeof from.name === 'string') left.set(from.name, from.query)
  })

  const go = (mode: Mode) => {
    if (route.name !== mode) return void router.push({ name: mode, query: left.get(mode) ?? {} })
    // Once more on the library: all of it.
    const { topic: _topic, section: _section, ...rest } = route.query
    return void router.push({ query: rest })
  }
  return { go }
}
