import type { ComponentChildren, VNode } from 'preact'
import type { ServiceId } from '#core/ids.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { PartHead, Status, Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { contactBases, contactRoles, labelOf } from '../codelists/index.ts'
import { fromService } from '../paths.ts'
import type { Contact } from '../queries/contacts.ts'
import { AddLink, CardLink, RowAct } from './CardLink.tsx'
import { RestoreForm } from './CardSide.tsx'
import { consentWords } from './consentWords.ts'
import { wordOf } from './options.ts'
import { mailLink, phoneLink } from './reachLinks.tsx'
import { roleWords } from './Verified.tsx'

export interface ShownContact extends Contact { readonly mayChange: boolean }

interface ContactsPartProps {
  readonly ui: Ui
  readonly contacts: readonly ShownContact[]
  /** Where a new one is added; none for who may not. */
  readonly add?: string | undefined
  /** The service on whose card they are; without it they are on their organisation's. */
  readonly service?: ServiceId | undefined
}

/** Contacts the person may see; said of each whether it is for all the organisation or for which service. */
export function ContactsPart({ ui, contacts, add, service }: ContactsPartProps): VNode {
  const { t } = ui
  const isSaid = service !== undefined || contacts.some(({ serviceId }) => serviceId !== null)
  return (
    <section class="part" id="kontakty">
      <PartHead title={t('directory:part.contacts')} amount={String(contacts.length)}>
        {add !== undefined && <AddLink ui={ui} path={add} label={t('directory:contact.add')} />}
      </PartHead>
      <DataTable
        ui={ui} caption={t('directory:part.contacts')} captionHidden rows={contacts}
        empty={<p>{t('directory:contact.none')}</p>}
        columns={[
          { label: t('directory:contact.who'), kind: 'name', cell: (contact) => <Who ui={ui} contact={contact}>{isSaid && <ForWhich ui={ui} contact={contact} service={service} />}</Who> },
          {
            label: t('directory:part.reach'),
            cell: ({ phone, email }) => <>{phoneLink(phone)}{phone !== null && email !== null && <br />}{mailLink(email)}</>,
          },
          { label: t('directory:field.visibility'), cell: ({ visibility }) => t(`directory:visibility.${visibility}`) },
          {
            label: t('directory:field.source'),
            cell: ({ source, asOf }) => (
              <>{roleWords(ui, source)}<small class="meta"><br />{t('web:asOf', { date: ui.format.date(asOf) })}</small></>
            ),
          },
          { label: t('directory:contact.acts'), cell: (contact) => <Acts ui={ui} contact={contact} service={service} /> },
        ]}
      />
    </section>
  )
}

interface OfContact extends Pick<ContactsPartProps, 'ui' | 'service'> { readonly contact: ShownContact }

/** For the service on whose card it is, for another one by name, or for all the organisation. */
function ForWhich({ ui, contact: { serviceId, serviceName, isServiceArchived }, service }: OfContact): VNode {
  if (serviceId === null || serviceName === null) return <small class="meta"><br />{ui.t('directory:contact.forWhole')}</small>
  if (serviceId === service) return <small class="meta"><br />{ui.t('directory:contact.forThis')}</small>
  return (
    <small class="meta">
      <br />{ui.t('directory:contact.forService')} <CardLink ui={ui} path={`/prace/sit/sluzby/${serviceId}`} name={serviceName} isArchived={isServiceArchived} />
    </small>
  )
}

interface WhoProps { readonly ui: Ui, readonly contact: ShownContact, readonly children: ComponentChildren }

function Who({ ui, contact, children }: WhoProps): VNode {
  const { role, isArchived } = contact
  const label = labelOf(contactRoles, contact.label, ui.language)
  const roleName = wordOf(ui, contactRoles, role)
  return (
    <>
      {label}{isArchived && <> <Tag>{ui.t('directory:archived')}</Tag></>}
      {roleName !== null && roleName !== label && <small class="meta"><br />{roleName}</small>}
      {children}
      <NamedPerson ui={ui} contact={contact} />
    </>
  )
}

/** Who is named, on what ground and until when; what became of a consent. */
function NamedPerson({ ui, contact }: { readonly ui: Ui, readonly contact: ShownContact }): VNode | null {
  const { personName, legalBasis, retainUntil, consentWithdrawnOn } = contact
  if (consentWithdrawnOn !== null) return <small class="meta"><br />{consentWords(ui, contact)}</small>
  if (personName === null) return null
  return (
    <>
      <small class="meta">
        <br />{personName} · {wordOf(ui, contactBases, legalBasis)}
        {retainUntil !== null && `, ${ui.t('directory:contact.until', { date: ui.format.date(retainUntil) })}`}
        {legalBasis === 'consent' && <><br />{consentWords(ui, contact)}</>}
      </small>
      {contact.hiddenFrom <= ui.today && (
        <><br /><Status kind="heed">{ui.t('directory:contact.over')}</Status></>
      )}
    </>
  )
}

/** What may be done with it; from the card of a service the way leads back there. */
function Acts({ ui, contact, service }: OfContact): VNode | null {
  const { t } = ui
  if (!contact.mayChange || contact.consentWithdrawnOn !== null) return null
  const path = `/prace/sit/kontakty/${contact.id}`
  const query = service === undefined ? '' : `?${fromService}=${service}`
  const withdraw = contact.legalBasis === 'consent' && contact.personName !== null
    ? <RowAct ui={ui} path={`${path}/souhlas${query}`} label={t('directory:consent.withdraw')} what={contact.label} /> : null
  if (contact.isArchived) {
    return <><RestoreForm ui={ui} path={path} query={query} quiet />{withdraw}</>
  }
  return (
    <>
      <RowAct ui={ui} path={`${path}/upravit${query}`} label={t('directory:change')} what={contact.label} />
      {' · '}
      <RowAct ui={ui} path={`${path}/historie`} label={t('cards:history.short')} what={contact.label} />
      {' · '}
      <RowAct ui={ui} path={`${path}/archiv${query}`} label={t('directory:toArchive')} what={contact.label} />
      {withdraw && <>{' · '}{withdraw}</>}
    </>
  )
}
