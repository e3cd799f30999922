/** Answer of the server to an automatic save; `text` says when it was saved. */
type Answer =
  | { readonly state: 'saved', readonly version: number, readonly text: string }
  | { readonly state: 'guard' | 'conflict' | 'refused' }

interface Autosave {
  readonly form: HTMLFormElement
  /** Where it is sent. */
  readonly action: string
  readonly say: (text: string) => void
  readonly words: DOMStringMap
  /** Leaving the page while something is unsaved asks first, in the words of the browser. */
  readonly asksToStay?: boolean
}

const againAfter = 8000
const quietFor = 1000
const longestFor = 4000

/** How long to wait with saving: until the writing pauses, yet never longer than some seconds from the first unsaved change. */
export const waitFor = (now: number, unsavedSince: number): number => Math.max(0, Math.min(quietFor, unsavedSince + longestFor - now))

/**
 * Saves when the writing pauses and when the page is left, one request at a time. After a refusal only the button saves: the
 * page then tells what is wrong. Without a connection it tries again.
 */
export function autosaving({ form, action, say, words, asksToStay = false }: Autosave): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let isStopped = false
  let isSent = false
  let changes = 0
  /** When the first of the unsaved changes was made; null when all is saved. */
  let unsavedSince: number | null = null

  const plan = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), milliseconds)
  }

  async function save(): Promise<void> {
    if (isStopped) return
    if (isSaving) {
      plan(quietFor)
      return
    }
    isSaving = true
    const [at, since] = [changes, unsavedSince]
    unsavedSince = null
    say(words['saving'] ?? '')
    const answer = await sent(form, action)
    isSaving = false
    if (answer?.state === 'saved') rememberVersion(form, answer.version)
    else keepUnsaved(answer, since)
    // A change that came meanwhile is already waiting for its own saving.
    if (answer?.state !== 'saved' || changes === at) say(said(answer, words))
  }

  function keepUnsaved(answer: Answer | null, since: number | null): void {
    unsavedSince = since ?? performance.now()
    if (answer === null) plan(againAfter)
    else isStopped = true
  }

  form.addEventListener('submit', () => {
    isStopped = true
    isSent = true
    clearTimeout(timer)
  })
  // Whoever turns to another page or another window leaves nothing behind.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && unsavedSince !== null) void save()
  })
  window.addEventListener('beforeunload', (event) => {
    if (asksToStay && !isSent && (isSaving || unsavedSince !== null)) event.preventDefault()
  })
  return () => {
    changes += 1
    unsavedSince ??= performance.now()
    if (isStopped) return
    say(words['waiting'] ?? '')
    plan(waitFor(performance.now(), unsavedSince))
  }
}

function rememberVersion(form: HTMLFormElement, version: number): void {
  const field = form.elements.namedItem('version')
  if (field instanceof HTMLInputElement) field.value = String(version)
}

function said(answer: Answer | null, words: DOMStringMap): string {
  if (answer === null) return words['offline'] ?? ''
  return answer.state === 'saved' ? answer.text : words[answer.state] ?? ''
}

/** What a browser carries on sending after its page is gone, with room for headers. */
const longestKeptAlive = 60_000

/** Null when there is no connection or no session. */
async function sent(form: HTMLFormElement, action: string): Promise<Answer | null> {
  try {
    // FormData holds only text here; a form with no file is sent as the page itself would send it.
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
    const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' }, keepalive: String(body).length < longestKeptAlive })
    const isAnswer = answer.headers.get('content-type')?.startsWith('application/json') === true
    // The route of the chapter answers an automatic save with this shape.
    return isAnswer ? await answer.json() as Answer : null
  } catch {
    return null
  }
}
