import { ok, type Result } from '#core/result.ts'
import { resultFilesIn, type FoundFile } from './folder.ts'
import type { Oracle, OracleTools, Verdict } from './oracle.ts'

/** How the methods stand against a folder: a line a file, told as soon as it is known. */
export interface FolderOutcome { readonly passed: number, readonly failed: number, readonly skipped: readonly string[] }

const shownFailures = 3

const refused = (reason: string): Verdict => ({ compared: 0, failures: [reason], skipped: [] })

/** Whatever happens inside, the file has a verdict: the others are to be checked too. */
async function verdictOn(file: FoundFile, oracles: readonly Oracle[], tools: OracleTools): Promise<Verdict> {
  const oracle = oracles.find(({ recognises }) => recognises(file.name, file.text))
  if (!oracle) return refused('no method knows this file')
  try {
    const verdict = await oracle.check(file, tools)
    const isEmpty = verdict.compared === 0 && verdict.failures.length === 0
    return isEmpty ? { ...verdict, failures: ['nothing in it could be compared'] } : verdict
  } catch (error) {
    return refused(`the format is broken: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function lineOf(path: string, { compared, failures }: Verdict): string {
  if (failures.length === 0) return `passed  ${path}  ${compared} compared`
  const more = failures.length > shownFailures ? `; and ${failures.length - shownFailures} more` : ''
  return `failed  ${path}  ${compared} compared, ${failures.length} wrong: ${failures.slice(0, shownFailures).join('; ')}${more}`
}

/** Checks every file of expected results in a folder and below it. The reason is the folder that cannot be read. */
export async function checkFolder(folder: string, oracles: readonly Oracle[], tools: OracleTools, tell: (line: string) => void): Promise<Result<FolderOutcome, string>> {
  const files = await resultFilesIn(folder)
  if (!files.ok) return files
  const outcome = { passed: 0, failed: 0, skipped: [] as string[] }
  for (const file of files.value) {
    const verdict = await verdictOn(file, oracles, tools)
    tell(lineOf(file.path, verdict).replaceAll(/\s*\n\s*/g, ' '))
    outcome[verdict.failures.length === 0 ? 'passed' : 'failed'] += 1
    outcome.skipped.push(...verdict.skipped.map((key) => `${file.path} ${key}`))
  }
  return ok(outcome)
}
