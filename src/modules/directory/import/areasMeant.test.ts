import { expect, test } from 'vitest'
import { areasMeant } from './areasMeant.ts'
import { indexOf } from './known.ts'

const municipality = (code: string, name: string, orpCode: string, district = 'Chrudim') => ({ code: code as never, name, district, orpCode })
const known = indexOf({
  today: '2026-11-28' as never, organisations: [], services: [],
  territories: {
    region: [{ code: 'CZ053', name: 'Pardubický kraj' }, { code: 'CZ063', name: 'Kraj Vysočina' }], district: [{ code: 'CZ0531', name: 'Chrudim' }, { code: 'CZ0533', name: 'Svitavy' }],
    orp: [{ code: '5302', name: 'Hlinsko' }, { code: '5304', name: 'Chrudim' }, { code: '5310', name: 'Polička' }],
  },
  municipalities: [
    municipality('571393', 'Hlinsko', '5302'), municipality('572551', 'Vysočina', '5302'), municipality('571164', 'Chrudim', '5304'), municipality('1', 'Lhota', '5304'),
    municipality('2', 'Lhota', '7213', 'Zlín'), municipality('3', 'Proseč', '5310'), municipality('577731', 'Polička', '5310', 'Svitavy'),
  ],
})
const codes = (written: string, orps: readonly string[] | null = null) => {
  const meant = areasMeant(known, written, orps)
  return meant.ok ? meant.value.map(({ level, code }) => `${level} ${code}`).toSorted() : meant.reason
}

test.each([
  ['Hlinsko', ['municipality 571393']], ['obec Hlinsko', ['municipality 571393']], ['571393', ['municipality 571393']], ['Lhota (Zlín)', ['municipality 2']], ['ORP Hlinsko', ['orp 5302']],
  ['SO ORP hlinsko', ['orp 5302']], ['5302', ['orp 5302']], ['Vysočina', ['municipality 572551']], ['Kraj Vysočina', ['region CZ063']], ['kraj Vysočina', ['region CZ063']],
  ['Pardubický kraj', ['region CZ053']], ['Pardubický', ['region CZ053']], ['kraj Pardubický', ['region CZ053']], ['CZ053', ['region CZ053']], ['celá ČR', ['country CZ']],
  ['the whole Czech Republic', ['country CZ']], ['okres Chrudim', ['municipality 3', 'orp 5302', 'orp 5304']], ['Svitavy', ['municipality 577731']], ['CZ0533', ['municipality 577731']],
  ['Lhota', 'ambiguousArea'], ['obec Lhota', 'ambiguousArea'], ['Hlinsko a okolí', 'unknownArea'], ['ORP Krouna', 'unknownArea'], ['', 'unknownArea'],
])('„%s“ is %o', (written, meant) => { expect(codes(written)).toEqual(meant) })

test('of namesakes the one of the person’s territory is meant', () => { expect(codes('Lhota', ['7213'])).toEqual(['municipality 2']) })
