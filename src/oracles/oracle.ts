import type { Solve } from '#core/location/model.ts'

/** A file of expected results, computed outside. */
export interface OracleFile {
  /** `karate.expected.json` */
  readonly name: string
  readonly text: string
  /** Text of a file beside it, or null. */
  sibling(name: string): Promise<string | null>
}

/** What recomputing takes besides the core. */
export interface OracleTools { readonly solve: Solve }

export interface Verdict {
  /** How many figures were compared. */
  readonly compared: number
  /** In words: where, what came out and what was expected. */
  readonly failures: readonly string[]
  /** Keys whose method is not built. */
  readonly skipped: readonly string[]
}

/** Knows one kind of files and recomputes what they expect by the methods of the core. */
export interface Oracle {
  readonly recognises: (name: string, text: string) => boolean
  /** May throw when the file breaks its format: that fails the file. */
  readonly check: (file: OracleFile, tools: OracleTools) => Promise<Verdict>
}

/** How far a figure may lie: from the expected one, or from it as a part of its size. The wider of the two holds. */
export interface Tolerance { readonly absolute?: number, readonly relative?: number }

/** Gathers what was compared in one file. */
export class Comparison implements Verdict {
  compared = 0
  readonly failures: string[] = []
  readonly skipped: string[] = []

  /** A figure; null is a figure too: what is not defined. NaN never agrees. */
  near(where: string, actual: number | null | undefined, expected: number | null, { absolute = 0, relative = 0 }: Tolerance): void {
    const isSame = actual === expected
    const isNear = typeof actual === 'number' && expected !== null
      && Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected))
    this.#count(where, isSame || isNear, actual, expected)
  }

  /** A word, a truth or a whole number. */
  same(where: string, actual: string | number | boolean | null | undefined, expected: string | number | boolean | null): void {
    this.#count(where, actual === expected, actual, expected)
  }

  /** Two lists of figures, in order. */
  nearAll(where: string, actual: ArrayLike<number | null>, expected: ArrayLike<number | null>, tolerance: Tolerance): void {
    if (actual.length !== expected.length) this.#count(`${where}: length`, false, actual.length, expected.length)
    for (let at = 0; at < expected.length; at += 1) this.near(`${where}[${at}]`, actual[at], expected[at] ?? null, tolerance)
  }

  /** A key whose method is not built. */
  skip(key: string): void {
    this.skipped.push(key)
  }

  #count(where: string, agrees: boolean, actual: unknown, expected: unknown): void {
    this.compared += 1
    if (!agrees) this.failures.push(`${where}: ${String(actual)}, expected ${String(expected)}`)
  }
}
