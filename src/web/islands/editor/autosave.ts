import { bringsUnsaved } from '../leave/leaving.ts'

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
  /**
   * Each saving stands on the one before: two at once would refuse each other, so leaving the page meanwhile asks first, in the
   * words of the browser. Otherwise it asks only about what could not be saved, and about more than a browser carries on sending.
   */
  readonly isVersioned?: boolean
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
export function autosaving({ form, action, say, words, isVersioned = false }: Autosave): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let isStopped = false
  let isSent = false
  /** What stands here is kept nowhere: the last saving, by itself or by the button, came to nothing. */
  let hasFailed = bringsUnsaved()
  let changes = 0
  /** When the first of the unsaved changes was made; null when all is saved. */
  let unsavedSince: number | null = null

  const plan = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), milliseconds)
  }

  async function save(isLeaving = false): Promise<void> {
    if (isStopped) return
    if (isSaving && (isVersioned || !isLeaving)) {
      plan(quietFor)
      return
    }
    const isCarried = carries(bodyOf(form).length, isSaving)
    isSaving = true
    const [at, since] = [changes, unsavedSince]
    unsavedSince = null
    say(words['saving'] ?? '')
    heed(await sent(bodyOf(form), action, isCarried), at, since)
  }

  function heed(answer: Answer | null, at: number, since: number | null): void {
    isSaving = false
    hasFailed = answer?.state !== 'saved'
    if (answer?.state === 'saved') rememberVersion(form, answer.version)
    else keepUnsaved(answer, since)
    // A change that came meanwhile is already waiting for its own saving.
    if (hasFailed || changes === at) say(said(answer, words))
  }

  function keepUnsaved(answer: Answer | null, since: number | null): void {
    unsavedSince = since ?? performance.now()
    if (answer === null) plan(againAfter)
    else isStopped = true
  }

  const leave = (): void => {
    clearTimeout(timer)
    if (unsavedSince !== null) void save(true)
  }
  form.addEventListener('submit', ({ submitter }) => {
    // A button that sends it elsewhere, for one more row or for what ARES knows, saves nothing.
    const elsewhere = submitter?.getAttribute('formaction') ?? action
    if (elsewhere !== action) leave()
    isStopped = true
    isSent = true
    clearTimeout(timer)
  })
  /** Something is not kept yet, and what is sent now might not arrive once the page is gone. */
  const isLeftBehind = (): boolean =>
    (isSaving || unsavedSince !== null) && (isVersioned || !carries(bodyOf(form).length, isSaving))
  whenLeft(leave, () => !isSent && (hasFailed || isLeftBehind()))
  return () => {
    changes += 1
    unsavedSince ??= performance.now()
    if (isStopped) return
    say(words['waiting'] ?? '')
    plan(waitFor(performance.now(), unsavedSince))
  }
}

/** Whoever turns to another page or another window leaves nothing behind, or is asked first. */
function whenLeft(leave: () => void, asks: () => boolean): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
  // Before the next page is even asked for: it may be this very form again, and must find what was written.
  window.addEventListener('beforeunload', (event) => {
    if (asks()) event.preventDefault()
    leave()
  })
  window.addEventListener('pagehide', leave)
}

function rememberVersion(form: HTMLFormElement, version: number): void {
  const field = form.elements.namedItem('version')
  if (field instanceof HTMLInputElement) field.value = String(version)
}

function said(answer: Answer | null, words: DOMStringMap): string {
  if (answer === null) return words['offline'] ?? ''
  return answer.state === 'saved' ? answer.text : words[answer.state] ?? ''
}

/** What a browser carries on sending after its page is gone, in all, with room for headers. */
const longestKeptAlive = 60_000

/** Does the browser carry a form of this length on, also beside the one that is being sent? */
export const carries = (length: number, isSaving: boolean): boolean => length * (isSaving ? 2 : 1) < longestKeptAlive

/** FormData holds only text here; a form with no file is sent as the page itself would send it. */
const bodyOf = (form: HTMLFormElement): string =>
  String(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])))

/** Null when there is no connection or no session. */
async function sent(body: string, action: string, keepalive: boolean): Promise<Answer | null> {
  try {
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
    const answer = await fetch(action, { method: 'POST', body, headers, keepalive })
    const isAnswer = answer.headers.get('content-type')?.startsWith('application/json') === true
    // The route of the chapter answers an automatic save with this shape.
    return isAnswer ? await answer.json() as Answer : null
  } catch {
    return null
  }
}
