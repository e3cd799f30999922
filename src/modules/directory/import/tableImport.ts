import type { JobRun } from '#jobs/runs.ts'
import { type RunState, stateOf } from '../registers/rules.ts'
import type { RegisterRun } from '../registers/runs.ts'
import type { TableChoice } from './choice.ts'
import type { TablePreview } from './preview.ts'
import type { TableHead } from './tableHead.ts'

/** A table between being sent and being written, with the run it is. */
export interface TableImport {
  readonly run: RegisterRun
  /** Remembered columns that were asked for with the file. */
  readonly askedMapping: string | null
  /** The sheet of a workbook that was chosen; null for the first one with a table. */
  readonly sheet: string | null
  /** Null until the file was read. */
  readonly head: TableHead | null
  /** Null until somebody said what the columns mean. */
  readonly choice: TableChoice | null
  /** Null until the table was compared with the cards. */
  readonly preview: TablePreview | null
  /** The record of what was written; null until it was. */
  readonly importId: string | null
}

/** Where a table stands: that of its run, and with the file read its columns wait for their meaning. */
export type TableState = RunState | 'columns' | 'comparing'

export function tableState({ run, head, choice }: Pick<TableImport, 'run' | 'head' | 'choice'>, work: Pick<JobRun, 'finishedAt' | 'failure'> | null): TableState {
  const state = stateOf(run, work)
  if (head === null) return state
  if (state === 'reading' && choice !== null) return 'comparing'
  return state === 'failed' ? 'columns' : state
}
