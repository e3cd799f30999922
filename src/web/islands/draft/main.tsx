import { autosaving } from '../editor/autosave.ts'

/** Every long form of a card: keeps what is not saved yet a few seconds after it is written, and saves by Ctrl+S or Ctrl+Enter. */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="draft"]')) enliven(place)

function enliven(place: HTMLElement): void {
  const form = place.closest('form')
  if (!form) return
  form.addEventListener('keydown', (event) => { saveByKey(form, event) })
  const { action } = place.dataset
  if (action === undefined) return
  const keep = autosaving({ form, action, words: place.dataset, say: (text) => { place.textContent = text } })
  form.addEventListener('input', keep)
}

function saveByKey(form: HTMLFormElement, event: KeyboardEvent): void {
  const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && (event.key === 's' || event.key === 'Enter')
  if (!isSave) return
  event.preventDefault()
  form.requestSubmit()
}
