import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField, SelectField, TextArea, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice, GuardRule } from '#web/parts/GuardNotice.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { sectors } from '../../codelists/index.ts'
import type { ChangeKind, Entry } from '../../codelists/merge.ts'
import { codeLists, type ListName } from '../../codelists/registry.ts'
import { actPath, addPath, listPath, listsPath } from '../paths.ts'
import { englishOf } from '../rules.ts'
import { codeOptions } from '../words.ts'

interface OrderPageProps {
  readonly ui: Ui
  readonly list: ListName
  readonly kind: ChangeKind
  /** The entry that is changed; none for a new one. */
  readonly entry: Entry | null
  /** How many use it. */
  readonly uses: number
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
}

const labelsOf = ({ t }: Ui, kind: ChangeKind): Record<string, string> => ({
  cs: t('codes:form.cs'), en: t('codes:form.en'), code: t('codes:form.code'), sector: t('codes:form.sector'),
  fromDay: t(`codes:form.fromDay.${kind}`), reason: t('codes:form.reason'),
})

/** One change of a list: what it will mean for those who use the entry stands above the button. */
export function OrderPage(props: OrderPageProps): VNode {
  const { ui, list, kind, entry, problems, guarded } = props
  const { t, language } = ui
  const name = t(`codes:list.${list}.name`)
  const title = entry === null ? t('codes:form.add.title', { list: name }) : t(`codes:form.${kind}.title`, { name: entry[language] })
  return (
    <WorkLayout ui={ui} title={title} problems={problems} crumbs={[{ label: t('codes:title'), path: listsPath }, { label: name, path: listPath(list) }]}>
      <PostForm ui={ui} action={entry === null || kind === 'add' ? addPath(list) : actPath(list, entry.code, kind)} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labelsOf(ui, kind)} />
        <GuardNotice ui={ui} guarded={guarded} />
        <Fields {...props} />
        <Effects {...props} />
        <SubmitRow ui={ui} label={t(`codes:form.${kind}.submit`)} back={listPath(list)} />
      </PostForm>
    </WorkLayout>
  )
}

function Fields(props: OrderPageProps): VNode {
  const { ui, kind, typed, problems } = props
  const { t } = ui
  const field = { ui, typed, problems }
  return (
    <>
      {(kind === 'add' || kind === 'label') && <Names {...props} />}
      <DateField {...field} name="fromDay" label={t(`codes:form.fromDay.${kind}`)} hint={t('codes:form.fromDayHint')} value={ui.today} />
      <TextArea {...field} name="reason" label={t('codes:form.reason')} hint={t('codes:form.reasonHint')} rows={2} optional />
      <GuardRule ui={ui} />
    </>
  )
}

function Names({ ui, list, kind, entry, typed, problems }: OrderPageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  return (
    <>
      <TextField {...field} name="cs" label={t('codes:form.cs')} hint={t('codes:form.csHint')} value={entry?.cs} autoComplete="off" />
      <TextField {...field} name="en" label={t('codes:form.en')} hint={t('codes:form.enHint')} value={(entry && englishOf(entry)) ?? ''} optional autoComplete="off" />
      {kind === 'add' && list === 'languages' && (
        <TextField {...field} name="code" label={t('codes:form.code')} hint={t('codes:form.codeHint')} size="short" autoComplete="off" />
      )}
      {kind === 'add' && list === 'facilityKinds' && (
        <SelectField {...field} name="sector" label={t('codes:form.sector')} hint={t('codes:form.sectorHint')} none="—" options={codeOptions(ui, sectors)} />
      )}
    </>
  )
}

/** What an entry added to the list is not, and what its name has to say. */
const ofAdded: Readonly<Partial<Record<ListName, readonly MessageKey[]>>> = {
  facilityKinds: ['codes:form.add.functions'],
  socialServiceKinds: ['codes:form.add.functions', 'codes:form.add.shown', 'codes:form.add.section'],
  authorisedActivities: ['codes:form.add.activity'],
}

/** What happens and what does not, before it is confirmed. */
function Effects({ ui, list, kind, entry, uses }: OrderPageProps): VNode {
  const { t } = ui
  const { counted } = codeLists[list]
  return (
    <Notice title={t('codes:form.who')}>
      {entry !== null && counted !== 'nothing' && (
        <p>{uses === 0 ? t('codes:form.unused') : t(`codes:form.stays.${counted}`, { count: uses })}</p>
      )}
      <p>{t(`codes:form.${kind}.effect`)}</p>
      {kind === 'add' && (ofAdded[list] ?? []).map((key) => <p>{t(key)}</p>)}
    </Notice>
  )
}
