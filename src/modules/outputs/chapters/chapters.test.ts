import { describe, expect, test } from 'vitest'
import type { IsoDate, MunicipalityCode, NeedId, OrpCode, RegionCode, ServiceId } from '#core/ids.ts'
import { coverageWords, type CoverageWord } from '#core/accessibility/judgement.ts'
import type { Block, Table } from '#documents/content.ts'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import type { ShownCoverage } from '#modules/coverage/index.ts'
import { helpFunctionCodes, type HelpFunction } from '#modules/directory/index.ts'
import type { AnalysisData, HeardNeed, NetworkService } from '../analysisData.ts'
import { analysisContent, builtBlocks, chapterPart } from '../analysisContent.ts'
import { type ChapterKey, chapterKeys } from '../chapterKeys.ts'
import { writingIn } from '../writing.ts'
import { chapters } from './registry.ts'

const asOf = '2026-11-22' as IsoDate
const writing = writingIn('cs')
const need = (id: string, changes: Partial<HeardNeed>): HeardNeed => ({
  id: id as NeedId, code: id, parentId: null, level: 1, orpCode: null, title: id, titleEn: null, childNeedArea: 'health', administrationLevel: 'orp', kind: 'service',
  voices: { sources: 0, sectors: [] }, ...changes,
})
const place = (code: string, name: string, children: number, level: 1 | 2 | 3 = 1) => ({
  code: code as MunicipalityCode, name, orpCode: '5302' as OrpCode, orpName: 'Hlinsko', districtName: 'Chrudim', level, lat: 49.76, lon: 15.9, population: children * 6,
  children, figuresSource: 'ČSÚ', figuresAsOf: asOf,
})

function coverageOf(places: readonly { code: MunicipalityCode, name: string, children: number }[], words: Partial<Record<HelpFunction, readonly CoverageWord[]>> = {}): ShownCoverage {
  const functions = helpFunctionCodes.map((code) => {
    const cells = places.map((_, index) => ({ word: words[code]?.[index] ?? 'enough', cause: words[code]?.[index] === 'missing' ? 'nobody-in-reach' as const : 'minimum-met' as const }))
    const sums = Object.fromEntries(coverageWords.map((word) => [word, {
      municipalities: cells.filter((cell) => cell.word === word).length,
      children: places.reduce((sum, { children }, index) => sum + (cells[index]?.word === word ? children : 0), 0),
    }])) as Record<CoverageWord, { municipalities: number, children: number }>
    const minimum = { carMinutes: null, transitMinutes: null, capacityPer1000Children: null, hoursPerWeek: null, freeOfCharge: true, distanceHelpCounts: false }
    return { function: code, agreed: { function: code, minimum, change: null }, cells, sums }
  })
  return {
    coverage: {
      method: 'pokryti/2', way: 'minimum', functions, uncounted: [],
      municipalities: places.map((one) => ({ ...one, orp: '5302' as OrpCode, orpName: 'Hlinsko', region: 'CZ053' as RegionCode, point: null, figuresSource: null, figuresAsOf: null })),
    },
    shapes: { areas: new Map(), around: [], schematic: true, source: null, asOf: null },
    places: () => [],
  }
}

/** An ORP of which nothing is known yet. */
const nothing: AnalysisData = {
  orp: { code: '5302' as OrpCode, name: 'Hlinsko', regionCode: 'CZ053' as RegionCode, regionName: 'Pardubický kraj', networkingSince: null, characteristics: null, motto: null, version: 1 },
  asOf, operatorName: 'Město Vzorov', methodologyProfile: '2016+', networkers: [], figures: [], municipalities: [], journeys: [], needs: [], heard: [], quotes: [], services: [],
  sums: { municipalities: 0, authorisedOffices: 0, population: null, children: null, withoutFigures: 0, source: null, asOf: null },
  voices: { total: 0, uncoded: 0, from: null, to: null, bySector: [] }, coverage: coverageOf([]),
}

const service = (name: string, changes: Partial<NetworkService> = {}): NetworkService => ({
  id: name as ServiceId, name, organisation: 'Spolek', functions: ['crisis'], forms: ['ambulatory'], isLocal: true, hasSecretPlace: false,
  places: [{ code: '571393' as MunicipalityCode, name: 'Hlinsko', lat: 49.76, lon: 15.9, isInOrp: true }], capacities: [], registrationNumber: null, ageFrom: null, ageTo: null,
  hoursPerWeek: null, waitingWeeksFrom: null, waitingWeeksTo: null, hasCrisisHelp: false, goesToFamilies: null, statesArea: false, price: null, ...changes,
})

// Which spaces do not break is the typesetting's; here only words are compared.
const evenSpaces = <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value).replaceAll('\u00A0', ' ')) as Value
const build = (chapter: ChapterKey, data: Partial<AnalysisData>): readonly Block[] => evenSpaces(Array.from(chapters[chapter].build({ ...nothing, ...data }, writing)))
const tables = (blocks: readonly Block[]): Table[] => blocks.filter((block): block is Table => block.kind === 'table')
const tableNamed = (blocks: readonly Block[], caption: string): string[][] =>
  tables(blocks).find((table) => table.caption === caption)?.rows.map(({ cells }) => cells.map(({ runs }) => runs.map(({ text }) => text).join(''))) ?? []
const said = (blocks: readonly Block[]): string => JSON.stringify(blocks)

describe('a chapter without data says so in a sentence', () => {
  test.each<[ChapterKey, string]>([
    ['about', 'Hlasy z území zatím nikdo nezapsal.'], ['territory', 'zatím neznáme'], ['childNeeds', 'Potřeby zatím nikdo nezapsal.'],
    ['statedNeeds', 'Potřeby zatím nikdo nezapsal.'], ['realNetwork', 'V evidenci zatím není služba'], ['coverage', 'žádné tu zatím nejsou'],
  ])('%s', (chapter, sentence) => {
    expect(said(build(chapter, {}))).toContain(sentence)
    expect(said(build(chapter, {}))).not.toMatch(/undefined|NaN|outputs:/u)
  })
})

describe('voices', () => {
  const voices = { total: 9, uncoded: 1, from: '2026-03-01' as IsoDate, to: '2026-11-01' as IsoDate, bySector: [{ sector: 'education' as const, count: 6 }, { sector: 'justice' as const, count: 2 }, { sector: 'police' as const, count: 1 }] }
  const needs = [
    need('help', { title: 'Dostupná pomoc', voices: { sources: 5, sectors: ['education', 'justice'] } }),
    need('help.psychologist', { title: 'Dětský psycholog', parentId: 'help' as NeedId, level: 2, voices: { sources: 4, sectors: ['education'] } }),
    need('help.night', { title: 'Pomoc v noci', parentId: 'help' as NeedId, level: 2, childNeedArea: 'safety', voices: { sources: 2, sectors: ['justice', 'police'] } }),
  ]
  const heard = [{ sector: 'education' as const, needIds: ['help', 'help.psychologist'] as NeedId[] }, { sector: 'justice' as const, needIds: ['help.night'] as NeedId[] }]

  test('a sector with fewer than three voices is counted, not named', () => {
    expect(tableNamed(build('about', { voices }), 'Hlasy podle rezortů')).toEqual([
      ['školství', '6'], ['2 další rezorty (každý méně než tři hlasy)', '3'], ['Celkem', '9'],
    ])
  })

  test('sectors of a need are named from three sources up', () => {
    expect(tableNamed(build('statedNeeds', { voices, needs }), 'Potřeby v tématu „Dostupná pomoc“')).toEqual([
      ['Dětský psycholog', '4', 'školství'], ['Pomoc v noci', '2', '2 rezorty'],
    ])
  })

  test('a quotation names its sector only where the topic has three sources', () => {
    const quotes = [{ wording: 'Čeká se půl roku.', sector: 'education' as const, needIds: ['help.psychologist' as NeedId] }]
    const quiet = needs.map((one) => ({ ...one, voices: { sources: 2, sectors: ['education'] } }))
    expect(said(build('statedNeeds', { voices, needs, quotes }))).toContain('"attribution":"zobecněná výpověď, školství"')
    expect(said(build('statedNeeds', { voices, needs: quiet, quotes }))).toContain('"attribution":"zobecněná výpověď"')
  })

  test('a voice of two needs of one area is one voice of the area', () => {
    expect(tableNamed(build('childNeeds', { voices, needs, heard }), 'Co zaznělo podle oblastí potřeb dítěte').slice(1, 3)).toEqual([
      ['bezpečí', '1', 'Pomoc v noci'], ['zdraví', '1', 'Dětský psycholog'],
    ])
  })
})

describe('the real network', () => {
  test('local and other services are counted apart, by function and form', () => {
    const blocks = build('realNetwork', { services: [service('A'), service('B', { isLocal: false, forms: ['outreach', 'ambulatory'] })] })
    expect(tableNamed(blocks, 'Služby podle oblasti pomoci')).toContainEqual(['Krizová pomoc', '1', '1', 'ambulantní 2, terénní 1'])
  })

  test('units are never added together and one registration counts once', () => {
    const capacities = [{ form: 'ambulatory' as const, unit: 'klient' as const, maximum: 12 }]
    const blocks = build('realNetwork', {
      services: [
        service('A', { registrationNumber: '1', capacities }), service('B', { registrationNumber: '1', capacities }), service('C', { capacities: [{ form: 'residential', unit: 'luzka', maximum: 8 }] }),
      ],
    })
    expect(tableNamed(blocks, 'Nejvyšší kapacita podle jednotky a formy')).toEqual([
      ['počet klientů', 'ambulantní', 'místní', '1', '12'], ['počet lůžek', 'pobytová', 'místní', '1', '8'],
    ])
  })

  test('a secret place has no name, not in the table and not on the map', () => {
    const blocks = build('realNetwork', { services: [service('Dům', { hasSecretPlace: true, places: [] })] })
    expect(tableNamed(blocks, 'Krizová pomoc: služby')).toEqual([['Dům · Spolek', 'utajená adresa', 'ambulantní', 'bez omezení', 'neznáme']])
    expect(tables(blocks).map(({ caption }) => caption)).not.toContain('Místa služeb podle obcí')
  })

  test('journeys are ranges, unknown stays unknown, estimates say so', () => {
    const journey = {
      id: '1', fromCode: '571661' as MunicipalityCode, fromName: 'Krouna', toCode: '571164' as MunicipalityCode, toName: 'Chrudim', kilometres: 38.8, carFrom: 39, carTo: 39, transitFrom: 50,
      transitTo: 70, transitUnknown: false, workingDaysOnly: true, lastBack: '17:40', estimated: false, source: 'síťařka', asOf: '2018-11-01' as IsoDate, version: 1,
      fromOrp: '5302' as OrpCode, toOrp: '5304' as OrpCode, fromLat: null, fromLon: null, toLat: null, toLon: null,
    }
    const unknown = { ...journey, id: '2', toName: 'Žďár', kilometres: null, transitFrom: null, transitTo: null, transitUnknown: true, workingDaysOnly: false, lastBack: null, estimated: true }
    expect(tableNamed(build('realNetwork', { journeys: [journey, unknown] }), 'Tabulka cest')).toEqual([
      ['Krouna', 'Chrudim', '38,8 km', '39 min', '50–70 min', 'jen v pracovní dny, poslední zpět 17:40'],
      ['Krouna', 'Žďár', 'neznáme', '39 min', 'neznáme', 'odhad'],
    ])
  })
})

describe('strong and white spots', () => {
  const places = [place('571393', 'Hlinsko', 1412, 3), place('571661', 'Krouna', 243)]
  const coverage = coverageOf(places, { crisis: ['enough', 'missing'], mediation: ['missing', 'missing'] })

  test('says who is affected, where and why, those of most children first', () => {
    expect(tableNamed(build('coverage', { coverage }), 'Bílá místa podle oblasti pomoci')).toEqual([
      ['Mediace a rodičovské spory', '1 655', 'celý správní obvod', 'nikdo v dosahu'], ['Krizová pomoc', '243', '1 obec: Krouna', 'nikdo v dosahu'],
    ])
  })

  test('the matrix says every word in its cell and shades it', () => {
    const [matrix] = tables(build('coverage', { coverage })).filter(({ caption }) => caption === 'Pokrytí obcí (1. část, celkem 2)')
    const cells = matrix?.rows[1]?.cells.map(({ runs, shade }) => [runs[0]?.text, shade])
    expect(cells?.slice(0, 5)).toEqual([['Krouna', undefined], ['243', undefined], ['stačí', 'enough'], ['stačí', 'enough'], ['chybí', 'missing']])
  })

  test('the default minimum is said to wait for the region', () => {
    expect(tableNamed(build('coverage', { coverage }), 'Minimum podle oblasti pomoci')).toContainEqual(['Krizová pomoc', 'zdarma', 'výchozí, ke schválení krajem'])
  })
})

describe('the whole document', () => {
  const edition = { author: 'Alena Vzorová', version: 3, madeAt: '2026-11-22T12:00:00+01:00', demo: true }
  const partsIn = (language: 'cs' | 'en') => chapterKeys.filter((key) => key !== 'about').map((chapter) => chapterPart({ chapter, words: [] }, Array.from(builtBlocks(chapter, nothing, writingIn(language))), nothing.orp, writingIn(language)))

  test('has a title page and the mark of a demonstration, and holds the chapters it is given', () => {
    const content = analysisContent(nothing, partsIn('cs'), edition, writing)
    expect(content.parts.map(({ id }) => id)).toEqual(chapterKeys.filter((key) => key !== 'about'))
    expect(content).toMatchObject({ version: '3', notice: 'Ukázková data', asOf, authors: ['Alena Vzorová'], language: 'cs' })
    expect(content.front).toContainEqual({ label: 'Profil metodiky', value: '2016+' })
  })

  test('own words come first and the data do not fall under their last heading', () => {
    const blocks = evenSpaces(chapterPart({ chapter: 'territory', words: parseMarks('### Vlastní slova\n\nText.') }, Array.from(builtBlocks('territory', nothing, writing)), nothing.orp, writing).blocks)
    expect(blocks.slice(0, 3)).toMatchObject([{ kind: 'heading', level: 2, text: 'Vlastní slova' }, { kind: 'paragraph' }, { kind: 'heading', level: 2, text: 'Území v číslech' }])
  })

  test('is English throughout when asked in English', () => {
    const content = analysisContent(nothing, partsIn('en'), edition, writingIn('en'))
    expect(said(content.parts.flatMap(({ blocks }) => blocks))).not.toMatch(/outputs:|zatím|obcí/u)
    expect(content.parts[0]?.heading).toBe('Foreword')
  })
})
