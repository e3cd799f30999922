import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Order } from '#web/parts/order.ts'
import { DefinitionList, PartHead, SourceLine } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Municipality, Orp, OrpFigure, OrpSums } from '../queries.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { MunicipalitiesTable } from './MunicipalitiesTable.tsx'

export interface TerritoryPageProps {
  readonly ui: Ui
  readonly orp: Orp
  readonly sums: OrpSums
  readonly figures: readonly OrpFigure[]
  readonly municipalities: readonly Municipality[]
  readonly order: Order
  readonly mayEdit: boolean
}

/** The profile of an ORP: numbers with their source, words of the networker, municipalities. */
export function TerritoryPage({ ui, orp, sums, figures, municipalities, order, mayEdit }: TerritoryPageProps): VNode {
  const { t } = ui
  const edit = <a class="button button-second" href={ui.href(`/prace/uzemi/upravit?orp=${orp.code}`)}><Icon name="edit" small />{t('territory:profile.edit')}</a>
  return (
    <WorkLayout
      ui={ui} title={t('territory:profile.title', { orp: orp.name })}
      intro={<>{orp.regionName} · <a href={ui.href(`/orp/${orp.code}`)}>{t('territory:profile.public')}</a></>}
      actions={mayEdit ? edit : undefined}
    >
      <Sums ui={ui} sums={sums} />
      <Words ui={ui} orp={orp} />
      <FiguresTable ui={ui} orpCode={orp.code} figures={figures} mayEdit={mayEdit} />
      <MunicipalitiesTable ui={ui} orp={orp} municipalities={municipalities} order={order} />
    </WorkLayout>
  )
}

function Sums({ ui, sums }: { readonly ui: Ui, readonly sums: OrpSums }): VNode {
  const { t, format } = ui
  const count = (value: number | null): string => value === null ? t('web:unknown') : format.number(value)
  const share = sums.children !== null && sums.population ? ` (${format.percent(sums.children / sums.population)})` : ''
  return (
    <section class="part" aria-labelledby="cisla">
      <PartHead id="cisla" title={t('territory:sums.title')} />
      <dl class="preview-sums">
        <div><dt>{t('territory:sums.municipalities', { count: sums.municipalities })}</dt><dd>{count(sums.municipalities)}</dd></div>
        <div><dt>{t('territory:sums.offices')}</dt><dd>{count(sums.authorisedOffices)}</dd></div>
        <div><dt>{t('territory:sums.population')}</dt><dd>{count(sums.population)}</dd></div>
        <div><dt>{t('territory:sums.children')}</dt><dd>{count(sums.children)}{share}</dd></div>
      </dl>
      {sums.withoutFigures > 0 && sums.population !== null && <p class="hint">{t('territory:sums.without', { count: sums.withoutFigures })}</p>}
      {sums.source !== null && <SourceLine ui={ui} source={sums.source} asOf={sums.asOf} />}
    </section>
  )
}

const Words = ({ ui, orp }: { readonly ui: Ui, readonly orp: Orp }): VNode => (
  <section class="part" aria-labelledby="charakteristika">
    <PartHead id="charakteristika" title={ui.t('territory:profile.words')} />
    <DefinitionList
      ui={ui}
      facts={[
        { term: ui.t('territory:profile.since'), value: orp.networkingSince && ui.format.month(orp.networkingSince) },
        ...(orp.motto === null ? [] : [{ term: ui.t('territory:profile.motto'), value: orp.motto }]),
        { term: ui.t('territory:profile.characteristics'), value: orp.characteristics && <Paragraphs text={orp.characteristics} /> },
      ]}
    />
  </section>
)

const Paragraphs = ({ text }: { readonly text: string }): VNode =>
  <>{text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => <p>{line}</p>)}</>
