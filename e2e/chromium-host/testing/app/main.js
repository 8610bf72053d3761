// A small app that reaches every part of the Chromium host. What it saw, the tests read from `globalThis.seen`.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, ipcMain, Menu, net, protocol, session } from 'electron'

const seen = {
  navigations: [],
  opened: [],
  requests: [],
  secondInstances: [],
  events: [],
  clicked: [],
  permissions: [],
}
globalThis.seen = seen

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

const policy = "default-src 'self'; script-src 'self'; connect-src *"
const pages = join(import.meta.dirname, 'pages')

async function serve(request) {
  const { host, pathname } = new URL(request.url)
  if (host !== 'test') return new Response('no such host', { status: 404 })
  if (pathname === '/echo') return new Response(`${request.method} ${await request.text()}`)
  const file = await net.fetch(pathToFileURL(join(pages, pathname)).href).catch(() => undefined)
  if (!file) return new Response('not found', { status: 404 })
  const headers = new Headers(file.headers)
  headers.set('content-security-policy', policy)
  return new Response(file.body, { headers })
}

function serveCalls() {
  ipcMain.handle('echo', (event, value) => value)
  ipcMain.handle('fail', () => {
    throw new TypeError('the disk is full')
  })
  ipcMain.handle('unclonable', () => () => {})
  ipcMain.handle('sender', ({ sender, senderFrame }) => {
    const window = BrowserWindow.fromWebContents(sender)
    const isTop = senderFrame === window.webContents.mainFrame && senderFrame.parent === null
    return { isTop, url: senderFrame.url, origin: senderFrame.origin }
  })
}

function buildMenu() {
  const item = (id, options) => ({ id, label: id, click: ({ id }) => seen.clicked.push(id), ...options })
  const radios = ['ru', 'en'].map((id) => item(id, { type: 'radio', checked: id === 'ru' }))
  const items = [
    item('settings', { accelerator: 'CmdOrCtrl+,' }),
    item('find', { accelerator: 'CmdOrCtrl+K' }),
    item('back', { accelerator: 'Alt+Left' }),
    item('new', { accelerator: 'CmdOrCtrl+N' }),
    item('pane', { accelerator: 'F6' }),
    item('off', { accelerator: 'F7', enabled: false }),
    item('contents', { type: 'checkbox' }),
    ...radios,
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Test', submenu: items },
      { role: 'quit', id: 'quit' },
    ]),
  )
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 640,
    minWidth: 400,
    show: false,
    backgroundColor: '#102030',
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
  })
  for (const name of ['ready-to-show', 'close', 'closed', 'resize', 'move', 'maximize', 'unmaximize'])
    window.on(name, () => seen.events.push(name))
  window.once('ready-to-show', () => window.show())
  window.webContents.on('will-navigate', (event, url) => {
    seen.navigations.push(url)
    if (!url.startsWith('app://test/')) event.preventDefault()
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url)
    return { action: 'deny' }
  })
  void window.loadURL('app://test/index.html')
}

function start() {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
    seen.requests.push(url)
    callback({ cancel: !url.startsWith('app://') && !url.includes('allowed') })
  })
  const allowed = app.commandLine.getSwitchValue('allow')
  session.defaultSession.setPermissionCheckHandler((contents, permission, origin, details) => {
    seen.permissions.push(['check', contents.id, permission, origin, details])
    return allowed.includes('check')
  })
  session.defaultSession.setPermissionRequestHandler((contents, permission, callback, details) => {
    seen.permissions.push(['request', contents.id, permission, details])
    setTimeout(callback, 0, allowed.includes('request'))
  })
  protocol.handle('app', serve)
  serveCalls()
  buildMenu()
  openWindow()
}

for (const name of ['window-all-closed', 'before-quit', 'will-quit'])
  app.on(name, () => {
    seen.events.push(name)
    if (name === 'window-all-closed') app.quit()
  })

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (event, argv) => seen.secondInstances.push(argv))
  app.whenReady().then(start)
} else app.quit()
