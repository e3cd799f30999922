import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import type { Municipality, Orp, TravelTime } from './queries.ts'
import { estimateOf } from './rules.ts'

/** Municipalities of an ORP, for keeping. */
export function municipalityTable({ t, language }: Ui, orp: Orp, municipalities: readonly Municipality[]): SheetTable {
  return {
    language, name: t('territory:municipalities.caption', { orp: orp.name }),
    columns: [
      { header: t('territory:municipalities.code'), kind: 'text', width: 10 }, { header: t('territory:municipalities.name'), kind: 'text' },
      { header: t('territory:municipalities.district'), kind: 'text' }, { header: t('territory:municipalities.seat'), kind: 'text' },
      { header: t('territory:municipalities.population'), kind: 'number' }, { header: t('territory:municipalities.children'), kind: 'number' },
      { header: t('territory:figure.source'), kind: 'text' }, { header: t('territory:figure.asOf'), kind: 'day' },
    ],
    rows: municipalities.map((row) => [
      row.code, row.name, row.districtName, t(`territory:seat.level${row.level}`), row.population, row.children, row.figuresSource, row.figuresAsOf,
    ]),
  }
}

/** The travel table of an ORP; unknown cells are empty, what nobody knows is said in words. */
export function journeyTable({ t, language }: Ui, orp: Orp, journeys: readonly TravelTime[]): SheetTable {
  return {
    language, name: t('territory:travel.title', { orp: orp.name }),
    columns: [
      { header: t('territory:travel.from'), kind: 'text' }, { header: t('territory:travel.to'), kind: 'text' },
      { header: t('territory:travel.kilometres'), kind: 'number', decimals: 1 },
      { header: t('territory:sheet.carFrom'), kind: 'number' }, { header: t('territory:sheet.carTo'), kind: 'number' },
      { header: t('territory:sheet.transitFrom'), kind: 'number' }, { header: t('territory:sheet.transitTo'), kind: 'number' },
      { header: t('territory:sheet.transitUnknown'), kind: 'text', width: 12 }, { header: t('territory:travel.workingDaysOnly'), kind: 'text', width: 12 },
      { header: t('territory:travel.lastBack'), kind: 'text', width: 12 }, { header: t('territory:travel.origin'), kind: 'text', width: 12 },
      { header: t('territory:travel.source'), kind: 'text' }, { header: t('territory:travel.asOf'), kind: 'day' },
      { header: t('territory:sheet.computedCar'), kind: 'number' },
    ],
    rows: journeys.map((row) => [
      row.fromName, row.toName, row.kilometres, row.carFrom, row.carTo, row.transitFrom, row.transitTo,
      row.transitUnknown ? t('web:yes') : t('web:no'), row.workingDaysOnly ? t('web:yes') : t('web:no'), row.lastBack,
      t(row.estimated ? 'territory:travel.estimated' : 'territory:travel.measured'), row.source, row.asOf, computedCar(row),
    ]),
    about: [{ label: t('territory:sheet.computedCar'), value: t('territory:travel.legendText') }],
  }
}

function computedCar(row: TravelTime): number | null {
  const minutes = estimateOf(row)?.carMinutes
  return minutes === undefined || minutes === 'unknown' ? null : minutes.to
}
