import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { firstOf } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Organisation } from '../../queries/organisations.ts'
import type { Service } from '../../queries/services.ts'
import { endingWords } from '../endingWords.ts'
import { endingPath } from '../paths.ts'
import type { RegisteredEnding } from '../registeredEnding.ts'

interface EndingPageProps {
  readonly ui: Ui
  readonly organisation: Organisation
  readonly service: Service
  readonly ending: RegisteredEnding
  readonly mayArchive: boolean
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
}

/** Words that go on elsewhere begin a heading here. */
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A register says that the service is over: is it? Each answer is one button. */
export function EndingPage({ ui, organisation, service, ending, mayArchive, typed = {}, problems }: EndingPageProps): VNode {
  const { t } = ui
  const card = `/prace/sit/sluzby/${service.id}`
  const path = endingPath(service.id)
  const isTyped = firstOf(typed, 'odpoved') === 'konec'
  return (
    <WorkLayout
      ui={ui} title={t('registers:ending.title')} intro={service.name} problems={problems}
      crumbs={[{ label: organisation.name, path: `/prace/sit/organizace/${organisation.id}` }, { label: service.name, path: card }]}
    >
      <Notice kind="heed" title={capitalised(endingWords(ui, 'service', ending))}><p>{t('registers:ending.text')}</p></Notice>
      <section class="part">
        <PartHead title={t('registers:ending.over')} />
        <PostForm ui={ui} action={path} class="narrow-form">
          <ErrorSummary ui={ui} problems={problems} labels={{ endsOn: t('directory:field.endsOn') }} />
          <input type="hidden" name="odpoved" value="konec" />
          <DateField
            ui={ui} typed={isTyped ? typed : { endsOn: [ui.format.date(ending.on)] }} problems={problems} name="endsOn" label={t('directory:field.endsOn')}
            hint={t(ending.how === 'gone' ? 'registers:ending.goneHint' : 'registers:ending.dayHint')}
          />
          <SubmitRow ui={ui} label={t('registers:ending.confirm')} icon="check" />
        </PostForm>
      </section>
      <section class="part">
        <PartHead title={t('registers:ending.goesOn')} />
        <p>{t('registers:ending.goesOnText')}</p>
        <PostForm ui={ui} action={path}>
          <input type="hidden" name="odpoved" value="dal" />
          <div class="buttons submit-row"><button class="button button-second" type="submit">{t('registers:ending.keep')}</button></div>
        </PostForm>
      </section>
      {mayArchive && (
        <section class="part">
          <PartHead title={t('registers:ending.mistake')} />
          <p>{t('registers:ending.mistakeText')}</p>
          <p class="buttons submit-row"><a class="button button-second" href={ui.href(`${card}/archiv`)}>{t('directory:card.archive')}</a></p>
        </section>
      )}
    </WorkLayout>
  )
}
