import { type Block, cell, heading, list, paragraph, type Row } from '#documents/content.ts'
import { helpFunctionCodes, helpFunctions, type HelpFunction, labelOf, prices, serviceForms } from '#modules/directory/index.ts'
import type { AnalysisData, NetworkService } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

/** A table of services for every function that has some, alphabetical, local ones and others together; then where there is nobody. */
export function serviceTables(data: AnalysisData, writing: Writing): readonly Block[] {
  const { t, language } = writing
  const empty = helpFunctionCodes.filter((code) => servicesOf(code, data).length === 0).map((code) => labelOf(helpFunctions, code, language))
  return [
    ...helpFunctionCodes.flatMap((code) => functionBlocks(code, data, writing)),
    ...(empty.length === 0 ? [] : [heading(3, t('outputs:realNetwork.nobodyTitle')), paragraph(t('outputs:realNetwork.nobodyHere')), list(empty)]),
  ]
}

const servicesOf = (code: HelpFunction, { services }: AnalysisData): readonly NetworkService[] => services.filter(({ functions }) => functions.includes(code))

function functionBlocks(code: HelpFunction, data: AnalysisData, writing: Writing): readonly Block[] {
  const { t, language } = writing
  const services = servicesOf(code, data)
  if (services.length === 0) return []
  return [heading(3, labelOf(helpFunctions, code, language)), {
    kind: 'table', caption: t('outputs:realNetwork.tableOf', { function: labelOf(helpFunctions, code, language) }), headerColumn: true,
    source: t('outputs:source.cards'), asOf: data.asOf,
    columns: [
      { header: t('outputs:realNetwork.service'), align: 'start', width: 4.3 }, { header: t('outputs:realNetwork.where'), align: 'start', width: 3 },
      { header: t('outputs:realNetwork.form'), align: 'start', width: 2.9 }, { header: t('outputs:realNetwork.age'), align: 'start', width: 2.2 },
      { header: t('outputs:realNetwork.price'), align: 'start', width: 1.9 },
    ],
    rows: services.map((service) => serviceRow(service, writing)),
  }]
}

const serviceRow = (service: NetworkService, { t, language, format }: Writing): Row => ({
  cells: [
    cell([{ text: service.name, strong: true }, { text: ` · ${service.organisation}` }]),
    cell(placesSaid(service, { t, format })),
    cell(service.forms.length === 0 ? t('web:unknown') : service.forms.map((form) => labelOf(serviceForms, form, language)).join(', ')),
    cell(ageSaid(service, { t })),
    cell(service.price === null ? t('web:unknown') : labelOf(prices, service.price, language)),
  ],
})

/** A confidential address is never told, not even by its municipality. */
function placesSaid({ places, hasSecretPlace, isLocal }: NetworkService, { t, format }: Pick<Writing, 't' | 'format'>): string {
  const names = places.map(({ name }) => name)
  const shown = hasSecretPlace ? [...names, t('outputs:realNetwork.secret')] : names
  if (shown.length === 0) return t('outputs:realNetwork.noPlace')
  return isLocal ? format.list(shown) : t('outputs:realNetwork.comesFrom', { places: format.list(shown) })
}

/** Cards write 99 where nobody is too old. */
const ageless = 99

function ageSaid({ ageFrom, ageTo }: NetworkService, { t }: Pick<Writing, 't'>): string {
  const to = ageTo === null || ageTo >= ageless ? null : ageTo
  const from = ageFrom === 0 ? null : ageFrom
  if (to === null) return from === null ? t('outputs:realNetwork.anyAge') : t('outputs:realNetwork.ageFrom', { from })
  return ageFrom === null ? t('outputs:realNetwork.ageTo', { to }) : `${ageFrom}–${to}`
}
