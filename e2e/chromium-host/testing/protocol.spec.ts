import { expect, test } from './hostApp.ts'

test('a page of the custom scheme loads its relative files', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByRole('heading')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(page).toHaveTitle('Host test app')
})

test('the policy in the headers is enforced', async ({ launch }) => {
  const { page } = await launch()
  expect(await page.evaluate(() => 'inlineScriptRan' in window)).toBe(false)
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        // DevTools lets its own evaluations past the policy, but not what they start later.
        setTimeout(() => {
          try {
            resolve(new Function('return "ran"')())
          } catch (error) {
            resolve((error as Error).name)
          }
        })
      }),
  )
  expect(evaluated).toBe('EvalError')
})

test('the handler sees the method and the body, and answers with any status', async ({ launch }) => {
  const { page } = await launch()
  const answers = await page.evaluate(async () => [
    await (await fetch('./echo', { method: 'POST', body: 'a ё' })).text(),
    (await fetch('./missing.txt')).status,
  ])
  expect(answers).toEqual(['POST a ё', 404])
})

test('the page is a secure context with an origin of its own', async ({ launch }) => {
  const { page } = await launch()
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([true, 'object'])
})
