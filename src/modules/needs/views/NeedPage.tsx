import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { DefinitionList, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Mention } from '../queries.ts'
import { type MayChange, mentionColumns } from './MentionsPage.tsx'
import { type HeardNeed, needTitle, sectorWords } from './NeedsPage.tsx'

interface NeedPageProps {
  readonly ui: Ui
  readonly orp: string
  readonly need: HeardNeed
  readonly above: readonly HeardNeed[]
  readonly below: readonly HeardNeed[]
  readonly mentions: readonly Mention[]
  readonly mayChange: MayChange
}

export function NeedPage({ ui, orp, need, above, below, mentions, mayChange }: NeedPageProps): VNode {
  const { t } = ui
  const path = (id: string): string => `/prace/potreby/${id}?orp=${orp}`
  return (
    <WorkLayout
      ui={ui} title={needTitle(ui, need)}
      crumbs={[{ label: t('needs:menu.needs'), path: `/prace/potreby?orp=${orp}` }, ...above.map((one) => ({ label: needTitle(ui, one), path: path(one.id) }))]}
    >
      <DefinitionList
        ui={ui}
        facts={[
          { term: t('needs:tree.sources'), value: need.voices.sources === 0 ? t('needs:tree.never') : ui.format.number(need.voices.sources) },
          { term: t('needs:tree.sectors'), value: sectorWords(ui, need.voices) || '—' },
          { term: t('needs:tree.area'), value: need.childNeedArea && t(`needs:area.${need.childNeedArea}`) },
          { term: t('needs:tree.level'), value: need.administrationLevel && t(`needs:level.${need.administrationLevel}`) },
          { term: t('needs:tree.kind'), value: need.kind && t(`needs:kind.${need.kind}`) },
        ]}
      />
      {below.length > 0 && (
        <>
          <PartHead title={t('needs:need.below')} />
          <ul class="ruled-list plain">
            {below.map((one) => <li><a href={ui.href(path(one.id))}>{needTitle(ui, one)}</a> <span class="meta">{ui.format.number(one.voices.sources)}</span></li>)}
          </ul>
        </>
      )}
      <PartHead title={t('needs:need.mentions')} />
      <DataTable ui={ui} caption={t('needs:need.mentions')} captionHidden rows={mentions} columns={mentionColumns(ui, mayChange)} empty={<p>{t('needs:need.noMentions')}</p>} />
    </WorkLayout>
  )
}
