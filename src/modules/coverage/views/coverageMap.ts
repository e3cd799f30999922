import { coverageWords } from '#core/accessibility/judgement.ts'
import type { HelpFunction } from '#modules/directory/index.ts'
import { dissolved } from '#web/map/dissolve.ts'
import type { LegendLine, MapArea, MapModel } from '#web/map/model.ts'
import { functionIn } from '../rules.ts'
import type { ShownCoverage } from '../shownCoverage.ts'
import { askedSaid, childrenSaid, nameOf, type Words } from './wording.ts'

interface Drawn {
  readonly shown: ShownCoverage
  readonly function: HelpFunction
  /** „ORP Hlinsko“ */
  readonly place: string
  /** Where an area leads; a document has none. */
  readonly href?: (orp: string, municipality: string) => string
}

/** The map of one function: municipalities in the five words, dots where services have a place. */
export function coverageMap(words: Words, { shown, function: code, place, href }: Drawn): MapModel {
  const { t } = words
  const { coverage, shapes } = shown
  const covered = functionIn(coverage, code)
  // A region has hundreds of areas: each of the five words is said once.
  const said = Object.fromEntries(coverageWords.map((word) => [word, t(`web:cover.${word}`)]))
  const areas = coverage.municipalities.flatMap((municipality, index): MapArea[] => {
    const geometry = shapes.areas.get(municipality.code)
    const word = covered.cells[index]?.word ?? 'unknown'
    return geometry === undefined ? [] : [{
      code: municipality.code, name: municipality.name, geometry, state: word, label: municipality.children ?? 0,
      title: t('coverage:map.area', { name: municipality.name, word: said[word] ?? word, children: childrenSaid(words, municipality.children ?? 0) }),
      href: href?.(municipality.orp, municipality.code),
    }]
  })
  return {
    name: t('coverage:map.name', { help: nameOf(words, code), place }),
    description: `${holesSaid(words, shown, code)} ${t('coverage:map.below')}`,
    areas,
    context: shapes.around,
    borders: [{ kind: 'border', geometry: dissolved(areas.map(({ geometry }) => geometry)) }],
    pins: shown.places(code).map(({ name, services, lat, lon }) => ({ lat, lon, kind: 'here', title: `${name}: ${services.join(', ')}` })),
    schematic: shapes.schematic,
    source: sourceSaid(words, shown),
  }
}

function holesSaid({ t, format }: Words, { coverage }: ShownCoverage, code: HelpFunction): string {
  const { cells, sums } = functionIn(coverage, code)
  if (sums.unknown.municipalities === cells.length) return t('coverage:say.nothingKnown')
  const holes = coverage.municipalities.filter((_, index) => cells[index]?.word === 'missing').map(({ name }) => name)
  return holes.length === 0 ? t('coverage:map.noHoles') : t('coverage:map.holes', { places: format.list(holes) })
}

function sourceSaid(words: Words, { coverage, shapes }: ShownCoverage): string {
  const { t } = words
  const borders = shapes.source === null || shapes.schematic ? [] : [t('coverage:map.borders', { source: sourceWithDay(words, shapes.source, shapes.asOf) })]
  return [...borders, ...childrenSource(words, coverage.municipalities), t('coverage:map.dot')].join(' ')
}

/** Whose the numbers of children are, and of what day. */
export function childrenSource(words: Words, municipalities: ShownCoverage['coverage']['municipalities']): string[] {
  const known = municipalities.find(({ figuresSource }) => figuresSource !== null)
  return known?.figuresSource == null ? [] : [words.t('coverage:map.children', { source: sourceWithDay(words, known.figuresSource, known.figuresAsOf) })]
}

const sourceWithDay = ({ t, format }: Words, source: string, day: string | null): string =>
  day === null ? source : `${source}, ${t('web:asOf', { date: format.date(day) })}`

/** The five words with what they mean for this function. */
export function coverageLegend(words: Words, { coverage }: ShownCoverage, code: HelpFunction): LegendLine[] {
  const { t } = words
  const { minimum } = functionIn(coverage, code).agreed
  const asksCapacity = minimum.capacityPer1000Children !== null
  const limits = {
    strong: t(asksCapacity ? 'coverage:legend.strong' : 'coverage:legend.strongWithoutCapacity'),
    enough: askedSaid(words, minimum),
    weak: t('coverage:legend.weak'),
    missing: t(asksCapacity ? 'coverage:legend.missing' : 'coverage:legend.missingWithoutCapacity'),
    unknown: t('coverage:legend.unknown'),
  }
  return coverageWords.map((sign) => {
    const word = t(`web:cover.${sign}`)
    return { sign, word: word.charAt(0).toUpperCase() + word.slice(1), limits: limits[sign] }
  })
}
