import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { readProof } from './readProof.ts'

it('finds the test by the id of its question, and colours it', async () => {
  const root = makeFolder({ 'checks/tests/django/test_n_plus_1.py': '# a < b\r\nx = 1\r\n' })
  expect(await readProof(root, 'django/n-plus-1')).toEqual({
    file: 'checks/tests/django/test_n_plus_1.py',
    html:
      '<pre tabindex="0" data-language="python"><code class="language-python">' +
      '<span class="syn-comment"># a &#x3C; b</span>\nx = <span class="syn-number">1</span></code></pre>',
  })
})

it('is absent where there is no such test', async () => {
  expect(await readProof(makeFolder({ 'a.md': '# A' }), 'django/n-plus-1')).toBeUndefined()
})

it.each(['../secret', '../../secret', 'a/../../../../../secret'])('reads nothing for %s', async (id) => {
  const root = makeFolder({
    'library/a.md': '# A',
    'test_secret.py': 'x',
    'checks/tests/test_secret.py': 'x',
  })
  expect(await readProof(join(root, 'library'), id)).toBeUndefined()
})

it('does not follow a link out of the library', async () => {
  const outside = makeFolder({ 'secret.py': 'x' })
  const root = makeFolder({ 'checks/tests/a/test_b.py': 'x' })
  symlinkSync(join(outside, 'secret.py'), join(root, 'checks/tests/a/test_c.py'))
  expect(await readProof(root, 'a/b')).toBeDefined()
  expect(await readProof(root, 'a/c')).toBeUndefined()
})
