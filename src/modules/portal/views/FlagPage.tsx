import type { VNode } from 'preact'
import { codeOptions, flagSubjects } from '#modules/directory/index.ts'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { RadioGroup } from '#web/parts/choices.tsx'
import { TextArea, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

/** The card a flag is about; `path` without the language prefix. */
export interface FlaggedCard { readonly name: string, readonly path: string }

interface FlagPageProps {
  readonly ui: Ui
  readonly card: FlaggedCard
  readonly typed?: Typed
  readonly problems?: Problems
  readonly guarded?: Guarded
}

/** A field people do not see; who fills it in is a machine. */
export const trapName = 'zprava-pro-nas'

export function FlagPage({ ui, card, typed, problems, guarded }: FlagPageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  return (
    <PublicLayout
      ui={ui} title={t('freshness:flag.title')} lead={t('freshness:flag.lead', { name: card.name })} problems={problems}
      crumbs={[{ label: t('portal:catalogue.title'), path: '/sluzby' }, { written: true, label: card.name, path: card.path }]}
    >
      <PostForm ui={ui} action={`${card.path}/nesedi`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={{ about: t('freshness:flag.about'), note: t('freshness:flag.note') }} />
        <GuardNotice ui={ui} guarded={guarded} />
        <Notice>
          <p>{t('freshness:flag.rule')}</p>
          <p>{t('freshness:flag.concern')} <a href={ui.href('/mam-obavu')}>{t('freshness:flag.concernLink')}</a></p>
        </Notice>
        <RadioGroup
          {...field} name="about" label={t('freshness:flag.about')} options={codeOptions(ui, flagSubjects)}
        />
        <TextArea {...field} name="note" label={t('freshness:flag.note')} hint={t('freshness:flag.noteHint')} optional />
        <div class="trap" aria-hidden="true">
          <TextField ui={ui} name={trapName} label={t('freshness:flag.trap')} optional="unsaid" autoComplete="off" />
        </div>
        <SubmitRow ui={ui} label={t('freshness:flag.send')} back={card.path} />
      </PostForm>
    </PublicLayout>
  )
}

interface ThanksPageProps { readonly ui: Ui, readonly card: FlaggedCard, readonly outcome: 'thanks' | 'enough' }

export function FlagThanksPage({ ui, card, outcome }: ThanksPageProps): VNode {
  const { t } = ui
  return (
    <PublicLayout ui={ui} title={t(`freshness:flag.${outcome}Title`)} lead={t(`freshness:flag.${outcome}`)} crumbs={[{ written: true, label: card.name, path: card.path }]}>
      <p class="buttons"><a class="button" href={ui.href(card.path)}>{t('freshness:flag.backToCard')}</a></p>
    </PublicLayout>
  )
}

/** At the end of a public card: the way to say that something is wrong. */
export function FlagInvitation({ ui, path }: { readonly ui: Ui, readonly path: string }): VNode {
  const { t } = ui
  return (
    <section class="card-part flag-invitation" aria-labelledby="nesedi">
      <h2 id="nesedi">{t('freshness:flag.invite')}</h2>
      <p>{t('freshness:flag.inviteText')}</p>
      <p><a href={ui.href(`${path}/nesedi`)}>{t('freshness:flag.open')}</a></p>
    </section>
  )
}
