import { describe, expect, test } from 'vitest'
import { aRegister } from '#test/factories/aRegister.ts'
import { registersInto } from '#test/support/registers.ts'
import { isSuspicious } from './rules.ts'

// What a register writes otherwise than it should must not stop the import, nor speak for what it does not say.

const { bringIn, db, places } = registersInto()

const points = () => db().selectFrom('register_value').select('value').where('field', '=', 'addressPoint').execute()

describe('a code of an address point that is none', () => {
  test('is left aside, and later imports go on', async () => {
    await bringIn(aRegister({ facilities: [{ point: 99_999_999_999, name: 'Klub' }] }))
    await bringIn(JSON.stringify({ list: [{
      redIzo: '600', ico: '25143701', uplnyNazev: 'ZŠ', adresa: { obec: 'Hlinsko' },
      skolyAZarizeni: [{ izo: '102', uplnyNazev: 'Základní škola', druh: 'B00', mistaVyuky: [{ IDmista: '102', adresa: { obec: 'Hlinsko', kodRUIAN: 1e12 } }] }],
    }] }), 'rssz')
    expect(await points()).toEqual([])
    expect((await bringIn(aRegister({ facilities: [{ point: 5, name: 'Klub' }] }))).troubles).toBe(0)
    expect(await points()).toEqual([{ value: 5 }])
  })

  test('kept by an older version stops nothing', async () => {
    await bringIn(aRegister({ facilities: [{ point: 5, name: 'Klub' }] }))
    for (const value of ['99999999999', '1.5', '"x"', '-3', '1e400']) {
      await db().updateTable('register_value').set({ value }).where('field', '=', 'addressPoint').execute()
      await expect(bringIn(aRegister({ facilities: [{ point: 5, name: 'Klub' }] }))).resolves.toMatchObject({ troubles: 0 })
    }
  })
})

describe('a record that cannot be read', () => {
  const two = [{ facilities: [{ point: 1, name: 'A' }, { point: 2, name: 'B' }] }, { id: '1000002', facilities: [{ point: 3, name: 'C' }] }]
  interface Written { poskytovatel: { nazev: string | null }, priloha?: string, zarizeni: { adresa: { obec: unknown }, utajenaAdresa: unknown }[] }
  const changed = (change: (items: Written[]) => void): string => {
    const register = JSON.parse(aRegister(...two)) as { polozky: Written[] }
    change(register.polozky)
    return JSON.stringify(register)
  }
  const gone = async () => (await db().selectFrom('register_record').select(['kind', 'key']).where('gone_since', 'is not', null).orderBy('kind').orderBy('key').execute())
    .map(({ kind, key }) => kind === 'service' ? key : kind)

  test('ends neither its service nor its places', async () => {
    await bringIn(aRegister(...two))
    const counts = await bringIn(changed(([first, second]) => {
      first!.zarizeni[1]!.adresa.obec = null
      second!.poskytovatel.nazev = null
    }), 'rpss', null, 'write')
    expect(counts).toMatchObject({ troubles: 2, unkeyed: 0 })
    expect(await gone()).toEqual([])
    await bringIn(aRegister(two[0]!))
    expect(await gone()).toEqual(['location', '1000002'])
  })

  test('keeps no old address alive beside one that became secret', async () => {
    await bringIn(aRegister(...two))
    await bringIn(changed(([first]) => {
      first!.zarizeni[1]!.adresa.obec = null
      first!.zarizeni[0]!.utajenaAdresa = true
    }))
    expect(await gone()).toEqual(['location'])
  })

  test('and does not say whose it is lets nothing end without a second yes', async () => {
    await bringIn(aRegister(...two))
    const long = changed(([, second]) => { second!.priloha = 'x'.repeat(5_000_000) })
    expect(await bringIn(long, 'rpss', null, 'write')).toMatchObject({ unkeyed: 1, kinds: { service: { gone: 1 } } })
    expect(await gone()).toEqual([])
    await bringIn(long)
    expect(await gone()).toEqual(['location', '1000002'])
  })

  const header = 'ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_obec,ZZ_ulice,ZZ_GPS'
  const table = (...rows: string[]): string => `${[header, ...rows].join('\r\n')}\r\n`
  const whole = ['1,1,A,Hlinsko,Kratka,', '2,2,B,Hlinsko,Kratka,']
  test.each([
    ['of one cell more', '1,1,A,Hlinsko,Kratka, 5,'], ['without a name', '1,1,,Hlinsko,Kratka,'], ['without a town', '1,1,A,,Kratka,'], ['without the key of the place', ',1,A,Hlinsko,Kratka,'],
  ])('a row %s neither', async (_name, row) => {
    await bringIn(table(...whole), 'nrpzs')
    expect(await bringIn(table(row, whole[1]!), 'nrpzs', null, 'write')).toMatchObject({ troubles: 1, unkeyed: 0 })
    expect(await gone()).toEqual([])
  })

  test('a school without its number or name, and a person without one, neither', async () => {
    const school = (izo: string | null, name: string | null) => ({ izo, uplnyNazev: name, druh: 'B00', mistaVyuky: [{ IDmista: '1', adresa: { obec: 'Hlinsko' } }] })
    const person = (redIzo: string, name: string | null, ...schools: object[]) => ({ redIzo, uplnyNazev: name, adresa: { obec: 'Hlinsko' }, skolyAZarizeni: schools })
    const list = (...people: object[]): string => JSON.stringify({ list: people })
    await bringIn(list(person('600', 'Jedna', school('1', 'ZŠ'), school('2', 'ZŠ'), school('3', 'ZŠ')), person('601', 'Druhá', school('4', 'MŠ')), person('602', 'Třetí', school('5', 'MŠ'))), 'rssz')
    await bringIn(list(person('600', 'Jedna', school('1', 'ZŠ'), school('2', null)), person('601', null, school('4', 'MŠ'))), 'rssz')
    expect(await gone()).toEqual(['location', 'location', '3', '5'])
    await bringIn(list(person('600', 'Jedna', school('1', 'ZŠ'), school(null, 'ZŠ'))), 'rssz')
    expect(await gone()).toEqual(['location', 'location', 'location', '3', '4', '5'])
  })
})

describe('a file that would end too much', () => {
  const nine = Array.from({ length: 9 }, (_, number) => ({ id: `100000${number + 1}`, facilities: [{ point: number + 1, name: `Klub ${number}` }] }))
  const ended = async () => (await db().selectFrom('register_record').select('id').where((where) => where.or([where('gone_since', 'is not', null), where('ended_on', 'is not', null)])).execute()).length

  test('is refused when it has nothing usable, like a code list or a table of another delimiter', async () => {
    await bringIn(aRegister(...nine))
    await expect(bringIn('{"polozky":[]}')).rejects.toThrow('noRecords')
    await expect(bringIn(JSON.stringify({ polozky: [{ id: 'DruhSocialniSluzby/1', nazev: { cs: 'druh' } }] }))).rejects.toThrow('noRecords')
    const table = 'ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_obec\r\n1,1,A,Hlinsko\r\n'
    await bringIn(table, 'nrpzs')
    await expect(bringIn(table.replaceAll(',', ';'), 'nrpzs')).rejects.toThrow('columns')
    expect(await ended()).toBe(0)
  })

  test.each([
    ['most of a few services', aRegister(...nine.slice(0, 6))], ['all of them by a day', aRegister(...nine.map((item) => ({ ...item, until: '2026-01-31' })))],
    ['all their places', aRegister(...nine.map((item, number) => ({ ...item, facilities: [{ point: 100 + number, number: 100 + number, name: `Dům ${number}` }] })))],
  ])('is not written without a second yes: %s', async (_name, register) => {
    await bringIn(aRegister(...nine))
    const counts = await bringIn(register, 'rpss', null, 'write')
    expect(isSuspicious(counts)).toBe(true)
    expect(await ended()).toBe(0)
    await bringIn(register)
    expect(await ended()).toBeGreaterThan(0)
  })

  test('is one that ends more than a fifth, at least three or all there are', () => {
    const asked = [[1, 1], [2, 2], [3, 14], [9, 9], [14, 15]].map(([lost, known]) => isSuspicious({ lost: { service: lost!, location: 0 }, known: known! }))
    expect(asked).toEqual([true, true, true, true, true])
    const quiet = [[0, 0], [1, 2], [2, 9], [3, 15], [20, 100]].map(([lost, known]) => isSuspicious({ lost: { service: 0, location: lost! }, knownPlaces: known! }))
    expect(quiet).toEqual([false, false, false, false, false])
  })
})

describe('a word nobody can read', () => {
  const reach = () => db().selectFrom('service').select(['phone', 'email']).execute()
  const reasons = async () => (await db().selectFrom('register_trouble').select('reason').orderBy('reason').execute()).map(({ reason }) => reason)

  test('is told, and the last one holds, as long as it comes; then the next one does', async () => {
    await bringIn(aRegister({ phone: '467000001', email: 'a@priklad.example' }))
    const odd = aRegister({ phone: '467000002 nebo 777000002', email: 'b(at)priklad.example' })
    for (let time = 0; time < 2; time++) {
      expect((await bringIn(odd)).fields).toEqual({ write: 0, differ: 0 })
      expect(await reasons()).toEqual(['emailUnread', 'phoneUnread'])
      expect(await reach()).toEqual([{ phone: '+420 467 000 001', email: 'a@priklad.example' }])
      await db().deleteFrom('register_trouble').execute()
    }
    await bringIn(aRegister({ phone: '467000003', email: null }))
    expect(await reach()).toEqual([{ phone: '+420 467 000 003', email: null }])
  })

  test('and was never readable is nothing', async () => {
    await bringIn(aRegister({ phone: 'volejte' }))
    expect([await reach(), await reasons()]).toEqual([[{ phone: null, email: null }], ['phoneUnread']])
  })

  test('holds no address with a password, although it was kept before', async () => {
    const web = 'https://user:heslo@priklad.example'
    const register = JSON.parse(aRegister({})) as { polozky: { weby: { web: string }[] }[] }
    register.polozky[0]!.weby = [{ web: 'https://priklad.example' }]
    await bringIn(JSON.stringify(register))
    await db().updateTable('service').set({ web }).execute()
    await db().updateTable('register_value').set({ value: JSON.stringify(web) }).where('field', '=', 'web').execute()
    register.polozky[0]!.weby = [{ web }]
    await bringIn(JSON.stringify(register))
    expect(await reasons()).toEqual(['webUnread'])
    expect(await db().selectFrom('service').select('web').execute()).toEqual([{ web: null }])
  })

  test('of a provider is told once for all services, and a point elsewhere takes no good one away', async () => {
    const table = (phone: string, point: string): string => ['ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_obec,ZZ_GPS,poskytovatel_ICO,poskytovatel_telefon',
      ...[1, 2].map((key) => `${key},${key},A ${key},Hlinsko,${point},27403505,${phone}`), ''].join('\r\n')
    await bringIn(table('467000001', 'POINT(49.76 15.9)'), 'nrpzs')
    await bringIn(table('dle domluvy', 'POINT(0 0)'), 'nrpzs')
    expect(await reasons()).toEqual(['phoneUnread', 'pointOutside', 'pointOutside'])
    expect(await places()).toMatchObject([{ lat: 49.76, lon: 15.9 }, { lat: 49.76, lon: 15.9 }])
    expect(await db().selectFrom('organisation').select('phone').execute()).toEqual([{ phone: '+420 467 000 001' }])
  })
})

test('a point far from the municipality of its place is told, and the point of the municipality is used', async () => {
  const table = (point: string): string => `ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_obec,ZZ_GPS\r\n1,1,A,Hlinsko,${point}\r\n`
  await bringIn(table('POINT(49.6 15.9)'), 'nrpzs')
  expect(await places()).toMatchObject([{ lat: 49.6, lon: 15.9, position: 'address' }])
  // Dresden lies within the square around the country.
  await bringIn(table('POINT(51.05 13.74)'), 'nrpzs')
  expect(await places()).toMatchObject([{ lat: null, lon: null, position: 'municipality' }])
  expect(await db().selectFrom('register_trouble').select(['reason', 'detail']).execute()).toEqual([{ reason: 'pointFar', detail: 'POINT(51.05 13.74)' }])
})
