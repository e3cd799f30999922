import type { VNode } from 'preact'
import { cardSources, CodeName, ContactName, facilityKinds, labelOf, LogoPicture, type PublicOrganisation, type PublicService, seatWords, sectors } from '#modules/directory/index.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { DefinitionList } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { FlagInvitation } from './FlagPage.tsx'
import { Ended, Freshness } from './Freshness.tsx'
import { MailLink, PhoneLink, WebLink } from './reach.tsx'
import { localNumber, ResultIcons, ResultItem } from './ResultItem.tsx'

interface OrganisationPageProps { readonly ui: Ui, readonly organisation: PublicOrganisation, readonly services: readonly PublicService[] }

export function OrganisationPage({ ui, organisation, services }: OrganisationPageProps): VNode {
  const { t } = ui
  return (
    <PublicLayout
      ui={ui} title={organisation.name} isWritten lead={organisation.about ?? undefined} crumbs={[{ label: t('portal:catalogue.title'), path: '/sluzby' }]}
      head={<>{organisation.logo !== null && <LogoPicture logo={organisation.logo} />}<p class="verified">{organisation.organisationEnded && <Ended ui={ui} of={{ endedOn: null, organisationEnded: true }} />}<Freshness ui={ui} card={organisation} /></p></>}
    >
      <div class="card-page">
        <div>
          <Services ui={ui} services={services} />
          <Contacts ui={ui} organisation={organisation} />
          <Facts ui={ui} organisation={organisation} />
          <FlagInvitation ui={ui} path={`/organizace/${organisation.id}`} />
        </div>
        <Reach ui={ui} organisation={organisation} />
      </div>
    </PublicLayout>
  )
}

function Services({ ui, services }: { readonly ui: Ui, readonly services: readonly PublicService[] }): VNode {
  const { t } = ui
  return (
    <section class="card-part" aria-labelledby="nabizi">
      <h2 id="nabizi">{t('portal:organisation.offers')}</h2>
      {services.length === 0 ? <p>{t('portal:organisation.none')}</p> : (
        <>
          <ResultIcons />
          <ul class="results">
            {services.map((service) => (
              <ResultItem
                ui={ui} path={`/sluzby/${service.id}`}
                result={{ service, band: 0, way: null, place: service.places[0] ?? null, number: null }}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface PartProps { readonly ui: Ui, readonly organisation: PublicOrganisation }

function Contacts({ ui, organisation: { contacts } }: PartProps): VNode | null {
  if (contacts.length === 0) return null
  const { t } = ui
  return (
    <section class="card-part" aria-labelledby="kontakty">
      <h2 id="kontakty">{t('portal:organisation.contacts')}</h2>
      <DataTable
        ui={ui} caption={t('portal:organisation.contactCaption')} captionHidden rows={contacts}
        columns={[
          { label: t('portal:organisation.role'), kind: 'name', cell: ({ label }) => <ContactName ui={ui} label={label} /> },
          ...(contacts.some(({ service }) => service !== null) ? [{
            label: t('portal:organisation.forService'),
            cell: ({ service }: PublicOrganisation['contacts'][number]) => service === null ? t('portal:organisation.forAll') : <a href={ui.href(`/sluzby/${service.id}`)} lang={writtenIn(ui)}>{service.name}</a>,
          }] : []),

          { label: t('portal:organisation.phone'), cell: ({ phone }) => phone === null ? t('web:unknown') : <PhoneLink phone={phone} /> },
          { label: t('portal:organisation.email'), cell: ({ email }) => email === null ? t('web:unknown') : <MailLink email={email} /> },
        ]}
      />
    </section>
  )
}

function Facts({ ui, organisation }: PartProps): VNode {
  const { t, language } = ui
  const { ico, legalForm, founder, sector, kind, dataBox, web, source } = organisation
  return (
    <section class="card-part" aria-labelledby="udaje">
      <h2 id="udaje">{t('portal:organisation.facts')}</h2>
      <DefinitionList
        ui={ui}
        facts={[
          { term: t('portal:organisation.kind'), value: <CodeName ui={ui} list={facilityKinds} code={kind} /> },
          { term: t('portal:organisation.sector'), value: labelOf(sectors, sector, language) },
          { term: t('portal:organisation.legalForm'), value: legalForm },
          ...(founder === null ? [] : [{ term: t('portal:organisation.founder'), value: founder }]),
          { term: t('portal:organisation.ico'), value: ico },
          { term: t('portal:organisation.seat'), value: seatWords(organisation) },
          ...(dataBox === null ? [] : [{ term: t('portal:organisation.dataBox'), value: dataBox }]),
          ...(web === null ? [] : [{ term: t('portal:card.web'), value: <WebLink web={web} /> }]),
          { term: t('portal:card.source'), value: labelOf(cardSources, source, language) },
        ]}
      />
    </section>
  )
}

function Reach({ ui, organisation: { phone, email, seat, seatAddress } }: PartProps): VNode {
  const { t } = ui
  return (
    <aside class="contact-panel" aria-labelledby="ozvete-se">
      <h2 id="ozvete-se">{t('portal:card.contact')}</h2>
      {phone === null ? <p class="section-more">{t('portal:card.noContact')}</p> : (
        <a class="button call" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
          <span class="call-number"><Icon name="phone" /><span class="visually-hidden">{t('portal:card.call')} </span>{localNumber(phone)}</span>
        </a>
      )}
      {email !== null && <a class="button button-second" href={`mailto:${email}`}><Icon name="mail" small />{t('portal:card.write')}</a>}
      {seat !== null && <dl><div><Icon name="pin" /><dt>{seat}</dt><dd>{seatAddress ?? ''}</dd></div></dl>}
    </aside>
  )
}
