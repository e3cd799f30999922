import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { formatOf } from '#i18n/format.ts'
import { translatorFor } from '#i18n/translate.ts'
import { aMap, aMapArea, aSquare } from '#test/factories/aMap.ts'
import type { Ui } from '../ui.ts'
import { MapPicture } from './MapPicture.tsx'
import { mapSvg } from './MapSvg.tsx'
import type { MapModel } from './model.ts'

// The picture asks only for these four of a page's things.
const ui = { t: translatorFor('cs'), format: formatOf('cs'), language: 'cs', asset: (name: string) => `/assets/${name}` } as unknown as Ui

const show = (model: MapModel, live?: string): string =>
  render(<MapPicture ui={ui} model={model} size={{ width: 640, narrow: 328 }} id="mapa" live={live} />)

test('the picture is named and described, its ids are its own, and nothing in it is an inline style', () => {
  const html = show(aMap({ description: 'Silné je Hlinsko.', areas: [aMapArea({ state: 'missing', title: 'Hlinsko: chybí, 1 412 dětí' })] }))
  expect(html).toContain('role="img" aria-labelledby="mapa-t mapa-d"')
  expect(html).toContain('<title>Hlinsko: chybí, 1 412 dětí</title>')
  expect(html).toContain('fill="url(#mapa-missing)"')
  expect(html).not.toMatch(/style=|<style/)
})

test('an area with an address is a named link, and the picture is then a group', () => {
  const html = show(aMap({ areas: [aMapArea({ href: '/prace/obec/571393', title: 'Hlinsko: silné' })] }))
  expect(html).toContain('<a href="/prace/obec/571393" aria-label="Hlinsko: silné">')
  expect(html).toContain('role="group"')
})

test('hundreds of linked areas are not walked through by Tab', () => {
  const areas = Array.from({ length: 61 }, (_, index) => aMapArea({ code: String(index), geometry: aSquare(index % 8, Math.floor(index / 8)), href: '/' }))
  expect(show(aMap({ areas })).match(/tabindex="-1"/g)).toHaveLength(61)
})

test('the caption says schematic borders and what lies off the map', () => {
  const away = (number: string) => ({ lat: 49, lon: 12, kind: 'place', title: 'Poradna', number }) as const
  const html = show(aMap({ schematic: true, pins: [away('4'), away('7')], source: 'Zdroj: ČÚZK.' }))
  expect(html).toContain('Schematické hranice')
  expect(html).toContain('Místa 4 a\u00a07 leží mimo mapu.')
  expect(html).toContain('Zdroj: ČÚZK.')
})

test('names are escaped everywhere', () => {
  const html = show(aMap({ areas: [aMapArea({ name: '<b>&', title: '"><script>', href: '/"><script>' })] }))
  expect(html).not.toMatch(/<b>|<script/)
})

test('with its data at hand the picture stands in a frame for the island', () => {
  expect(show(aMap(), '/mapa.geojson?orp=5302')).toContain('data-source="/mapa.geojson?orp=5302" data-style="/assets/styles/map-island.css"')
  expect(show(aMap())).not.toContain('data-island')
})

test('the legend says its limits in words', () => {
  expect(show(aMap({ legend: [{ sign: 'weak', word: 'Slabé', limits: 'jen autem' }] }))).toContain('<strong>Slabé:</strong> jen autem')
})

test('a document gets literal colours, Roboto, no links and a halo that needs no paint-order', () => {
  const svg = mapSvg(aMap({ areas: [aMapArea({ state: 'strong', href: '/x' })] }), { width: 640, narrow: 328 }, 'copy')
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).toContain('font-family="Roboto')
  expect(svg).toContain('fill="#1E5086"')
  expect(svg).not.toMatch(/<a |href|var\(|paint-order|map-layer-narrow/)
  expect(svg.match(/>Hlinsko<\/tspan>/g)).toHaveLength(2)
})
