import type { Page } from '../../fixture.ts'
import { expect, seenBy, test } from './hostApp.ts'

const fakeDevices = '--use-fake-device-for-media-stream'

/** What comes of asking for a microphone or a camera, or for both. */
const ask = (page: Page, media: MediaStreamConstraints) =>
  page.evaluate(
    (media) =>
      navigator.mediaDevices.getUserMedia(media).then(
        (stream) => stream.getTracks().map(({ kind }) => kind),
        (error: Error) => error.name,
      ),
    media,
  )

test('the app grants the microphone, and nothing else by it', async ({ launch }) => {
  const { app, page } = await launch({ args: [fakeDevices, '--allow=check,request'] })
  expect(await ask(page, { audio: true })).toEqual(['audio'])
  expect(await ask(page, { video: true })).toBe('NotAllowedError')
  expect(await ask(page, { audio: true, video: true })).toBe('NotAllowedError')
  const asker = { isMainFrame: true, requestingUrl: 'app://test/index.html', securityOrigin: 'app://test/' }
  expect((await seenBy(app)).permissions).toEqual([
    ['check', 1, 'media', 'app://test/', { ...asker, mediaType: 'audio' }],
    ['request', 1, 'media', { ...asker, mediaTypes: ['audio'] }],
  ])
})

for (const allowed of ['check', 'request'])
  test(`the microphone is denied when the app allows «${allowed}» only`, async ({ launch }) => {
    const { page } = await launch({ args: [fakeDevices, `--allow=${allowed}`] })
    expect(await ask(page, { audio: true })).toBe('NotAllowedError')
  })
