import { constants, inflateSync } from 'node:zlib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One node of the structure tree; leaves carry no words here, because pdf.js keeps them as marks of the page. */
export interface TagNode { readonly role: string, readonly alt?: string, readonly children: readonly TagNode[] }

export interface ReadPdf {
  readonly pages: number
  readonly title: string
  readonly language: string
  readonly author: string
  /** The XMP packet as it stands in the file. */
  readonly xmp: string
  /** The text in reading order, page by page, without soft hyphens and with single spaces. */
  readonly text: string
  readonly tags: readonly TagNode[]
}

/** What a reader program and a screen reader find in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await loading.promise
  const { info, metadata } = await pdf.getMetadata()
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => readPage(pdf, index + 1)))
  await loading.destroy()
  // pdf.js types the info dictionary as a bare object.
  const fields = info as Readonly<Record<string, unknown>>
  return {
    pages: pdf.numPages,
    title: String(fields['Title']),
    language: String(fields['Language']),
    author: String(fields['Author']),
    // Its types leave out the raw packet, which is what a validator reads.
    xmp: String((metadata as unknown as { getRaw(): string } | null)?.getRaw()),
    text: pages.map((page) => page.text).join(' '),
    tags: pages.flatMap((page) => page.tags),
  }
}

/** The words of each page as they stand on it, headers and footers too. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await loading.promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    return items.map((item) => 'str' in item ? wordsOf(item) : '').join(' ').replace(/\s+/gu, ' ')
  }))
  await loading.destroy()
  return pages
}

/** Languages that the document, its tags and stretches of text say of themselves; pdf.js keeps most of them to itself. */
export function languagesOfPdf(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes).toString('latin1')
  const streams = [...file.matchAll(/stream\r?\n(.*?)\r?\nendstream/gsu)].flatMap(([, packed = '']) => unpacked(Buffer.from(packed, 'latin1')))
  return [...new Set([file, ...streams].flatMap((text) => [...text.matchAll(/\/Lang\s*\(([^)]+)\)/gu)].map(([, lang = '']) => lang)))]
}

function unpacked(packed: Buffer): string[] {
  try { return [inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')] } catch { return [] } // Fonts and pictures are packed otherwise.
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<{ text: string, tags: readonly TagNode[] }> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const tree: unknown = await page.getStructTree()
  return { text: joined(items, orderOf(tree)), tags: isNode(tree) ? [nodeOf(tree)] : [] }
}

interface Piece { readonly str?: string, readonly hasEOL?: boolean, readonly type?: string, readonly id?: string | null }

/** The words of each marked stretch, in the order of the structure tree; what is not in the tree (headers, footers) is not read. */
function joined(items: readonly unknown[], order: readonly string[]): string {
  const stretches = new Map<string, string>()
  let open: readonly string[] = []
  // pdf.js types the pieces as two shapes that share no field.
  for (const item of items as readonly Piece[]) {
    open = marksAfter(item, open)
    const id = open.findLast((one) => one !== '')
    if (id !== undefined) stretches.set(id, (stretches.get(id) ?? '') + wordsOf(item))
  }
  const words = order.map((id) => stretches.get(id) ?? '').join(' ')
  return words.replace(/\u00AD\s*/gu, '').replace(/\s+/gu, ' ').trim()
}

const wordsOf = (item: Piece): string => `${item.str ?? ''}${item.hasEOL === true ? ' ' : ''}`

function marksAfter({ type, id }: Piece, open: readonly string[]): readonly string[] {
  if (type === 'endMarkedContent') return open.slice(0, -1)
  return type?.startsWith('beginMarkedContent') === true ? [...open, id ?? ''] : open
}

interface RawNode { readonly role: string, readonly alt?: string, readonly children: readonly unknown[] }

const isNode = (value: unknown): value is RawNode =>
  typeof value === 'object' && value !== null && 'role' in value && 'children' in value

const nodeOf = (raw: RawNode): TagNode => ({
  role: raw.role,
  ...(raw.alt === undefined ? {} : { alt: raw.alt }),
  children: raw.children.filter(isNode).map(nodeOf),
})

function orderOf(value: unknown): readonly string[] {
  if (isNode(value)) return value.children.flatMap(orderOf)
  const isContent = typeof value === 'object' && value !== null && 'type' in value && value.type === 'content' && 'id' in value
  return isContent ? [String(value.id)] : []
}

/** Every node of the trees, parents before children. */
export const everyTag = (tags: readonly TagNode[]): readonly TagNode[] => tags.flatMap((tag) => [tag, ...everyTag(tag.children)])
