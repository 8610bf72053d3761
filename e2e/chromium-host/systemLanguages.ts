/**
 * The languages the person prefers, best first, as tags such as "ru-RU". `--lang` comes before the environment.
 * https://www.electronjs.org/docs/latest/api/app#appgetpreferredsystemlanguages
 * https://www.electronjs.org/docs/latest/api/command-line-switches (--lang)
 *
 * @param switched the value of `--lang`, if the switch was given
 */
export function systemLanguages(switched: string | undefined, env: NodeJS.ProcessEnv): string[] {
  if (switched) return [switched]
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const tags = [...(env.LANGUAGE ?? '').split(':'), locale].map((name) =>
    name.replace(/[.@].*$/s, '').replace('_', '-'),
  )
  const known = tags.filter((tag) => tag !== '' && tag !== 'C' && tag !== 'POSIX')
  return known.length ? [...new Set(known)] : ['en-US']
}
