import type { MunicipalityCode } from '#core/ids.ts'
import { anything, hasEnded, type Origin, type PublicServiceCard, publicServices, searchServices } from '#modules/directory/index.ts'
import type { AppContext } from '#web/context.ts'
import { type Result, resultsOf } from './catalogue.ts'

/** Who gives the same kind of help today; null for a card that has not ended. */
export interface Similar {
  readonly results: readonly Result[]
  /** Where journeys begin: the visitor's municipality, else the one where the service was. */
  readonly from: Origin | null
  readonly kind: string | null
}

const most = 5

/** Instead of a service that ended: others of its kind, the nearest first. */
export async function similarTo(c: AppContext, card: PublicServiceCard, origin: Origin | null): Promise<Similar | null> {
  const { db, ui } = c.var
  if (!hasEnded(card, ui.today)) return null
  const kind = card.serviceKind ?? card.facilityKind
  const situation = kind === null ? card.situations[0] ?? null : null
  if (kind === null && situation === null) return { results: [], from: null, kind: null }
  const question = { ...anything, kind, situation, from: fromOf(card, origin), on: ui.today }
  const answer = await searchServices(db, question, { page: 1, size: most })
  const services = await publicServices(db, answer.page.map(({ id }) => id))
  return { results: resultsOf(answer, services, ui.today), from: answer.origin, kind }
}

const fromOf = ({ places }: PublicServiceCard, origin: Origin | null): MunicipalityCode | null => origin?.code ?? places[0]?.code ?? null
