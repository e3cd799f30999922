import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { NetworkCoverage } from './rules.ts'
import { childrenSource } from './views/coverageMap.ts'
import { askedSaid, nameOf, statusSaid, type Words } from './views/wording.ts'

/** The matrix as a table for CSV and XLSX: each cell the word and its reason, with sources and minimums beside. */
export function coverageSheet(words: Words, coverage: NetworkCoverage, place: string): SheetTable {
  const { t, language } = words
  return {
    language,
    name: `${t('coverage:export.sheet')} ${place}`,
    columns: [
      { header: t('coverage:matrix.municipality'), kind: 'text' },
      { header: t('coverage:matrix.code'), kind: 'text', width: 10 },
      { header: t('coverage:matrix.children'), kind: 'number' },
      ...coverage.functions.map((covered) => ({ header: nameOf(words, covered.function), kind: 'text' as const })),
    ],
    rows: coverage.municipalities.map((municipality, index) => [
      municipality.name, municipality.code, municipality.children,
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
      { label: t('coverage:about.note'), value: t('coverage:about.discuss') },
    ],
  }
}
