import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { PasswordField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'

interface LinkPageProps {
  readonly ui: Ui
  readonly token: string
  /** Whose account; null for the first administrator, who says it. */
  readonly email: string | null
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
}

/** What a one-time link opens: a password of one's own, and for the first administrator also a name. */
export function LinkPage({ ui, token, email, typed, problems }: LinkPageProps): VNode {
  const { t } = ui
  const isFirst = email === null
  const labels = {
    ...(isFirst ? { name: t('access:field.name'), email: t('access:field.email') } : {}),
    password: t('access:link.password'), again: t('access:link.again'),
  }
  const field = { ui, typed, problems }
  return (
    <PublicLayout
      ui={ui} problems={problems} title={t(isFirst ? 'access:link.first.title' : 'access:link.title')}
      lead={isFirst ? t('access:link.first.text') : t('access:link.greeting', { email })}
    >
      <PostForm ui={ui} action={`/pristup/${token}`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        {isFirst && <TextField {...field} name="name" label={t('access:field.name')} autoComplete="name" />}
        {isFirst && <TextField {...field} name="email" type="email" label={t('access:field.email')} autoComplete="username" />}
        <PasswordField {...field} name="password" label={t('access:link.password')} hint={t('access:link.passwordHint')} autoComplete="new-password" />
        <PasswordField {...field} name="again" label={t('access:link.again')} autoComplete="new-password" />
        <SubmitRow ui={ui} label={t(isFirst ? 'access:link.first.submit' : 'access:link.submit')} />
      </PostForm>
    </PublicLayout>
  )
}

export const DeadLinkPage = ({ ui }: { readonly ui: Ui }): VNode => (
  <PublicLayout ui={ui} title={ui.t('access:link.dead.title')} lead={ui.t('access:link.dead.text')}>
    <p><a class="button" href={ui.href('/prihlaseni')}>{ui.t('access:signIn.title')}</a></p>
  </PublicLayout>
)
