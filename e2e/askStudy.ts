import type { StudyApi, StudyMethod } from '#api/studyApi.ts'
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    study: StudyApi
  }
}

type Call = (...args: unknown[]) => Promise<unknown>

/** Asks the app what its page could ask, through `window.study` and not through any screen. */
export async function askStudy<Method extends StudyMethod>(
  page: Page,
  method: Method,
  ...args: Parameters<StudyApi[Method]>
): Promise<Awaited<ReturnType<StudyApi[Method]>>> {
  const answer = await page.evaluate(([method, args]) => (window.study[method] as Call)(...args), [
    method,
    args,
  ] as [Method, unknown[]])
  return answer as Awaited<ReturnType<StudyApi[Method]>>
}

/** The message with which the app refuses a call that the contract does not allow; undefined when it is answered. */
export function refusal(page: Page, method: StudyMethod, ...args: unknown[]): Promise<string | undefined> {
  return page.evaluate(
    ([method, args]) =>
      (window.study[method] as Call)(...args).then(
        () => undefined,
        (error: Error) => error.message,
      ),
    [method, args] as [StudyMethod, unknown[]],
  )
}
