import { type Admitted, guardedRoute, type Place } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { parseForm, readForm, readQuery } from '#web/form.ts'
import { guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import { orderFrom } from '#web/parts/order.ts'
import { ordered } from '#web/parts/wholeList.ts'
import type { Route } from '#web/route.ts'
import { chosenOrp, type OrpSubject } from './chosenOrp.ts'
import { changeProfile, recordExport } from './commands.ts'
import { ProfileInput } from './input.ts'
import { may } from './policy.ts'
import { figuresOf, type Municipality, municipalitiesOf, orpByCode, sumsOf } from './queries.ts'
import { municipalityTable } from './tables.ts'
import { NoTerritoryPage } from './views/NoTerritoryPage.tsx'
import { ProfileForm } from './views/ProfileForm.tsx'
import { TerritoryPage } from './views/TerritoryPage.tsx'

interface MaybeOrp { readonly orp: (OrpSubject & Place) | null }

/** The chosen ORP; none at all only while there is no territory here yet. */
async function chosenOrNone(c: AppContext): Promise<MaybeOrp | null> {
  const orp = await chosenOrp(c)
  return orp === null && (c.req.query('orp') !== undefined || c.var.lacksTerritory) ? null : { orp }
}

const sortKeys = ['nazev', 'stupen', 'obyvatele', 'deti'] as const
const sortValues: Readonly<Record<(typeof sortKeys)[number], (row: Municipality) => string | number | null>> = {
  nazev: ({ name }) => name, stupen: ({ level }) => level, obyvatele: ({ population }) => population, deti: ({ children }) => children,
}

async function profilePage(c: AppContext, { person, subject: { orp } }: Admitted<MaybeOrp>): Promise<Response> {
  const { db, ui } = c.var
  if (!orp) return page(c, <NoTerritoryPage ui={ui} />)
  const order = orderFrom(readQuery(c), sortKeys, { by: 'nazev', descending: false })
  const [sums, figures, municipalities] = await Promise.all([sumsOf(db, orp.code), figuresOf(db, orp.code), municipalitiesOf(db, orp.code)])
  return page(c, (
    <TerritoryPage
      ui={ui} orp={orp} sums={sums} figures={figures} municipalities={ordered(municipalities, order, sortValues)} order={order}
      mayEdit={may.editProfile(person, orp)}
    />
  ))
}

async function change(c: AppContext, { person, subject }: Admitted<OrpSubject>): Promise<Response> {
  const { db, ui } = c.var
  const typed = await readForm(c)
  const input = parseForm(ProfileInput, typed)
  const guarded = guardTyped(typed, { motto: [], characteristics: [] })
  if (!input.ok || !isClean(guarded)) {
    const problems = { ...(input.ok ? {} : input.problems), ...guarded.problems }
    return page(c, <ProfileForm ui={ui} orp={subject} typed={typed} problems={problems} guarded={guarded} />, 422)
  }
  const changed = await changeProfile(db, person.id, subject.code, input.value)
  if (changed.ok) return redirectWith(c, `/prace/uzemi?orp=${subject.code}`, 'saved')
  return page(c, <ProfileForm ui={ui} orp={await orpByCode(db, subject.code) ?? subject} typed={typed} conflict />, 409)
}

export const profileRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/uzemi', { find: chosenOrNone, may: may.seeTerritory, answer: profilePage }),
  guardedRoute('get', '/prace/uzemi/:file{obce\\.(?:csv|xlsx)}', {
    find: chosenOrNone, may: may.seeTerritory,
    async answer(c, { person, subject: { orp } }) {
      const format = tableFormat(c.req.param('file')?.split('.')[1])
      if (!format || !orp) return notFoundPage(c)
      const municipalities = await municipalitiesOf(c.var.db, orp.code)
      await recordExport(c.var.db, person.id, orp.code, 'municipalities', municipalities.length)
      return tableDownload(c, municipalityTable(c.var.ui, orp, municipalities), format)
    },
  }),
  guardedRoute('get', '/prace/uzemi/upravit', { find: chosenOrp, may: may.editProfile, answer: (c, { subject }) => page(c, <ProfileForm ui={c.var.ui} orp={subject} />) }),
  guardedRoute('post', '/prace/uzemi/upravit', { find: chosenOrp, may: may.editProfile, answer: change }),
]
