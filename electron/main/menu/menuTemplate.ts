import type { Command } from '#api/studyApi.ts'
import type { Language } from '#domain/question/Question.ts'
import type { MenuItemConstructorOptions as Item } from 'electron'
import { menuLabels } from './menuLabels.ts'

/** What the menu does, besides what Electron's roles do by themselves. */
export interface MenuActions {
  command(command: Command): void
  openFolder(): void
  useBundled(): void
  reload(): void
}

const line: Item = { type: 'separator' }

/**
 * The native menu. Letters alone (B, N, J …) are the page's own: as accelerators they would be taken from whoever is
 * typing, so here they are only shown; not even that on macOS, where a menu obeys every key that it shows.
 */
export function menuTemplate(language: Language, isMac: boolean, actions: MenuActions): Item[] {
  const words = menuLabels[language]
  const ask = (id: Command, label: string, accelerator?: string): Item => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.command(id),
  })
  const askShowing = (id: Command, label: string, key: string): Item =>
    isMac ? ask(id, label) : { ...ask(id, label, key), registerAccelerator: false }
  const settings = ask('settings', words.settings, 'CmdOrCtrl+,')
  const about: Item = { role: 'about', label: words.about }
  const quit: Item = { role: 'quit', label: words.quit }

  return [
    ...(isMac
      ? [
          {
            label: 'Sobes',
            submenu: [about, line, settings, line, { role: 'hide' }, { role: 'hideOthers' }, line, quit],
          } as Item,
        ]
      : []),
    {
      label: words.file,
      submenu: [
        { id: 'open-folder', label: words.openFolder, accelerator: 'CmdOrCtrl+O', click: actions.openFolder },
        { id: 'use-bundled', label: words.bundled, click: actions.useBundled },
        { id: 'reload-library', label: words.reload, accelerator: 'F5', click: actions.reload },
        ...(isMac ? [] : [line, settings, line, quit]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        ask('toggle-list', words.toggleList, 'CmdOrCtrl+\\'),
        askShowing('toggle-answers', words.toggleAnswers, 'H'),
        line,
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      label: words.go,
      submenu: [
        ask('search', words.search, 'CmdOrCtrl+K'),
        line,
        ask('library', words.library, 'CmdOrCtrl+1'),
        ask('bookmarks', words.bookmarks, 'CmdOrCtrl+2'),
        ask('notes', words.notes, 'CmdOrCtrl+3'),
        ask('interview', words.interview, 'CmdOrCtrl+I'),
        ask('review', words.review, 'CmdOrCtrl+R'),
        ask('progress', words.progress, 'CmdOrCtrl+G'),
        line,
        ask('back', words.back, isMac ? 'Cmd+[' : 'Alt+Left'),
        ask('forward', words.forward, isMac ? 'Cmd+]' : 'Alt+Right'),
        askShowing('previous-question', words.previous, 'K'),
        askShowing('next-question', words.next, 'J'),
      ],
    },
    {
      label: words.question,
      submenu: [
        askShowing('toggle-bookmark', words.bookmark, 'B'),
        ask('undo-bookmark', words.undoBookmark),
        askShowing('edit-note', words.note, 'N'),
      ],
    },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.close },
      ],
    },
    {
      role: 'help',
      label: words.help,
      submenu: [askShowing('keys', words.keys, '?'), ...(isMac ? [] : [about])],
    },
  ]
}
