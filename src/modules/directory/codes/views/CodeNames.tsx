import type { VNode } from 'preact'
import { type CodeList, entryOf } from '../../codelists/index.ts'
import { codeWords, langOf, type Words } from '../words.ts'

interface CodeNameProps { readonly ui: Words, readonly list: CodeList, readonly code: string }

/** A code in words; one without an English name is read as Czech on an English page. */
export function CodeName({ ui, list, code }: CodeNameProps): VNode {
  const entry = entryOf(list, code)
  const lang = entry && langOf(ui, entry)
  const words = codeWords(ui, list, code)
  return lang === undefined ? <>{words}</> : <span lang={lang}>{words}</span>
}

interface CodeNamesProps { readonly ui: Words, readonly list: CodeList, readonly codes: readonly string[] }

/** Codes in words, one after another. */
export const CodeNames = ({ ui, list, codes }: CodeNamesProps): VNode =>
  <>{codes.map((code, index) => <>{index > 0 && ', '}<CodeName ui={ui} list={list} code={code} /></>)}</>
