/** A spelling in one script and those in the other that sound like it; what follows `~` is farther off. */
const spellings = `
а = a ~ u o e ya
б = b
в = v w ~ u
г = g ~ h
д = d
дж = j g dg dj ge
е = e ~ a i ye ea ie
ж = j g zh ~ s z
з = z s ~ th
и = i ~ y e ee ea ie
ий = y i iy ij
й = y i j ~ e
к = k c ck q ch ~ cc
кв = qu kv
кс = x ks cks cs cc ~ xc
л = l ~ le
м = m
н = n ~ ne kn
нг = ng ~ n
о = o ~ a oa ou aw au
оу = ow o oa ou
п = p
р = r ~ wr er
с = s c ~ sc ps z ss
т = t ~ th
ти = ti ty ~ tty
тч = tch ch
у = u oo ~ o w ou ew oe
уа = ua wa
уо = wo wa
уэ = we
ф = f ph
х = h kh x ~ ch
хук = hook
ц = c ts tz ~ z
ч = ch ~ t c tch
ш = sh ~ s ch ti ci
шн = tion sion shn
шен = tion sion shen
щ = sch shch
ъ = ~ '
ы = y i ~ ee
ь = ~ e ' j
ью = u ew ue ~ iew yu
э = e a ~ ae
эй = a ay ai ey
ей = a ay ai ey ei ~ e
ай = i y ai ~ igh ie uy ae
ой = oi oy
ау = ow ou au
ауэр = ower
ю = u yu ju ~ you ew ue iu
юзер = user
я = ya ja ia ~ a
ия = ia iya ~ y
вью = view
вэ = we
тс = ts
`

/** How a spelling may go over into the other script, and what that costs. */
export interface SoundRule {
  from: string
  to: string
  cost: number
}

const lines = spellings.trim().split('\n')

const fromCyrillic: SoundRule[] = lines.flatMap((line) => {
  const [from = '', options = ''] = line.split(' = ')
  const [near = '', far = ''] = ` ${options}`.split(' ~')
  const rules = (list: string, cost: number) =>
    list
      .split(' ')
      .filter((to) => to !== '')
      .map((to) => ({ from, to: to === "'" ? '' : to, cost }))
  return [...rules(near, 0), ...rules(far, 1)]
})

/** Longer spellings first. */
const byFirst = (rules: readonly SoundRule[]): ReadonlyMap<string, SoundRule[]> =>
  Map.groupBy(
    rules.toSorted((one, other) => other.from.length - one.from.length),
    ({ from }) => from[0] ?? '',
  )

/** Rules by the first letter of what they begin from, for Cyrillic and for Latin words. */
export const soundRules = {
  cyrillic: byFirst(fromCyrillic),
  latin: byFirst(
    fromCyrillic.filter(({ to }) => to !== '').map(({ from, to, cost }) => ({ from: to, to: from, cost })),
  ),
}
