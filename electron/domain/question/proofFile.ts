/** Where the test stands that proves a question's claims: `django/n-plus-1` is `checks/tests/django/test_n_plus_1.py`. */
export function proofFile(id: string): string {
  const folders = id.split('/')
  const name = folders.pop() ?? ''
  return ['checks', 'tests', ...folders, `test_${name.replaceAll('-', '_')}.py`].join('/')
}
