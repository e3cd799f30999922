import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { figureKinds, isFigureKind } from '../figureKinds.ts'
import type { OrpFigure } from '../queries.ts'

interface FiguresTableProps {
  readonly ui: Ui
  readonly orpCode: string
  readonly figures: readonly OrpFigure[]
  readonly mayEdit: boolean
}

/** Figures the networker gathered, each with its source and day. */
export function FiguresTable({ ui, orpCode, figures, mayEdit }: FiguresTableProps): VNode {
  const { t } = ui
  const add = { label: t('territory:figure.add'), path: `/prace/uzemi/cisla/nove?orp=${orpCode}` }
  return (
    <section class="part" aria-labelledby="vlastni-cisla">
      <PartHead id="vlastni-cisla" title={t('territory:figure.title')}>
        {mayEdit && figures.length > 0 && <a href={ui.href(add.path)}>{add.label}</a>}
      </PartHead>
      <DataTable
        ui={ui} caption={t('territory:figure.title')} captionHidden rows={figures}
        columns={[
          { label: t('territory:figure.what'), kind: 'name', cell: (figure) => <FigureName ui={ui} figure={figure} mayEdit={mayEdit} /> },
          { label: t('territory:figure.value'), kind: 'count', cell: ({ value }) => value === null ? '' : ui.format.number(value, 3) },
          { label: t('territory:figure.valueText'), cell: ({ valueText }) => valueText ?? '' },
          { label: t('territory:figure.source'), cell: ({ source }) => source },
          { label: t('territory:figure.asOf'), cell: ({ asOf }) => asOf === null ? t('web:unknown') : ui.format.date(asOf) },
        ]}
        empty={<EmptyState ui={ui} level={3} title={t('territory:figure.empty')} act={mayEdit ? add : undefined}>{t('territory:figure.emptyText')}</EmptyState>}
      />
    </section>
  )
}

/** What a figure is called: its kind, its own words, or both. */
export function figureName({ t }: Ui, { kind, label }: Pick<OrpFigure, 'kind' | 'label'>): string {
  const known = isFigureKind(kind) && kind !== 'own' ? t(figureKinds[kind]) : ''
  return [known, label].filter((text) => text !== '').join(': ')
}

const FigureName = ({ ui, figure, mayEdit }: { readonly ui: Ui, readonly figure: OrpFigure, readonly mayEdit: boolean }): VNode =>
  mayEdit ? <a href={ui.href(`/prace/uzemi/cisla/${figure.id}`)}>{figureName(ui, figure)}</a> : <>{figureName(ui, figure)}</>
