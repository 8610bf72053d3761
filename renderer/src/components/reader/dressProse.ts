/** What the parts that are added to an answer are called. */
interface ProseLabels {
  copy: string
  copied: string
  noPicture: (name: string) => string
}

/** How long a button says that it has copied, in ms. */
const copiedMs = 2000

/**
 * Puts a text on the clipboard. The window grants no permissions, so the asynchronous clipboard is closed to it; copying
 * at a person's own click never needed one.
 */
function copyText(text: string): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', fill)
}

function wrap(element: Element, className: string): HTMLElement {
  const box = document.createElement('div')
  box.className = className
  element.replaceWith(box)
  box.append(element)
  return box
}

function addCopyButton(block: HTMLPreElement, labels: ProseLabels, say: (text: string) => void): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = labels.copy
  button.addEventListener('click', () => {
    copyText(block.textContent)
    say(labels.copied)
    button.textContent = labels.copied
    setTimeout(() => (button.textContent = labels.copy), copiedMs)
  })
  wrap(block, 'code-box').append(button)
}

/** Says which picture is not there: what failed to load leaves nothing to see. */
function watchPicture(picture: HTMLImageElement, labels: ProseLabels): void {
  const tell = () => {
    const frame = document.createElement('span')
    frame.className = 'no-picture'
    frame.textContent = labels.noPicture(decodeURIComponent(picture.src.split('/').at(-1) ?? ''))
    picture.replaceWith(frame)
  }
  if (picture.complete && picture.naturalWidth === 0) tell()
  else picture.addEventListener('error', tell, { once: true })
}

/**
 * Gives the blocks of an answer what markdown has no word for: code can be copied, and a table too wide scrolls in a box
 * of its own, and a picture that is missing is named.
 * @param say tells assistive technology what has happened
 */
export function dressProse(prose: HTMLElement, labels: ProseLabels, say: (text: string) => void): void {
  for (const block of prose.querySelectorAll('pre')) addCopyButton(block, labels, say)
  for (const table of prose.querySelectorAll('table')) wrap(table, 'table-box').tabIndex = 0
  for (const picture of prose.querySelectorAll('img')) watchPicture(picture, labels)
}
