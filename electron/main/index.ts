import { eventChannels } from '#api/channels.ts'
import type { Command, Notice } from '#api/studyApi.ts'
import { languages } from '#domain/question/Question.ts'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session } from 'electron'
import { join, resolve } from 'node:path'
import { askForMicrophone } from './guard/askForMicrophone.ts'
import { confineSession } from './guard/confineSession.ts'
import { confineWindow } from './guard/confineWindow.ts'
import { serveStudy } from './ipc/serveStudy.ts'
import { brokenReading } from './library/brokenReading.ts'
import { bundledFolder } from './library/bundledFolder.ts'
import { createShelf } from './library/libraryShelf.ts'
import { shortenPauses } from './library/shortenPauses.ts'
import { switchLibrary } from './library/switchLibrary.ts'
import { menuTemplate } from './menu/menuTemplate.ts'
import { appOrigin, appScheme, serveApp } from './protocol/appScheme.ts'
import { openUserData } from './stores/openUserData.ts'
import { createStudy } from './study/createStudy.ts'
import { recordingsFolder } from './study/keepRecordings.ts'
import { closeAfterSaving } from './window/closeAfterSaving.ts'
import { createWindow } from './window/createWindow.ts'

/** While the sources are being worked on, the page comes from the build tool's server. */
const developmentPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const pageOrigin = developmentPage ?? appOrigin
const isOurPage = (url: string) => url === pageOrigin || url.startsWith(`${pageOrigin}/`)
const isOurRequest = (url: string) =>
  isOurPage(url) || (developmentPage !== undefined && url.startsWith(developmentPage.replace('http', 'ws')))

const showFailure = (error: unknown) =>
  dialog.showErrorBox('Sobes', error instanceof Error ? error.message : String(error))

/** The value of `--name=value`, where the app was started with one. */
const startOption = (name: string) => app.commandLine.getSwitchValue(name) || undefined

async function start(): Promise<void> {
  shortenPauses()
  const notices: Notice[] = []
  const onNotice = (notice: Notice) => void notices.push(notice)
  const spoken = [startOption('lang') ?? [], ...app.getPreferredSystemLanguages()]
    .flat()
    .map((tag) => tag.slice(0, 2))
  const system = spoken.flatMap((tag) => languages.filter((language) => language === tag))[0] ?? 'en'
  const userData = openUserData(app.getPath('userData'), system, onNotice)

  let window: BrowserWindow | undefined
  let readyToClose = () => {}
  const tell = (channel: string, ...args: unknown[]) => window?.webContents.send(channel, ...args)

  const shelf = createShelf({
    program: join(import.meta.dirname, 'library.js'),
    cacheFolder: join(app.getPath('userData'), 'search-index'),
    bundledChanges: !app.isPackaged,
    notes: () => userData.notes.get().notes,
    onChanged: () => tell(eventChannels.onLibraryChanged),
    onProgress: (progress) => tell(eventChannels.onReadingProgress, progress),
    onBroken: (folder, error) => {
      const say = brokenReading[userData.settings.get().settings.interfaceLanguage]
      showFailure(new Error(say(folder, error.message)))
    },
  })
  const given = startOption('library')
  const library = switchLibrary({
    shelf,
    bundled: bundledFolder(app, process.resourcesPath),
    given: given === undefined ? undefined : resolve(given),
    store: userData.openedFolder,
    onNotice,
    window: () => window,
  })
  // The window is made meanwhile.
  const opened = library.openAgain()

  const applySettings = () => {
    const { theme, interfaceLanguage } = userData.settings.get().settings
    nativeTheme.themeSource = theme
    const template = menuTemplate(interfaceLanguage, process.platform === 'darwin', {
      command: (command: Command) => tell(eventChannels.onCommand, command),
      openFolder: () => void library.chooseFolder().catch(showFailure),
      useBundled: () => void library.useBundled().catch(showFailure),
      reload: () => void shelf.reload().catch(showFailure),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  applySettings()

  confineSession(session.defaultSession, { isOurs: isOurRequest, askForMicrophone })
  protocol.handle(
    appScheme.scheme,
    serveApp({
      page: join(import.meta.dirname, '../renderer'),
      library: () => shelf.library().root,
      recordings: recordingsFolder(app.getPath('userData')),
    }),
  )
  const study = createStudy({
    shelf,
    userData,
    notices,
    dataFolder: app.getPath('userData'),
    chooseFolder: library.chooseFolder,
    useBundledLibrary: library.useBundled,
    onSettings: applySettings,
    onInterviewChanged: () => tell(eventChannels.onInterviewChanged),
    window: () => window,
    readyToClose: () => readyToClose(),
  })
  serveStudy(ipcMain, study, ({ senderFrame }) => {
    return senderFrame !== null && senderFrame === window?.webContents.mainFrame && isOurPage(senderFrame.url)
  })

  const openWindow = async () => {
    window = createWindow(join(import.meta.dirname, '../preload/index.cjs'), userData.window)
    readyToClose = closeAfterSaving(window)
    confineWindow(window.webContents)
    window.on('closed', () => (window = undefined))
    await opened
    await window.loadURL(developmentPage ?? `${appOrigin}/index.html`)
  }
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (window === undefined) void openWindow()
  })
  // A window that closes only after saving makes Electron forget that it was to quit.
  let quitting = false
  app.on('before-quit', () => (quitting = true))
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit()
  })
  await openWindow()
}

const ownFolder = startOption('user-data-dir')
if (ownFolder !== undefined) app.setPath('userData', resolve(ownFolder))
app.setAppUserModelId('app.sobes')
// On Linux the system's voices are spoken to through a service that has to be asked for.
app.commandLine.appendSwitch('enable-speech-dispatcher')
protocol.registerSchemesAsPrivileged([appScheme])

// Two instances would write over each other's files.
if (app.requestSingleInstanceLock())
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      showFailure(error)
      app.exit(1)
    })
else app.quit()
