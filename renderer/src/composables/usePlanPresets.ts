import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { samePlan } from '#domain/interview/samePlan.ts'
import type { Preset } from '#domain/userData/presets.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePresets } from '../stores/presets.ts'
import { useToast } from '../stores/toast.ts'
import { builtInPresets } from './builtInPresets.ts'
import { knownScopes, type TopicOutline } from './planScopes.ts'
import { usePlanWords } from './usePlanWords.ts'

/** A preset as a chip: its words, whether the plan is just that, and the plan it leads to. */
export interface PresetChip {
  name: string
  own: boolean
  chosen: boolean
  plan: InterviewPlan
}

/** The presets of interviews: those built in, then one's own by name, and what can be done to those. */
export function usePlanPresets(plan: () => InterviewPlan, outline: () => TopicOutline[]) {
  const presets = usePresets()
  const toast = useToast()
  const { t, locale } = useI18n()
  const words = usePlanWords()

  const own = computed(() => {
    const { compare } = new Intl.Collator(locale.value, { numeric: true })
    return presets.all.toSorted((one, other) => compare(one.name, other.name))
  })
  const names = computed(() => own.value.map(({ name }) => name))

  const chips = computed<PresetChip[]>(() => {
    const now = plan()
    const chip = (name: string, isOwn: boolean, led: InterviewPlan): PresetChip => ({
      name,
      own: isOwn,
      chosen: samePlan(led, now),
      plan: led,
    })
    return [
      ...Object.values(builtInPresets).map((limits) =>
        chip(words.count('minutes', limits.minutes), false, { ...now, ...limits }),
      ),
      ...own.value.map(({ name, plan: kept }) =>
        chip(name, true, {
          ...kept,
          lang: now.lang,
          // What the library no longer has would keep the chip from ever being chosen.
          scopes: knownScopes(kept.scopes, outline()),
          seed: now.seed,
        }),
      ),
    ]
  })

  const save = async (name: string) => {
    await presets.save(name, plan())
    toast.show({ text: t('planning.presets.saved', { name }) })
  }
  const bringBack = async ({ name, plan: kept }: Preset) => {
    await presets.save(name, { ...kept, seed: plan().seed })
    toast.show({ text: t('planning.presets.broughtBack', { name }) })
  }
  const remove = async (name: string) => {
    const removed = presets.all.find((preset) => preset.name === name)
    await presets.remove(name)
    toast.show({
      text: t('planning.presets.removed', { name }),
      ...(removed && { action: { label: t('shell.undo'), run: () => void bringBack(removed) } }),
    })
  }

  return { chips, names, save, remove }
}
