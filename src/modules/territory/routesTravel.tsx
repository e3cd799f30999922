import type { MunicipalityCode } from '#core/ids.ts'
import { type Admitted, guardedRoute, type Person } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, parseForm, type Problems, readForm, readQuery } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import { orderFrom } from '#web/parts/order.ts'
import { ordered } from '#web/parts/wholeList.ts'
import type { Route } from '#web/route.ts'
import { chosenOrp, type OrpSubject } from './chosenOrp.ts'
import { addJourney, changeJourney, recordExport, removeJourney } from './commands.ts'
import { JourneyInput } from './input.ts'
import { type JourneyEnds, may } from './policy.ts'
import { municipalitiesNamed, municipalitiesOf, type Orp, orpByCode, travelTimeById, type TravelTime, travelTimesOf } from './queries.ts'
import { journeyTable } from './tables.ts'
import { JourneyForm, type JourneyFormProps } from './views/JourneyForm.tsx'
import { RemovePage } from './views/RemovePage.tsx'
import { TravelPage } from './views/TravelPage.tsx'

const sortKeys = ['odkud', 'kam', 'km', 'auto', 'spoj'] as const
const sortValues: Readonly<Record<(typeof sortKeys)[number], (row: TravelTime) => string | number | null>> = {
  odkud: ({ fromName, toName }) => `${fromName} ${toName}`, kam: ({ toName, fromName }) => `${toName} ${fromName}`,
  km: ({ kilometres }) => kilometres, auto: ({ carTo }) => carTo, spoj: ({ transitTo }) => transitTo,
}

interface OrpJourneys extends JourneyEnds { readonly orp: OrpSubject }

/** The travel table of the chosen ORP, as its policy is asked about it. */
async function journeysOfOrp(c: AppContext): Promise<OrpJourneys | null> {
  const orp = await chosenOrp(c)
  return orp && { orp, ends: [orp] }
}

const table = {
  find: journeysOfOrp,
  may: may.seeTerritory,
}

async function travelPage(c: AppContext, { person, subject }: Admitted<OrpJourneys>): Promise<Response> {
  const { db, ui } = c.var
  const query = readQuery(c)
  const order = orderFrom(query, sortKeys, { by: 'odkud', descending: false })
  const target = firstOf(query, 'kam')
  const all = await travelTimesOf(db, subject.orp.code)
  const targets = new Map(all.map(({ toCode, toName }) => [toCode, { code: toCode, name: toName }]))
  return page(c, (
    <TravelPage
      ui={ui} orp={subject.orp} journeys={ordered(leadingTo(all, target), order, sortValues)} order={order} target={target}
      targets={ordered([...targets.values()], { by: 'name', descending: false }, { name: ({ name }) => name })}
      mayEdit={may.editTravel(person, subject)}
    />
  ))
}

const leadingTo = (journeys: readonly TravelTime[], target: string): readonly TravelTime[] =>
  target === '' ? journeys : journeys.filter(({ toCode }) => toCode === target)

type Shown = Pick<JourneyFormProps, 'journey' | 'typed' | 'problems' | 'conflict'>

async function form(c: AppContext, orp: Pick<Orp, 'code' | 'name'>, shown: Shown = {}): Promise<Response> {
  const names = (await municipalitiesOf(c.var.db, orp.code)).map(({ name }) => name)
  return page(c, <JourneyForm ui={c.var.ui} orp={orp} names={names} {...shown} />, shown.conflict ? 409 : shown.problems ? 422 : 200)
}

type Place = { readonly code: MunicipalityCode, readonly orpCode: string } | { readonly problem: Problems[string] }

/** The one municipality a typed name means; several or none is a problem to tell. */
async function placeNamed(c: AppContext, typed: string): Promise<Place> {
  const [first, ...others] = await municipalitiesNamed(c.var.db, typed)
  if (!first) return { problem: 'territory:problem.noPlace' }
  return others.length > 0 ? { problem: 'territory:problem.manyPlaces' } : first
}

async function add(c: AppContext, { person, subject: { orp } }: Admitted<OrpJourneys>): Promise<Response> {
  const typed = await readForm(c)
  const input = parseForm(JourneyInput, typed)
  if (!input.ok) return form(c, orp, { typed, problems: input.problems })
  const [from, to] = await Promise.all([placeNamed(c, input.value.from), placeNamed(c, input.value.to)])
  if ('problem' in from) return form(c, orp, { typed, problems: { from: from.problem } })
  if ('problem' in to) return form(c, orp, { typed, problems: { to: to.problem } })
  const problem = wrongEnds(person, from, to)
  if (problem) return form(c, orp, { typed, problems: { to: problem } })
  const added = await addJourney(c.var.db, person.id, { ...input.value, from: from.code, to: to.code })
  return added.ok ? redirectWith(c, listOf(orp), 'saved') : form(c, orp, { typed, problems: { to: 'territory:problem.knownJourney' } })
}

type Known = Exclude<Place, { readonly problem: unknown }>

function wrongEnds(person: Person, from: Known, to: Known): Problems[string] | null {
  if (from.code === to.code) return 'territory:problem.samePlace'
  return may.editTravel(person, { ends: [from, to] }) ? null : 'territory:problem.foreignJourney'
}

interface FoundJourney extends JourneyEnds { readonly journey: TravelTime, readonly orp: Orp }

/** A journey with the ORP it is shown in: where it begins, or ends when only that one is the visitor's. */
async function findJourney(c: AppContext): Promise<FoundJourney | null> {
  const { db, ui } = c.var
  const journey = await travelTimeById(db, c.req.param('id') ?? '')
  if (!journey) return null
  const ours = ui.territories.some(({ code }) => code === journey.fromOrp) ? journey.fromOrp : journey.toOrp
  const orp = await orpByCode(db, ours)
  return orp && { journey, orp, ends: [{ orpCode: journey.fromOrp }, { orpCode: journey.toOrp }] }
}

async function change(c: AppContext, { person, subject: { journey, orp } }: Admitted<FoundJourney>): Promise<Response> {
  const { db } = c.var
  const typed = await readForm(c)
  const input = parseForm(JourneyInput, typed)
  if (!input.ok) return form(c, orp, { journey, typed, problems: input.problems })
  const { version, ...known } = input.value
  const changed = await changeJourney(db, person.id, journey.id, version, { ...known, from: journey.fromCode, to: journey.toCode })
  if (changed.ok) return redirectWith(c, listOf(orp), 'saved')
  return form(c, orp, { journey: await travelTimeById(db, journey.id) ?? journey, typed, conflict: true })
}

const listOf = ({ code }: { readonly code: string }): string => `/prace/uzemi/cesty?orp=${code}`

const oneJourney = { find: findJourney, may: may.editTravel }
const removal = '/prace/uzemi/cesty/:id/odebrat'

export const travelRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/uzemi/cesty', { ...table, answer: travelPage }),
  guardedRoute('get', '/prace/uzemi/cesty/:file{tabulka\\.(?:csv|xlsx)}', {
    ...table,
    async answer(c, { person, subject: { orp } }) {
      const format = tableFormat(c.req.param('file')?.split('.')[1])
      if (!format) return notFoundPage(c)
      const journeys = leadingTo(await travelTimesOf(c.var.db, orp.code), c.req.query('kam') ?? '')
      await recordExport(c.var.db, person.id, orp.code, 'journeys', journeys.length)
      return tableDownload(c, journeyTable(c.var.ui, orp, journeys), format)
    },
  }),
  guardedRoute('get', '/prace/uzemi/cesty/nova', { find: journeysOfOrp, may: may.editTravel, answer: (c, { subject }) => form(c, subject.orp) }),
  guardedRoute('post', '/prace/uzemi/cesty/nova', { find: journeysOfOrp, may: may.editTravel, answer: add }),
  guardedRoute('get', '/prace/uzemi/cesty/:id', { ...oneJourney, answer: (c, { subject: { journey, orp } }) => form(c, orp, { journey }) }),
  guardedRoute('post', '/prace/uzemi/cesty/:id', { ...oneJourney, answer: change }),
  guardedRoute('get', removal, {
    ...oneJourney,
    answer(c, { subject: { journey } }) {
      const path = `/prace/uzemi/cesty/${journey.id}`
      return page(c, <RemovePage ui={c.var.ui} title={c.var.ui.t('territory:travel.remove')} what={`${journey.fromName} → ${journey.toName}`} action={`${path}/odebrat`} back={path} />)
    },
  }),
  guardedRoute('post', removal, {
    ...oneJourney,
    async answer(c, { person, subject: { journey, orp } }) {
      await removeJourney(c.var.db, person.id, journey.id)
      return redirectWith(c, listOf(orp), 'removed')
    },
  }),
]
