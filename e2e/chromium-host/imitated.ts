import type { BrowserWindow } from './browserWindow.ts'
import type { CommandLine } from './commandLine.ts'
import type { Frame } from './frame.ts'
import type { InvokeEvent } from './ipcMain.ts'
import type { Menu } from './menu.ts'
import type { MenuItem } from './menuItem.ts'
import type { Session } from './session.ts'
import type { WebContents } from './webContents.ts'

/**
 * The named members of one of Electron's types. What implements it has Electron's own signatures, checked by the
 * compiler, so an update of Electron that changes one of them is an error here and not a surprise later.
 */
export type Imitated<Type, Members extends keyof Type> = {
  [Member in keyof Pick<Type, Members>]: Hosted<Type[Member]>
}

/** A type of Electron's with the host's classes in the place of Electron's. */
type Hosted<Type> = Type extends (...args: infer Args) => infer Result
  ? (...args: { [Index in keyof Args]: Hosted<Args[Index]> }) => HostedObject<Result>
  : HostedObject<Type>

type HostedObject<Type> = Type extends Electron.BrowserWindow
  ? BrowserWindow
  : Type extends Electron.WebContents
    ? WebContents
    : Type extends Electron.WebFrameMain
      ? Frame
      : Type extends Electron.MenuItem
        ? MenuItem
        : Type extends Electron.Menu
          ? Menu
          : Type extends Electron.Session
            ? Session
            : Type extends Electron.IpcMainInvokeEvent
              ? InvokeEvent
              : Type extends Electron.CommandLine
                ? CommandLine
                : Type extends (infer Item)[]
                  ? HostedObject<Item>[]
                  : Type
