type Ending = () => Promise<void>

/** What has been opened, to be ended in the opposite order also when somebody stops a measurement half-way. */
const open = new Set<Ending>()

/** The same ending, which now also comes with an interruption; it runs once. */
export function endedWithUs(end: Ending): Ending {
  let ended: Promise<void> | null = null
  const once: Ending = () => {
    open.delete(once)
    return ended ??= end()
  }
  open.add(once)
  return once
}

/** From now on an interruption ends everything that is open before the process. */
export function endWhenInterrupted(): void {
  let stopping = false
  const stop = async (code: number): Promise<void> => {
    // The terminal and the parent may both tell.
    if (stopping) return
    stopping = true
    for (const end of [...open].reverse()) await end().catch((error: unknown) => { console.error(error) })
    process.exit(code)
  }
  process.on('SIGINT', () => { void stop(130) })
  process.on('SIGTERM', () => { void stop(143) })
}
