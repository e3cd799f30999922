import { BadWorkbook } from './badWorkbook.ts'
import { unescaped } from './cellText.ts'
import { readXml } from './xml.ts'

const mostStrings = 1_000_000

/** Texts that cells share, in their order; the reading beside a text, in what languages have one, is left out. */
export async function readStrings(pieces: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const strings: string[] = []
  let [text, isText, isReading] = ['', false, false]
  await readXml(pieces, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') isReading = true
      else if (name === 't') isText = !isReading
    },
    text(piece) { if (isText) text += piece },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isReading = false
      if (name !== 'si') return
      if (strings.push(unescaped(text)) > mostStrings) throw new BadWorkbook('workbook')
    },
  })
  return strings
}
