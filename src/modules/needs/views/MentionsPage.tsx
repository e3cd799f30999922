import type { VNode } from 'preact'
import { allCodes, codeOptions, labelOf, sectors } from '#modules/directory/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { SelectField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Mention, MentionFilter, MentionOrder } from '../queries.ts'
import { voices } from '../voices.ts'
import { needTitles } from './NeedsPage.tsx'

/** May the reader open this mention to code or mend it? */
export type MayChange = (mention: Mention) => boolean

interface MentionsPageProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  readonly mentions: readonly Mention[]
  readonly count: number
  readonly page: number
  readonly pages: number
  readonly filter: MentionFilter
  readonly order: Order<MentionOrder>
  readonly mayRecord: boolean
  readonly mayChange: MayChange
}

export function MentionsPage(props: MentionsPageProps): VNode {
  const { ui, orp, mentions, filter, mayRecord } = props
  const { t } = ui
  const record = { label: t('needs:menu.record'), path: `/prace/potreby/hlasy/novy?orp=${orp.code}` }
  const isFiltered = filter.uncoded === true || (filter.sector ?? '') !== ''
  const file = (format: string): string => `/prace/potreby/hlasy/tabulka/${format}${ui.here.search === '' ? `?orp=${orp.code}` : ui.here.search}`
  return (
    <WorkLayout
      ui={ui} title={t('needs:mentions.title', { orp: orp.name })} crumbs={[{ label: t('needs:menu.needs'), path: `/prace/potreby?orp=${orp.code}` }]}
      intro={t('needs:mentions.intro')} actions={mayRecord ? <a class="button" href={ui.href(record.path)}>{record.label}</a> : undefined}
    >
      <FilterForm ui={ui} label={t('needs:mentions.caption')}>
        <SelectField
          ui={ui} name="rezort" label={t('needs:form.sector')} optional="unsaid" none={t('needs:mentions.anySector')} value={filter.sector}
          options={codeOptions(ui, sectors, allCodes(sectors))}
        />
        <Checkbox ui={ui} name="nezarazene" label={t('needs:mentions.onlyUncoded')} checked={filter.uncoded} />
      </FilterForm>
      <DataTable
        ui={ui} caption={t('needs:mentions.caption')} note={<span class="meta">{t('needs:mentions.count', { count: props.count })}</span>} rows={mentions} order={props.order}
        exports={[{ label: 'CSV', path: file('csv') }, { label: 'XLSX', path: file('xlsx') }]}
        columns={mentionColumns(ui, props.mayChange, true)}
        empty={(
          <EmptyState ui={ui} title={t('needs:mentions.caption')} act={mayRecord && !isFiltered ? record : undefined}>
            {t(isFiltered ? 'needs:mentions.emptyFilter' : 'needs:mentions.empty')}
          </EmptyState>
        )}
      />
      <Pager ui={ui} page={props.page} pages={props.pages} />
    </WorkLayout>
  )
}

/** Columns of every list of mentions; a part of a page is not ordered by them. */
export function mentionColumns(ui: Ui, mayChange: MayChange, isOrdered = false) {
  const { t } = ui
  return [
    {
      label: t('needs:mentions.wording'), kind: 'name' as const,
      cell: (mention: Mention) => mayChange(mention) ? <a href={ui.href(`/prace/potreby/hlasy/${mention.id}`)}>„{mention.wording}“</a> : `„${mention.wording}“`,
    },
    { label: t('needs:mentions.when'), order: isOrdered ? 'kdy' : undefined, cell: ({ saidOn }: Mention) => ui.format.date(saidOn) },
    { label: t('needs:mentions.voice'), cell: ({ voice, sector }: Mention) => `${labelOf(voices, voice, ui.language)} (${labelOf(sectors, sector, ui.language)})` },
    { label: t('needs:mentions.place'), order: isOrdered ? 'kde' : undefined, cell: ({ municipality }: Mention) => municipality ?? t('needs:mentions.wholeOrp') },
    {
      label: t('needs:mentions.coding'),
      cell: ({ needs }: Mention) => needs.length === 0 ? <Status kind="waiting">{t('needs:mentions.uncoded')}</Status> : needTitles(ui, needs),
    },
  ]
}
