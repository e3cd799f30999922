/** Every long work on the page that says where its state is: asks again until the end, then shows the page of the end. */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="progress"]')) follow(place)

interface State { readonly isRunning: boolean, readonly text: string, readonly done: number, readonly total: number }

const betweenQuestions = 1500

function follow(place: HTMLElement): void {
  const { source } = place.dataset
  if (source === undefined) return
  setTimeout(() => void ask(source).then((state) => {
    if (state?.isRunning === false) {
      location.reload()
      return
    }
    if (state) show(place, state)
    follow(place)
  }), betweenQuestions)
}

/** Null when the connection failed: the next question may find it again. */
async function ask(source: string): Promise<State | null> {
  try {
    const answer = await fetch(source, { headers: { accept: 'application/json' } })
    // The page that placed the island answers with this shape.
    return answer.ok ? await answer.json() as State : null
  } catch {
    return null
  }
}

function show(place: HTMLElement, { text, done, total }: State): void {
  const words = place.querySelector('p')
  const bar = place.querySelector('progress')
  // The same words again would be read out again.
  if (words && words.textContent !== text) words.textContent = text
  if (bar) Object.assign(bar, { value: done, max: total })
}
