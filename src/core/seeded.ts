/**
 * A small repeatable generator (mulberry32): numbers from 0 to below 1, the same for the same seed on every machine.
 * Results that stand on chance keep the seed with them. Not for secrets.
 */
export const seeded = (seed: number): () => number => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
