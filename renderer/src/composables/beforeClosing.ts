import { onScopeDispose } from 'vue'
import { study } from '../api.ts'

const savers = new Set<() => unknown>()

/** Has `save` run before the window closes, and waited for. */
export function useBeforeClosing(save: () => unknown): void {
  savers.add(save)
  onScopeDispose(() => savers.delete(save))
}

/** Lets the window close once everything that was typed is saved. */
export function answerClosing(): void {
  study.onClosing(() => {
    void Promise.allSettled([...savers].map((save) => save())).then(() => study.readyToClose())
  })
}
