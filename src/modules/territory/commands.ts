import type { MunicipalityCode, OrpCode, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { FigureInput, JourneyInput, ProfileInput } from './input.ts'

/** Somebody changed the row between its reading and this saving. */
type Conflict = 'changed-meanwhile'

/** Writes the words of an ORP's profile. */
export function changeProfile(db: Db | Tx, by: PersonId | null, orpCode: OrpCode, input: ProfileInput): Promise<Result<OrpCode, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('orp').set((set) => ({
      networking_since: input.networkingSince, motto: input.motto, characteristics: input.characteristics, version: set('version', '+', 1),
    })).where('code', '=', orpCode).where('version', '=', input.version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await audit(tx, { by, action: 'territory.changeProfile', subject: { kind: 'orp', id: orpCode } })
    return ok(orpCode)
  })
}

type Figure = Omit<FigureInput, 'version'>

const figureColumns = ({ kind, label, value, valueText, source, asOf }: Figure) =>
  ({ kind, label: label ?? '', value, value_text: valueText, source, as_of: asOf })

export function addFigure(db: Db | Tx, by: PersonId | null, orpCode: OrpCode, figure: Figure): Promise<string> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('orp_figure').values({ orp_code: orpCode, ...figureColumns(figure) }).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'territory.addFigure', subject: { kind: 'orp', id: orpCode }, details: { figure: id } })
    return id
  })
}

export function changeFigure(db: Db, by: PersonId, id: string, input: FigureInput): Promise<Result<string, Conflict>> {
  return within(db, async (tx) => {
    const row = await tx.updateTable('orp_figure').set((set) => ({ ...figureColumns(input), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', input.version).returning('orp_code').executeTakeFirst()
    if (!row) return failed('changed-meanwhile')
    await audit(tx, { by, action: 'territory.changeFigure', subject: { kind: 'orp', id: row.orp_code }, details: { figure: id } })
    return ok(id)
  })
}

export function removeFigure(db: Db, by: PersonId, id: string): Promise<void> {
  return within(db, async (tx) => {
    const row = await tx.deleteFrom('orp_figure').where('id', '=', id).returning(['orp_code', 'kind', 'label', 'value', 'value_text', 'source']).executeTakeFirst()
    if (row) await audit(tx, { by, action: 'territory.removeFigure', subject: { kind: 'orp', id: row.orp_code }, details: { ...row } })
  })
}

/** A journey with its places found. */
export type Journey = Omit<JourneyInput, 'from' | 'to' | 'version'> & { readonly from: MunicipalityCode, readonly to: MunicipalityCode }

function journeyColumns({ from, to, kilometres, car, transit, workingDaysOnly, lastBack, basis, source, asOf }: Journey) {
  const [byCar, byTransit] = [rangeOf(car), rangeOf(transit)]
  return {
    from_code: from, to_code: to, kilometres, car_minutes_from: byCar.from, car_minutes_to: byCar.to,
    transit_minutes_from: byTransit.from, transit_minutes_to: byTransit.to, transit_unknown: transit === 'unknown',
    working_days_only: workingDaysOnly, last_connection_back: lastBack, estimated: basis === 'estimate', source, as_of: asOf,
  }
}

const rangeOf = (minutes: Journey['car']): { readonly from: number | null, readonly to: number | null } =>
  minutes === null || minutes === 'unknown' ? { from: null, to: null } : minutes

/** Adds a journey; there is one row for each pair of places. */
export function addJourney(db: Db | Tx, by: PersonId | null, journey: Journey): Promise<Result<string, 'known-already'>> {
  return within(db, async (tx) => {
    const row = await tx.insertInto('travel_time').values(journeyColumns(journey))
      .onConflict((conflict) => conflict.columns(['from_code', 'to_code']).doNothing()).returning('id').executeTakeFirst()
    if (!row) return failed('known-already')
    await audit(tx, { by, action: 'territory.addJourney', subject: { kind: 'travel_time', id: row.id } })
    return ok(row.id)
  })
}

/** Changes what is known of a journey; its places stay, another way is another row. */
export function changeJourney(db: Db, by: PersonId, id: string, version: number, journey: Journey): Promise<Result<string, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('travel_time').set((set) => ({ ...journeyColumns(journey), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await audit(tx, { by, action: 'territory.changeJourney', subject: { kind: 'travel_time', id } })
    return ok(id)
  })
}

export function removeJourney(db: Db, by: PersonId, id: string): Promise<void> {
  return within(db, async (tx) => {
    const row = await tx.deleteFrom('travel_time').where('id', '=', id)
      .returning(['from_code', 'to_code', 'kilometres', 'car_minutes_from', 'car_minutes_to', 'transit_minutes_from', 'transit_minutes_to', 'source'])
      .executeTakeFirst()
    if (row) await audit(tx, { by, action: 'territory.removeJourney', subject: { kind: 'travel_time', id }, details: { ...row } })
  })
}

/** Tells the audit that a table left the house. */
export const recordExport = (db: Db, by: PersonId, orpCode: OrpCode, table: string, rows: number): Promise<void> =>
  audit(db, { by, action: 'territory.export', subject: { kind: 'orp', id: orpCode }, details: { table, rows } })
