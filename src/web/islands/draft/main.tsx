import { autosaving } from '../editor/autosave.ts'
import { askBeforeLeaving } from '../leave/leaving.ts'

/**
 * Every form of a card: a long one keeps what is not saved yet a few seconds after it is written, a short one, or one over an
 * older draft nobody opened, asks before it is left. Ctrl+S and Ctrl+Enter save.
 */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="draft"]')) enliven(place)

function enliven(place: HTMLElement): void {
  const form = place.closest('form')
  if (!form) return
  form.addEventListener('keydown', (event) => { saveByKey(form, event) })
  const { action } = place.dataset
  if (action === undefined) {
    askBeforeLeaving(form)
    return
  }
  const keep = autosaving({ form, action, words: place.dataset, say: (text) => { place.textContent = text } })
  form.addEventListener('input', keep)
}

function saveByKey(form: HTMLFormElement, event: KeyboardEvent): void {
  const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && (event.key === 's' || event.key === 'Enter')
  if (!isSave) return
  event.preventDefault()
  form.requestSubmit()
}
