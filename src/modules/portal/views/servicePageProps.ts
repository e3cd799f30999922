import type { Origin, PublicServiceCard } from '#modules/directory/index.ts'
import type { TravelTime } from '#modules/territory/index.ts'
import type { Ui } from '#web/ui.ts'
import type { Result } from '../catalogue.ts'
import type { MunicipalityChoice } from '../chosenMunicipality.ts'
import type { CatalogueArea } from '../queries/catalogueAreas.ts'
import type { Similar } from '../similar.ts'

/** What the public card of a service and its parts are drawn from. */
export interface ServicePageProps {
  readonly ui: Ui
  readonly card: PublicServiceCard
  /** The card as the list sees it: the nearest place and the way there. */
  readonly result: Result
  readonly origin: Origin | null
  readonly choice: MunicipalityChoice
  readonly travelTimes: readonly TravelTime[]
  readonly areas: readonly CatalogueArea[]
  /** Who helps instead of a service that ended; null while it goes on. */
  readonly similar: Similar | null
}
