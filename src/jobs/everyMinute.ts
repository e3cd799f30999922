const minute = 60_000

/** Does it now and then every minute, never twice at once; returns how to stop, which waits for what is being done. */
export function everyMinute(action: () => Promise<void>, onError: (error: unknown) => void): () => Promise<void> {
  let doing: Promise<void> | null = null
  const act = (): void => { doing ??= action().catch(onError).finally(() => { doing = null }) }
  act()
  const timer = setInterval(act, minute)
  return async () => {
    clearInterval(timer)
    await doing
  }
}
