import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { CheckboxGroup } from '#web/parts/choices.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import type { Location } from '../../queries/locations.ts'
import type { ContactsMoving } from '../queries.ts'
import { locationWords } from '../../views/LocationsPart.tsx'

interface Named { readonly id: string, readonly name: string }

interface MovePageProps {
  readonly ui: Ui
  readonly service: Named & { readonly version: number }
  readonly from: Named
  readonly to: Named
  /** The card of the service. */
  readonly path: string
  readonly along: readonly Location[]
  readonly staying: readonly Location[]
  readonly contacts: ContactsMoving
}

/** Says what goes, what stays and what is safe before a service moves. */
export function MovePage({ ui, service, from, to, path, along, staying, contacts }: MovePageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('duplicates:move.confirm', { name: service.name })}
      crumbs={[{ label: t('directory:services.title'), path: '/prace/sit/sluzby' }, { written: true, label: service.name, path }]}
    >
      <p>{t('duplicates:move.fromTo', { from: from.name, to: to.name })}</p>
      <p>{t('duplicates:move.safe')}</p>
      {contacts.go > 0 && <p>{t('duplicates:move.contactsGo', { count: contacts.go })}</p>}
      {contacts.stay > 0 && <p>{t('duplicates:move.contactsStay', { count: contacts.stay, from: from.name })}</p>}
      <PostForm ui={ui} action={`${path}/presunout/${to.id}`} class="narrow-form">
        <input type="hidden" name="version" value={service.version} />
        {along.length > 0 && (
          <CheckboxGroup
            ui={ui} name="misto" label={t('duplicates:move.along')} hint={t('duplicates:move.alongHint')} optional="unsaid"
            values={along.map(({ id }) => id)} options={along.map((place) => ({ value: place.id, label: locationWords(ui, place) }))}
          />
        )}
        {staying.length > 0 && (
          <>
            <p>{t('duplicates:move.staying', { from: from.name })}</p>
            <ul>{staying.map((place) => <li>{locationWords(ui, place)}</li>)}</ul>
          </>
        )}
        <SubmitRow ui={ui} label={t('duplicates:move.submit')} back={path} />
      </PostForm>
    </WorkLayout>
  )
}
