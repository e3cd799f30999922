import { Delaunay } from 'd3-delaunay'
import type { Shade } from '#documents/content.ts'

export interface Place { readonly name: string, readonly x: number, readonly y: number, readonly shade: Shade }

const looks: Record<Shade, string> = {
  strong: 'fill="#1E5086" stroke="#FFFFFF" stroke-width="1"',
  enough: 'fill="#599BD7" stroke="#FFFFFF" stroke-width="1"',
  weak: 'fill="#C5DBF2" stroke="#FFFFFF" stroke-width="1"',
  missing: 'fill="#FFFFFF" stroke="#AF7A00" stroke-width="2.5"',
  unknown: 'fill="#F6F6F6" stroke="#888888" stroke-width="1" stroke-dasharray="3 3"',
}

/** A schematic choropleth: cells around the points, with names. */
export function aMapPicture(places: readonly Place[]): string {
  const cells = Delaunay.from(places, (place) => place.x, (place) => place.y).voronoi([10, 10, 630, 390])
  const holesLast = places.map((place, index) => ({ place, path: cells.renderCell(index) }))
    .sort((one, other) => Number(one.place.shade === 'missing') - Number(other.place.shade === 'missing'))
  const areas = holesLast.map(({ place, path }) => `<path d="${path}" ${looks[place.shade]}/>`)
  const names = places.map(({ name, x, y, shade }) =>
    `<text x="${x}" y="${y}" font-size="12" font-weight="500" text-anchor="middle" `
    + `fill="${shade === 'strong' ? '#FFFFFF' : '#13263E'}">${name}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" font-family="Roboto">${areas.join('')}${names.join('')}</svg>`
}
