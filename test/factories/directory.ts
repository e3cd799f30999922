import type { IsoDate, LocationId, MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import {
  type ContactCard, createContact, createLocation, createOrganisation, createService, type LocationCard,
  type OrganisationCard, type ServiceCard, unknownContact, unknownLocation, unknownOrganisation, unknownService,
} from '#modules/directory/index.ts'

// Cards with everything that must be there; a test names only what it is about. They need `aTerritory`.

export const hlinsko = '571393' as MunicipalityCode
export const chrudim = '571164' as MunicipalityCode

const organisationCard = (changes: Partial<OrganisationCard> = {}): OrganisationCard => ({
  ...unknownOrganisation, name: 'Pod Lípou', legalForm: 'spolek', sector: 'social', kind: 'provider',
  seatMunicipality: hlinsko, phone: '+420 000 000 001', actorStatus: 'engaged', source: 'networker',
  verifiedOn: '2026-10-01' as IsoDate, verifiedBy: 'networker', ...changes,
})

export const anOrganisation = (db: Db, changes: Partial<OrganisationCard> = {}): Promise<OrganisationId> =>
  createOrganisation(db, null, organisationCard(changes))

export const aLocation = (
  db: Db, organisationId: OrganisationId, changes: Partial<LocationCard> = {},
): Promise<LocationId> => createLocation(db, null, {
  ...unknownLocation, organisationId, kind: 'place', municipality: hlinsko, address: 'Náměstí 1', ...changes,
})

const serviceCard = (organisationId: OrganisationId, changes: Partial<ServiceCard> = {}): ServiceCard => ({
  ...unknownService, organisationId, name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.',
  keywords: 'úzkost', legalBasis: 'social_service', serviceKind: 'osp', forms: ['ambulatory'],
  functions: ['child_psychology'], ageFrom: 3, ageTo: 18, price: 'free', needsReferral: false, source: 'networker',
  verifiedOn: '2026-10-01' as IsoDate, verifiedBy: 'networker', ...changes,
})

export const aService = (
  db: Db, organisationId: OrganisationId, changes: Partial<ServiceCard> = {},
): Promise<ServiceId> =>
  createService(db, null, serviceCard(organisationId, changes))

export const aContact = (
  db: Db, organisationId: OrganisationId, changes: Partial<ContactCard> = {},
) => createContact(db, null, {
  ...unknownContact, organisationId, role: 'service_manager', label: 'Vedoucí služby', email: 'sluzba@priklad.example',
  source: 'networker', asOf: '2026-10-01' as IsoDate, visibility: 'network', ...changes,
})
