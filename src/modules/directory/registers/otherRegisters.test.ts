import { describe, expect, test } from 'vitest'
import type { LocationId } from '#core/ids.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { registersInto } from '#test/support/registers.ts'
import { forgetSecrets } from '../commands/cardChange.ts'

const { bringIn, db, organisations, places } = registersInto()

describe('other registers', () => {
  const nrpzs = (phone = '467000003') => 'ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_druh_nazev,ZZ_obor_pece,ZZ_forma_pece,ZZ_obec,ZZ_PSC,ZZ_ulice,ZZ_cislo_domovni_orientacni,ZZ_RUIAN_kod,ZZ_GPS,poskytovatel_ICO,poskytovatel_nazev,poskytovatel_telefon\r\n'
    + `901,801,Ordinace,Ordinace praktika,praktické lékařství pro děti a dorost,ambulantní péče,Hlinsko,53901,Krátká,1,321,POINT(15.9 49.76),25143701,Ordinace s.r.o.,${phone}\r\n`

  test('health providers come with their points, and again without a change', async () => {
    const counts = await bringIn(nrpzs(), 'nrpzs')
    expect(counts.kinds).toMatchObject({ organisation: { new: 1 }, service: { new: 1 }, location: { new: 1 } })
    expect(await places()).toMatchObject([{ address: 'Krátká 1', lat: 49.76, lon: 15.9, position: 'address' }])
    expect(await db().selectFrom('service').select(['facility_kind', 'legal_basis', 'keywords']).execute()).toEqual([{ facility_kind: 'pldd', legal_basis: 'health', keywords: 'praktické lékařství pro děti a dorost' }])
    const again = await bringIn(nrpzs(), 'nrpzs')
    expect(again.fields).toEqual({ write: 0, differ: 0 })
    expect((await bringIn(nrpzs('467000004'), 'nrpzs')).kinds['organisation']).toMatchObject({ changed: 1 })
  })

  test.each([[['chirurgie', 'klinická psychologie']], [['klinická psychologie', 'chirurgie']]])('a facility of several places gives the care of all of them, in any order: %j', async (cares) => {
    const [head = '', row = ''] = nrpzs().split('\r\n')
    const rows = cares.map((care, index) => row.replace('901,', `90${index + (care === 'chirurgie' ? 1 : 5)},`).replace('praktické lékařství pro děti a dorost', care))
    const file = `${[head, ...rows].join('\r\n')}\r\n`
    await bringIn(file, 'nrpzs')
    const [card] = await db().selectFrom('service').select(['keywords', 'facility_kind', 'forms']).execute()
    expect(card).toEqual({ keywords: 'chirurgie, klinická psychologie', facility_kind: 'clin_psych', forms: ['ambulatory'] })
    const turned = `${[head, ...rows.toReversed()].join('\r\n')}\r\n`
    expect((await bringIn(turned, 'nrpzs')).kinds['service']).toEqual({ unchanged: 1, merged: 1 })
  })

  test('schools come with capacity and place', async () => {
    const school = JSON.stringify({ datumVystupu: '2026-09-22', list: [{
      redIzo: '600', ico: '27403505', uplnyNazev: 'ZŠ Hlinsko', adresa: { ulice: 'Školní', cisloDomovni: 5, obec: 'Hlinsko', psc: '539 01' }, emaily: [],
      skolyAZarizeni: [{ izo: '102', uplnyNazev: 'Základní škola', druh: 'B00', kapacity: [{ nejvyssiPovolenyPocet: 500 }], mistaVyuky: [{ IDmista: '102', adresa: { ulice: 'Školní', cisloDomovni: 5, obec: 'Hlinsko', psc: '539 01', kodRUIAN: 77 } }] }],
    }] })
    expect((await bringIn(school, 'rssz')).kinds).toMatchObject({ service: { new: 1 }, location: { new: 1 } })
    expect((await bringIn(school, 'rssz')).kinds).toMatchObject({ service: { unchanged: 1 }, location: { unchanged: 1 } })
    expect(await db().selectFrom('service_capacity').select(['unit', 'maximum']).execute()).toEqual([{ unit: 'misto', maximum: 500 }])
  })

  test('a place in a municipality nobody has brought in is told where its service belongs, and only counted elsewhere', async () => {
    const person = (redIzo: string, seat: string, obec: string) => ({
      redIzo, uplnyNazev: `Škola ${redIzo}`, adresa: { obec: seat }, emaily: [],
      skolyAZarizeni: [{ izo: `${redIzo}1`, uplnyNazev: 'Základní škola', druh: 'B00', mistaVyuky: [{ IDmista: '1', adresa: { ulice: 'Školní', cisloDomovni: 5, obec } }] }],
    })
    const schools = JSON.stringify({ list: [person('601', 'Hlinsko', 'Nikde'), person('602', 'Jinde', 'Jinde')] })
    const counts = await bringIn(schools, 'rssz', ['5302'], 'look')
    expect(counts.kinds['location']).toEqual({ unknownMunicipality: 1, outside: 1 })
    expect(await db().selectFrom('register_trouble').select(['reason', 'detail']).execute()).toEqual([{ reason: 'unknownMunicipality', detail: 'Nikde' }])
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
    const { id } = await db().updateTable('location').set({ confidential: true }).where('name', '=', 'B').returning('id').executeTakeFirstOrThrow()
    await db().transaction().execute((tx) => forgetSecrets(tx, [id as LocationId]))
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
