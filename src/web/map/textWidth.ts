/** Advance widths of Roboto Medium in hundredths of the font size; accents do not widen a letter noticeably. */
const widths: Readonly<Record<number, string>> = {
  22: ' ,', 25: 'ijl', 28: 'I.', 33: 't', 34: '-', 35: 'fr()', 38: '„“', 39: '/', 49: 'y', 50: 'vxz', 51: 's', 52: 'ck',
  54: 'aeL', 55: 'F', 56: 'bdhnpuEJ', 57: 'goq0123456789', 60: 'Z', 61: 'STY', 63: 'BKRX', 64: 'P–', 65: 'CDUV', 66: 'A',
  68: 'G', 69: 'OQ', 71: 'HN', 74: 'w', 87: 'mM', 88: 'W',
}
const unknownLetter = 58

const widthOf = new Map(Object.entries(widths).flatMap(([width, letters]) => Array.from(letters).map((letter) => [letter, Number(width)])))

/** How wide a text is set in Roboto Medium, in the unit of `fontSize`. */
export function textWidth(text: string, fontSize: number): number {
  let hundredths = 0
  for (const letter of text) hundredths += widthOf.get(letter) ?? widthOf.get(withoutAccent(letter)) ?? unknownLetter
  return hundredths * fontSize / 100
}

const withoutAccent = (letter: string): string => letter.normalize('NFD').slice(0, 1)
