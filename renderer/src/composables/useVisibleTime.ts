import { onScopeDispose } from 'vue'

/** A stopwatch that stands still while the window is hidden. `read` gives ms since `restart`. */
export function useVisibleTime() {
  let spent = 0
  let since: number | undefined

  const read = () => spent + (since === undefined ? 0 : performance.now() - since)
  const follow = () => {
    spent = read()
    since = document.hidden ? undefined : performance.now()
  }
  const restart = () => {
    follow()
    spent = 0
  }
  document.addEventListener('visibilitychange', follow)
  onScopeDispose(() => document.removeEventListener('visibilitychange', follow))
  restart()
  return { read, restart }
}
