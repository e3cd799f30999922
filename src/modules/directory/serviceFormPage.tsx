import type { AppContext } from '#web/context.ts'
import { firstOf, type Typed } from '#web/form.ts'
import { page } from '#web/page.tsx'
import type { ServiceCard } from './cards.ts'
import type { FoundOrganisation } from './finders.ts'
import { rowField, rowKeys } from './input/rows.ts'
import type { Service } from './queries/services.ts'
import { functionsOfKinds, situationsOf } from './rules.ts'
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
      unfound={unfound} derived={derivedFrom(state.typed)} capacityRows={capacityRows(state.typed)}
    />
  ), status)
}

const mostRows = 30

const isEmpty = (typed: Typed, key: string | undefined): boolean =>
  key !== undefined && ['form', 'maximum'].every(
    (name) => firstOf(typed, rowField('capacity', key, name)).trim() === '',
  )

/** There is always an empty row at the end; „přidat další řádek“ adds one to it. */
function capacityRows(typed: Typed): number {
  const keys = rowKeys(typed, 'capacity')
  const filled = isEmpty(typed, keys.at(-1)) ? keys.length - 1 : keys.length
  return Math.min(mostRows, filled + (firstOf(typed, 'pridat') === '' ? 1 : 2))
}

/** What would follow from the kinds chosen so far. */
function derivedFrom(typed: Typed): { functions: readonly string[], situations: readonly string[] } {
  // Codes as typed: an unknown one simply matches no list.
  const functions = functionsOfKinds({
    serviceKind: firstOf(typed, 'serviceKind') as ServiceCard['serviceKind'],
    facilityKind: firstOf(typed, 'facilityKind') as ServiceCard['facilityKind'],
    authorisedActivities: (typed['authorisedActivities'] ?? []) as ServiceCard['authorisedActivities'],
  })
  return {
    functions,
    situations: situationsOf(
      (typed['functions']?.length ?? 0) > 0 ? typed['functions'] as ServiceCard['functions'] : functions,
    ),
  }
}
