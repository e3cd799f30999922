import type { VNode } from 'preact'
import { postalCodeWritten } from '#core/identifiers/postalCode.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { DefinitionList, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { actorStatuses, facilityKinds, labelOf, sectors, serviceForms } from '../codelists/index.ts'
import type { MergedInto } from '../duplicates/queries/merges.ts'
import type { Flag } from '../freshness/queries.ts'
import { FlagsAbove, FlagsBelow } from '../freshness/views/FlagsPart.tsx'
import type { Location } from '../queries/locations.ts'
import type { Organisation } from '../queries/organisations.ts'
import type { ServiceLine } from '../queries/services.ts'
import { JoinedNotice } from '../editing/views/JoinedNotice.tsx'
import { AddLink, CardLink, ChangeLink } from './CardLink.tsx'
import type { RegisterWords } from '../registers/queries/registerWords.ts'
import { AresPart, type AresState } from '../registers/views/AresPart.tsx'
import { besideWords, RegisterPart } from '../registers/views/RegisterPart.tsx'
import { ArchivedNotice, CardActs, CardSide } from './CardSide.tsx'
import { ContactsPart, type ShownContact } from './ContactsPart.tsx'
import { LogoPicture } from '../logo/views/LogoPage.tsx'
import { LocationsPart } from './LocationsPart.tsx'
import { wordsOf } from './options.ts'
import { mailLink, phoneLink, webLink } from './reachLinks.tsx'
import { kindWords } from './ServicesPage.tsx'
import { Verified } from './Verified.tsx'

interface OrganisationPageProps {
  readonly ui: Ui
  readonly organisation: Organisation
  readonly services: readonly ServiceLine[]
  readonly locations: readonly Location[]
  readonly contacts: readonly ShownContact[]
  readonly flags: readonly Flag[]
  /** What registers say of the organisation and its places. */
  readonly registers: RegisterWords
  readonly mayDecide: boolean
  /** Whether ARES may be asked, and what came of it just now. */
  readonly ares: { readonly isOn: boolean, readonly state: AresState | null }
  readonly isWatched: boolean
  readonly merged: MergedInto | null
  readonly mergedHere: readonly MergedInto[]
  readonly mayChange: boolean
  readonly mayArchive: boolean
  readonly seesHistory: boolean
}

/** The work card of an organisation: everything that is known, by what the person may see. */
export function OrganisationPage(props: OrganisationPageProps): VNode {
  const { ui, organisation, locations, contacts, mayChange, mayArchive, seesHistory } = props
  const { t } = ui
  const path = `/prace/sit/organizace/${organisation.id}`
  const isOpen = mayChange && !organisation.isArchived
  return (
    <WorkLayout
      ui={ui} title={organisation.name} isWritten
      crumbs={[{ label: t('directory:organisations.title'), path: '/prace/sit/organizace' }]}
      intro={kindAndSector(ui, organisation)}
      actions={isOpen && (
        <CardActs ui={ui} path={path} version={organisation.version}><ChangeLink ui={ui} path={`${path}/upravit`} label={t('directory:organisation.change')} /></CardActs>
      )}
    >
      <JoinedNotice ui={ui} />
      {organisation.isArchived && <ArchivedNotice ui={ui} kind="organisation" path={path} mayRestore={mayArchive} merged={props.merged} />}
      <div class="two-sides">
        <div>
          <FlagsAbove ui={ui} flags={props.flags} />
          <Facts ui={ui} organisation={organisation} registers={props.registers} />
          <Cooperation ui={ui} organisation={organisation} />
          <Services {...props} />
          <LocationsPart
            ui={ui} locations={locations} mayChange={isOpen} mayArchive={mayArchive}
            add={isOpen ? `${path}/mista/nove` : undefined}
          />
          <ContactsPart ui={ui} contacts={contacts} add={isOpen ? `${path}/kontakty/novy` : undefined} />
          <FlagsBelow ui={ui} flags={props.flags} />
        </div>
        <CardSide
          ui={ui} path={path} publicPath={`/organizace/${organisation.id}`} card={organisation} mayChange={mayChange}
          mayArchive={mayArchive} isWatched={props.isWatched} addAs={`organizace=${organisation.id}`} seesHistory={seesHistory}
          mergedHere={props.mergedHere}
        >
          {organisation.logo !== null && <LogoPicture logo={organisation.logo} />}
          {isOpen && <p><a href={ui.href(`${path}/logo`)}>{t(organisation.logo === null ? 'directory:logo.add' : 'directory:logo.change')}</a></p>}
          <RegisterPart ui={ui} registers={props.registers} organisationId={organisation.id} mayDecide={props.mayDecide} />
          {isOpen && <AresPart ui={ui} organisation={organisation} {...props.ares} />}
        </CardSide>
      </div>
    </WorkLayout>
  )
}

const kindAndSector = ({ language }: Ui, { kind, sector }: Organisation): string =>
  `${labelOf(facilityKinds, kind, language)} · ${labelOf(sectors, sector, language)}`

function Facts({ ui, organisation, registers }: Pick<OrganisationPageProps, 'ui' | 'organisation' | 'registers'>): VNode {
  const { t } = ui
  const { seatName, seatAddress, seatPostalCode, hasSecretSeat } = organisation
  const seat = hasSecretSeat ? [seatName, t('directory:location.secret')]
    : [seatName, seatAddress, seatPostalCode && postalCodeWritten(seatPostalCode)]
  return (
    <section class="part">
      <PartHead title={t('directory:part.identity')} />
      {organisation.about !== null && <p>{organisation.about}</p>}
      <DefinitionList
        ui={ui}
        facts={[
          { term: t('directory:field.ico'), value: organisation.ico },
          { term: t('directory:field.legalForm'), value: organisation.legalForm },
          { term: t('directory:field.founder'), value: organisation.founder },
          { term: t('directory:card.seat'), value: seat.filter((word) => word !== null).join(', ') },
          { term: t('directory:field.phone'), value: phoneLink(organisation.phone) },
          { term: t('directory:field.email'), value: mailLink(organisation.email) },
          { term: t('directory:field.web'), value: webLink(organisation.web) },
          { term: t('directory:field.dataBox'), value: organisation.dataBox },
          {
            term: t('directory:field.actorStatus'),
            value: labelOf(actorStatuses, organisation.actorStatus, ui.language),
          },
        ].map(besideWords(ui, registers, 'organisation'))}
      />
    </section>
  )
}

/** What the actor and the network may expect of each other; for people in the network only. */
function Cooperation({ ui, organisation }: Pick<OrganisationPageProps, 'ui' | 'organisation'>): VNode {
  const { t } = ui
  const said = (['netOffers', 'netNeeds', 'netCannot', 'callWhen', 'convenor', 'agreedProcedures'] as const)
    .map((field) => ({ term: t(`directory:field.${field}`), value: organisation[field] }))
  return (
    <section class="part" id="spoluprace">
      <PartHead title={t('directory:part.cooperation')} />
      {said.every(({ value }) => value === null)
        ? <p>{t('directory:card.noCooperation')}</p> : <DefinitionList ui={ui} facts={said} />}
    </section>
  )
}

function Services({ ui, organisation, services, mayChange }: OrganisationPageProps): VNode {
  const { t } = ui
  return (
    <section class="part" id="sluzby">
      <PartHead title={t('directory:part.services')} amount={String(services.length)}>
        {mayChange && !organisation.isArchived && (
          <AddLink ui={ui} path={`/prace/sit/organizace/${organisation.id}/sluzby/nova`} label={t('directory:service.add')} />
        )}
      </PartHead>
      <DataTable
        ui={ui} caption={t('directory:part.services')} captionHidden rows={services}
        empty={<p>{t('directory:service.none')}</p>}
        columns={[
          {
            label: t('directory:services.name'), kind: 'name',
            cell: (line) =>
              <CardLink ui={ui} path={`/prace/sit/sluzby/${line.id}`} name={line.name} isArchived={line.isArchived} ending={line} />,
          },
          {
            label: t('directory:field.kind'),
            cell: ({ serviceKind }) => kindWords(ui, { serviceKind, facilityKind: organisation.kind }),
          },
          {
            label: t('directory:field.forms'),
            cell: ({ forms }) => wordsOf(ui, serviceForms, forms) ?? t('web:unknown'),
          },
          { label: t('directory:verified.label'), cell: (row) => <Verified ui={ui} card={row} /> },
        ]}
      />
    </section>
  )
}
