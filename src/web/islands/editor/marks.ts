/** A node of the written text as far as its marks matter; every DOM node is one. */
export interface Written {
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<Written>
  readonly getAttribute?: (name: string) => string | null
}

interface Look { readonly isStrong: boolean, readonly href: string | null }
interface Piece extends Look { readonly text: string }

const headingMarks: Readonly<Record<string, string>> = { H1: '##', H2: '##', H3: '###', H4: '####', H5: '####', H6: '####' }
const blockNames = new Set([...Object.keys(headingMarks), 'P', 'DIV', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'BR', 'TABLE', 'TR', 'TD'])
const plainLook: Look = { isStrong: false, href: null }
const childrenOf = (node: Written): Written[] => Array.from(node.childNodes)

/** What stands in the editor as text with plain marks: the same words the server reads from the text field. */
export const marksOf = (root: Written): string => blocksOf(root).join('\n\n')

function blocksOf(node: Written): string[] {
  const blocks: string[] = []
  let line: Piece[] = []
  const end = (): void => {
    const text = printed(line)
    if (text !== '') blocks.push(guardedStart(text))
    line = []
  }
  for (const child of childrenOf(node)) {
    if (!blockNames.has(child.nodeName) && !holdsBlock(child)) {
      line.push(...piecesOf(child, plainLook))
      continue
    }
    end()
    blocks.push(...blocksIn(child))
  }
  end()
  return blocks
}

function blocksIn(node: Written): string[] {
  const mark = headingMarks[node.nodeName]
  if (mark !== undefined) {
    const text = printed([{ ...plainLook, text: node.textContent ?? '' }])
    return text === '' ? [] : [`${mark} ${text}`]
  }
  if (node.nodeName === 'UL' || node.nodeName === 'OL') {
    const list = linesOf(node, '')
    return list.length === 0 ? [] : [list.join('\n')]
  }
  return blocksOf(node)
}

const holdsBlock = (node: Written): boolean => childrenOf(node).some((child) => blockNames.has(child.nodeName) || holdsBlock(child))

function linesOf(list: Written, indent: string): string[] {
  let number = 0
  return childrenOf(list).flatMap((item) => {
    // Browsers put a nested list beside its item as often as into it.
    if (item.nodeName === 'UL' || item.nodeName === 'OL') return linesOf(item, `${indent}  `)
    const text = printed(childrenOf(item).filter((child) => !isList(child)).flatMap((child) => piecesOf(child, plainLook)))
    const nested = childrenOf(item).filter(isList).flatMap((child) => linesOf(child, `${indent}  `))
    if (text === '') return nested
    number += 1
    return [`${indent}${list.nodeName === 'OL' ? `${number}.` : '-'} ${text}`, ...nested]
  })
}

const isList = ({ nodeName }: Written): boolean => nodeName === 'UL' || nodeName === 'OL'

function piecesOf(node: Written, look: Look): Piece[] {
  if (node.nodeName === '#text') return [{ ...look, text: node.textContent ?? '' }]
  if (node.nodeName === 'BR') return [{ ...look, text: ' ' }]
  const isStrong = look.isStrong || node.nodeName === 'B' || node.nodeName === 'STRONG'
  const href = node.nodeName === 'A' ? node.getAttribute?.('href') ?? look.href : look.href
  return childrenOf(node).flatMap((child) => piecesOf(child, { isStrong, href }))
}

function printed(pieces: readonly Piece[]): string {
  let isStrong = false
  let text = ''
  for (const piece of pieces) {
    const words = escaped(piece.text.replace(/[ \t\n\r]+/gu, ' '))
    if (words === '') continue
    if (piece.isStrong !== isStrong) text += '**'
    isStrong = piece.isStrong
    text += piece.href === null ? words : `[${words}](${piece.href.replace(/[\\()]/gu, '\\$&')})`
  }
  const whole = (isStrong ? `${text}**` : text).replace(/^ +| +$/gu, '')
  return /^[* ]*$/u.test(whole) ? '' : whole
}

const escaped = (text: string): string => text.replace(/[\\*[\]]/gu, '\\$&')

/** A paragraph that begins like a heading or an item is still a paragraph. */
const guardedStart = (text: string): string => text.replace(/^(#{2,4} |- )/u, '\\$1').replace(/^(\d{1,3})\. /u, '$1\\. ')
