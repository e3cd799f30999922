import type { IsoDate } from '#core/ids.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import { choosesEnded, sectors } from '#modules/directory/index.ts'
import { chosenOrp, municipalitiesOf, orpByCode, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { type Parsed, parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { archiveMention, changeMention, recordMention } from './commands.ts'
import { MentionInput } from './input.ts'
import { type MentionPlace, may } from './policy.ts'
import { type Mention, mentionById, needsOf } from './queries.ts'
import { MentionForm, type MentionFormProps } from './views/MentionForm.tsx'
import { voices } from './voices.ts'

type FoundMention = Mention & MentionPlace
type Shown = Pick<MentionFormProps, 'mention' | 'typed' | 'problems' | 'guarded' | 'conflict'>

async function formPage(c: AppContext, orp: { code: string, name: string }, shown: Shown, status: 200 | 409 | 422): Promise<Response> {
  const [municipalities, needs] = await Promise.all([municipalitiesOf(c.var.db, orp.code), needsOf(c.var.db, orp.code)])
  return page(c, <MentionForm ui={c.var.ui} orp={orp} municipalities={municipalities} needs={needs} {...shown} />, status)
}

/** What the schema cannot know: the day, what is offered no more, and that the municipality and the needs belong here. */
async function parseMention(c: AppContext, typed: Typed, orpCode: string, before: Mention | null): Promise<Parsed<MentionInput>> {
  const input = parseForm(MentionInput, typed, ['needs'])
  if (!input.ok) return input
  const problems: Record<string, Problems[string]> = endedIn(input.value, before)
  if ((input.value.saidOn as IsoDate) > c.var.ui.today) problems['saidOn'] = 'needs:problem.future'
  const { municipality } = input.value
  if (municipality !== null && !(await municipalitiesOf(c.var.db, orpCode)).some(({ code }) => code === municipality)) problems['municipality'] = 'needs:problem.foreignMunicipality'
  const known = new Set<string>((await needsOf(c.var.db, orpCode)).map(({ id }) => id))
  if (input.value.needs.some((id) => !known.has(id))) problems['needs'] = 'web:problem.choice'
  return Object.keys(problems).length === 0 ? input : { ok: false, problems }
}

function endedIn({ sector, voice }: MentionInput, before: Mention | null): Record<string, Problems[string]> {
  return {
    ...(choosesEnded(sectors, sector, before?.sector) && { sector: 'codes:problem.ended' as const }),
    ...(choosesEnded(voices, voice, before?.voice) && { voice: 'codes:problem.ended' as const }),
  }
}

/** Parses and guards; gives either what may be saved or the form to show again. */
async function readMention(c: AppContext, orpCode: string, before: Mention | null): Promise<{ typed: Typed, input: Parsed<MentionInput>, guarded: ReturnType<typeof guardTyped> }> {
  const typed = await readForm(c)
  return { typed, input: await parseMention(c, typed, orpCode, before), guarded: guardTyped(typed, { wording: [] }) }
}

async function record(c: AppContext, { person, subject }: Admitted<OrpSubject>): Promise<Response> {
  const { typed, input, guarded } = await readMention(c, subject.code, null)
  if (!input.ok) return formPage(c, subject, { typed, guarded, problems: { ...input.problems, ...guarded.problems } }, 422)
  if (!isClean(guarded)) return formPage(c, subject, { typed, guarded, problems: guarded.problems }, 422)
  await recordMention(c.var.db, person.id, subject.code, input.value)
  return redirectWith(c, `/prace/potreby/hlasy?orp=${subject.code}`, 'saved')
}

async function findMention(c: AppContext, scope: Scope): Promise<FoundMention | null> {
  const mention = await mentionById(c.var.db, scope, c.req.param('id') ?? '')
  return mention && { ...mention, orpCode: mention.orpCode }
}

async function change(c: AppContext, { person, scope, subject }: Admitted<FoundMention>): Promise<Response> {
  const orp = await orpOf(c, subject)
  const { typed, input, guarded } = await readMention(c, orp.code, subject)
  const shown = { typed, guarded, mention: subject }
  if (!input.ok) return formPage(c, orp, { ...shown, problems: { ...input.problems, ...guarded.problems } }, 422)
  if (!isClean(guarded)) return formPage(c, orp, { ...shown, problems: guarded.problems }, 422)
  const changed = await changeMention(c.var.db, person.id, subject.id, input.value)
  if (changed.ok) return redirectWith(c, `/prace/potreby/hlasy?orp=${orp.code}`, 'saved')
  const theirs = await mentionById(c.var.db, scope, subject.id) ?? subject
  return formPage(c, orp, { typed: { ...typed, version: [String(theirs.version)] }, mention: theirs, conflict: true }, 409)
}

async function orpOf(c: AppContext, { orpCode }: Mention): Promise<{ code: string, name: string }> {
  return await orpByCode(c.var.db, orpCode) ?? { code: orpCode, name: orpCode }
}

export const mentionRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/potreby/hlasy/novy', { find: chosenOrp, may: may.writeMention, answer: (c, { subject }) => formPage(c, subject, {}, 200) }),
  guardedRoute('post', '/prace/potreby/hlasy/novy', { find: chosenOrp, may: may.writeMention, answer: record }),
  guardedRoute('get', '/prace/potreby/hlasy/:id', {
    find: findMention, may: may.changeMention, answer: async (c, { subject }) => formPage(c, await orpOf(c, subject), { mention: subject }, 200),
  }),
  guardedRoute('post', '/prace/potreby/hlasy/:id', { find: findMention, may: may.changeMention, answer: change }),
  guardedRoute('post', '/prace/potreby/hlasy/:id/archiv', {
    find: findMention, may: may.changeMention,
    async answer(c, { person, subject }) {
      await archiveMention(c.var.db, person.id, subject.id, c.var.now)
      return redirectWith(c, `/prace/potreby/hlasy?orp=${subject.orpCode}`, 'archived')
    },
  }),
]
