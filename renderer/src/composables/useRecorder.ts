import { onScopeDispose, ref, shallowRef } from 'vue'
import { useBeforeClosing } from './beforeClosing.ts'

const chunkMs = 1000
const repaintMs = 200
const format = { mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 32_000 }

/** What stands in the way of recording. */
export type RecorderObstacle = 'no-microphone' | 'no-permission' | 'busy' | 'interrupted' | 'not-saved'

/** What the recorder is doing; `asking`: the microphone is being waited for. */
export type RecorderState =
  { name: 'idle' | 'asking' | 'recording' | 'paused' } | { name: 'unavailable'; obstacle: RecorderObstacle }

/** By the names of the errors of `getUserMedia`. */
function obstacleOf(error: unknown): RecorderObstacle {
  if (!(error instanceof DOMException)) return 'busy'
  if (error.name === 'NotFoundError') return 'no-microphone'
  return error.name === 'NotAllowedError' ? 'no-permission' : 'busy'
}
const release = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop())

/**
 * Records the microphone and hands over every second what was said, so that a crash keeps it.
 * @param append adds to the recording of that name
 */
export function useRecorder(append: (name: string, chunk: Uint8Array) => Promise<void>) {
  const state = shallowRef<RecorderState>({ name: 'idle' })
  /** Whole seconds of sound. */
  const seconds = ref(0)
  /** The recording that is being written, until the last of it is kept. */
  const writing = ref<string>()
  let take: { recorder: MediaRecorder; done: Promise<void> } | undefined
  let attempts = 0

  let soundMs = 0
  let since: number | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  const repaint = () => {
    const running = since === undefined ? 0 : performance.now() - since
    seconds.value = Math.floor((soundMs + running) / 1000)
  }
  const runWatch = () => {
    since = performance.now()
    timer = setInterval(repaint, repaintMs)
  }
  const haltWatch = () => {
    clearInterval(timer)
    if (since !== undefined) soundMs += performance.now() - since
    since = undefined
  }

  /** Ends the recording; resolves when all of it is kept. */
  async function stop(): Promise<void> {
    attempts += 1
    haltWatch()
    state.value = { name: 'idle' }
    const ended = take
    take = undefined
    ended?.recorder.stop()
    await ended?.done
  }
  const fail = (obstacle: RecorderObstacle) => {
    void stop()
    state.value = { name: 'unavailable', obstacle }
  }

  function record(name: string, stream: MediaStream): void {
    const recorder = new MediaRecorder(stream, format)
    // One after the other, and nothing after a chunk that was lost.
    let kept = Promise.resolve()
    const isCurrent = () => take?.recorder === recorder
    recorder.addEventListener('dataavailable', ({ data }) => {
      kept = kept.then(async () => append(name, new Uint8Array(await data.arrayBuffer())))
      kept.catch(() => isCurrent() && fail('not-saved'))
    })
    for (const track of stream.getTracks())
      track.addEventListener('ended', () => isCurrent() && fail('interrupted'))
    const done = new Promise((resolve) => recorder.addEventListener('stop', resolve))
      .then(() => release(stream))
      .then(() => kept)
      .catch(() => undefined)
      .then(() => {
        if (writing.value === name) writing.value = undefined
      })
    take = { recorder, done }
    writing.value = name
    soundMs = 0
    seconds.value = 0
    recorder.start(chunkMs)
    runWatch()
    state.value = { name: 'recording' }
  }

  /** Begins a recording of that name, and ends the one before; false when nothing came of it. */
  async function start(name: string): Promise<boolean> {
    await stop()
    const attempt = ++attempts
    state.value = { name: 'asking' }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      if (attempt === attempts) record(name, stream)
      else release(stream)
    } catch (error) {
      if (attempt === attempts) fail(obstacleOf(error))
    }
    return take !== undefined && writing.value === name
  }
  function pause(): void {
    if (state.value.name !== 'recording') return
    haltWatch()
    // What was said up to here is kept now, however long the pause.
    take?.recorder.requestData()
    take?.recorder.pause()
    state.value = { name: 'paused' }
  }
  function resume(): void {
    if (state.value.name !== 'paused') return
    take?.recorder.resume()
    runWatch()
    state.value = { name: 'recording' }
  }

  useBeforeClosing(stop)
  onScopeDispose(() => void stop())

  return { state, seconds, writing, start, pause, resume, stop }
}
