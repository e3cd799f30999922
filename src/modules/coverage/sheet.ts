import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { NetworkCoverage } from './rules.ts'
import { childrenSource } from './views/coverageMap.ts'
import { askedSaid, nameOf, statusSaid, type Words } from './views/wording.ts'

/**
 * The matrix as a table for CSV and XLSX: each cell the word and its reason, with sources and minimums beside. In a region every ORP
 * has its own minimum, so only the shipped one is told and that others may hold.
 */
export function coverageSheet(words: Words, coverage: NetworkCoverage, place: string, isRegion = false): SheetTable {
  const { t, language } = words
  return {
    language,
    name: `${t('coverage:export.sheet')} ${place}`,
    columns: [
      { header: t('coverage:matrix.municipality'), kind: 'text' },
      { header: t('coverage:matrix.code'), kind: 'text', width: 10 },
      ...isRegion ? [{ header: t('coverage:region.orp'), kind: 'text' as const }] : [],
      { header: t('coverage:matrix.children'), kind: 'number' },
      ...coverage.functions.map((covered) => ({ header: nameOf(words, covered.function), kind: 'text' as const })),
    ],
    rows: coverage.municipalities.map((municipality, index) => [
      municipality.name, municipality.code, ...isRegion ? [municipality.orpName] : [], municipality.children,
      ...coverage.functions.map(({ cells }) => {
        const cell = cells[index]
        return cell ? `${t(`web:cover.${cell.word}`)}: ${t(`coverage:cause.${cell.cause}`)}` : null
      }),
    ]),
    about: [
      { label: t('coverage:about.method'), value: coverage.method },
      { label: t('coverage:about.way'), value: t(`coverage:way.${coverage.way}`) },
      ...childrenSource(words, coverage.municipalities).map((value) => ({ label: t('coverage:about.children'), value })),
      ...coverage.functions.map(({ function: code, agreed }) => ({
        label: t('coverage:about.minimum', { help: nameOf(words, code) }), value: `${askedSaid(words, agreed.minimum)} (${statusSaid(words, agreed)})`,
      })),
      ...isRegion ? [{ label: t('coverage:about.note'), value: t('coverage:region.own') }] : [],
      { label: t('coverage:about.note'), value: t('coverage:about.discuss') },
    ],
  }
}
