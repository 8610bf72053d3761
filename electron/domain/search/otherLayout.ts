const latinKeys =
  "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'
const russianKeys =
  'ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.' + 'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,'

const keysOf = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((character, key) => [character, to.charAt(key)]))
const toLatin = keysOf(russianKeys, latinKeys)
const toRussian = keysOf(latinKeys, russianKeys)

/**
 * What the same keys give in the other layout, of the Russian and the Latin one: `ещзшс` is `topic`, and `ntvf` is
 * `тема`. A text with a Russian letter is taken as typed in the Russian layout.
 */
export function otherLayout(text: string): string {
  const layout = /[а-яё]/i.test(text) ? toLatin : toRussian
  return [...text].map((character) => layout.get(character) ?? character).join('')
}
