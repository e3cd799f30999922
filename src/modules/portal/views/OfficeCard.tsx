import type { VNode } from 'preact'
import { Icon } from '#web/parts/icons.tsx'
import { DefinitionList, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { PublicOffice } from '../queries/childProtection.ts'
import { ContactFacts } from './ContactFacts.tsx'
import { MailLink, PhoneLink } from './reach.tsx'

interface OfficeCardProps { readonly ui: Ui, readonly office: PublicOffice }

/** The office that protects children here: the phone first, then how else to reach it. */
export function OfficeCard({ ui, office }: OfficeCardProps): VNode {
  const { t, format } = ui
  return (
    <article class="contact-panel">
      <h3><a href={ui.href(`/organizace/${office.id}`)}>{office.name}</a></h3>
      <p class="meta">{t('portal:concern.explained')}</p>
      {office.phone !== null && (
        <a class="button call" href={`tel:${office.phone.replaceAll(/\s/g, '')}`}>
          <span>{t('portal:concern.call')}</span>
          <span class="call-number"><Icon name="phone" />{office.phone}</span>
        </a>
      )}
      <ContactFacts
        facts={[
          { icon: 'pin', term: t('portal:concern.address'), value: [office.address, office.municipality].filter((part) => part !== null).join(', ') },
          { icon: 'document', term: t('portal:concern.dataBox'), value: office.dataBox },
          { icon: 'mail', term: t('portal:concern.email'), value: office.email === null ? null : <MailLink email={office.email} /> },
        ]}
      />
      {office.verifiedOn !== null && <p class="meta">{t('portal:concern.verified', { date: format.date(office.verifiedOn) })}</p>}
    </article>
  )
}

interface TownHallProps {
  readonly ui: Ui
  readonly orpName: string
  /** Social departments of the same town hall, as far as they are known. */
  readonly social: readonly PublicOffice[]
}

/** What to do where nobody has written down the office's number. */
export function TownHall({ ui, orpName, social }: TownHallProps): VNode {
  const { t } = ui
  const known = social.flatMap(({ name, phone }) => phone === null ? [] : [{ term: name, value: <PhoneLink phone={phone} /> }])
  return (
    <Notice kind="heed" title={t('portal:concern.townHall', { name: orpName })}>
      <p>{t('portal:concern.unknown', { name: orpName })}</p>
      {known.length > 0 && (
        <>
          <p>{t('portal:concern.socialDepartment')}</p>
          <DefinitionList ui={ui} facts={known} />
        </>
      )}
    </Notice>
  )
}
