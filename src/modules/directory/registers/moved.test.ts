import { describe, expect, test } from 'vitest'
import { addPerson } from '#modules/access/index.ts'
import { registersInto } from '#test/support/registers.ts'
import { decide, undoDecision } from './commands/decide.ts'
import { anyDifference, type Decider } from './queries/differences.ts'

// What people and RÚIAN know of a place does not go on as another house's.

const { bringIn, db, places } = registersInto()

const school = (street: string, addressPoint: number, obec = 'Hlinsko'): string => JSON.stringify({ list: [{
  redIzo: '600', ico: '27403505', uplnyNazev: 'ZŠ', adresa: { obec: 'Hlinsko' },
  skolyAZarizeni: [{ izo: '102', uplnyNazev: 'Základní škola', druh: 'B00', mistaVyuky: [{ IDmista: '102', adresa: { ulice: street, cisloDomovni: 5, obec, kodRUIAN: addressPoint } }] }],
}] })

const point = (code: number, y = 640_000.5): Uint8Array =>
  Uint8Array.from(`K\u00F3d ADM;Sou\u00F8adnice Y;Sou\u00F8adnice X\r\n${code};${y};1080000.5\r\n`, (letter) => letter.charCodeAt(0))

async function aDecider(): Promise<Decider> {
  const added = await addPerson(db(), null, { name: 'Zkušební Osoba', email: 'osoba@priklad.example' })
  if (!added.ok) throw new Error(added.reason)
  return { personId: added.value, orpCodes: null, now: new Date('2026-11-22T10:00:00Z') }
}
const byHand = () => db().updateTable('location').set((row) => ({ lat: 49.7, lon: 15.9, position_from: 'hand', version: row('version', '+', 1) })).execute()

const surgery = (street: string, point: string): string => 'ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_druh_nazev,ZZ_obec,ZZ_ulice,ZZ_GPS,poskytovatel_ICO,poskytovatel_nazev\r\n'
  + `901,801,Ordinace,Ordinace praktika,Hlinsko,${street},${point},25143701,Ordinace s.r.o.\r\n`

describe('a place that a register with points moves', () => {
  test('keeps its point when the new one cannot be read only as long as it stays', async () => {
    await bringIn(surgery('Kratka 1', 'POINT(15.9 49.76)'), 'nrpzs')
    await bringIn(surgery('Krátká 1', 'POINT(0 0)'), 'nrpzs')
    expect(await places()).toMatchObject([{ address: 'Krátká 1', lat: 49.76, position: 'address' }])
    await bringIn(surgery('Dlouha 99', 'POINT(0 0)'), 'nrpzs')
    expect(await places()).toMatchObject([{ address: 'Dlouha 99', lat: null, lon: null, position: 'municipality' }])
    await bringIn(surgery('Dlouha 99', 'POINT(15.91 49.77)'), 'nrpzs')
    expect(await places()).toMatchObject([{ address: 'Dlouha 99', lat: 49.77, position: 'address' }])
  })

  test('does not move by itself from under a point set by hand', async () => {
    await bringIn(surgery('Kratka 1', 'POINT(15.9 49.76)'), 'nrpzs')
    await byHand()
    expect((await bringIn(surgery('Dlouha 99', 'POINT(15.91 49.77)'), 'nrpzs')).fields).toEqual({ write: 0, differ: 2 })
    expect(await places()).toMatchObject([{ address: 'Kratka 1', lat: 49.7, position: 'hand' }])
  })
})

describe('a place that moves', () => {
  test('leaves its point behind, and RÚIAN gives the new one; moved back, the old one again', async () => {
    await bringIn(school('Školní', 77), 'rssz')
    await bringIn(point(77), 'ruian')
    const [before] = await places()
    expect(before?.position).toBe('address')
    await bringIn(school('Nová', 88, 'Chrudim'), 'rssz')
    expect(await places()).toMatchObject([{ address: 'Nová 5', municipality: '571164', lat: null, lon: null, position: 'municipality' }])
    expect((await bringIn(point(88, 650_000), 'ruian')).fields).toEqual({ write: 1, differ: 0 })
    const [there] = await places()
    expect(there).toMatchObject({ position: 'address' })
    expect(there?.lon).not.toBe(before?.lon)
    await bringIn(school('Školní', 77), 'rssz')
    await bringIn(point(77), 'ruian')
    expect(await places()).toEqual([before])
  })

  test('is not a place whose address is only written otherwise, nor one whose address point stays', async () => {
    await bringIn(school('Skolni', 77), 'rssz')
    await bringIn(point(77), 'ruian')
    const [before] = await places()
    await bringIn(school('Školní', 77), 'rssz')
    expect(await places()).toMatchObject([{ address: 'Školní 5', lat: before?.lat, position: 'address' }])
    await bringIn(school('Školní náměstí', 77), 'rssz')
    expect(await places()).toMatchObject([{ address: 'Školní náměstí 5', lat: before?.lat, position: 'address' }])
  })

  test('does not move by itself from under a point set by hand: people decide, and undoing brings the point back as theirs', async () => {
    await bringIn(school('Školní', 77), 'rssz')
    await byHand()
    expect((await bringIn(school('Nová', 88), 'rssz')).fields).toEqual({ write: 0, differ: 1 })
    expect(await places()).toMatchObject([{ address: 'Školní 5', lat: 49.7, position: 'hand' }])
    const decider = await aDecider()
    const { batch, count } = await decide(db(), decider, 'take', { kind: 'all', filter: anyDifference })
    expect(count).toBe(1)
    expect(await places()).toMatchObject([{ address: 'Nová 5', lat: null, position: 'municipality' }])
    await undoDecision(db(), decider, batch)
    expect(await places()).toMatchObject([{ address: 'Školní 5', lat: 49.7, lon: 15.9, position: 'hand' }])
  })
})

test('undoing a point taken over brings back ours as set by hand', async () => {
  await bringIn(school('Školní', 77), 'rssz')
  await byHand()
  await bringIn(point(77), 'ruian')
  const decider = await aDecider()
  const { batch } = await decide(db(), decider, 'take', { kind: 'all', filter: { ...anyDifference, field: 'point' } })
  expect(await places()).toMatchObject([{ position: 'address' }])
  await undoDecision(db(), decider, batch)
  expect(await places()).toMatchObject([{ lat: 49.7, lon: 15.9, position: 'hand' }])
})
