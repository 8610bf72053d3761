import { eventChannels, methodChannels } from '#api/channels.ts'
import { askStudy, refusal } from './askStudy.ts'
import { expect } from './fixture.ts'
import { test } from './localServer.ts'

test('the page has nothing of Node', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  )
  expect(found).toEqual([])
})

test('window.study is complete and frozen', async ({ launch }) => {
  const { page } = await launch()
  const facts = await page.evaluate(() => {
    const before = window.study.getLibrary
    const attempts = [
      () => Object.assign(window.study, { getLibrary: () => 'mine' }),
      () => Object.assign(window.study, { more: 1 }),
      () => Object.assign(window, { study: {} }),
    ]
    for (const attempt of attempts)
      try {
        attempt()
      } catch {
        // Refused, as it should be; what counts is what is left.
      }
    return {
      names: Object.keys(window.study).toSorted(),
      frozen: Object.isFrozen(window.study),
      same: window.study.getLibrary === before,
    }
  })
  expect(facts).toEqual({
    names: Object.keys({ ...methodChannels, ...eventChannels }).toSorted(),
    frozen: true,
    same: true,
  })
})

test('the page is served by the app’s own scheme, and nothing can be fetched from it but its own files', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const url = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  )
  expect(url).toMatch(/^app:\/\/sobes\/index\.html/)
  expect(await page.evaluate(() => isSecureContext)).toBe(true)
  const fetched = await page.evaluate(() =>
    Promise.all(
      ['index.html', 'library/../package.json', 'file:///etc/hosts'].map((address) =>
        fetch(address).then(
          () => address,
          () => 'refused',
        ),
      ),
    ),
  )
  expect(fetched).toEqual(['refused', 'refused', 'refused'])
})

test('the policy of the page has no exceptions, and nothing inline and no eval runs', async ({ launch }) => {
  const { page } = await launch()
  const outcome = await page.evaluate(async () => {
    const violation = new Promise<SecurityPolicyViolationEvent>((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    )
    const script = document.createElement('script')
    script.textContent = 'window.__hacked = 1'
    document.body.append(script)
    document.body.insertAdjacentHTML(
      'beforeend',
      `<img src="x" onerror="window.__hacked = 2"><a href="javascript:window.__hacked = 3">x</a>`,
    )
    document.body.querySelector<HTMLAnchorElement>('a[href^="javascript:"]')?.click()
    // What a debugger evaluates passes the policy, but not what it starts later.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve((0, eval)('"ran"'))
        } catch (error) {
          resolve((error as Error).name)
        }
      }),
    )
    const { originalPolicy } = await violation
    return { policy: originalPolicy, evaluated, hacked: '__hacked' in window }
  })
  expect(outcome).toMatchObject({ evaluated: 'EvalError', hacked: false })
  expect(outcome.policy).toContain("default-src 'none'")
  expect(outcome.policy).toContain("script-src 'self'")
  expect(outcome.policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
})

test('the page goes nowhere: by its address, by a link, by a form, by a refresh', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  const home = page.url()
  const ways = [
    (address: string) => void (location.href = `http://${address}/href`),
    () => location.assign('file:///etc/hosts'),
    () => location.replace('data:text/html,x'),
    (address: string) => {
      const link = document.createElement('a')
      link.href = `http://${address}/link`
      document.body.append(link)
      link.click()
    },
    (address: string) => {
      const form = document.createElement('form')
      form.action = `http://${address}/form`
      document.body.append(form)
      form.submit()
    },
    (address: string) => {
      const meta = document.createElement('meta')
      meta.httpEquiv = 'refresh'
      meta.content = `0; url=http://${address}/meta`
      document.head.append(meta)
    },
  ]
  for (const way of ways) {
    await page.evaluate(way, server.address)
    expect((await askStudy(page, 'getLibrary')).rowCount).toBeGreaterThan(0)
  }
  expect(page.url()).toBe(home)
  expect(server.heard).toEqual([])
})

test('the page opens no other window', async ({ launch, server }) => {
  const { app, page } = await launch()
  const opened = await page.evaluate((address) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<a id="blank" target="_blank" href="http://${address}/blank">x</a>`,
    )
    document.getElementById('blank')?.click()
    return [window.open(`http://${address}/open`), window.open('app://sobes/index.html'), window.open()]
  }, server.address)
  expect(opened).toEqual([null, null, null])
  await askStudy(page, 'getSettings')
  expect(app.windows()).toHaveLength(1)
  expect(server.heard).toEqual([])
})

test('the page may hear the microphone, and is granted nothing else', async ({ launch }) => {
  const { page } = await launch({ args: ['--use-fake-device-for-media-stream'] })
  const granted = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'clipboard-read']
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
    const position = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('found'),
        () => resolve('denied'),
      ),
    )
    const ask = (media: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(media).then(
        () => 'granted',
        () => 'denied',
      )
    const devices = [await ask({ video: true }), await ask({ audio: true, video: true })]
    const denied = [...states, await Notification.requestPermission(), position, ...devices]
    return { denied: denied.filter((state) => state === 'denied').length, sound: await ask({ audio: true }) }
  })
  expect(granted).toEqual({ denied: 8, sound: 'granted' })
})

test('no request leaves the page', async ({ launch, server }) => {
  const { page } = await launch()
  const outcomes = await page.evaluate(async (address) => {
    const settled = <Value>(promise: Promise<Value>) =>
      promise.then(
        () => 'let out',
        () => 'refused',
      )
    const event = (target: EventTarget, good: string) =>
      new Promise<string>((resolve) => {
        target.addEventListener(good, () => resolve('let out'))
        target.addEventListener('error', () => resolve('refused'))
      })
    const append = <Tag extends keyof HTMLElementTagNameMap>(
      tag: Tag,
      properties: Partial<HTMLElementTagNameMap[Tag]>,
    ) => {
      const element = Object.assign(document.createElement(tag), properties)
      document.body.append(element)
      return event(element, 'load')
    }
    const socket = () => {
      try {
        return event(new WebSocket(`ws://${address}/socket`), 'open')
      } catch {
        return 'refused'
      }
    }
    const request = new XMLHttpRequest()
    request.open('GET', `http://${address}/request`)
    const requested = event(request, 'load')
    request.send()
    navigator.sendBeacon(`http://${address}/beacon`, 'x')
    return Promise.all([
      settled(fetch(`http://${address}/fetch`)),
      settled(fetch(`http://${address}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' })),
      requested,
      socket(),
      event(new EventSource(`http://${address}/events`), 'open'),
      append('img', { src: `http://${address}/image.png` }),
      append('script', { src: `http://${address}/script.js` }),
      append('link', { rel: 'stylesheet', href: `http://${address}/style.css` }),
      settled(new FontFace('x', `url(http://${address}/font.woff2)`).load()),
    ])
  }, server.address)
  expect(outcomes).toEqual(Array(9).fill('refused'))
  expect([server.heard, server.connections()]).toEqual([[], 0])
})

test('a call with wrong arguments is refused, and nothing is changed by it', async ({ launch }) => {
  const { page } = await launch()
  const before = await askStudy(page, 'getSettings')
  expect(await refusal(page, 'getQuestion', 7, 'ru')).toMatch(/^Refused: getQuestion/)
  expect(await refusal(page, 'getQuestion', 'a')).toMatch(/^Refused/)
  expect(await refusal(page, 'getLibrary', '/etc')).toMatch(/^Refused/)
  expect(await refusal(page, 'chooseFolder', '/etc')).toMatch(/^Refused/)
  expect(await refusal(page, 'changeSettings', { theme: 'pink' })).toMatch(/^Refused/)
  expect(await refusal(page, 'changeSettings', { textScale: '1' })).toMatch(/^Refused/)
  expect(await refusal(page, 'setBookmark', 'a', 'best')).toMatch(/^Refused/)
  expect(await refusal(page, 'writeNote', 'a', { text: 'x' })).toMatch(/^Refused/)
  expect(await refusal(page, 'search', 'x')).toMatch(/^Refused/)
  expect(await refusal(page, 'startInterview', {})).toMatch(/^Refused/)
  expect(await askStudy(page, 'getSettings')).toEqual(before)
  expect(await askStudy(page, 'getBookmarks')).toEqual({})
  expect(await askStudy(page, 'getNotes')).toEqual({})
})

test('only web and mail addresses are given to the system', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  const addresses = [
    'file:///etc/hosts',
    'javascript:alert(1)',
    'smb://a/b',
    'ms-msdt:/id',
    '/etc/hosts',
    'C:\\a.exe',
    '',
  ]
  for (const url of [...addresses, 'https://a.example/', 'mailto:a@b.example'])
    await askStudy(page, 'openLink', url)
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  expect(opened).toEqual(['https://a.example/', 'mailto:a@b.example'])
})
