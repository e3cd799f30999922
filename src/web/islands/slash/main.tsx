import { isMeant } from './meant.ts'

/** On work pages „/“ puts the cursor into the search of everything. Who turned it off on their account gets no such script. */
const field = document.querySelector<HTMLInputElement>('#hledat-vse')
if (field) enliven(field)

function enliven(search: HTMLInputElement): void {
  search.setAttribute('aria-keyshortcuts', '/')
  search.form?.querySelector('kbd')?.removeAttribute('hidden')
  document.addEventListener('keydown', (event) => {
    const at = event.target
    const isInField = at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'))
    if (!isMeant(event, isInField)) return
    event.preventDefault()
    search.focus()
    search.select()
  })
}
