/** Letters that no Unicode rule takes apart, as a Czech reader without the key would type them. */
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i',
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '')

/** Lower-case text without diacritics, so that `Dětem` and `detem` are the same; folding twice changes nothing. */
export function fold(text: string): string {
  const lower = plain(plain(text).toLowerCase())
  return lower.replace(/[łđøßæœı]/g, (letter) => undecomposed[letter] ?? letter)
}

/** Folded words of a text in their order: runs of a–z and digits, nothing else can come through. */
export function words(text: string): readonly string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}

const alphabet = new Intl.Collator('cs', { numeric: true })

/** Order of the Czech alphabet (ch after h, č after c); numbers inside the text by their size. */
export const compareCzech = (left: string, right: string): number => alphabet.compare(left, right)
