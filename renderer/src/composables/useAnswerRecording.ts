import type { ClockReading } from '#domain/interview/readClock.ts'
import { computed, reactive, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { study } from '../api.ts'
import { useInterview } from '../stores/interview.ts'
import { useToast } from '../stores/toast.ts'
import { keyPressed } from './keyPressed.ts'
import { useDocumentKey } from './useDocumentKey.ts'
import { useRecorder } from './useRecorder.ts'

/**
 * The spoken answer to the question at hand. It begins by itself where the plan is to speak, stands while the interview
 * does, and ends with the answer. One question has one recording: a new take replaces the old one, after asking.
 */
export function useAnswerRecording(clock: () => ClockReading | undefined) {
  const { t } = useI18n()
  const store = useInterview()
  const toast = useToast()
  const recorder = useRecorder(study.appendRecording)

  const question = computed(() => store.open?.questions[store.open.current])
  /** The answer that is being given, by name; undefined while none is. */
  const answer = computed(() => {
    const interview = store.open
    if (interview?.phase !== 'answering' || clock()?.closed) return undefined
    return `${interview.id}-${interview.current}`
  })
  const standing = computed(() => clock()?.paused === true)
  /** Whether there is a recording that is not at hand any more. */
  const earlier = computed(() => {
    const name = question.value?.recording
    return name !== undefined && name !== recorder.writing.value
  })
  /** What can be played: all of it is on the disk. */
  const playable = computed(() => (earlier.value ? question.value?.recording : undefined))

  const begun = new Set<string>()
  let goesOn = false
  function stand() {
    goesOn ||= recorder.state.value.name === 'recording'
    recorder.pause()
  }
  async function record(): Promise<void> {
    const place = store.open?.current
    const before = question.value?.recording
    if (answer.value === undefined || place === undefined) return
    begun.add(answer.value)
    const name = `${answer.value}-${Date.now()}`
    if (!(await recorder.start(name))) return
    if (standing.value) stand()
    await store.send((now) =>
      now.phase === 'answering' && now.current === place
        ? { type: 'record', recording: name }
        : { type: 'tick' },
    )
    const isKept = store.view?.interview.questions[place]?.recording === name
    if (!isKept) await recorder.stop()
    const spare = isKept ? before : name
    if (spare !== undefined) await study.deleteRecording(spare)
  }

  watch(
    [answer, standing],
    ([now, stands], [before]) => {
      if (now !== before) {
        goesOn = false
        void recorder.stop()
      }
      if (stands) return stand()
      if (goesOn) recorder.resume()
      goesOn = false
      if (now === undefined || begun.has(now) || question.value?.recording !== undefined) return
      if (store.open?.plan.answerBy === 'speech') void record()
    },
    { immediate: true },
  )

  const replacing = ref(false)
  function toggle(): void {
    const { name } = recorder.state.value
    if (name === 'recording') recorder.pause()
    else if (name === 'paused') recorder.resume()
    else if (name === 'asking') return
    else if (earlier.value) replacing.value = true
    else void record()
  }
  useDocumentKey((event) => {
    const isKey = event.altKey && !event.ctrlKey && !event.metaKey && keyPressed(event) === 'R'
    if (!isKey || answer.value === undefined || standing.value || replacing.value) return false
    toggle()
    return true
  })

  /** Deletes the recording of the question at hand, for good. */
  async function remove(): Promise<void> {
    const name = question.value?.recording
    if (name === undefined) return
    await study.deleteRecording(name)
    await store.send((now) =>
      now.questions[now.current]?.recording === name ? { type: 'record', recording: null } : { type: 'tick' },
    )
    toast.show({ text: t('speaking.player.deleted') })
  }

  /** What the recorder shows. */
  const shown = computed(() => ({
    state: recorder.state.value,
    seconds: recorder.seconds.value,
    earlier: earlier.value,
  }))
  return reactive({ shown, playable, replacing, toggle, record, remove })
}
