import type { VNode } from 'preact'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { registersBroughtIn } from '#modules/directory/index.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { PublicCounts, PublicSource } from '../queries/sources.ts'

interface SourcesPageProps {
  readonly ui: Ui
  readonly sources: readonly PublicSource[]
  readonly counts: PublicCounts
  /** Public registers that were brought in, with the last day each is of. */
  readonly registers: Awaited<ReturnType<typeof registersBroughtIn>>
}

const licences = ['cuzk', 'csu', 'check', 'software'] as const

/** Where everything comes from, of what day it is, and on what terms. */
export function SourcesPage({ ui, sources, counts, registers }: SourcesPageProps): VNode {
  const { t, format } = ui
  return (
    <PublicLayout ui={ui} title={t('portal:sources.title')} lead={t('portal:sources.lead')}>
      <TerritorySources ui={ui} sources={sources} />
      {counts.lastImport !== null && <p class="meta">{t('portal:sources.territory.imported', { date: format.date(dayInPrague(counts.lastImport)) })}</p>}
      <div class="text-page">
        <h2>{t('portal:sources.services.title')}</h2>
        <p>{t('portal:sources.services.text')}</p>
        <p>{t('portal:sources.services.count', { organisations: format.number(counts.organisations), services: format.number(counts.services) })}</p>
        {registers.length > 0 && (
          <>
            <h2>{t('portal:sources.registers.title')}</h2>
            <p>{t('portal:sources.registers.text')}</p>
            <ul>{registers.map(({ source, asOf }) => <li>{t(`registers:citation.${source}`, { date: format.date(asOf) })}</li>)}</ul>
          </>
        )}
        <h2>{t('portal:sources.licences.title')}</h2>
        <ul>{licences.map((line) => <li>{t(`portal:sources.licences.${line}`)}</li>)}</ul>
      </div>
    </PublicLayout>
  )
}

function TerritorySources({ ui, sources }: Pick<SourcesPageProps, 'ui' | 'sources'>): VNode {
  const { t, format } = ui
  return (
    <section aria-labelledby="uzemi">
      <h2 id="uzemi">{t('portal:sources.territory.title')}</h2>
      <DataTable
        ui={ui} caption={t('portal:sources.territory.caption')} captionHidden rows={sources}
        columns={[
          { label: t('portal:sources.territory.what'), kind: 'name', cell: ({ kind }) => t(`portal:sources.territory.kind.${kind}`) },
          {
            label: t('portal:sources.territory.source'),
            cell: ({ source, schematic }) => schematic && !source.startsWith('schemat') ? t('portal:sources.territory.schematic', { source }) : source,
          },
          { label: t('portal:sources.territory.asOf'), cell: ({ asOf }) => asOf === null ? '–' : format.date(asOf) },
          { label: t('portal:sources.territory.rows'), kind: 'count', cell: ({ rows }) => format.number(rows) },
        ]}
        empty={<p>{t('portal:sources.territory.none')}</p>}
      />
    </section>
  )
}
