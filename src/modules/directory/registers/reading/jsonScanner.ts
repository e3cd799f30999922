import { Unreadable } from './trouble.ts'

const quote = 0x22
const backslash = 0x5c
const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d
export const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** Ends of a value that stands without brackets and quotes: `,` `]` `}`. */
const endsBare = (byte: number): boolean => byte === 0x2c || byte === 0x5d || byte === 0x7d || isSpace(byte)

/** One JSON value as bytes, or what of it was too long or too deep to be kept. */
export interface JsonValue { readonly bytes: Uint8Array, readonly fault: 'tooLong' | 'tooDeep' | null }

export interface ValueLimits { readonly longest: number, readonly deepest: number }

/**
 * Finds where one JSON value ends, piece by piece, without reading what it says. Keeps at most `longest` bytes; depth is
 * only counted, so that no nesting costs memory.
 */
export class ValueScanner {
  private readonly limits: ValueLimits
  private pieces: Uint8Array[] = []
  private length = 0
  private depth = 0
  private inString = false
  private escaped = false
  private begun = false
  private isBare = false
  private fault: JsonValue['fault'] = null

  constructor(limits: ValueLimits) { this.limits = limits }

  /** Takes bytes of the piece from `from`; gives the place after the value's end, or -1 when it goes on. */
  take(piece: Uint8Array, from: number): number {
    const end = this.endIn(piece, from)
    this.keep(piece.subarray(from, end === -1 ? piece.length : end))
    return end
  }

  private endIn(piece: Uint8Array, from: number): number {
    if (!this.begun) this.begin(piece[from])
    if (this.isBare) return bareEnd(piece, from)
    let at = from
    while (at !== -1 && at < piece.length) {
      at = this.inString ? this.afterString(piece, at) : this.afterSigns(piece, at)
      if (this.depth === 0 && !this.inString) return at
    }
    return -1
  }

  private begin(first: number | undefined): void {
    if (first === undefined) return
    this.begun = true
    this.isBare = !isOpening(first) && first !== quote
  }

  /** The place after the quotation mark that ends the string. */
  private afterString(piece: Uint8Array, from: number): number {
    let { escaped } = this
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at]
      if (escaped) escaped = false
      else if (byte === backslash) escaped = true
      else if (byte === quote) {
        this.inString = false
        return at + 1
      }
    }
    this.escaped = escaped
    return -1
  }

  /** The place after the mark that begins a string, or after the bracket that ends the value. */
  private afterSigns(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at] ?? 0
      if (byte === quote) {
        this.inString = true
        this.escaped = false
        return at + 1
      }
      if (isOpening(byte)) this.open()
      else if (isClosing(byte) && --this.depth === 0) return at + 1
    }
    return -1
  }

  private open(): void {
    this.depth++
    if (this.depth > this.limits.deepest) this.fault = 'tooDeep'
  }

  private keep(part: Uint8Array): void {
    this.length += part.length
    if (this.length > this.limits.longest) this.fault ??= 'tooLong'
    if (this.fault !== null) this.pieces = []
    // A stream may use its memory again.
    else if (part.length > 0) this.pieces.push(part.slice())
  }

  /** What was taken, and ready for the next value. */
  value(): JsonValue {
    const { fault } = this
    const bytes = fault === null ? Buffer.concat(this.pieces) : new Uint8Array()
    this.pieces = []
    this.length = 0
    this.depth = 0
    this.inString = false
    this.escaped = false
    this.begun = false
    this.isBare = false
    this.fault = null
    return { bytes, fault }
  }
}

function bareEnd(piece: Uint8Array, from: number): number {
  for (let at = from; at < piece.length; at++) if (endsBare(piece[at] ?? 0)) return at
  return -1
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The value the bytes say; the whole file is refused when it is not UTF-8. `undefined` when it is no JSON. */
export function valueIn(bytes: Uint8Array, at: number): unknown {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    throw new Unreadable('encoding', at)
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
