import { expect, test } from 'vitest'
import type { MunicipalityCode, OrpCode, Point, RegionCode } from '#core/ids.ts'
import { estimateTravel } from '#core/accessibility/travelEstimate.ts'
import { journeyTo, minutesBySlot, type Origin } from './journeys.ts'

const at = (lat: number, lon: number) => ({ lat, lon }) as Point
const [krouna, hlinsko, chrudim, nowhere] = ['571661', '571393', '571164', '599999'] as [MunicipalityCode, MunicipalityCode, MunicipalityCode, MunicipalityCode]
const toChrudim: Origin['measured'][number] = {
  fromCode: krouna, toCode: chrudim, kilometres: 38.8, carFrom: 35, carTo: 39, transitFrom: 50, transitTo: 70,
  workingDaysOnly: false, lastBack: null, estimated: false, source: 'seminář 2018', asOf: null,
}
const origin = (measured: Origin['measured']): Origin =>
  ({ code: krouna, name: 'Krouna', orp: '5302' as OrpCode, region: 'CZ053' as RegionCode, point: at(49.7724, 16.0267), measured })

test('the measured way is told with its range, the other way round it is an estimate', () => {
  expect(journeyTo(origin([toChrudim]), { code: chrudim, point: at(49.951, 15.7957) })).toMatchObject({
    km: 38.8, carMinutes: { from: 35, to: 39 }, transitMinutes: { from: 50, to: 70 }, isEstimate: false,
  })
  const back = { ...toChrudim, fromCode: chrudim, toCode: krouna }
  expect(journeyTo(origin([back]), { code: chrudim, point: at(49.951, 15.7957) })).toMatchObject({ transitMinutes: 'unknown', isEstimate: true })
})

test('what the table itself calls an estimate stays one', () => {
  expect(journeyTo(origin([{ ...toChrudim, estimated: true }]), { code: chrudim, point: null })).toMatchObject({ carMinutes: { to: 39 }, isEstimate: true })
})

test('a slot for each place: home is 0, measured ways by their slower end, the rest estimated, the unknown null', () => {
  const slotOf = new Map([[krouna, 1], [hlinsko, 2], [chrudim, 3], [nowhere, 4]])
  const points = [null, at(49.7724, 16.0267), at(49.7621, 15.9076), at(49.951, 15.7957), null]
  expect(minutesBySlot(origin([toChrudim]), { slotOf, points })).toMatch(/^\{0,\d+,39,NULL\}$/)
})

test('a way nobody measured is the estimate of the method, whatever else the table knows', () => {
  const to = { code: hlinsko, point: at(49.7621, 15.9076) }
  expect(journeyTo(origin([toChrudim]), to)).toEqual({ ...estimateTravel(at(49.7724, 16.0267), to.point), isEstimate: true })
  expect(journeyTo(origin([]), { code: krouna, point: at(49.7724, 16.0267) })).toMatchObject({ basis: 'same-place', isEstimate: false })
  expect(journeyTo(origin([]), { code: nowhere, point: null })).toMatchObject({ km: 'unknown', carMinutes: 'unknown' })
})
