import { describe, expect, test } from 'vitest'
import { aRegister } from '#test/factories/aRegister.ts'
import { registersInto } from '#test/support/registers.ts'
import { isSuspicious } from './rules.ts'

const { bringIn, db, places, services } = registersInto()

describe('a secret address', () => {
  test('gives its municipality only, and its facility can be told apart again', async () => {
    await bringIn(aRegister({ facilities: [{ secret: true, name: 'Dům naděje' }] }))
    expect(await places()).toMatchObject([{ confidential: true, name: null, address: null, lat: null, municipality: '571393' }])
    const again = await bringIn(aRegister({ facilities: [{ secret: true, name: 'Dům naděje' }] }))
    expect(again.kinds['location']).toEqual({ unchanged: 1 })
    const everything = JSON.stringify([
      await db().selectFrom('register_record').selectAll().execute(), await db().selectFrom('register_value').selectAll().execute(),
      await db().selectFrom('card_change').selectAll().execute(), await db().selectFrom('audit_entry').selectAll().execute(),
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
    const everything = JSON.stringify(await Promise.all(tables.map((table) => db().selectFrom(table).selectAll().execute())))
    expect(everything).not.toContain('Tajnější')
  })

  test('set by hand keeps the register’s address out', async () => {
    await bringIn(aRegister({ facilities: [{ point: 5, name: 'Azyl', street: 'Tajná' }] }))
    await db().updateTable('location').set({ confidential: true, name: null, address: null }).execute()
    await bringIn(aRegister({ facilities: [{ point: 5, name: 'Azyl 2', street: 'Tajná' }] }))
    expect(await places()).toMatchObject([{ confidential: true, name: null, address: null }])
    expect(JSON.stringify(await db().selectFrom('register_value').selectAll().execute())).not.toContain('Tajná')
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
    expect(await db().selectFrom('register_record').select('key').where('kind', '=', 'service').where('gone_since', 'is not', null).execute()).toEqual([{ key: '1000001' }])
  })

  test('many ends are many of the services known there, however many are known elsewhere', async () => {
    const few = Array.from({ length: 15 }, (_, number) => ({ id: `30000${number + 10}`, facilities: [{ point: 300 + number, municipality: '571393' }] }))
    const many = Array.from({ length: 80 }, (_, number) => ({ id: `40000${number + 10}`, facilities: [{ point: 400 + number, municipality: '571164' }] }))
    await bringIn(aRegister(...few, ...many))
    const counts = await bringIn(aRegister(few[0]!), 'rpss', ['5302'], 'write')
    expect(counts).toMatchObject({ known: 15, kinds: { service: { gone: 14 } } })
    expect(isSuspicious(counts)).toBe(true)
    expect(await db().selectFrom('register_record').select('id').where('gone_since', 'is not', null).execute()).toEqual([])
  })

  test('a municipality nobody has brought in is told, the rest of the service comes', async () => {
    const counts = await bringIn(aRegister({ facilities: [{ point: 1 }, { point: 2, municipality: '999999', name: 'Jinde' }] }))
    expect(counts.kinds).toMatchObject({ service: { new: 1 }, location: { new: 1, unknownMunicipality: 1 } })
    expect(await db().selectFrom('register_trouble').select(['reason', 'what', 'detail']).execute()).toEqual([{ reason: 'unknownMunicipality', what: 'Jinde', detail: '999999' }])
  })
})

describe('the history and the search', () => {
  test('know what a register changed', async () => {
    await bringIn(aRegister({}))
    await bringIn(aRegister({ capacity: 30, phone: '467000009' }))
    const [card] = await services()
    expect(card).toMatchObject({ version: 2, phone: '+420 467 000 009' })
    const changes = await db().selectFrom('card_change').select(['version', 'origin', 'changes']).where('subject_id', '=', card!.id).orderBy('id').execute()
    expect(changes).toMatchObject([
      { version: 1, origin: 'register' },
      { version: 2, origin: 'register', changes: { phone: { before: '+420 467 000 001', after: '+420 467 000 009' }, capacities: { after: [{ form: 'ambulatory', unit: 'klient', maximum: 30, free: null, freeAsOf: null }] } } },
    ])
    expect(await db().selectFrom('service_search').select('service_id').execute()).toEqual([{ service_id: card!.id }])
    expect(await db().selectFrom('audit_entry').select('action').where('action', 'like', 'directory.%').execute()).toEqual([{ action: 'directory.applyRegister' }, { action: 'directory.applyRegister' }])
  })

  test('what is really free stays at the capacity the register changes', async () => {
    await bringIn(aRegister({}))
    await db().updateTable('service_capacity').set({ free: 3, free_as_of: '2026-10-01' }).execute()
    await bringIn(aRegister({ capacity: 30 }))
    expect(await db().selectFrom('service_capacity').select(['maximum', 'free', 'free_as_of']).execute()).toEqual([{ maximum: 30, free: 3, free_as_of: '2026-10-01' }])
  })

  test('a register that stopped saying something takes away only what it said', async () => {
    await bringIn(aRegister({ email: 'a@priklad.example' }))
    await db().updateTable('service').set({ web: 'https://priklad.example' }).execute()
    await bringIn(aRegister({ email: null, phone: null }))
    expect(await db().selectFrom('service').select(['email', 'phone', 'web']).execute()).toEqual([{ email: null, phone: null, web: 'https://priklad.example' }])
  })
})
