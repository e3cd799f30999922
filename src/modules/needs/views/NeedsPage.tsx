import type { VNode } from 'preact'
import { labelOf, sectors } from '#modules/directory/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Need } from '../queries.ts'
import { mayNameSectors, type Voices } from '../rules.ts'

export interface HeardNeed extends Need { readonly voices: Voices }

interface NeedsPageProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  readonly needs: readonly HeardNeed[]
  readonly mentionCount: number
  readonly onlyHeard: boolean
  readonly mayRecord: boolean
  readonly mayAddLeaf: boolean
}

export function NeedsPage({ ui, orp, needs, mentionCount, onlyHeard, mayRecord, mayAddLeaf }: NeedsPageProps): VNode {
  const { t } = ui
  const file = (format: string): string => `/prace/potreby/tabulka/${format}?orp=${orp.code}`
  return (
    <WorkLayout
      ui={ui} title={t('needs:tree.title', { orp: orp.name })} crumbs={[]} intro={t('needs:tree.intro', { count: mentionCount })}
      actions={<NeedActs ui={ui} orp={orp.code} mayRecord={mayRecord} mayAddLeaf={mayAddLeaf} />}
    >
      <FilterForm ui={ui} label={t('needs:tree.onlyHeard')}>
        <Checkbox ui={ui} name="zaznelo" label={t('needs:tree.onlyHeard')} checked={onlyHeard} />
      </FilterForm>
      <DataTable
        ui={ui} caption={t('needs:tree.caption')} note={<span class="meta">{t('needs:tree.note')}</span>}
        rows={onlyHeard ? needs.filter(({ voices }) => voices.sources > 0) : needs}
        exports={[{ label: 'CSV', path: file('csv') }, { label: 'XLSX', path: file('xlsx') }]}
        columns={[
          { label: t('needs:tree.need'), kind: 'name', cell: (need) => <NeedName ui={ui} need={need} orp={orp.code} /> },
          { label: t('needs:tree.sources'), kind: 'count', cell: ({ voices }) => voices.sources === 0 ? <span class="meta">{t('needs:tree.never')}</span> : ui.format.number(voices.sources) },
          { label: t('needs:tree.sectors'), cell: ({ voices }) => sectorWords(ui, voices) },
          { label: t('needs:tree.area'), cell: ({ childNeedArea }) => childNeedArea && t(`needs:area.${childNeedArea}`) },
          { label: t('needs:tree.kind'), cell: ({ kind }) => kind && t(`needs:kind.${kind}`) },
        ]}
      />
    </WorkLayout>
  )
}

const NeedActs = ({ ui, orp, mayRecord, mayAddLeaf }: { readonly ui: Ui, readonly orp: string, readonly mayRecord: boolean, readonly mayAddLeaf: boolean }): VNode => (
  <>
    {mayAddLeaf && <a class="button button-second" href={ui.href(`/prace/potreby/nova?orp=${orp}`)}>{ui.t('needs:tree.addLeaf')}</a>}
    {mayRecord && <a class="button" href={ui.href(`/prace/potreby/hlasy/novy?orp=${orp}`)}>{ui.t('needs:menu.record')}</a>}
  </>
)

const NeedName = ({ ui, need, orp }: { readonly ui: Ui, readonly need: HeardNeed, readonly orp: string }): VNode => (
  <span class={`need-level-${need.level}`}>
    <a href={ui.href(`/prace/potreby/${need.id}?orp=${orp}`)}>{needTitle(ui, need)}</a>{' '}
    {need.orpCode !== null && <Tag>{ui.t('needs:tree.local')}</Tag>}
  </span>
)

/** English where the need has it; what people of an ORP wrote stays in their language. */
export const needTitle = ({ language }: Ui, { title, titleEn }: Pick<Need, 'title' | 'titleEn'>): string =>
  language === 'en' ? titleEn ?? title : title

export const needTitles = (ui: Ui, needs: readonly Pick<Need, 'title' | 'titleEn'>[]): string => needs.map((need) => needTitle(ui, need)).join('; ')

/** Sectors by name from three sources up, else only how many. */
export function sectorWords(ui: Ui, voices: Voices): string {
  if (voices.sources === 0) return ''
  if (!mayNameSectors(voices)) return ui.t('needs:tree.hiddenSectors', { count: voices.sectors.length })
  return voices.sectors.map((code) => labelOf(sectors, code, ui.language)).join(', ')
}
