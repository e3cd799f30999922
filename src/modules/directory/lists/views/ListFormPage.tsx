import type { VNode } from 'preact'
import { visibilities } from '#modules/access/index.ts'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { RadioGroup } from '#web/parts/choices.tsx'
import { SelectField, TextArea, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice, GuardRule } from '#web/parts/GuardNotice.tsx'
import { Notice } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { editorCircles } from '../editors.ts'
import { homeCode, type ListHome, type OfferedHome } from '../home.ts'
import { offeredWords } from '../homeWords.ts'
import type { SavedList } from '../queries.ts'

interface ListFormProps {
  readonly ui: Ui
  readonly list?: SavedList
  /** Territories to choose from, and the one that is given. */
  readonly homes: readonly OfferedHome[]
  readonly home: ListHome
  readonly typed?: Typed
  readonly problems?: Problems
  readonly guarded?: Guarded
  /** Somebody saved meanwhile; `list` is theirs, what was typed is mine. */
  readonly conflict?: boolean
}

/** What a list is: its name, for whom, and who may read it. */
export function ListFormPage(props: ListFormProps): VNode {
  const { ui, list, problems, guarded, conflict = false } = props
  const { t } = ui
  const path = list ? `/prace/sit/seznamy/${list.id}` : '/prace/sit/seznamy'
  return (
    <WorkLayout ui={ui} title={t(list ? 'lists:change' : 'lists:new')} problems={problems} crumbs={[{ label: t('lists:title'), path: '/prace/sit/seznamy' }]}>
      {conflict && list && <Theirs ui={ui} list={list} />}
      <PostForm ui={ui} action={list ? `${path}/upravit` : `${path}/novy`} class="form">
        <ErrorSummary ui={ui} problems={problems} labels={{ title: t('lists:field.title'), purpose: t('lists:field.purpose'), intro: t('lists:field.intro'), territory: t('lists:field.territory'), visibility: t('lists:field.visibility'), editors: t('lists:field.editors') }} />
        <GuardNotice ui={ui} guarded={guarded} />
        <input type="hidden" name="version" value={list?.version ?? 0} />
        <Fields {...props} />
        <SubmitRow ui={ui} label={t('lists:save')} back={path} />
      </PostForm>
    </WorkLayout>
  )
}

/** What somebody stored meanwhile; the form holds mine. */
const Theirs = ({ ui, list: { title, purpose, intro } }: { readonly ui: Ui, readonly list: SavedList }): VNode => (
  <Notice kind="heed" role="status">
    <p>{ui.t('lists:conflict', { title, purpose: purpose ?? '–' })}</p>
    {intro !== null && <><p>{ui.t('lists:conflictIntro')}</p><p class="said"><q lang={writtenIn(ui)}>{intro}</q></p></>}
  </Notice>
)

function Fields({ ui, list, homes, home, typed, problems }: ListFormProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const given: Partial<SavedList> = list ?? { visibility: 'office', editors: 'self' }
  return (
    <>
      <TextField {...field} name="title" label={t('lists:field.title')} hint={t('lists:hint.title')} value={given.title} />
      <TextField {...field} name="purpose" label={t('lists:field.purpose')} hint={t('lists:hint.purpose')} value={given.purpose} optional />
      <TextArea {...field} name="intro" label={t('lists:field.intro')} hint={t('lists:hint.intro')} value={given.intro} rows={6} optional />
      <GuardRule ui={ui} />
      {list?.isOwn === false ? <Circles given={list} /> : (
        <>
          <SelectField
            {...field} name="territory" label={t('lists:field.territory')} hint={t('lists:hint.territory')} value={homeCode(home)}
            options={homes.map((one) => ({ value: homeCode(one.home), label: offeredWords(ui, one) }))}
          />
          <RadioGroup {...field} name="visibility" label={t('lists:field.visibility')} value={given.visibility} options={visibilities.map((value) => ({ value, label: t(`lists:circle.${value}`), hint: t(`lists:circleHint.${value}`) }))} />
          <RadioGroup {...field} name="editors" label={t('lists:field.editors')} hint={t('lists:hint.editors')} value={given.editors} options={editorCircles.map((value) => ({ value, label: t(`lists:editors.${value}`) }))} />
        </>
      )}
    </>
  )
}

/** Who reads and who changes it is the author's to say; for others it is sent as it is. */
const Circles = ({ given: { visibility, editors } }: { readonly given: SavedList }): VNode =>
  <><input type="hidden" name="visibility" value={visibility} /><input type="hidden" name="editors" value={editors} /></>
