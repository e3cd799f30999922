import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Notice } from '#web/parts/words.tsx'
import { writtenIn } from '#web/ui.ts'
import { FlagsAbove, FlagsBelow } from '../freshness/views/FlagsPart.tsx'
import { JoinedNotice } from '../editing/views/JoinedNotice.tsx'
import { endedWords } from '../endedWords.ts'
import { fromService } from '../paths.ts'
import { endingPath } from '../ending/paths.ts'
import { isOutsideNetwork } from '../outsideNetwork.ts'
import { ChangeLink } from './CardLink.tsx'
import { RegisterPart } from '../registers/views/RegisterPart.tsx'
import { ArchivedNotice, CardActs, CardSide } from './CardSide.tsx'
import { ContactsPart } from './ContactsPart.tsx'
import { AudienceFacts, CooperationFacts, MeaningFacts, StartFacts, TimeFacts } from './ServiceFacts.tsx'
import { CapacityFacts, PlaceFacts, StaffFacts, UseFacts } from './ServicePlaces.tsx'
import type { ServicePageProps } from './servicePageProps.ts'
import { kindWords } from './ServicesPage.tsx'

/** The work card of a service: everything that is known, by what the person may see. */
export function ServicePage(props: ServicePageProps): VNode {
  const { ui, service, organisation, contacts, mayChange, mayArchive, seesHistory } = props
  const { t } = ui
  const path = `/prace/sit/sluzby/${service.id}`
  const home = { written: true, label: organisation.name, path: `/prace/sit/organizace/${organisation.id}` }
  const kinds = { serviceKind: service.serviceKind, facilityKind: service.facilityKind ?? organisation.kind }
  return (
    <WorkLayout
      ui={ui} title={service.name} isWritten crumbs={[{ label: t('directory:services.title'), path: '/prace/sit/sluzby' }, home]}
      intro={<><a href={ui.href(home.path)} lang={writtenIn(ui)}>{organisation.name}</a> · {kindWords(ui, kinds)}</>}
      actions={mayChange && !service.isArchived && (
        <CardActs ui={ui} path={path} version={service.version}><ChangeLink ui={ui} path={`${path}/upravit`} label={t('directory:service.change')} /></CardActs>
      )}
    >
      <JoinedNotice ui={ui} />
      {service.isArchived && <ArchivedNotice ui={ui} kind="service" path={path} mayRestore={mayArchive} merged={props.merged} />}
      <EndedNotice {...props} />
      <OutsideNotice {...props} />
      {organisation.isArchived && <Notice kind="heed"><p>{t('directory:service.organisationArchived')}</p></Notice>}
      <div class="two-sides">
        <div>
          {service.summary !== '' && <p class="lead" lang={writtenIn(ui)}>{service.summary}</p>}
          <FlagsAbove ui={ui} flags={props.flags} />
          <StartFacts {...props} />
          <AudienceFacts {...props} />
          <PlaceFacts {...props} />
          <TimeFacts {...props} />
          <CapacityFacts {...props} />
          <StaffFacts {...props} />
          <CooperationFacts {...props} />
          <UseFacts {...props} />
          <MeaningFacts {...props} />
          <ContactsPart ui={ui} contacts={contacts} service={service.id} add={newContactPath(props)} />
          <FlagsBelow ui={ui} flags={props.flags} />
        </div>
        <CardSide
          ui={ui} path={path} publicPath={`/sluzby/${service.id}`} card={service} mayChange={mayChange}
          mayArchive={mayArchive} isWatched={props.isWatched} addAs={`sluzba=${service.id}`} seesHistory={seesHistory}
          mergedHere={props.mergedHere}
        >
          <FiguresLink {...props} />
          {props.mayMove && !service.isArchived && <p><a href={ui.href(`${path}/presunout`)}>{t('duplicates:move.link')}</a></p>}
          {!service.isArchived && <p><a href={ui.href(`/sluzby/${service.id}/karta.pdf`)} download>{t('print:sheet.download')}</a></p>}
          <RegisterPart ui={ui} registers={props.registers} organisationId={organisation.id} mayDecide={props.mayDecide} />
        </CardSide>
      </div>
    </WorkLayout>
  )
}

/** Where a contact for the service is added; none for who may not, nor on an archived card. */
const newContactPath = ({ service, organisation, mayChange }: ServicePageProps): string | undefined =>
  mayChange && !service.isArchived && !organisation.isArchived ? `/prace/sit/organizace/${organisation.id}/kontakty/novy?${fromService}=${service.id}` : undefined

/** To the short form of what changes most often. */
const FiguresLink = ({ ui, service, mayChange }: ServicePageProps): VNode | null => mayChange && !service.isArchived
  ? <p><a href={ui.href(`/prace/sit/sluzby/${service.id}/cekani`)}>{ui.t('freshness:figures.title')}</a></p> : null

/** Why lists leave the card out, and how to take it in. */
function OutsideNotice({ ui, service, mayChange }: ServicePageProps): VNode | null {
  if (service.isArchived || !isOutsideNetwork(service)) return null
  const { t } = ui
  return <Notice title={t('directory:outside.title')}><p>{t('directory:outside.text')} {mayChange && t('directory:outside.how')}</p></Notice>
}

/** That the service is not offered to the public, since when and by whose word, and how to say otherwise. */
function EndedNotice({ ui, service, mayChange }: ServicePageProps): VNode | null {
  const ended = endedWords(ui, service)
  if (ended === null || service.isArchived) return null
  const { t } = ui
  const isByRegister = service.endsOn === null && !service.organisationEnded
  return (
    <Notice kind="heed" title={t('directory:ended.title', { ended })}>
      <p>{t('directory:ended.text')} {mayChange && t(service.endsOn !== null ? 'directory:ended.byCard' : isByRegister ? 'directory:ended.byRegister' : 'directory:ended.byOrganisation')}</p>
      {mayChange && isByRegister && <p><a class="button button-second" href={ui.href(endingPath(service.id))}>{t('registers:ending.decide')}</a></p>}
    </Notice>
  )
}
