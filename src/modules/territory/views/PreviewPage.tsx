import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { FileTrouble } from '../files/trouble.ts'
import { countsOf, type FilePlan, totalsOf, unitNames } from '../rulesImport.ts'
import { troubleWords } from '../words.ts'
import { type ChangedRecord, Changes, CountSums, RejectedTable } from './importParts.tsx'

export interface PreviewPageProps {
  readonly ui: Ui
  readonly plans: readonly FilePlan[]
  readonly failed: readonly { readonly name: string, readonly trouble: FileTrouble }[]
  /** The kept files and their origins, sent along with the yes. */
  readonly hidden: readonly (readonly [name: string, value: string])[]
}

const back = '/prace/uzemi/import'

/** What the files would change, before anything is written. */
export function PreviewPage({ ui, plans, failed, hidden }: PreviewPageProps): VNode {
  const { t } = ui
  const isChange = plans.some(({ units }) => totalsOf(units).added + totalsOf(units).changed > 0)
  return (
    <WorkLayout ui={ui} title={t('territory:preview.title')} intro={t('territory:preview.intro')} crumbs={[{ label: t('territory:import.title'), path: back }]}>
      {failed.map(({ name, trouble }) => <Notice kind="heed" title={name}><p>{troubleWords(t, trouble)}</p></Notice>)}
      {plans.map((plan) => <Plan ui={ui} plan={plan} />)}
      {isChange ? (
        <PostForm ui={ui} action="/prace/uzemi/import/nahled" label={t('territory:preview.write')}>
          {hidden.map(([name, value]) => <input type="hidden" name={name} value={value} />)}
          <SubmitRow ui={ui} label={t('territory:preview.write')} back={back} />
        </PostForm>
      ) : (
        <>
          <Notice><p>{t(plans.length > 0 ? 'territory:preview.nothing' : 'territory:preview.unusable')}</p></Notice>
          <p><a class="button button-second" href={ui.href(back)}>{t('territory:preview.other')}</a></p>
        </>
      )}
    </WorkLayout>
  )
}

function Plan({ ui, plan }: { readonly ui: Ui, readonly plan: FilePlan }): VNode {
  const { t, format } = ui
  const parts = unitNames.map((name) => ({ name, ...countsOf(plan.units[name]) })).filter(({ added, changed, unchanged }) => added + changed + unchanged > 0)
  return (
    <section class="part" aria-label={plan.fileName}>
      <PartHead title={plan.fileName} amount={t(`territory:fileKind.${plan.kind}`)} />
      <CountSums ui={ui} counts={totalsOf(plan.units)} rejected={plan.rejected.length} />
      {parts.length > 1 && (
        <DataTable
          ui={ui} caption={t('territory:preview.byLevel')} rows={parts}
          columns={[
            { label: t('territory:import.level'), kind: 'name', cell: ({ name }) => t(`territory:level.${name}`) },
            { label: t('territory:sums.added'), kind: 'count', cell: ({ added }) => format.number(added) },
            { label: t('territory:sums.changed'), kind: 'count', cell: ({ changed }) => format.number(changed) },
            { label: t('territory:sums.unchanged'), kind: 'count', cell: ({ unchanged }) => format.number(unchanged) },
          ]}
        />
      )}
      <RejectedTable ui={ui} rejected={plan.rejected} />
      <Changes ui={ui} changed={changedOf(plan)} />
    </section>
  )
}

const changedOf = ({ units: { region, district, orp, municipality, area } }: FilePlan): ChangedRecord[] => [
  ...[...region.changed, ...district.changed, ...orp.changed, ...municipality.changed].map(({ row, differences }) => ({ what: `${row.code} ${row.name}`, differences })),
  ...area.changed.map(({ row, differences }) => ({ what: row.code, differences })),
]
