import { ExternalHyperlink, TextRun, type IRunOptions } from 'docx'
import type { Run, Runs } from '../content.ts'
import { locales } from './styles.ts'

/** Text of one look. */
export const textRun = (options: IRunOptions): TextRun => new TextRun(options)

/** Runs of text as Word runs and links. */
export const wordRuns = (runs: Runs, look: IRunOptions = {}): readonly (TextRun | ExternalHyperlink)[] =>
  runs.map((run) => wordRun(run, look))

function wordRun(run: Run, look: IRunOptions): TextRun | ExternalHyperlink {
  const options: IRunOptions = {
    ...look, text: run.text, ...(run.strong && { bold: true }), ...(run.emphasis && { italics: true }), ...(run.lang && { language: { value: locales[run.lang] } }),
  }
  return run.href === undefined
    ? new TextRun(options)
    : new ExternalHyperlink({ link: run.href, children: [textRun({ ...options, style: 'Hyperlink' })] })
}
