/** Bytes that can be read from anywhere and again: a kept file, a file on disk. Nothing of them is held in memory. */
export interface Bytes {
  readonly size: number
  /** From byte `from` to before byte `to`, in pieces. */
  read(from?: number, to?: number): AsyncIterable<Uint8Array>
}
