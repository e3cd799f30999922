import type { Oracle } from './oracle.ts'

/** Every kind of expected results that the methods are held against; the first that recognises a file checks it. */
export const oracles: readonly Oracle[] = []
