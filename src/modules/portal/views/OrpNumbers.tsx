import type { VNode } from 'preact'
import { figureName, type Municipality, type OrpFigure, type OrpSums } from '#modules/territory/index.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { SourceLine } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

interface OrpNumbersProps { readonly ui: Ui, readonly sums: OrpSums, readonly municipalities: readonly Municipality[] }

/** A few large figures, whose they are and of what day. */
export function OrpNumbers({ ui, sums, municipalities }: OrpNumbersProps): VNode {
  const { t, format } = ui
  const said = (value: number | null): string => value === null ? t('web:unknown') : format.number(value)
  const atLevel = (level: Municipality['level']): string => said(municipalities.filter((one) => one.level === level).length)
  const withoutFigures = sums.population === null ? 0 : sums.withoutFigures
  return (
    <section class="card-part" aria-labelledby="cisla">
      <h2 id="cisla">{t('portal:orp.numbers')}</h2>
      <dl class="figures">
        <div><dt>{t('portal:orp.population')}</dt><dd>{said(sums.population)}</dd></div>
        <div><dt>{t('portal:orp.children')}</dt><dd>{said(sums.children)}</dd></div>
        <div><dt>{t('portal:orp.municipalities')}</dt><dd>{said(sums.municipalities)}</dd></div>
      </dl>
      <p class="section-more">{t('portal:orp.levels', { three: atLevel(3), two: atLevel(2), one: atLevel(1) })}</p>
      {withoutFigures > 0 && <p>{t('portal:orp.withoutFigures', { count: withoutFigures })}</p>}
      {sums.source !== null && <SourceLine ui={ui} source={sums.source} asOf={sums.asOf} />}
    </section>
  )
}

/** What the networker wrote down besides the census; nothing where nothing was. */
export function OrpFigures({ ui, figures }: { readonly ui: Ui, readonly figures: readonly OrpFigure[] }): VNode | null {
  if (figures.length === 0) return null
  const { t, format } = ui
  return (
    <section class="card-part" aria-labelledby="dalsi-cisla">
      <h2 id="dalsi-cisla">{t('portal:orp.figures.title')}</h2>
      <DataTable
        ui={ui} caption={t('portal:orp.figures.title')} captionHidden rows={figures}
        columns={[
          { label: t('portal:orp.figures.what'), kind: 'name', cell: (figure) => figureName(ui, figure) },
          {
            label: t('portal:orp.figures.value'),
            cell: ({ value, valueText }) => [value === null ? null : format.number(value, 2), valueText].filter((part) => part !== null).join(' '),
          },
          { label: t('portal:orp.figures.source'), cell: ({ source }) => source },
          { label: t('portal:orp.figures.asOf'), cell: ({ asOf }) => asOf === null ? t('web:unknown') : format.date(asOf) },
        ]}
      />
    </section>
  )
}
