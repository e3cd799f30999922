import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { ListPlace } from '../../queries.ts'
import { mostAtOnce, type ToAdd } from '../found.ts'

interface AddToListPageProps {
  readonly ui: Ui
  readonly cards: ToAdd
  /** Lists the person may change, each with its chapters. */
  readonly places: readonly ListPlace[]
  /** The address with what is to be added. */
  readonly action: string
  readonly back: string
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
}

/** Into which list and chapter, or into a new list. */
export function AddToListPage(props: AddToListPageProps): VNode {
  const { ui, cards, problems } = props
  const { t } = ui
  const count = cards.services.length + cards.organisations.length
  return (
    <WorkLayout
      ui={ui} title={t('lists:add')} problems={problems} crumbs={[{ label: t('lists:title'), path: '/prace/sit/seznamy' }]}
      intro={cards.name ?? t('lists:adding.services', { count })}
    >
      {cards.total > mostAtOnce || count === 0
        ? <Refused {...props} isMany={cards.total > mostAtOnce} />
        : <TargetForm {...props} />}
    </WorkLayout>
  )
}

const Refused = ({ ui, cards, back, isMany }: AddToListPageProps & { readonly isMany: boolean }): VNode => (
  <Notice kind="heed">
    <p>{isMany ? ui.t('lists:adding.tooMany', { count: cards.total, most: mostAtOnce }) : ui.t('lists:adding.nothing')}</p>
    <p><a href={ui.href(back)}>{ui.t('lists:adding.narrow')}</a></p>
  </Notice>
)

function TargetForm({ ui, places, action, back, typed, problems, guarded }: AddToListPageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  return (
    <PostForm ui={ui} action={action} class="form">
      <ErrorSummary ui={ui} problems={problems} labels={{ kam: t('lists:list'), novy: t('lists:adding.newTitle') }} />
      <GuardNotice ui={ui} guarded={guarded} />
      <SelectField
        {...field} name="kam" label={t('lists:list')} optional="unsaid" none={t('lists:adding.newList')}
        options={places.map(({ id, title, chapters }) => ({
          label: title,
          options: [{ value: id, label: t('lists:adding.inList', { title }) }, ...chapters.map((chapter) => ({ value: `${id}/${chapter.id}`, label: chapter.title }))],
        }))}
      />
      <TextField {...field} name="novy" label={t('lists:adding.newTitle')} hint={t('lists:adding.newHint')} optional="unsaid" autoComplete="off" />
      <SubmitRow ui={ui} label={t('lists:add')} icon="plus" back={back} />
    </PostForm>
  )
}
