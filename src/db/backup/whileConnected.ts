import type pg from 'pg'

/** A COPY may say that its connection is gone after its pipeline has ended and nobody listens any more. */
export const toldElsewhere = (): void => undefined

/**
 * Does the work unless the connection ends first: a COPY waits for ever for an answer of a database that is gone.
 * The signal is aborted then, so that the work may put its own things in order.
 */
export async function whileConnected<Value>(client: pg.ClientBase, work: (gone: AbortSignal) => Promise<Value>): Promise<Value> {
  const gone = new AbortController()
  const lost = Promise.withResolvers<never>()
  const tell = (error?: Error): void => {
    const reason = error ?? new Error('The connection to the database ended')
    gone.abort(reason)
    lost.reject(reason)
  }
  // `ClientBase` does not name the event, but every client tells its end.
  const ending: NodeJS.EventEmitter = client
  ending.once('error', tell).once('end', tell)
  try {
    const done = work(gone.signal)
    // What the work says after nobody waits for it is nobody's news.
    done.catch(() => undefined)
    return await Promise.race([done, lost.promise])
  } finally {
    ending.off('error', tell).off('end', tell)
  }
}
