const away = -1

/** Numbered crossings waiting by their cost: a binary heap on typed arrays that knows where each of them stands. */
export class CostQueue {
  readonly #heap: Int32Array
  readonly #place: Int32Array
  readonly #cost: Float64Array
  readonly #touched: Int32Array
  #size = 0
  #touchedCount = 0

  constructor(count: number) {
    this.#heap = new Int32Array(count)
    this.#place = new Int32Array(count).fill(away)
    this.#cost = new Float64Array(count).fill(Infinity)
    this.#touched = new Int32Array(count)
  }

  costOf(one: number): number {
    return this.#cost[one] ?? Infinity
  }

  /** Puts one in, or nearer; a cost that is not lower than the known one changes nothing. */
  lower(one: number, cost: number): void {
    const known = this.costOf(one)
    if (cost >= known) return
    if (known === Infinity) {
      this.#touched[this.#touchedCount] = one
      this.#touchedCount += 1
      this.#place[one] = this.#size
      this.#size += 1
    }
    this.#cost[one] = cost
    this.#rise(one, this.#place[one] ?? 0)
  }

  /** Takes the one with the lowest cost out; −1 of none. */
  takeNearest(): number {
    if (this.#size === 0) return away
    const nearest = this.#heap[0] ?? away
    this.#size -= 1
    this.#place[nearest] = away
    if (this.#size > 0) this.#sink(this.#heap[this.#size] ?? 0)
    return nearest
  }

  /** Forgets everything, at the price of what was touched. */
  clear(): void {
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const one = this.#touched[at] ?? 0
      this.#cost[one] = Infinity
      this.#place[one] = away
    }
    this.#size = 0
    this.#touchedCount = 0
  }

  #put(one: number, at: number): void {
    this.#heap[at] = one
    this.#place[one] = at
  }

  #rise(one: number, from: number): void {
    const cost = this.costOf(one)
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = this.#heap[above] ?? 0
      if (this.costOf(other) <= cost) break
      this.#put(other, at)
      at = above
    }
    this.#put(one, at)
  }

  #sink(one: number): void {
    const cost = this.costOf(one)
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= this.#size) break
      const right = below + 1
      if (right < this.#size && this.costOf(this.#heap[right] ?? 0) < this.costOf(this.#heap[below] ?? 0)) below = right
      const other = this.#heap[below] ?? 0
      if (this.costOf(other) >= cost) break
      this.#put(other, at)
      at = below
    }
    this.#put(one, at)
  }
}
