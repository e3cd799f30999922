import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox, RadioGroup } from '#web/parts/choices.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { AsideLink, ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { administrationLevels, childNeedAreas, needKinds } from '../needNode.ts'
import type { Need } from '../queries.ts'
import { needTitle } from './NeedsPage.tsx'

interface LocalNeedFormProps {
  readonly ui: Ui
  readonly orp: string
  readonly parents: readonly Need[]
  /** Needs alike to what was typed: asked about before a duplicate is made. */
  readonly similar?: readonly Need[] | undefined
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
}

export function LocalNeedForm({ ui, orp, parents, similar = [], typed, problems, guarded }: LocalNeedFormProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const back = `/prace/potreby?orp=${orp}`
  const labels = { parentId: t('needs:leaf.parent'), title: t('needs:leaf.name'), childNeedArea: t('needs:tree.area'), administrationLevel: t('needs:tree.level'), kind: t('needs:tree.kind') }
  return (
    <WorkLayout ui={ui} title={t('needs:leaf.title')} intro={t('needs:leaf.intro')} crumbs={[{ label: t('needs:menu.needs'), path: back }]} problems={problems}>
      <PostForm ui={ui} action={`/prace/potreby/nova?orp=${orp}`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        <GuardNotice ui={ui} guarded={guarded} />
        {similar.length > 0 && (
          <Notice kind="heed" title={t('needs:leaf.similar')} role="status">
            <p>{t('needs:leaf.similarText')}</p>
            <ul>{similar.map((need) => <li><AsideLink ui={ui} path={`/prace/potreby/${need.id}?orp=${orp}`}>{needTitle(ui, need)}</AsideLink></li>)}</ul>
            <Checkbox ui={ui} name="jina" label={t('needs:leaf.different')} />
          </Notice>
        )}
        <SelectField
          {...field} name="parentId" label={labels.parentId} none="—"
          options={parents.map((need) => ({ value: need.id, label: `${'· '.repeat(need.level - 1)}${needTitle(ui, need)}` }))}
        />
        <TextField {...field} name="title" label={labels.title} />
        <RadioGroup {...field} name="childNeedArea" label={labels.childNeedArea} options={childNeedAreas.map((value) => ({ value, label: t(`needs:area.${value}`) }))} />
        <RadioGroup {...field} name="administrationLevel" label={labels.administrationLevel} value="orp" options={administrationLevels.map((value) => ({ value, label: t(`needs:level.${value}`) }))} />
        <RadioGroup {...field} name="kind" label={labels.kind} options={needKinds.map((value) => ({ value, label: t(`needs:kind.${value}`) }))} />
        <SubmitRow ui={ui} label={t('needs:leaf.save')} back={back} />
      </PostForm>
    </WorkLayout>
  )
}
