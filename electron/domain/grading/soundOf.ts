const consonants: Record<string, string> = {
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ж: 'j',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 'c',
  щ: 'c',
  _: '_',
}

const fromCyrillic = (stem: string): string =>
  [
    ...stem
      .replaceAll('кс', 'х')
      .replaceAll('дж', 'ж')
      // What Russian adds to a borrowed verb: дроп|нуть, парс|ировать, кэш|ированный.
      .replace(/(?<=..)(?:нут|ироват?|ированн)$/, '')
      .replace(/^[аеиоуэюяы]/, '_'),
  ]
    .map((letter) => consonants[letter] ?? '')
    .join('')

const fromLatin = (stem: string): string =>
  stem
    .replace(/tch|sh|ch/g, 'C')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('ck', 'k')
    .replaceAll('qu', 'kv')
    .replace(/c(?=[eiy]|$)/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/ks|x/g, 'h')
    .replaceAll('w', 'v')
    .replace(/dg|g(?=e|$)/g, 'j')
    .replace(/^[aeiouy]/, '_')
    .replace(/[aeiouy]/g, '')
    .replaceAll('C', 'c')

/**
 * How a stem sounds: its consonants in latin letters, a vowel at its beginning as `_`. A term and its transliteration
 * sound alike: `queryset` and кверисет, `flush` and флаш. Absent when too little is left to tell words apart.
 */
export function soundOf(stem: string): { script: 'cyrillic' | 'latin'; sound: string } | undefined {
  if (!/^\p{L}+$/u.test(stem)) return undefined
  const script = /[а-я]/.test(stem) ? 'cyrillic' : 'latin'
  const sound = (script === 'cyrillic' ? fromCyrillic(stem) : fromLatin(stem)).replace(/(.)\1/g, '$1')
  return sound.length < 3 ? undefined : { script, sound }
}
