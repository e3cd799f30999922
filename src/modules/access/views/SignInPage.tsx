import type { VNode } from 'preact'
import type { PersonId } from '#core/ids.ts'
import type { Problems, Typed } from '#web/form.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { PasswordField, TextField } from '#web/parts/Field.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { type Role, roles } from '../roles.ts'

interface SignInPageProps {
  readonly ui: Ui
  /** Where to go afterwards: a path inside Síťovka. */
  readonly back: string
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  /** A sentence about the refused attempt. */
  readonly refused?: string | undefined
  readonly demoPersons: readonly { id: PersonId, name: string, role: Role }[]
}

export function SignInPage({ ui, back, typed, problems, refused, demoPersons }: SignInPageProps): VNode {
  const { t } = ui
  return (
    <PublicLayout ui={ui} title={t('access:signIn.title')} lead={t('access:signIn.lead')} problems={problems}>
      <div class="sign-in">
        {demoPersons.length > 0 && <DemoEntrance ui={ui} back={back} persons={demoPersons} />}
        <PostForm ui={ui} action="/prihlaseni" class="narrow-form" label={t('access:signIn.title')}>
          {refused !== undefined && <Notice kind="heed" role="status"><p>{refused}</p></Notice>}
          <input type="hidden" name="back" value={back} />
          <TextField ui={ui} name="email" type="email" label={t('access:signIn.email')} autoComplete="username" typed={typed} problems={problems} />
          <PasswordField ui={ui} name="password" label={t('access:signIn.password')} autoComplete="current-password" typed={typed} problems={problems} />
          <SubmitRow ui={ui} label={t('access:signIn.submit')} />
          <p class="hint">{t('access:signIn.forgotten')}</p>
        </PostForm>
      </div>
    </PublicLayout>
  )
}

const DemoEntrance = ({ ui, back, persons }: { readonly ui: Ui, readonly back: string, readonly persons: SignInPageProps['demoPersons'] }): VNode => (
  <section class="demo-entrance" aria-labelledby="ukazka">
    <h2 id="ukazka">{ui.t('access:demo.title')}</h2>
    <p>{ui.t('access:demo.text')}</p>
    <ul class="plain">
      {persons.map(({ id, name, role }) => (
        <li>
          <PostForm ui={ui} action="/prihlaseni/ukazka" label={ui.t('access:demo.enter', { name })}>
            <input type="hidden" name="person" value={id} />
            <input type="hidden" name="back" value={back} />
            <button class="button button-second" type="submit"><strong>{name}</strong><span>{ui.t(roles[role].label)}</span></button>
          </PostForm>
        </li>
      ))}
    </ul>
  </section>
)
