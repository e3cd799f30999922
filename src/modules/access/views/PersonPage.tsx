import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField, SelectField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { EndedGrant } from '../grantQueries.ts'
import { logOfPersonPath } from '../log/paths.ts'
import type { GrantRow, PersonRow } from '../personQueries.ts'
import { roleCodes, roles, type ScopeKind } from '../roles.ts'
import { dayInWords, grantText, isEndable } from './grantText.ts'
import { PersonState } from './PersonsPage.tsx'

interface Refusal { readonly typed?: Typed | undefined, readonly problems?: Problems | undefined }

interface PersonPageProps extends Refusal {
  readonly ui: Ui
  readonly person: PersonRow
  readonly grants: readonly GrantRow[]
  readonly scopes: readonly { kind: ScopeKind, code: string, name: string }[]
  /** A role that was ended just now and can be given back. */
  readonly ended?: EndedGrant | null
  /** A link just made: shown this once. */
  readonly link?: { readonly address: string, readonly until: Date } | undefined
}

export function PersonPage(props: PersonPageProps): VNode {
  const { ui, person, link, problems, ended } = props
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={person.name} intro={person.isErased ? t('access:persons.erased') : person.email} problems={problems}
      crumbs={[{ label: t('access:persons.title'), path: '/prace/sprava/lide' }]} actions={<PersonState ui={ui} person={person} />}
    >
      {link && (
        <Notice kind="heed" title={t('access:persons.linkTitle')} role="status">
          <p><code class="one-time-link">{link.address}</code></p>
          <p>{t('access:persons.linkText', { date: ui.format.dateTime(link.until) })}</p>
        </Notice>
      )}
      {ended && <Ended {...props} ended={ended} />}
      <PartHead title={t('access:persons.grants')} />
      <Grants {...props} />
      {person.archivedAt ? <ErrorSummary ui={ui} problems={problems} /> : <GrantForm {...props} />}
      {!person.isErased && <PersonActs ui={ui} person={person} />}
    </WorkLayout>
  )
}

/** What was just ended, to the day, and the way back. */
function Ended({ ui, person, grants, scopes, ended }: PersonPageProps & { readonly ended: EndedGrant }): VNode {
  const { t } = ui
  const scopeName = grants.find(({ id }) => id === ended.grant)?.scopeName
    ?? scopes.find(({ kind, code }) => kind === ended.scopeKind && code === ended.scopeCode)?.name ?? ''
  const grant = grantText(ui, { ...ended, scopeName })
  return (
    <Notice kind="done" role="status" title={t('access:end.doneTitle', { grant })}>
      <p>{ended.lastDay === null ? t('access:end.doneNeverWas') : t('access:end.doneLastDay', { day: dayInWords(ui, ended.lastDay) })}</p>
      <PostForm ui={ui} action={`/prace/sprava/lide/${person.id}/role/${ended.grant}/vratit`}>
        <button class="button button-second" type="submit">{t('access:end.takeBack')}</button>
      </PostForm>
    </Notice>
  )
}

const validity = ({ t, format }: Ui, { from, to }: GrantRow): string => to === null
  ? t('access:persons.since', { from: format.date(from) })
  : t('access:persons.between', { from: format.date(from), to: format.date(to) })

const Grants = ({ ui, person, grants }: PersonPageProps): VNode => (
  <ul class="ruled-list plain">
    {grants.map((grant) => (
      <li>
        <span>{grantText(ui, grant)}</span>{' '}
        <span class="meta">{validity(ui, grant)}</span>
        {isEndable(grant, ui.today) && (
          <>
            {' '}
            <a href={ui.href(`/prace/sprava/lide/${person.id}/role/${grant.id}/konec`)}>
              {ui.t('access:persons.endGrant')}<span class="visually-hidden">: {grantText(ui, grant)}</span>
            </a>
          </>
        )}
      </li>
    ))}
    {grants.length === 0 && <li>{ui.t('access:persons.noGrants')}</li>}
  </ul>
)

function GrantForm({ ui, person, scopes, typed, problems }: PersonPageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const groups = (['region', 'orp', 'organisation'] as const).map((kind) => ({
    label: t(`access:scopeKind.${kind}`), options: scopes.filter((scope) => scope.kind === kind).map(({ code, name }) => ({ value: code, label: name })),
  }))
  return (
    <section class="part" aria-labelledby="pridat-roli">
      <PartHead id="pridat-roli" title={t('access:persons.addGrant')} />
      <PostForm ui={ui} action={`/prace/sprava/lide/${person.id}/role`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={{ role: t('access:field.role'), scopeCode: t('access:field.scope'), from: t('access:field.from'), to: t('access:field.to') }} />
        <SelectField {...field} name="role" label={t('access:field.role')} options={roleCodes.map((role) => ({ value: role, label: t(roles[role].label) }))} />
        <SelectField {...field} name="scopeCode" label={t('access:field.scope')} none={t('access:scopeKind.country')} options={groups} />
        <DateField {...field} name="from" label={t('access:field.from')} value={ui.today} />
        <DateField {...field} name="to" label={t('access:field.to')} optional />
        <SubmitRow ui={ui} label={t('access:persons.addGrant')} />
      </PostForm>
    </section>
  )
}

function PersonActs({ ui, person }: { readonly ui: Ui, readonly person: PersonRow }): VNode {
  const act = `/prace/sprava/lide/${person.id}`
  return (
    <div class="buttons part">
      {!person.archivedAt && (
        <PostForm ui={ui} action={`${act}/odkaz`}><button class="button button-second" type="submit">{ui.t('access:persons.newLink')}</button></PostForm>
      )}
      {person.archivedAt
        ? <PostForm ui={ui} action={`${act}/obnovit`}><button class="button button-second" type="submit">{ui.t('access:persons.restore')}</button></PostForm>
        : <a class="button button-danger" href={ui.href(`${act}/archiv`)}>{ui.t('access:persons.archive')}</a>}
      <a class="button button-quiet" href={ui.href(logOfPersonPath(person.id))}>{ui.t('access:persons.log')}</a>
    </div>
  )
}

export function NewPersonPage({ ui, typed, problems }: { readonly ui: Ui } & Refusal): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  return (
    <WorkLayout ui={ui} title={t('access:persons.add')} crumbs={[{ label: t('access:persons.title'), path: '/prace/sprava/lide' }]} problems={problems}>
      <PostForm ui={ui} action="/prace/sprava/lide/novy" class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={{ name: t('access:field.name'), email: t('access:field.email') }} />
        <TextField {...field} name="name" label={t('access:field.name')} autoComplete="off" />
        <TextField {...field} name="email" type="email" label={t('access:field.email')} autoComplete="off" />
        <SubmitRow ui={ui} label={t('access:persons.invite')} back="/prace/sprava/lide" />
      </PostForm>
    </WorkLayout>
  )
}
