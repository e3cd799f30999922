import { SaxesParser } from 'saxes'
import { BadWorkbook } from './badWorkbook.ts'

/** Attributes of an element by their names as they are written. */
export type Attributes = Readonly<Record<string, { readonly value: string }>>

/** What somebody wants to know of a document; names are without their prefixes. */
export interface XmlReader {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Real workbooks nest about ten elements. */
const deepest = 64
/** Characters between two marks; a cell of Excel has 32,767, each at most six characters long in XML. */
const longestSilence = 512 * 1024

/**
 * Reads a document as it comes. One with a definition of its own type is refused, so no entity is ever expanded and
 * nothing outside is asked for; so is one that is not well-formed, not UTF-8, too deep, or a single endless text.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const listening = listeningParser(reader)
  try {
    for await (const piece of pieces) listening.take(decoder.decode(piece, { stream: true }))
    listening.take(decoder.decode())
  } catch (error) {
    throw error instanceof TypeError ? new BadWorkbook('workbook') : error
  }
  listening.finish()
}

function listeningParser({ open, close, text }: XmlReader): { take: (piece: string) => void, finish: () => void } {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let [depth, silence] = [0, 0]
  parser.on('error', () => { throw new BadWorkbook('workbook') })
  parser.on('doctype', () => { throw new BadWorkbook('doctype') })
  parser.on('opentag', ({ local, attributes }) => {
    silence = 0
    if (++depth > deepest) throw new BadWorkbook('workbook')
    open(local, attributes)
  })
  parser.on('closetag', ({ local }) => {
    silence = 0
    depth--
    close?.(local)
  })
  if (text) parser.on('text', text)
  return {
    take(piece) {
      silence += piece.length
      parser.write(piece)
      if (silence > longestSilence) throw new BadWorkbook('tooLongCell')
    },
    finish: () => { parser.close() },
  }
}
