import type { MunicipalityCode } from '#core/ids.ts'
import { anything, hasEnded, type Origin, type PublicServiceCard, publicServices, searchServices } from '#modules/directory/index.ts'
import type { AppContext } from '#web/context.ts'
import { type Result, resultsOf } from './catalogue.ts'

/** Who gives the same kind of help today; null for a card that has not ended. */
export interface Similar {
  readonly results: readonly Result[]
  /** Where journeys begin: the visitor's municipality, else the one where the service was. */
  readonly from: Origin | null
  /** By what they are alike: the kind of help, else the situation. */
  readonly kind: string | null
  readonly situation: string | null
}

const most = 5

/** Instead of a service that ended: others of its kind, else those for the same situation; the nearest first. */
export async function similarTo(c: AppContext, card: PublicServiceCard, origin: Origin | null): Promise<Similar | null> {
  const { db, ui } = c.var
  if (!hasEnded(card, ui.today)) return null
  const kind = card.serviceKind ?? card.facilityKind
  for (const narrowed of [{ kind, situation: null }, ...card.situations.slice(0, 1).map((situation) => ({ kind: null, situation }))]) {
    if (narrowed.kind === null && narrowed.situation === null) continue
    const question = { ...anything, ...narrowed, from: fromOf(card, origin), on: ui.today }
    const answer = await searchServices(db, question, { page: 1, size: most })
    if (answer.total === 0) continue
    const services = await publicServices(db, answer.page.map(({ id }) => id))
    return { ...narrowed, results: resultsOf(answer, services, ui.today), from: answer.origin }
  }
  return { results: [], from: null, kind: null, situation: null }
}

const fromOf = ({ places }: PublicServiceCard, origin: Origin | null): MunicipalityCode | null => origin?.code ?? places[0]?.code ?? null
