import { afterEach, beforeEach } from 'vitest'
import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import { type Consent, type FileRegister, importRegister } from '#modules/directory/index.ts'
import { aTerritory } from '../factories/aTerritory.ts'
import { bytesOf } from '../factories/bytesOf.ts'
import { type TestDatabase, testDatabase } from './database.ts'

interface Place {
  readonly id: string, readonly name: string | null, readonly address: string | null, readonly confidential: boolean, readonly lat: number | null, readonly lon: number | null
  readonly position: string, readonly municipality: string, readonly ended: string | null, readonly gone: string | null
}

/** A fresh database with a territory for every test of a file, registers brought into it day after day, and the cards that come of it. */
export function registersInto() {
  let database: TestDatabase
  let day = 1
  beforeEach(async () => {
    database = await testDatabase()
    await aTerritory(database.db)
  })
  afterEach(async () => { await database[Symbol.asyncDispose]() })
  const db = () => database.db
  return {
    db,
    bringIn: async (content: string | Uint8Array, source: FileRegister = 'rpss', orpCodes: readonly string[] | null = null, consent: Consent = 'whole') => {
      const asOf = `2026-10-${String(++day % 28 + 1).padStart(2, '0')}` as IsoDate
      const file = { name: `${source}.json`, address: null, fileId: null, day: null, bytes: bytesOf(content, 4096) }
      const done = await importRegister(db(), null, { source, file, asOf, today: '2026-11-22' as IsoDate, orpCodes, takesOlder: true }, consent)
      if (!done.ok) throw new Error(done.reason.trouble)
      return done.value.counts
    },
    places: async () => (await sql<Place>`
      select l.id, l.name, l.address, l.confidential, l.lat, l.lon, l.position_from as position, l.municipality_code as municipality, r.ended_on as ended, r.gone_since as gone
      from location l left join register_record r on r.subject_id = l.id and r.kind = 'location' and r.source <> 'ruian' order by l.name, l.address, l.id`.execute(db())).rows,
    services: () => db().selectFrom('service').select(['id', 'name', 'registration_number', 'phone', 'organisation_id', 'version', 'archived_at']).orderBy('registration_number').execute(),
    organisations: () => db().selectFrom('organisation').select(['id', 'name', 'ico']).orderBy('name').execute(),
  }
}
