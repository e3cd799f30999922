import type { VNode } from 'preact'
import type { Problems } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { PasswordField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { OperatorReach } from '#web/parts/OperatorReach.tsx'
import { DefinitionList, Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Person } from '../../person.ts'
import type { GrantRow } from '../../personQueries.ts'
import { grantText, isValid } from '../../views/grantText.ts'
import type { OwnSession } from '../queries.ts'

interface AccountPageProps {
  readonly ui: Ui
  readonly person: Person
  readonly grants: readonly GrantRow[]
  readonly sessions: readonly OwnSession[]
  readonly hasPassword: boolean
  readonly problems?: Problems | undefined
  /** Why the new password was not even looked at. */
  readonly sentence?: string | undefined
}

export function AccountPage(props: AccountPageProps): VNode {
  const { ui, person, problems } = props
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('access:account.title')} problems={problems}>
      <DefinitionList ui={ui} facts={[{ term: t('access:field.name'), value: person.name }, { term: t('access:field.email'), value: person.email }]} />
      <p class="meta">{t('access:account.whoChanges')}</p>
      <section class="part"><PartHead title={t('access:persons.grants')} /><Grants {...props} /></section>
      <section class="part"><PartHead title={t('access:signIn.password')} /><Password {...props} /></section>
      <section class="part"><PartHead title={t('access:account.sessions')} /><Sessions {...props} /></section>
      <section class="part"><PartHead title={t('access:account.keys')} /><Shortcut ui={ui} person={person} /></section>
      <section class="part"><PartHead title={t('access:account.help')} /><Help ui={ui} /></section>
    </WorkLayout>
  )
}

const Grants = ({ ui, grants }: AccountPageProps): VNode => (
  <>
    <ul class="ruled-list plain">
      {grants.map((grant) => (
        <li>
          <span>{grantText(ui, grant)}</span>{' '}
          <span class="meta">{timeOf(ui, grant)}</span>
        </li>
      ))}
    </ul>
    {!grants.some((grant) => isValid(grant, ui.today)) && <p>{ui.t('access:account.noGrants')}</p>}
  </>
)

/** „od 1. 3. 2021 do 31. 12. 2026 – skončila“ */
function timeOf(ui: Ui, grant: GrantRow): string {
  const from = ui.format.date(grant.from)
  const time = grant.to === null ? ui.t('access:account.open', { from }) : ui.t('access:account.time', { from, to: ui.format.date(grant.to) })
  if (isValid(grant, ui.today)) return time
  return `${time} – ${ui.t(grant.from > ui.today ? 'access:account.coming' : 'access:account.over')}`
}

function Password({ ui, person, hasPassword, problems, sentence }: AccountPageProps): VNode {
  const { t } = ui
  if (!hasPassword) return <p>{t('access:account.noPassword')}</p>
  const labels = { current: t('access:account.current'), password: t('access:link.password'), again: t('access:link.again') }
  const field = { ui, problems }
  return (
    <>
      <p class="meta">{t('access:account.changeHint')}</p>
      <PostForm ui={ui} action="/prace/ucet/heslo" class="narrow-form section-more" label={t('access:account.change')}>
        <ErrorSummary ui={ui} problems={problems} labels={labels} title={t('access:account.notChanged')} />
        {sentence !== undefined && <Notice kind="heed" role="status"><p>{sentence}</p></Notice>}
        {/* For a keeper of passwords: whose it is. */}
        <input type="email" autocomplete="username" value={person.email} readonly hidden />
        <PasswordField {...field} name="current" label={labels.current} autoComplete="current-password" />
        <PasswordField {...field} name="password" label={labels.password} hint={t('access:link.passwordHint')} autoComplete="new-password" />
        <PasswordField {...field} name="again" label={labels.again} autoComplete="new-password" />
        <SubmitRow ui={ui} label={t('access:account.change')} />
      </PostForm>
    </>
  )
}

function Sessions({ ui, sessions }: AccountPageProps): VNode {
  const { t, format } = ui
  return (
    <>
      <ul class="ruled-list plain">
        {sessions.map(({ since, until, isThis }) => (
          <li>
            {isThis && <><strong>{t('access:account.here')}</strong>{' '}</>}
            <span class={isThis ? 'meta' : undefined}>{t('access:account.session', { since: format.dateTime(since), until: format.dateTime(until) })}</span>
          </li>
        ))}
      </ul>
      {sessions.length > 1
        ? (
          <PostForm ui={ui} action="/prace/ucet/odhlasit-ostatni" class="section-more">
            <button class="button button-second" type="submit">{t('access:account.endOthers')}</button>
          </PostForm>
        )
        : <p class="meta">{t('access:account.onlyHere')}</p>}
    </>
  )
}

const Shortcut = ({ ui, person }: Pick<AccountPageProps, 'ui' | 'person'>): VNode => (
  <PostForm ui={ui} action="/prace/ucet/klavesa" class="narrow-form" label={ui.t('access:account.keys')}>
    <Checkbox ui={ui} name="slash" label={ui.t('access:account.slash')} hint={ui.t('access:account.slashHint')} checked={person.slashSearches} />
    <SubmitRow ui={ui} label={ui.t('access:account.saveKeys')} />
  </PostForm>
)

const Help = ({ ui }: { readonly ui: Ui }): VNode => (
  <>
    <p><a href={ui.href('/prace/napoveda')}>{ui.t('access:account.manual')}</a></p>
    <p>{ui.t('access:account.ask', { name: ui.installation.operatorName })} <OperatorReach ui={ui} /></p>
  </>
)
