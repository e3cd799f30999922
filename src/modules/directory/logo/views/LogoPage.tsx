import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { FileField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Organisation } from '../../queries/organisations.ts'
import { type Logo, logoPath } from '../logo.ts'

interface LogoPageProps {
  readonly ui: Ui
  readonly organisation: Pick<Organisation, 'id' | 'name'>
  readonly logo: Logo | null
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
}

/** The logo there is, one to put in its place, and the way to have none. */
export function LogoPage({ ui, organisation, logo, typed, problems, guarded }: LogoPageProps): VNode {
  const { t } = ui
  const card = `/prace/sit/organizace/${organisation.id}`
  const field = { ui, typed, problems }
  return (
    <WorkLayout
      ui={ui} title={t('directory:logo.title')} intro={organisation.name} problems={problems}
      crumbs={[{ label: t('directory:organisations.title'), path: '/prace/sit/organizace' }, { written: true, label: organisation.name, path: card }]}
    >
      {logo !== null && (
        <section class="part">
          <PartHead title={t('directory:logo.now')} />
          <LogoPicture logo={logo} />
          <p class="meta">{t('directory:logo.altIs', { alt: logo.alt })}</p>
          <PostForm ui={ui} action={`${card}/logo/odebrat`}><button class="button button-quiet" type="submit">{t('directory:logo.remove')}</button></PostForm>
        </section>
      )}
      <PostForm ui={ui} action={`${card}/logo`} multipart class="form">
        <ErrorSummary ui={ui} problems={problems} labels={{ logo: t('directory:logo.file'), alt: t('directory:logo.alt') }} />
        <GuardNotice ui={ui} guarded={guarded} />
        <FileField {...field} name="logo" label={t('directory:logo.file')} hint={t('directory:logo.fileHint')} accept=".png,.jpg,.jpeg,image/png,image/jpeg" />
        <TextField {...field} name="alt" label={t('directory:logo.alt')} hint={t('directory:logo.altHint')} value={logo?.alt ?? t('directory:logo.usual', { name: organisation.name })} autoComplete="off" />
        <SubmitRow ui={ui} label={t('directory:logo.save')} back={card} />
      </PostForm>
    </WorkLayout>
  )
}

/** The picture in its own size, never wider than its place. */
export const LogoPicture = ({ logo }: { readonly logo: Logo }): VNode =>
  <img class="logo" src={logoPath(logo)} alt={logo.alt} width={logo.width} height={logo.height} />
