import type { AppContext } from '#web/context.ts'
import { firstOf, type Typed } from '#web/form.ts'
import { page } from '#web/page.tsx'
import type { ServiceCard } from './cards.ts'
import type { FoundOrganisation } from './finders.ts'
import { rowField, rowKeys } from './input/rows.ts'
import type { Service } from './queries/services.ts'
import { functionsOfKinds, hoursAWeek, situationsOf } from './rules.ts'
import type { ServiceOffer } from './serviceOffer.ts'
import type { FormState } from './views/CardForm.tsx'
import { ServiceFormPage } from './views/ServiceForm.tsx'

interface ShownForm {
  readonly found: FoundOrganisation
  readonly offer: ServiceOffer
  readonly service?: Service | undefined
  readonly state: FormState
  readonly unfound?: readonly string[] | undefined
}

/** The page of the form of a service, new or changed. */
export function serviceFormPage(
  c: AppContext, { found, offer, service, state, unfound }: ShownForm, status: 200 | 409 | 422 = 200,
): Response {
  return page(c, (
    <ServiceFormPage
      ui={c.var.ui} state={state} organisation={found.organisation} service={service} places={offer.places}
      areas={offer.areas}
      unfound={unfound} derived={derivedFrom(state.typed)} rows={rowsShown(state.typed)}
    />
  ), status)
}

/** Parts of the form that repeat, by the button that adds a row to each. */
const repeated = { capacity: 'kapacita', staff: 'uvazky', use: 'vyuziti' } as const
const mostRows = 30

/** The button of some part that adds a row to it was pressed. */
export const wantsRow = (typed: Typed): boolean => firstOf(typed, 'pridat') !== ''

const isEmpty = (typed: Typed, part: string, key: string | undefined): boolean => key !== undefined
  && Object.keys(typed).filter((name) => name.startsWith(`${part}-${key}-`)).every((name) => firstOf(typed, name).trim() === '')

/** There is always an empty row at the end; its button adds one to it. */
function rowsOf(typed: Typed, part: keyof typeof repeated): number {
  const keys = rowKeys(typed, part)
  const filled = isEmpty(typed, part, keys.at(-1)) ? keys.length - 1 : keys.length
  return Math.min(mostRows, filled + (firstOf(typed, 'pridat') === repeated[part] ? 2 : 1))
}

const rowsShown = (typed: Typed) =>
  ({ capacity: rowsOf(typed, 'capacity'), staff: rowsOf(typed, 'staff'), use: rowsOf(typed, 'use') })

/** What would follow from the kinds and hours written so far. */
function derivedFrom(typed: Typed) {
  // Codes as typed: an unknown one simply matches no list.
  const functions = functionsOfKinds({
    serviceKind: firstOf(typed, 'serviceKind') as ServiceCard['serviceKind'],
    facilityKind: firstOf(typed, 'facilityKind') as ServiceCard['facilityKind'],
    authorisedActivities: (typed['authorisedActivities'] ?? []) as ServiceCard['authorisedActivities'],
  })
  const places = rowKeys(typed, 'place').filter((key) => firstOf(typed, rowField('place', key, 'here')) !== '')
  return {
    hoursPerWeek: hoursAWeek({
      openingHours: firstOf(typed, 'openingHours') || null,
      places: places.map((key) => ({ openingHours: firstOf(typed, rowField('place', key, 'hours')) || null })),
    }),
    functions,
    situations: situationsOf(
      (typed['functions']?.length ?? 0) > 0 ? typed['functions'] as ServiceCard['functions'] : functions,
    ),
  }
}
