import type { SaidPlace } from './cells/places.ts'
import type { ImportedOrganisation, ImportedService, ServiceFields } from './importedService.ts'
import type { OrganisationRow, Row } from './rowSchema.ts'

/** A row as what it says of the card, its organisation and its parts. */
export const serviceOf = (row: Row, places: readonly SaidPlace[]): ImportedService => ({
  externalKey: row.externalKey, organisation: organisationOf(row), places, areas: row.areas,
  capacity: row.capacity === null ? null : { maximum: row.capacity, unit: row.capacityUnit, free: row.capacityFree, freeAsOf: row.capacityFreeAsOf },
  parts: { capacities: row.capacities ?? [], staff: row.staff ?? [], use: row.use ?? [] }, fields: fieldsOf(row),
})

export const organisationOf = (row: OrganisationRow): ImportedOrganisation => ({
  key: row.organisationKey, name: row.organisation, ico: row.ico, seat: row.seatMunicipality,
  fields: {
    kind: row.organisationKind, sector: row.organisationSector, legalForm: row.legalForm, founder: row.founder, seatAddress: row.seatAddress,
    seatPostalCode: row.seatPostalCode, phone: row.organisationPhone, email: row.organisationEmail, web: row.organisationWeb, dataBox: row.dataBox,
    about: row.about, actorStatus: row.actorStatus, netOffers: row.netOffers, netNeeds: row.netNeeds, netCannot: row.netCannot, callWhen: row.callWhen,
    convenor: row.convenor, agreedProcedures: row.agreedProcedures,
  },
})

const fieldsOf = (row: Row): ServiceFields => ({
  name: row.name, summary: row.summary, keywords: row.keywords, functions: row.functions ?? [], situations: row.situations ?? [], serviceKind: row.serviceKind,
  facilityKind: row.facilityKind, legalBasis: row.legalBasis, registrationNumber: row.registrationNumber, authorisedActivities: row.authorisedActivities ?? [],
  focus: row.focus, intensity: row.intensity, forms: row.forms ?? [], targetGroups: row.targetGroups ?? [], audienceGroups: row.audienceGroups ?? [],
  ageFrom: row.ageFrom, ageTo: row.ageTo, howToStart: row.howToStart, notFor: row.notFor, waitingWeeksFrom: row.waitingWeeksFrom,
  waitingWeeksTo: row.waitingWeeksTo, waitingNote: row.waitingNote, waitingAsOf: row.waitingAsOf, openingHours: row.openingHours, openingNote: row.openingNote,
  hoursPerWeek: row.hoursPerWeek, ordering: row.ordering, crisisNote: row.crisisNote, goesToFamilies: row.goesToFamilies, price: row.price,
  priceNote: row.priceNote, needsReferral: row.needsReferral, languages: row.languages ?? [], barrierFree: row.barrierFree, phone: row.phone, email: row.email,
  web: row.web, ospodCooperation: row.ospodCooperation, schoolCooperation: row.schoolCooperation, fundingUntil: row.fundingUntil, endsOn: row.endsOn,
  goesOn: row.goesOn ?? false,
})
