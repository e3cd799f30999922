import { isSpace, ValueScanner, valueIn } from './jsonScanner.ts'
import { Unreadable } from './trouble.ts'

/** An item of the list with its number from 1, or why it could not be read. */
export type JsonItem =
  | { readonly kind: 'item', readonly number: number, readonly value: unknown }
  | { readonly kind: 'fault', readonly number: number, readonly fault: 'tooLong' | 'tooDeep' | 'json' }
  | { readonly kind: 'head', readonly name: string, readonly value: unknown }

const limits = { longest: 4 * 1024 * 1024, deepest: 64 }
/** A name or a value beside the list; a register has dates there. */
const headLimits = { longest: 64 * 1024, deepest: 64 }

const [openBrace, closeBrace, openBracket, closeBracket, comma, colon, quote] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a, 0x22]

/** Where in `{"name": value, "list": [item, item], …}` the reader is, and what it waits for. */
type Place = 'start' | 'name' | 'colon' | 'value' | 'afterValue' | 'item' | 'afterItem' | 'end'

/**
 * Items of the list called `list` in a JSON object, one at a time: a register of any size needs the memory of one record.
 * Throws `Unreadable` for what is no such object, is not UTF-8, or ends half-way.
 */
export async function* jsonItems(pieces: AsyncIterable<Uint8Array>, list: string): AsyncGenerator<JsonItem> {
  const reader = new ItemReader(list)
  for await (const piece of pieces) yield* reader.take(piece)
  reader.finish()
}

class ItemReader {
  private readonly list: string
  private place: Place = 'start'
  private scanner: ValueScanner | null = null
  private name = ''
  private number = 0
  private taken = 0
  private hasList = false

  constructor(list: string) { this.list = list }

  *take(piece: Uint8Array): Generator<JsonItem> {
    let at = this.taken === 0 ? afterMark(piece) : 0
    this.taken += piece.length
    while (at < piece.length) {
      if (this.scanner !== null) {
        const end = this.scanner.take(piece, at)
        if (end === -1) return
        at = end
        yield* this.ended(this.scanner)
        continue
      }
      const byte = piece[at] ?? 0
      if (isSpace(byte)) { at++; continue }
      // A value begins here: its first byte is the scanner's.
      if (!this.step(byte)) at++
    }
  }

  /** Takes one byte between values; true when it is the first of a value. */
  private step(byte: number): boolean {
    return this.steps[this.place](byte)
  }

  private readonly steps: Readonly<Record<Place, (byte: number) => boolean>> = {
    start: (byte) => this.expect(byte === openBrace, 'name'),
    name: (byte) => byte === closeBrace ? this.expect(true, 'end') : this.beginName(byte),
    colon: (byte) => this.expect(byte === colon, 'value'),
    value: (byte) => this.beginValue(byte),
    afterValue: (byte) => byte === comma ? this.expect(true, 'name') : this.expect(byte === closeBrace, 'end'),
    item: (byte) => this.beginItem(byte),
    afterItem: (byte) => byte === comma ? this.expect(true, 'item') : this.expect(byte === closeBracket, 'afterValue'),
    end: () => this.expect(false, 'end'),
  }

  private beginName(byte: number): boolean {
    if (byte !== quote) throw new Unreadable('broken', this.number)
    return this.begin(headLimits)
  }

  private beginValue(byte: number): boolean {
    if (this.name !== this.list || byte !== openBracket) return this.begin(headLimits)
    this.hasList = true
    return this.expect(true, 'item')
  }

  private beginItem(byte: number): boolean {
    if (byte === closeBracket) return this.expect(true, 'afterValue')
    this.number++
    return this.begin(limits)
  }

  private expect(isThere: boolean, next: Place): false {
    if (!isThere) throw new Unreadable(this.place === 'start' ? 'notJson' : 'broken', this.number)
    this.place = next
    return false
  }

  private begin(limitsOfOne: typeof limits): true {
    this.scanner = new ValueScanner(limitsOfOne)
    return true
  }

  private *ended(scanner: ValueScanner): Generator<JsonItem> {
    const { bytes, fault } = scanner.value()
    this.scanner = null
    const { place, number } = this
    if (place === 'item') {
      this.place = 'afterItem'
      if (fault !== null) yield { kind: 'fault', number, fault }
      else yield itemOf(number, valueIn(bytes, number))
      return
    }
    const value = fault === null ? valueIn(bytes, number) : undefined
    if (place === 'name') {
      if (typeof value !== 'string') throw new Unreadable('broken', number)
      this.name = value
      this.place = 'colon'
      return
    }
    this.place = 'afterValue'
    yield { kind: 'head', name: this.name, value }
  }

  finish(): void {
    if (this.taken === 0) throw new Unreadable('empty', 0)
    if (this.place === 'start') throw new Unreadable('notJson', 0)
    if (this.place !== 'end') throw new Unreadable('truncated', this.number)
    if (!this.hasList) throw new Unreadable('noList', 0)
  }
}

const itemOf = (number: number, value: unknown): JsonItem =>
  value === undefined ? { kind: 'fault', number, fault: 'json' } : { kind: 'item', number, value }

/** UTF-8 files of some programs begin with a mark of three bytes. */
const afterMark = (piece: Uint8Array): number =>
  piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf ? 3 : 0
