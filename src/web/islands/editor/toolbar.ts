/** A button of the toolbar; `command` is what the browser's own editing calls it. */
interface Act { readonly label: string, readonly run: () => void }

const button = ({ label, run }: Act): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button button-second'
  made.textContent = label
  // The selection must stay where the writer left it.
  made.addEventListener('mousedown', (event) => { event.preventDefault() })
  made.addEventListener('click', run)
  return made
}

// Deprecated, and the only editing commands that every browser has and that keep undo working.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const edit = (command: string, value?: string): void => { document.execCommand(command, false, value) }

export interface ToolbarActs { readonly changed: () => void, readonly toMarks: () => void }

/** Heading, list, bold, link, and the way back to plain marks. */
export function toolbarFor(page: HTMLElement, words: DOMStringMap, { changed, toMarks }: ToolbarActs): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'editor-toolbar'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', words['toolbar'] ?? '')
  const link = linkForm(page, words, changed)
  const act = (label: string | undefined, run: () => void): HTMLButtonElement => button({
    label: label ?? '',
    run: () => {
      page.focus()
      run()
      changed()
    },
  })
  bar.append(
    act(words['heading'], () => { edit('formatBlock', isInside('H2') ? 'P' : 'H2') }),
    act(words['list'], () => { edit('insertUnorderedList') }),
    act(words['bold'], () => { edit('bold') }),
    button({ label: words['link'] ?? '', run: link.open }),
    button({ label: words['plain'] ?? '', run: toMarks }),
    link.row,
  )
  return bar
}

/** Is the place of writing inside such an element? */
function isInside(name: string): boolean {
  const node = getSelection()?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest(name.toLowerCase()) != null
}

function linkForm(page: HTMLElement, words: DOMStringMap, changed: () => void): { row: HTMLElement, open: () => void } {
  const row = document.createElement('div')
  row.className = 'editor-link'
  row.hidden = true
  const label = document.createElement('label')
  const address = document.createElement('input')
  address.type = 'url'
  label.append(words['address'] ?? '', address)
  let place: Range | undefined
  const close = (): void => {
    row.hidden = true
    page.focus()
  }
  const insert = (): void => {
    if (!/^(https?:\/\/|mailto:)\S+$/u.test(address.value)) {
      address.focus()
      return
    }
    close()
    const selection = getSelection()
    if (place && selection) {
      selection.removeAllRanges()
      selection.addRange(place)
    }
    if (selection?.isCollapsed === true) edit('insertHTML', linkMarkup(address.value))
    else edit('createLink', address.value)
    changed()
  }
  address.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault()
    if (event.key === 'Enter') insert()
    if (event.key === 'Escape') close()
  })
  row.append(label, button({ label: words['insert'] ?? '', run: insert }), button({ label: words['cancel'] ?? '', run: close }))
  return {
    row,
    open: () => {
      const selection = getSelection()
      place = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined
      row.hidden = false
      address.focus()
    },
  }
}

/** A link whose words are its address, written as markup by the browser itself. */
function linkMarkup(address: string): string {
  const link = document.createElement('a')
  link.href = address
  link.textContent = address
  return link.outerHTML
}
