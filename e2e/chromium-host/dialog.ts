/**
 * Dialogs nobody sees: each is answered as if it were dismissed, with a line that says what it would have asked.
 * Tests put their own functions in the place of these.
 * https://www.electronjs.org/docs/latest/api/dialog
 */
export const dialog: Pick<
  Electron.Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'
> = {
  showOpenDialog: async (...args: unknown[]) => {
    report('showOpenDialog', args)
    return { canceled: true, filePaths: [] }
  },
  showSaveDialog: async (...args: unknown[]) => {
    report('showSaveDialog', args)
    return { canceled: true, filePath: '' }
  },
  showMessageBox: async (...args: unknown[]) => {
    report('showMessageBox', args)
    return { response: cancelButton(args.at(-1) as Electron.MessageBoxOptions), checkboxChecked: false }
  },
  showErrorBox: (title, content) => report('showErrorBox', [`${title}: ${content}`]),
}

/** "If `cancelId` is not set, and there is no button labelled cancel or no, 0 is returned" on dismissal. */
function cancelButton({ cancelId, buttons = [] }: Electron.MessageBoxOptions): number {
  return (
    cancelId ??
    Math.max(
      0,
      buttons.findIndex((label) => /^(cancel|no)$/i.test(label.replaceAll('&', ''))),
    )
  )
}

function report(name: string, args: unknown[]): void {
  console.error(`[chromium-host] dialog.${name}`, JSON.stringify(args.at(-1)))
}
