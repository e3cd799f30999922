import type { VNode } from 'preact'
import type { JobRun } from '#jobs/runs.ts'
import { Status, type StatusKind } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { askedSubject } from '../subjects.ts'

type State = 'waiting' | 'going' | 'done' | 'failed' | 'cancelled'

function stateOf({ startedAt, finishedAt, failure }: JobRun): State {
  if (finishedAt === null) return startedAt === null ? 'waiting' : 'going'
  if (failure === null) return 'done'
  return failure === 'cancelled' ? 'cancelled' : 'failed'
}

const shown: Readonly<Record<State, { readonly status: StatusKind, readonly label: MessageKey }>> = {
  waiting: { status: 'waiting', label: 'admin:runs.waiting' },
  going: { status: 'going', label: 'admin:runs.going' },
  done: { status: 'done', label: 'admin:runs.done' },
  failed: { status: 'late', label: 'admin:runs.failed' },
  cancelled: { status: 'moved', label: 'admin:runs.cancelled' },
}

const kinds: Readonly<Partial<Record<string, MessageKey>>> = {
  'outputs.analysis': 'admin:runs.analysis', 'outputs.catalogue': 'admin:runs.catalogue', 'admin.backup': 'admin:runs.backup',
  'directory.readRegister': 'admin:runs.readRegister', 'directory.writeRegister': 'admin:runs.writeRegister', 'admin.purge': 'admin:runs.purge',
  'directory.readTable': 'admin:runs.readTable', 'directory.writeTable': 'admin:runs.writeTable',
  'directory.findAlike': 'admin:runs.findAlike', 'directory.writeWords': 'admin:runs.writeWords',
}

/** What was done, in words where we have them. */
export function KindOfWork({ ui, kind }: { readonly ui: Ui, readonly kind: string }): VNode {
  const label = kinds[kind]
  return label === undefined ? <code>{kind}</code> : <>{ui.t(label)}</>
}

const isNumberOfRun = (subject: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(subject)

/** What it was about: the day of what runs by itself, the ORP of a document, else its own mark; an id says nothing to anybody. */
export function subjectOfWork({ format, t }: Pick<Ui, 'format' | 't'>, subject: string | null, orps: ReadonlyMap<string, string>): string {
  if (subject === null || isNumberOfRun(subject)) return ''
  if (subject === askedSubject) return t('admin:reason.asked')
  const day = /\d{4}-\d{2}-\d{2}$/.exec(subject)?.[0]
  if (day !== undefined) return format.date(day)
  return /^\d{4}$/.test(subject) ? `ORP ${orps.get(subject) ?? subject}` : subject
}

/** How a piece of background work ended, or that it did not yet. */
export function RunState({ ui, run }: { readonly ui: Ui, readonly run: JobRun }): VNode {
  const { status, label } = shown[stateOf(run)]
  return <Status kind={status}>{ui.t(label)}</Status>
}
