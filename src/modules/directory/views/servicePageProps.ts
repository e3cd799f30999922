import type { Ui } from '#web/ui.ts'
import type { RegisterWords } from '../registers/queries/registerWords.ts'
import type { Location } from '../queries/locations.ts'
import type { Organisation } from '../queries/organisations.ts'
import type { Service } from '../queries/services.ts'
import type { MergedInto } from '../duplicates/queries/merges.ts'
import type { PublicPlace } from '../publicQueries.ts'
import type { Flag } from '../freshness/queries.ts'
import type { ShownContact } from './ContactsPart.tsx'

/** What the work card of a service and its parts are drawn from. */
export interface ServicePageProps {
  readonly ui: Ui
  readonly service: Service
  readonly organisation: Organisation
  readonly locations: readonly Location[]
  /** Where the service is given, as anyone may know. */
  readonly publicPlaces: readonly PublicPlace[]
  readonly contacts: readonly ShownContact[]
  /** Names of territories served, whole ones first. */
  readonly areas: readonly string[]
  /** What people say is wrong; only for who may mend the card. */
  readonly flags: readonly Flag[]
  /** What registers say of the service and its places. */
  readonly registers: RegisterWords
  readonly mayDecide: boolean
  readonly isWatched: boolean
  readonly merged: MergedInto | null
  readonly mergedHere: readonly MergedInto[]
  readonly mayChange: boolean
  readonly mayArchive: boolean
  readonly mayMove: boolean
  readonly seesHistory: boolean
  readonly seesFunding: boolean
}
