import { askBeforeLeaving } from '../leave/leaving.ts'
import { autosaving } from './autosave.ts'
import { marksOf } from './marks.ts'
import { toolbarFor } from './toolbar.ts'

/** Every text field with plain marks that may become a page to write on. The field stays and is what the form sends. */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="editor"]')) enliven(place)

function enliven(place: HTMLElement): void {
  const field = place.querySelector('textarea')
  const frame = place.querySelector<HTMLElement>('.field')
  const template = place.querySelector('template')
  const form = place.closest('form')
  if (!field || !frame || !template || !form) return
  const words = place.dataset
  const state = document.createElement('p')
  state.className = 'editor-state'
  state.setAttribute('role', 'status')
  // What was refused is saved by the button only, with what the page says about it.
  const isKept = words['saves'] === 'yes'
  const save = isKept ? autosaving({ form, action: form.action, words, isVersioned: true, say: (text) => { state.textContent = text } }) : () => undefined
  if (!isKept) askBeforeLeaving(form)
  const page = writingPage(template, field)
  const changed = (): void => {
    field.value = marksOf(page)
    save()
  }
  const bar = toolbarFor(page, words, {
    changed,
    toMarks: () => {
      frame.hidden = false
      bar.remove()
      page.remove()
      field.focus()
    },
  })
  page.addEventListener('input', changed)
  field.addEventListener('input', save)
  frame.hidden = true
  place.querySelector<HTMLElement>('.marks-help')?.setAttribute('hidden', '')
  place.prepend(bar, page, state)
}

function writingPage(template: HTMLTemplateElement, field: HTMLTextAreaElement): HTMLElement {
  const page = document.createElement('div')
  page.className = 'editor-page'
  page.contentEditable = 'true'
  page.setAttribute('role', 'textbox')
  page.setAttribute('aria-multiline', 'true')
  page.setAttribute('aria-labelledby', 'slova')
  const described = field.getAttribute('aria-describedby')
  if (described !== null) page.setAttribute('aria-describedby', described)
  page.append(template.content.cloneNode(true))
  if (page.childElementCount === 0) page.append(emptyParagraph())
  page.addEventListener('paste', pastePlain)
  page.addEventListener('focus', wholeParagraphs, { once: true })
  return page
}

/** Without a paragraph a browser writes the first line straight into the page. */
function emptyParagraph(): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.append(document.createElement('br'))
  return paragraph
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- no browser has anything newer
const wholeParagraphs = (): void => { document.execCommand('defaultParagraphSeparator', false, 'p') }

/** What comes from elsewhere brings its words, not its looks. */
function pastePlain(event: ClipboardEvent): void {
  event.preventDefault()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- keeps undo working
  document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '')
}
