/** A text, or bytes, as a register is read: in pieces of an odd size, so that nothing ends where a piece does. */
export function bytesOf(content: string | Uint8Array, piece = 1013) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    size: bytes.length,
    async *read(from = 0, to = bytes.length): AsyncGenerator<Uint8Array> {
      for (let at = from; at < to; at += piece) yield bytes.subarray(at, Math.min(at + piece, to))
    },
  }
}
