import type { LongTable } from '#documents/table/longTable.ts'
import type { Ui } from '#web/ui.ts'
import { tableOf } from './export/columns.ts'
import { organisationColumns, type WholeOrganisation } from './export/organisationColumns.ts'
import type { WholeService } from './export/queries.ts'
import { serviceColumns } from './export/serviceColumns.ts'
import type { ServiceRow } from './queries/services.ts'

const about = (ui: Ui) => (count: number) => [
  { label: ui.t('directory:export.asOf'), value: ui.format.date(ui.today) },
  {
    label: ui.t('directory:export.source'),
    value: ui.t('directory:export.sourceText', { operator: ui.installation.operatorName }),
  },
  { label: ui.t('directory:export.rows'), value: ui.format.number(count) },
]

/** The list of organisations as a table file, their cards whole; a seat that may be confidential has no address. */
export const organisationsTable = (ui: Ui, batches: AsyncIterable<readonly WholeOrganisation[]>): LongTable =>
  ({ language: ui.language, name: ui.t('directory:organisations.title'), about: about(ui), ...tableOf(organisationColumns(ui), batches) })

interface ServicesAsked {
  readonly seesFunding: (row: Pick<ServiceRow, 'organisationId'>) => boolean
  /** How many services outside the network are left out; null when none are. */
  readonly outside: number | null
}

/** The list of services as a table file, their cards whole; a confidential place is its municipality and nothing more. */
export const servicesTable = (ui: Ui, batches: AsyncIterable<readonly WholeService[]>, { seesFunding, outside }: ServicesAsked): LongTable => ({
  language: ui.language, name: ui.t('directory:services.title'),
  about: (count) => [...about(ui)(count), { label: ui.t('directory:outside.exportLabel'), value: outsideWords(ui, outside) }],
  ...tableOf(serviceColumns(ui, seesFunding), batches),
})

const outsideWords = ({ t, format }: Ui, outside: number | null): string =>
  outside === null ? t('directory:outside.exportIn') : t('directory:outside.exportOut', { number: format.number(outside) })
