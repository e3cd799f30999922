import type { Heading, List, ListItem } from '../content.ts'
import type { RichText } from '../richText.ts'
import { parseRuns } from './parseRuns.ts'

const headingMark = /^(#{2,4}) +(\S.*)$/u
const itemMark = /^( *)(-|\d{1,3}[.]) +(\S.*)$/u
const spacesOfStep = 2
const levels: readonly Heading['level'][] = [2, 3, 4]

interface Line { readonly depth: number, readonly ordered: boolean, readonly text: string }

/**
 * Text with plain marks as a tree: `## nadpis` (to `####`), `- položka` or `1. položka` (two spaces deeper nest it), `**tučně**`,
 * `[text](https://…)`, an empty line between paragraphs, `\` before a mark that is only a sign. Never fails: what is no mark is text.
 */
export function parseMarks(text: string): RichText {
  const paragraphs: string[] = []
  const items: Line[] = []
  const tree: RichText[number][] = []
  const endParagraph = (): void => {
    if (paragraphs.length > 0) tree.push({ kind: 'paragraph', runs: parseRuns(paragraphs.splice(0).join(' ')) })
  }
  const endList = (): void => {
    if (items.length > 0) tree.push(...listsOf(items.splice(0)))
  }
  for (const line of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)) {
    const item = itemOf(line)
    const heading = headingOf(line)
    if (item === undefined) endList()
    if (item !== undefined || heading !== undefined || isEmpty(line)) endParagraph()
    if (item !== undefined) items.push(item)
    else if (heading !== undefined) tree.push(heading)
    else if (!isEmpty(line)) paragraphs.push(trimmed(line))
  }
  endParagraph()
  endList()
  return tree.filter((block) => block.kind !== 'paragraph' || block.runs.length > 0)
}

// Only spaces and tabs: a non-breaking space is a letter the writer chose.
const trimmed = (line: string): string => line.replace(/^[ \t]+|[ \t]+$/gu, '')
const isEmpty = (line: string): boolean => trimmed(line) === ''

function headingOf(line: string): Heading | undefined {
  const [, marks = '', text = ''] = headingMark.exec(trimmed(line)) ?? []
  const level = levels[marks.length - 2]
  const words = parseRuns(text).map((run) => run.text).join('')
  return level === undefined || words === '' ? undefined : { kind: 'heading', level, text: words }
}

function itemOf(line: string): Line | undefined {
  const match = itemMark.exec(line.replace(/[ \t]+$/u, '').replaceAll('\t', '  '))
  if (match === null) return undefined
  const [, indent = '', mark = '', text = ''] = match
  if (parseRuns(text).length === 0) return undefined
  return { depth: Math.floor(indent.length / spacesOfStep), ordered: mark !== '-', text }
}

/** Neighbouring lines as lists; a change of mark on the same depth begins another list. */
function listsOf(lines: readonly Line[]): readonly List[] {
  const lists: List[] = []
  let rest = lines
  while (rest[0] !== undefined) {
    const { list, after } = listFrom(rest, rest[0])
    lists.push(list)
    rest = after
  }
  return lists
}

function listFrom(lines: readonly Line[], first: Line): { list: List, after: readonly Line[] } {
  const items: ListItem[] = []
  let rest = lines
  while (rest[0] !== undefined && rest[0].depth >= first.depth && isOfList(rest[0], first)) {
    const runs = parseRuns(rest[0].text)
    rest = rest.slice(1)
    const deeper = rest[0]
    if (deeper !== undefined && deeper.depth > first.depth) {
      const { list, after } = listFrom(rest, deeper)
      items.push({ runs, nested: list })
      rest = after
    } else items.push({ runs })
  }
  return { list: { kind: 'list', ordered: first.ordered, items }, after: rest }
}

const isOfList = (line: Line, first: Line): boolean => line.depth > first.depth || line.ordered === first.ordered
