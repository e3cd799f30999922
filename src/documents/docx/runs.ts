import { ExternalHyperlink, TextRun, type IRunOptions } from 'docx'
import type { Run, Runs } from '../content.ts'
import { safeAddress } from '../safeAddress.ts'

/** Runs of text as Word runs; a link that is not http(s) or mailto stays text. */
export const wordRuns = (runs: Runs, look: IRunOptions = {}): readonly (TextRun | ExternalHyperlink)[] =>
  runs.map((run) => wordRun(run, look))

function wordRun(run: Run, look: IRunOptions): TextRun | ExternalHyperlink {
  const options: IRunOptions = { ...look, text: run.text, ...(run.bold && { bold: true }), ...(run.italic && { italics: true }) }
  const link = run.href === undefined ? undefined : safeAddress(run.href)
  return link === undefined
    ? new TextRun(options)
    : new ExternalHyperlink({ link, children: [new TextRun({ ...options, style: 'Hyperlink' })] })
}
