import { randomUUID } from 'node:crypto'
import type { Person, Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readForm, readQuery, type Typed } from '#web/form.ts'
import { guardTyped } from '#web/guard.ts'
import type { Allowed } from '#core/text/guard.ts'
import { redirectWith } from '#web/page.tsx'
import { neverWas, versionOf } from '../input/shared.ts'
import type { FormState } from '../views/CardForm.tsx'
import { dropDraft, keepDraft } from './commands.ts'
import { type DraftForm, draftMark, formOf, insteadOf, onwards } from './draft.ts'
import { draftOf } from './queries.ts'
import type { DraftState } from './views/DraftOffer.tsx'

/** The state a form opens in: with what was written last time when the person asks for it, else with an offer of it. */
export async function openedWithDraft(c: AppContext, scope: Scope, form: DraftForm, fresh: FormState): Promise<FormState> {
  const draft = await draftOf(c.var.db, scope, form.key, c.var.now)
  const opened = { ...fresh, typed: { ...fresh.typed, [draftMark]: [randomUUID()] } }
  if (!draft) return { ...opened, draft: drafting(form) }
  if (firstOf(readQuery(c), 'rozepsane') === '') return { ...opened, draft: { path: form.path, offered: draft.savedAt } }
  // Words that came without a version of the card they change stand on none, so whatever others wrote is asked about.
  const version = draft.version ?? (fresh.version === undefined ? undefined : neverWas)
  return { typed: draft.typed, ...(version !== undefined && { version }), draft: drafting(form) }
}

/** A form whose unsaved words are being kept. */
export const drafting = ({ path }: DraftForm): DraftState => ({ path, offered: null })

interface Sent {
  readonly person: Person
  readonly form: DraftForm
  readonly texts: Readonly<Record<string, readonly Allowed[]>>
  /** Where whoever put the form off goes. */
  readonly back: string
  /** The form again, with what must not be kept. */
  readonly show: (state: FormState) => Promise<Response> | Response
}

/**
 * Keeps what a form holds so far, sent by its island or by the button. Doubts of the guard wait until saving; a birth
 * number is not kept even here.
 */
export async function keep(c: AppContext, { person, form, texts, back, show }: Sent): Promise<Response> {
  const { db, ui, now } = c.var
  const typed = await readForm(c)
  if (firstOf(typed, 'zahodit') !== '') {
    await dropDraft(db, person.id, form)
    return redirectWith(c, formOf(form), 'draft-dropped')
  }
  const isAutomatic = c.req.header('accept') === 'application/json'
  const version = sentVersion(typed)
  const { problems } = guardTyped(typed, texts)
  if (Object.keys(problems).length > 0) return isAutomatic ? c.json({ state: 'guard' }, 422) : show(refused(typed, version, problems))
  if (!await keepDraft(db, person.id, form, { typed, version, now }, firstOf(typed, insteadOf) !== '')) {
    return isAutomatic ? c.json({ state: 'conflict' }, 409) : show({ ...refused(typed, version, {}), draft: { path: form.path, offered: now, isInWay: true } })
  }
  if (!isAutomatic) return leave(c, typed, form, back)
  return c.json({ state: 'saved', version: version ?? 0, text: ui.t('cards:draft.kept', { time: ui.format.dateTime(now) }) })
}

const sentVersion = (typed: Typed): number | null => typed['version'] === undefined ? null : versionOf(typed)

/**
 * Keeps what cannot be saved, because its card went to the archive. False where there is nowhere to keep it, where a birth
 * number stands in it, or where another opening of the form keeps its own.
 */
export async function keepUnsaved(
  c: AppContext, { person, form, texts }: { readonly person: Person, readonly form: DraftForm | undefined, readonly texts: Sent['texts'] }, typed: Typed,
): Promise<boolean> {
  if (!form || Object.keys(guardTyped(typed, texts).problems).length > 0) return false
  return keepDraft(c.var.db, person.id, form, { typed, version: sentVersion(typed), now: c.var.now })
}

/** Away from a form that is put off: to a place that it needs, else where its author came from. */
const leave = (c: AppContext, typed: Typed, { place }: DraftForm, back: string): Response =>
  place !== undefined && firstOf(typed, onwards) === 'misto' ? redirectWith(c, place) : redirectWith(c, back, 'draft-kept')

const refused = (typed: Typed, version: number | null, problems: FormState['problems']): FormState =>
  ({ typed, problems, ...(version !== null && { version }) })
