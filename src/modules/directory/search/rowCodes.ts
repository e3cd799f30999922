/** Letters of a row's key, six bits each: base64 of its four-byte number without the padding. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const bitsOf = new Uint8Array(128)
for (const [bits, letter] of Array.from(letters).entries()) bitsOf[letter.charCodeAt(0)] = bits
const keyLength = 6

/** Numbers of the rows whose keys stand one after another. */
export function numbersIn(keys: string): Uint32Array {
  const numbers = new Uint32Array(keys.length / keyLength)
  for (let index = 0, at = 0; index < numbers.length; index += 1) {
    let number = 0
    // The last letter holds two bits of the number and four of nothing.
    for (let letter = 1; letter < keyLength; letter += 1) number = number * 64 + (bitsOf[keys.charCodeAt(at++)] ?? 0)
    numbers[index] = number * 4 + ((bitsOf[keys.charCodeAt(at++)] ?? 0) >> 4)
  }
  return numbers
}

const pageBits = 12
const pageSize = 1 << pageBits
const noPage = new Uint32Array(0)
/** Rows that are no longer there are forgotten with all the others when so many codes are kept. */
const mostCodes = 40_000_000

/**
 * What rows can be filtered by, by their number: about 30 bytes a row. A row with a number never changes, so nothing kept
 * here can be out of date.
 */
export class RowCodes {
  /** Where the codes of a row begin in `codes`; there stands first how many they are. Zero: not known. */
  private readonly pages = new Map<number, Uint32Array>()
  private codes = new Uint16Array(1 << 16)
  private used = 1
  private highest = 0

  learn(number: number, codes: readonly number[]): void {
    if (this.used > mostCodes) this.forget()
    if (this.used + codes.length + 1 > this.codes.length) this.grow()
    const page = this.pages.get(number >>> pageBits) ?? new Uint32Array(pageSize)
    this.pages.set(number >>> pageBits, page)
    page[number % pageSize] = this.used
    this.codes[this.used] = codes.length
    this.codes.set(codes, this.used + 1)
    this.used += codes.length + 1
    this.highest = Math.max(this.highest, ...codes)
  }

  /** How many of the rows have each code, by the number of the code, and which rows are not known and so not counted. */
  count(numbers: Uint32Array): { readonly found: Uint32Array, readonly unknown: readonly number[] } {
    const found = new Uint32Array(this.highest + 1)
    const unknown: number[] = []
    let pageNumber = -1
    let page: Uint32Array = noPage
    for (const number of numbers) {
      // Rows come as they lie on the disc, so mostly the same page.
      if (number >>> pageBits !== pageNumber) {
        pageNumber = number >>> pageBits
        page = this.pages.get(pageNumber) ?? noPage
      }
      const at = page[number % pageSize] ?? 0
      if (at === 0) unknown.push(number)
      else this.add(found, at)
    }
    return { found, unknown }
  }

  private add(found: Uint32Array, at: number): void {
    const { codes } = this
    const end = at + (codes[at] ?? 0)
    for (let index = at + 1; index <= end; index += 1) {
      const code = codes[index] ?? 0
      found[code] = (found[code] ?? 0) + 1
    }
  }

  private grow(): void {
    const larger = new Uint16Array(this.codes.length * 2)
    larger.set(this.codes)
    this.codes = larger
  }

  private forget(): void {
    this.pages.clear()
    this.used = 1
  }
}
