import { type Block, cell, heading, paragraph, type Row } from '#documents/content.ts'
import { helpFunctionCodes, helpFunctions, type HelpFunction, labelOf, serviceForms } from '#modules/directory/index.ts'
import type { AnalysisData, NetworkService } from '../analysisData.ts'
import type { Writing } from '../writing.ts'
import { availability } from './availability.ts'
import { capacities } from './capacities.ts'
import { serviceMap } from './serviceMap.ts'
import { serviceTables } from './serviceTables.ts'
import { travelTable } from './travelTable.ts'

/** Who helps: by function and form, local and from elsewhere, capacities, availability, journeys, map. */
export function* realNetwork(data: AnalysisData, writing: Writing): Iterable<Block> {
  const { t } = writing
  if (data.services.length === 0) {
    yield* [paragraph(t('outputs:realNetwork.none')), ...travelTable(data, writing)]
    return
  }
  yield* overview(data, writing)
  yield* serviceMap(data, writing)
  yield* [heading(2, t('outputs:realNetwork.services')), paragraph(t('outputs:realNetwork.servicesIntro'))]
  yield* serviceTables(data, writing)
  yield* capacities(data, writing)
  yield* availability(data, writing)
  yield* travelTable(data, writing)
}

function overview({ services, asOf, orp }: AnalysisData, writing: Writing): readonly Block[] {
  const { t, format } = writing
  const local = services.filter(({ isLocal }) => isLocal).length
  const rows = helpFunctionCodes.map((code) => functionRow(code, services, writing))
  const other = services.filter(({ functions }) => functions.length === 0)
  return [
    paragraph(t('outputs:realNetwork.intro', {
      orp: orp.name, all: t('outputs:realNetwork.count', { count: services.length, number: format.number(services.length) }),
      local: format.number(local), external: format.number(services.length - local),
    })),
    paragraph(t('outputs:realNetwork.whatCounts')),
    {
      kind: 'table', caption: t('outputs:realNetwork.overview'), headerColumn: true, source: t('outputs:source.cards'), asOf,
      columns: [
        { header: t('outputs:realNetwork.function'), align: 'start', width: 4 }, { header: t('outputs:realNetwork.local'), align: 'end', width: 1.4 },
        { header: t('outputs:realNetwork.external'), align: 'end', width: 1.4 }, { header: t('outputs:realNetwork.forms'), align: 'start', width: 5 },
      ],
      rows: other.length === 0 ? rows : [...rows, countRow(t('outputs:realNetwork.otherHelp'), other, writing)],
    },
  ]
}

const functionRow = (code: HelpFunction, services: readonly NetworkService[], writing: Writing): Row =>
  countRow(labelOf(helpFunctions, code, writing.language), services.filter(({ functions }) => functions.includes(code)), writing)

function countRow(name: string, services: readonly NetworkService[], writing: Writing): Row {
  const local = services.filter(({ isLocal }) => isLocal).length
  return {
    cells: [
      cell(name), cell(writing.format.number(local)), cell(writing.format.number(services.length - local)),
      cell(services.length === 0 ? writing.t('outputs:realNetwork.nobody') : formCounts(services, writing)),
    ],
  }
}

/** „ambulantní 4, terénní 2“: a service of two forms counts in both. */
function formCounts(services: readonly NetworkService[], { language, format, t }: Writing): string {
  const counts = Object.keys(serviceForms).flatMap((form) => {
    const count = services.filter(({ forms }) => forms.some((one) => one === form)).length
    return count === 0 ? [] : [`${labelOf(serviceForms, form, language)} ${format.number(count)}`]
  })
  const formless = services.filter(({ forms }) => forms.length === 0).length
  return [...counts, ...(formless === 0 ? [] : [t('outputs:realNetwork.formless', { number: format.number(formless) })])].join(', ')
}
