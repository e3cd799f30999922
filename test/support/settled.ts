import type { Visit } from './app.ts'

/** The page of a long work once it has ended; it says so as data, too. */
export async function settled(visit: Visit, path: string): Promise<string> {
  for (;;) {
    const answer = await visit.ask(path, { headers: { accept: 'application/json' } })
    // What is over may be another page already.
    const isData = answer.headers.get('content-type')?.startsWith('application/json') === true
    if (!isData || !(await answer.json() as { isRunning: boolean }).isRunning) return (await visit.get(path)).text()
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
}
