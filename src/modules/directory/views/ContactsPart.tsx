import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import { PartHead, Status, Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { contactBases, contactRoles, labelOf } from '../codelists/index.ts'
import type { Contact } from '../queries/contacts.ts'
import { AddLink, RowAct } from './CardLink.tsx'
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
}

/** Contacts the person may see, functional ones first. */
export function ContactsPart({ ui, contacts, add }: ContactsPartProps): VNode {
  const { t } = ui
  return (
    <section class="part" id="kontakty">
      <PartHead title={t('directory:part.contacts')} amount={String(contacts.length)}>
        {add !== undefined && <AddLink ui={ui} path={add} label={t('directory:contact.add')} />}
      </PartHead>
      <DataTable
        ui={ui} caption={t('directory:part.contacts')} captionHidden rows={contacts}
        empty={<p>{t('directory:contact.none')}</p>}
        columns={[
          { label: t('directory:contact.who'), kind: 'name', cell: (contact) => <Who ui={ui} contact={contact} /> },
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
          { label: t('directory:contact.acts'), cell: (contact) => <Acts ui={ui} contact={contact} /> },
        ]}
      />
    </section>
  )
}

function Who({ ui, contact }: { readonly ui: Ui, readonly contact: ShownContact }): VNode {
  const { role, isArchived } = contact
  const label = labelOf(contactRoles, contact.label, ui.language)
  const roleName = wordOf(ui, contactRoles, role)
  return (
    <>
      {label}{isArchived && <> <Tag>{ui.t('directory:archived')}</Tag></>}
      {roleName !== null && roleName !== label && <small class="meta"><br />{roleName}</small>}
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

function Acts({ ui, contact }: { readonly ui: Ui, readonly contact: ShownContact }): VNode | null {
  const { t } = ui
  if (!contact.mayChange || contact.consentWithdrawnOn !== null) return null
  const path = `/prace/sit/kontakty/${contact.id}`
  const withdraw = contact.legalBasis === 'consent' && contact.personName !== null
    ? <RowAct ui={ui} path={`${path}/souhlas`} label={t('directory:consent.withdraw')} what={contact.label} /> : null
  if (contact.isArchived) {
    return <><RestoreForm ui={ui} path={path} quiet />{withdraw}</>
  }
  return (
    <>
      <RowAct ui={ui} path={`${path}/upravit`} label={t('directory:change')} what={contact.label} />
      {' · '}
      <RowAct ui={ui} path={`${path}/historie`} label={t('cards:history.short')} what={contact.label} />
      {' · '}
      <RowAct ui={ui} path={`${path}/archiv`} label={t('directory:toArchive')} what={contact.label} />
      {withdraw && <>{' · '}{withdraw}</>}
    </>
  )
}
