/** Everything a form would send, to be compared. */
export const sentWords = (fields: Iterable<readonly [string, FormDataEntryValue]>): string =>
  JSON.stringify([...fields].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]))

/** Was this page the answer to words the server did not take? They then stand nowhere but here. */
export function bringsUnsaved(): boolean {
  const [arrival] = performance.getEntriesByType('navigation')
  return arrival instanceof PerformanceNavigationTiming && arrival.responseStatus >= 400
}

/** Leaving the page asks first, in the words of the browser, while the form holds something that was not sent. Sending it never asks. */
export function askBeforeLeaving(form: HTMLFormElement): void {
  const read = (): string => sentWords(new FormData(form))
  const saved = bringsUnsaved() ? null : read()
  let isBeingSent = false
  form.addEventListener('submit', () => { isBeingSent = true })
  window.addEventListener('beforeunload', (event) => {
    if (!isBeingSent && read() !== saved) event.preventDefault()
    // Whoever comes back to this page by the browser's own button has it unsent again.
    isBeingSent = false
  })
}
