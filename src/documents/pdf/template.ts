import blocks from './blocks.typ?raw'
import look from './look.typ?raw'
import pages from './pages.typ?raw'
import sheet from './sheet.typ?raw'

/** The Typst source of every document: its look, its kinds of blocks, its pages. It holds no word of a document. */
export const template = [look, blocks, pages, sheet].join('\n')
