import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { IsoDate, LocationId } from '#core/ids.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { forgetSecrets } from '../commands/cardChange.ts'
import { applyRun } from './commands/applyRun.ts'
import { type Consent, importRegister } from './commands/importRegister.ts'
import { createRun } from './commands/runs.ts'
import { stageRun } from './commands/stageRun.ts'
import { isSuspicious } from './rules.ts'
import type { FileRegister } from './sources/index.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
  await aTerritory(database.db)
})
afterEach(async () => { await database[Symbol.asyncDispose]() })

let day = 1
async function bringIn(content: string | Uint8Array, source: FileRegister = 'rpss', orpCodes: readonly string[] | null = null, consent: Consent = 'whole') {
  const done = await importRegister(database.db, null, {
    source, file: { name: `${source}.json`, address: null, fileId: null, day: null, bytes: bytesOf(content, 4096) }, asOf: `2026-10-${String(++day % 28 + 1).padStart(2, '0')}` as IsoDate, today: '2026-11-22' as IsoDate, orpCodes, takesOlder: true,
  }, consent)
  if (!done.ok) throw new Error(done.reason.trouble)
  return done.value.counts
}

const places = async () => (await sql<{ id: string, name: string | null, address: string | null, confidential: boolean, lat: number | null, lon: number | null, position: string, municipality: string, ended: string | null, gone: string | null }>`
  select l.id, l.name, l.address, l.confidential, l.lat, l.lon, l.position_from as position, l.municipality_code as municipality, r.ended_on as ended, r.gone_since as gone
  from location l left join register_record r on r.subject_id = l.id and r.kind = 'location' and r.source <> 'ruian' order by l.name, l.address, l.id`.execute(database.db)).rows
const services = () => database.db.selectFrom('service').select(['id', 'name', 'registration_number', 'phone', 'organisation_id', 'version', 'archived_at']).orderBy('registration_number').execute()
const organisations = () => database.db.selectFrom('organisation').select(['id', 'name', 'ico']).orderBy('name').execute()

describe('what is the same', () => {
  test('an organisation by its number, a service by its registration, a place by its address: cards that are here are joined, not doubled', async () => {
    const home = await anOrganisation(database.db, { name: 'Pod lípou, z. s.', ico: '27403505' })
    const place = await aLocation(database.db, home, { name: null, address: 'Dlouhá 1', lat: 49.7, lon: 15.9, positionFrom: 'hand' })
    const service = await aService(database.db, home, { name: 'Klub', registrationNumber: '1000001', phone: '467 000 001', places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
    const counts = await bringIn(aRegister({}))
    expect(counts.kinds).toMatchObject({ organisation: { linked: 1 }, service: { linked: 1 }, location: { linked: 1 } })
    expect(await services()).toMatchObject([{ id: service, name: 'Klub', phone: '467 000 001' }])
    expect(await places()).toMatchObject([{ id: place, name: 'Klub Lípa', lat: 49.7 }])
    // The card says otherwise in its name, its kind and its group; the empty capacity was filled in; the telephone is the same number.
    const differing = await database.db.selectFrom('register_change').select(['field', 'act']).where('kind', '=', 'service').orderBy('field').execute()
    expect(differing).toEqual([
      { field: 'capacities', act: 'write' }, { field: 'name', act: 'differ' }, { field: 'serviceKind', act: 'differ' }, { field: 'targetGroups', act: 'write' },
    ])
  })

  test('without a number the name decides, but only where it is alone', async () => {
    const home = await anOrganisation(database.db, { name: 'POD LÍPOU' })
    await bringIn(aRegister({}))
    expect(await organisations()).toEqual([{ id: home, name: 'POD LÍPOU', ico: '27403505' }])
    await anOrganisation(database.db, { name: 'Dvojče' })
    await anOrganisation(database.db, { name: 'Dvojče' })
    await bringIn(aRegister({}, { id: '1000002', ico: '25143701', provider: 'Dvojče', facilities: [{ point: 12 }] }))
    expect((await organisations()).filter(({ name }) => name === 'Dvojče')).toHaveLength(3)
  })

  test('an archived card stays archived and is not made again', async () => {
    const home = await anOrganisation(database.db, { ico: '27403505' })
    const service = await aService(database.db, home, { registrationNumber: '1000001' })
    await database.db.updateTable('service').set({ archived_at: new Date() }).where('id', '=', service).execute()
    await bringIn(aRegister({}))
    expect(await services()).toMatchObject([{ id: service, archived_at: expect.any(Date) as Date }])
  })

  test('a service whose registration another holds now stays where it is, and that is told', async () => {
    await bringIn(aRegister({}))
    const counts = await bringIn(aRegister({ ico: '25143701', provider: 'Jiný' }))
    // Nothing was left out.
    expect(counts.troubles).toBe(0)
    expect(await organisations()).toHaveLength(1)
    expect(await database.db.selectFrom('register_trouble').select(['reason', 'detail']).execute()).toEqual([{ reason: 'providerChanged', detail: 'Jiný' }])
  })

  test('a key that is in the file twice makes one card, of the first, and is told', async () => {
    for (const phones of [['467000002', '467000003'], ['467000003', '467000002']]) {
      const counts = await bringIn(aRegister(...phones.map((phone) => ({ phone }))))
      expect(counts.kinds['service']).toMatchObject({ merged: 1 })
      expect((await services()).map(({ phone }) => phone?.replaceAll(' ', ''))).toEqual([`+420${phones[0]}`])
      expect(await database.db.selectFrom('register_trouble').select(['number', 'reason', 'detail']).execute()).toEqual([{ number: 2, reason: 'duplicate', detail: '1000001' }])
      await database.db.deleteFrom('register_trouble').execute()
    }
    // A registration that goes on counts before one that ended.
    await bringIn(aRegister({ until: '2020-01-01', phone: '467000004' }, { phone: '467000005' }))
    expect((await services()).map(({ phone }) => phone)).toEqual(['+420 467 000 005'])
    expect(await database.db.selectFrom('register_trouble').select(['number', 'reason']).execute()).toEqual([{ number: 1, reason: 'duplicate' }])
  })
})

describe('what ends', () => {
  test('a registration that ended marks it and its places, one place alone only itself; nothing is deleted', async () => {
    await bringIn(aRegister({ facilities: [{ point: 1, name: 'A' }, { point: 2, name: 'B' }] }, { id: '1000002', facilities: [{ point: 3, name: 'C' }] }))
    const counts = await bringIn(aRegister({ facilities: [{ point: 1, name: 'A', until: '2026-09-30' }, { point: 2, name: 'B' }] }, { id: '1000002', until: '2026-08-31', facilities: [{ point: 3, name: 'C' }] }))
    expect(counts.kinds).toMatchObject({ service: { ended: 1 }, location: { ended: 2, unchanged: 1 } })
    expect((await places()).map(({ name, ended }) => [name, ended])).toEqual([['A', '2026-09-30'], ['B', null], ['C', '2026-08-31']])
    expect(await services()).toHaveLength(2)
    const again = await bringIn(aRegister({ facilities: [{ point: 1, name: 'A', until: '2026-09-30' }, { point: 2, name: 'B' }] }, { id: '1000002', until: '2026-08-31', facilities: [{ point: 3, name: 'C' }] }))
    expect(again.kinds).toMatchObject({ service: { unchanged: 2 }, location: { unchanged: 3 } })
  })

  test('what vanished is marked with the day it was missed, both levels, and returns when it is back', async () => {
    const whole = aRegister({ facilities: [{ point: 1, name: 'A' }, { point: 2, name: 'B' }, { point: 4, name: 'D' }] }, { id: '1000002', facilities: [{ point: 3, name: 'C' }] })
    await bringIn(whole)
    const counts = await bringIn(aRegister({ facilities: [{ point: 1, name: 'A' }, { point: 4, name: 'D' }] }))
    expect(counts.kinds).toMatchObject({ service: { gone: 1, unchanged: 1 }, location: { gone: 2, unchanged: 2 } })
    expect((await places()).filter(({ gone }) => gone !== null).map(({ name }) => name)).toEqual(['B', 'C'])
    const back = await bringIn(whole)
    expect(back.kinds).toMatchObject({ service: { changed: 1 }, location: { changed: 2 } })
    expect((await places()).filter(({ gone }) => gone !== null)).toEqual([])
  })

  test('what ended before it was ever here is not made', async () => {
    const counts = await bringIn(aRegister({ until: '2020-01-01' }))
    expect(counts.kinds).toMatchObject({ service: { endedBefore: 1 }, location: { endedBefore: 1 }, organisation: { unneeded: 1 } })
    expect(await organisations()).toEqual([])
  })

  test('an end that is still to come is none yet', async () => {
    const counts = await bringIn(aRegister({ until: '2030-01-01' }))
    expect(counts.kinds['service']).toEqual({ new: 1 })
  })
})

describe('a secret address', () => {
  test('gives its municipality only, and its facility can be told apart again', async () => {
    await bringIn(aRegister({ facilities: [{ secret: true, name: 'Dům naděje' }] }))
    expect(await places()).toMatchObject([{ confidential: true, name: null, address: null, lat: null, municipality: '571393' }])
    const again = await bringIn(aRegister({ facilities: [{ secret: true, name: 'Dům naděje' }] }))
    expect(again.kinds['location']).toEqual({ unchanged: 1 })
    const everything = JSON.stringify([
      await database.db.selectFrom('register_record').selectAll().execute(), await database.db.selectFrom('register_value').selectAll().execute(),
      await database.db.selectFrom('card_change').selectAll().execute(), await database.db.selectFrom('audit_entry').selectAll().execute(),
    ])
    expect(everything).not.toContain('naděje')
  })

  test('that became secret takes the old address along, everywhere', async () => {
    await bringIn(aRegister({ facilities: [{ point: 5, name: 'Azyl', street: 'Tajná' }] }))
    const [before] = await places()
    await bringIn(aRegister({ facilities: [{ point: 6, name: 'Azyl', street: 'Tajnější' }] }))
    const counts = await bringIn(aRegister({ facilities: [{ secret: true, name: 'Azyl' }] }))
    expect(counts.kinds['location']).toMatchObject({ changed: 1 })
    const secret = (await places()).filter(({ confidential }) => confidential)
    expect(secret).toMatchObject([{ name: null, address: null }])
    expect(before).toMatchObject({ address: 'Tajná 1' })
    const tables = ['register_value', 'register_change', 'register_decision', 'card_change'] as const
    const everything = JSON.stringify(await Promise.all(tables.map((table) => database.db.selectFrom(table).selectAll().execute())))
    expect(everything).not.toContain('Tajnější')
  })

  test('set by hand keeps the register’s address out', async () => {
    await bringIn(aRegister({ facilities: [{ point: 5, name: 'Azyl', street: 'Tajná' }] }))
    await database.db.updateTable('location').set({ confidential: true, name: null, address: null }).execute()
    await bringIn(aRegister({ facilities: [{ point: 5, name: 'Azyl 2', street: 'Tajná' }] }))
    expect(await places()).toMatchObject([{ confidential: true, name: null, address: null }])
    expect(JSON.stringify(await database.db.selectFrom('register_value').selectAll().execute())).not.toContain('Tajná')
  })
})

describe('a territory', () => {
  test('brings in services that are given there, whole, and ends only those', async () => {
    const text = aRegister(
      { facilities: [{ point: 1, municipality: '571393' }, { point: 2, municipality: '571164' }] }, { id: '1000002', ico: '25143701', provider: 'Vedle', facilities: [{ point: 3, municipality: '571164' }] },
    )
    const counts = await bringIn(text, 'rpss', ['5302'])
    expect(counts.kinds).toMatchObject({ service: { new: 1, outside: 1 }, location: { new: 2, outside: 1 } })
    await bringIn(text, 'rpss', ['5304'])
    expect(await services()).toHaveLength(2)
    // The neighbour’s import does not know of ours, and says nothing of its end.
    const gone = await bringIn(aRegister({ id: '9', facilities: [{ point: 9, municipality: '571393' }] }), 'rpss', ['5302'])
    expect(gone.kinds['service']).toMatchObject({ new: 1, gone: 1 })
    expect(await database.db.selectFrom('register_record').select('key').where('kind', '=', 'service').where('gone_since', 'is not', null).execute()).toEqual([{ key: '1000001' }])
  })

  test('many ends are many of the services known there, however many are known elsewhere', async () => {
    const few = Array.from({ length: 15 }, (_, number) => ({ id: `30000${number + 10}`, facilities: [{ point: 300 + number, municipality: '571393' }] }))
    const many = Array.from({ length: 80 }, (_, number) => ({ id: `40000${number + 10}`, facilities: [{ point: 400 + number, municipality: '571164' }] }))
    await bringIn(aRegister(...few, ...many))
    const counts = await bringIn(aRegister(few[0]!), 'rpss', ['5302'], 'write')
    expect(counts).toMatchObject({ known: 15, kinds: { service: { gone: 14 } } })
    expect(isSuspicious(counts)).toBe(true)
    expect(await database.db.selectFrom('register_record').select('id').where('gone_since', 'is not', null).execute()).toEqual([])
  })

  test('a municipality nobody has brought in is told, the rest of the service comes', async () => {
    const counts = await bringIn(aRegister({ facilities: [{ point: 1 }, { point: 2, municipality: '999999', name: 'Jinde' }] }))
    expect(counts.kinds).toMatchObject({ service: { new: 1 }, location: { new: 1, unknownMunicipality: 1 } })
    expect(await database.db.selectFrom('register_trouble').select(['reason', 'what', 'detail']).execute()).toEqual([{ reason: 'unknownMunicipality', what: 'Jinde', detail: '999999' }])
  })
})

describe('the history and the search', () => {
  test('know what a register changed', async () => {
    await bringIn(aRegister({}))
    await bringIn(aRegister({ capacity: 30, phone: '467000009' }))
    const [card] = await services()
    expect(card).toMatchObject({ version: 2, phone: '+420 467 000 009' })
    const changes = await database.db.selectFrom('card_change').select(['version', 'origin', 'changes']).where('subject_id', '=', card!.id).orderBy('id').execute()
    expect(changes).toMatchObject([
      { version: 1, origin: 'register' },
      { version: 2, origin: 'register', changes: { phone: { before: '+420 467 000 001', after: '+420 467 000 009' }, capacities: { after: [{ form: 'ambulatory', unit: 'klient', maximum: 30, free: null, freeAsOf: null }] } } },
    ])
    expect(await database.db.selectFrom('service_search').select('service_id').execute()).toEqual([{ service_id: card!.id }])
    expect(await database.db.selectFrom('audit_entry').select('action').where('action', 'like', 'directory.%').execute()).toEqual([{ action: 'directory.applyRegister' }, { action: 'directory.applyRegister' }])
  })

  test('what is really free stays at the capacity the register changes', async () => {
    await bringIn(aRegister({}))
    await database.db.updateTable('service_capacity').set({ free: 3, free_as_of: '2026-10-01' }).execute()
    await bringIn(aRegister({ capacity: 30 }))
    expect(await database.db.selectFrom('service_capacity').select(['maximum', 'free', 'free_as_of']).execute()).toEqual([{ maximum: 30, free: 3, free_as_of: '2026-10-01' }])
  })

  test('a register that stopped saying something takes away only what it said', async () => {
    await bringIn(aRegister({ email: 'a@priklad.example' }))
    await database.db.updateTable('service').set({ web: 'https://priklad.example' }).execute()
    await bringIn(aRegister({ email: null, phone: null }))
    expect(await database.db.selectFrom('service').select(['email', 'phone', 'web']).execute()).toEqual([{ email: null, phone: null, web: 'https://priklad.example' }])
  })
})

describe('a run', () => {
  const begin = async () => {
    const { db } = database
    const id = await createRun(db, null, { source: 'rpss', fileName: 'rpss.json', fileId: null, address: null, size: null, asOf: null, orpCodes: null })
    const stage = (text: string, signal = new AbortController().signal) => stageRun(db, { id, source: 'rpss', asOf: null, orpCodes: null }, bytesOf(text), { today: '2026-11-22' as IsoDate, tell: () => Promise.resolve(), signal })
    return { id, stage }
  }

  test('is read again from the beginning, compared again when it is written, and written once', async () => {
    const { id, stage } = await begin()
    await stage(aRegister({}))
    await stage(aRegister({}, { id: '1000002' }))
    // Somebody makes the card between the preview and the yes.
    await aService(database.db, await anOrganisation(database.db, { ico: '27403505' }), { registrationNumber: '1000001' })
    const applied = await applyRun(database.db, null, id, () => Promise.resolve())
    expect(applied).toMatchObject({ ok: true, value: { kinds: { service: { new: 1, linked: 1 } } } })
    expect(await applyRun(database.db, null, id, () => Promise.resolve())).toEqual({ ok: false, reason: 'not-ready' })
    expect(await services()).toHaveLength(2)
    expect(await database.db.selectFrom('register_staged').select('key').execute()).toEqual([])
  })

  test('that was cancelled in the middle of writing wrote nothing', async () => {
    const { id, stage } = await begin()
    await stage(aRegister({}))
    await expect(applyRun(database.db, null, id, (step) => step === 'search' ? Promise.reject(new Error('cancelled')) : Promise.resolve())).rejects.toThrow('cancelled')
    expect(await services()).toEqual([])
    expect(await database.db.selectFrom('register_record').select('id').execute()).toEqual([])
    expect((await applyRun(database.db, null, id, () => Promise.resolve())).ok).toBe(true)
  })

  test('whose reading was cancelled staged nothing', async () => {
    const { stage } = await begin()
    const cancelled = new AbortController()
    cancelled.abort()
    await expect(stage(aRegister({}), cancelled.signal)).rejects.toThrow()
    expect(await database.db.selectFrom('register_staged').select('key').execute()).toEqual([])
  })

  test('two at once are written one after another, and nothing is there twice', async () => {
    const [one, other] = [await begin(), await begin()]
    await one.stage(aRegister({}))
    await other.stage(aRegister({}))
    const [first, second] = await Promise.all([one, other].map(({ id }) => applyRun(database.db, null, id, () => Promise.resolve())))
    expect([first, second].every((done) => done?.ok)).toBe(true)
    expect(await services()).toHaveLength(1)
    expect(await organisations()).toHaveLength(1)
    expect(await places()).toHaveLength(1)
  })
})

describe('other registers', () => {
  const nrpzs = (phone = '467000003') => 'ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_druh_nazev,ZZ_obor_pece,ZZ_forma_pece,ZZ_obec,ZZ_PSC,ZZ_ulice,ZZ_cislo_domovni_orientacni,ZZ_RUIAN_kod,ZZ_GPS,poskytovatel_ICO,poskytovatel_nazev,poskytovatel_telefon\r\n'
    + `901,801,Ordinace,Ordinace praktika,praktické lékařství pro děti a dorost,ambulantní péče,Hlinsko,53901,Krátká,1,321,POINT(15.9 49.76),25143701,Ordinace s.r.o.,${phone}\r\n`

  test('health providers come with their points, and again without a change', async () => {
    const counts = await bringIn(nrpzs(), 'nrpzs')
    expect(counts.kinds).toMatchObject({ organisation: { new: 1 }, service: { new: 1 }, location: { new: 1 } })
    expect(await places()).toMatchObject([{ address: 'Krátká 1', lat: 49.76, lon: 15.9, position: 'address' }])
    expect(await database.db.selectFrom('service').select(['facility_kind', 'legal_basis', 'keywords']).execute()).toEqual([{ facility_kind: 'pldd', legal_basis: 'health', keywords: 'praktické lékařství pro děti a dorost' }])
    const again = await bringIn(nrpzs(), 'nrpzs')
    expect(again.fields).toEqual({ write: 0, differ: 0 })
    expect((await bringIn(nrpzs('467000004'), 'nrpzs')).kinds['organisation']).toMatchObject({ changed: 1 })
  })

  test('schools come with capacity and place', async () => {
    const school = JSON.stringify({ datumVystupu: '2026-09-22', list: [{
      redIzo: '600', ico: '27403505', uplnyNazev: 'ZŠ Hlinsko', adresa: { ulice: 'Školní', cisloDomovni: 5, obec: 'Hlinsko', psc: '539 01' }, emaily: [],
      skolyAZarizeni: [{ izo: '102', uplnyNazev: 'Základní škola', druh: 'B00', kapacity: [{ nejvyssiPovolenyPocet: 500 }], mistaVyuky: [{ IDmista: '102', adresa: { ulice: 'Školní', cisloDomovni: 5, obec: 'Hlinsko', psc: '539 01', kodRUIAN: 77 } }] }],
    }] })
    expect((await bringIn(school, 'rssz')).kinds).toMatchObject({ service: { new: 1 }, location: { new: 1 } })
    expect((await bringIn(school, 'rssz')).kinds).toMatchObject({ service: { unchanged: 1 }, location: { unchanged: 1 } })
    expect(await database.db.selectFrom('service_capacity').select(['unit', 'maximum']).execute()).toEqual([{ unit: 'misto', maximum: 500 }])
  })

  test('a place in a municipality nobody has brought in is told where its service belongs, and only counted elsewhere', async () => {
    const person = (redIzo: string, seat: string, obec: string) => ({
      redIzo, uplnyNazev: `Škola ${redIzo}`, adresa: { obec: seat }, emaily: [],
      skolyAZarizeni: [{ izo: `${redIzo}1`, uplnyNazev: 'Základní škola', druh: 'B00', mistaVyuky: [{ IDmista: '1', adresa: { ulice: 'Školní', cisloDomovni: 5, obec } }] }],
    })
    const schools = JSON.stringify({ list: [person('601', 'Hlinsko', 'Nikde'), person('602', 'Jinde', 'Jinde')] })
    const counts = await bringIn(schools, 'rssz', ['5302'], 'look')
    expect(counts.kinds['location']).toEqual({ unknownMunicipality: 1, outside: 1 })
    expect(await database.db.selectFrom('register_trouble').select(['reason', 'detail']).execute()).toEqual([{ reason: 'unknownMunicipality', detail: 'Nikde' }])
    expect((await bringIn(nrpzs().replace('Hlinsko', 'Jinde'), 'nrpzs', ['5302'], 'look'))).toMatchObject({ kinds: { service: { outside: 1 }, location: { outside: 1 } }, troubles: 0 })
  })

  test('one organisation of two registers is one card', async () => {
    await bringIn(aRegister({ ico: '25143701', provider: 'Ordinace s.r.o.' }))
    await bringIn(nrpzs(), 'nrpzs')
    expect(await organisations()).toHaveLength(1)
  })

  test('address points give places their points; a confidential place none', async () => {
    await bringIn(aRegister({ facilities: [{ point: 82_338_752, name: 'A' }, { point: 5, name: 'B' }] }))
    const points = Uint8Array.from('Kod;Kód ADM;Souřadnice Y;Souřadnice X\r\n1;82338752;640000.5;1080000.5\r\n1;5;640100.5;1080100.5\r\n', (letter) => ({ ó: 0xf3, ř: 0xf8 })[letter] ?? letter.charCodeAt(0))
    const { id } = await database.db.updateTable('location').set({ confidential: true }).where('name', '=', 'B').returning('id').executeTakeFirstOrThrow()
    await database.db.transaction().execute((tx) => forgetSecrets(tx, [id as LocationId]))
    const counts = await bringIn(points, 'ruian')
    expect(counts.fields.write).toBe(1)
    const [place] = (await places()).filter(({ name }) => name === 'A')
    expect(place?.position).toBe('address')
    expect(place?.lat).toBeGreaterThan(49)
    expect((await places()).filter(({ lat }) => lat !== null)).toHaveLength(1)
    expect((await bringIn(points, 'ruian')).fields).toEqual({ write: 0, differ: 0 })
    // The register of services says no point, and takes none away.
    expect((await bringIn(aRegister({ facilities: [{ point: 82_338_752, name: 'A', until: null }, { point: 5, name: 'B' }], capacity: 21 }))).kinds['location']).toMatchObject({ unchanged: 2 })
  })
})
