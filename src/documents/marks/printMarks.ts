import type { List, Run, Runs } from '../content.ts'
import type { RichText } from '../richText.ts'

/** The tree as text with plain marks; parsing it gives the same tree. */
export const printMarks = (rich: RichText): string => rich.map(printBlock).join('\n\n')

function printBlock(block: RichText[number]): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escaped(block.text)}`
  if (block.kind === 'list') return printList(block, '')
  return guardedStart(printRuns(block.runs))
}

const printList = (list: List, indent: string): string =>
  list.items.map((item, index) => {
    const line = `${indent}${list.ordered ? `${index + 1}.` : '-'} ${printRuns(item.runs)}`
    return item.nested === undefined ? line : `${line}\n${printList(item.nested, `${indent}  `)}`
  }).join('\n')

function printRuns(runs: Runs): string {
  let isStrong = false
  let text = ''
  for (const run of runs) {
    const isChange = isStrong !== (run.strong === true)
    text += `${isChange ? '**' : ''}${printRun(run)}`
    isStrong = run.strong === true
  }
  return isStrong ? `${text}**` : text
}

const printRun = (run: Run): string =>
  run.href === undefined ? escaped(run.text) : `[${escaped(run.text)}](${run.href.replace(/[\\()]/gu, '\\$&')})`

const escaped = (text: string): string => text.replace(/[\\*[\]]/gu, '\\$&')

/** A paragraph that begins like a heading or an item is still a paragraph. */
const guardedStart = (text: string): string => text.replace(/^(#{2,4} |- )/u, '\\$1').replace(/^(\d{1,3})\. /u, '$1\\. ')
