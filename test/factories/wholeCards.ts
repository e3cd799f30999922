import type { IsoDate, LocationId, OrganisationId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { OrganisationCard, ServiceCard } from '#modules/directory/index.ts'
import { aLocation, anOrganisation, aService, chrudim, hlinsko } from './directory.ts'

// Cards in which every field says something, each something else. They need `aTerritory`. A field that is added to a card and
// forgotten here does not compile.

const day = (text: string) => text as IsoDate

export const wholeOrganisation: OrganisationCard = {
  name: 'Pod Jasanem', ico: '25596641', legalForm: 'forma spolku', founder: 'zakladatel kraj', sector: 'social', kind: 'provider', about: 'o nás samých',
  seatMunicipality: hlinsko, seatAddress: 'Jasanová 7', seatPostalCode: '53902', email: 'jasan@priklad.example', phone: '+420 469 000 777',
  web: 'https://jasan.example', dataBox: 'abc2345', actorStatus: 'engaged', netOffers: 'nabízíme hernu', netNeeds: 'potřebujeme lékaře', netCannot: 'neumíme lůžka',
  callWhen: 'volejte ráno', convenor: 'svolává město', agreedProcedures: 'postup předání', source: 'networker', verifiedOn: day('2026-10-02'),
  verifiedUntil: day('2027-03-04'), verifiedBy: 'provider',
}

export const wholeService: Omit<ServiceCard, 'organisationId' | 'places'> = {
  name: 'Klub Jasan', summary: 'Komu pomůžeme', focus: 'zaměření klubu', intensity: 'třikrát týdně', howToStart: 'zazvoňte dole', notFor: 'není pro dospělé',
  keywords: 'nuda odpoledne', legalBasis: 'social_service', serviceKind: 'nzdm', facilityKind: 'provider', registrationNumber: '4455667', authorisedActivities: ['f'],
  forms: ['ambulatory'], targetGroups: ['crisis'], audienceGroups: ['foreigners'], functions: ['child_psychology'], situations: [], ageFrom: 6, ageTo: 26,
  waitingWeeksFrom: 2, waitingWeeksTo: 9, waitingNote: 'v létě déle', waitingAsOf: day('2026-09-08'), openingHours: 'po 8–12', openingNote: 'mimo prázdniny',
  hoursPerWeek: 17.5, ordering: 'appointment', crisisNote: 'v noci linka', goesToFamilies: true, price: 'fee', priceNote: 'dvacet korun', needsReferral: true,
  languages: ['en'], barrierFree: true, email: 'klub@priklad.example', phone: '+420 469 000 778', web: 'https://klub.example', ospodCooperation: 'hlásíme do týdne',
  schoolCooperation: 'besedy ve třídách', fundingUntil: day('2027-12-30'), endsOn: day('2026-01-05'), goesOn: false, staff: [{ profession: 'psychologist', fullTime: 1.25 }],
  use: [{ year: 2024, unit: 'kontakt', amount: 4321 }], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 38, free: 13, freeAsOf: day('2026-09-09') }],
  areas: [{ level: 'region', code: 'CZ053' }], source: 'provider', verifiedOn: day('2026-10-03'), verifiedUntil: day('2027-02-03'), verifiedBy: 'networker',
}

const nothingThere = { capacityShare: null, openingHours: null, openingNote: null }
const at = (...locations: readonly LocationId[]): ServiceCard['places'] => locations.map((locationId) => ({ locationId, ...nothingThere }))

/** The whole card at a place, and beside it cards of every other shape: many places and parts, none at all, namesakes. */
export async function wholeNetwork(db: Db): Promise<OrganisationId> {
  const id = await anOrganisation(db, wholeOrganisation)
  const place = await aLocation(db, id, { address: 'Jasanová 8' })
  const shown = await aLocation(db, id, {
    kind: 'outreach_point', name: 'Maringotka | u školy', municipality: chrudim, address: 'Školní 3, dvůr', postalCode: '53701', accessNote: 'zvonek\ndruhý | zdola',
    barrierFree: false, openingHours: 'út 9–11; jinak podle dohody',
  })
  const secret = await aLocation(db, id, { municipality: chrudim, address: 'Tajná 11', confidential: true })
  await aService(db, id, { ...wholeService, places: at(place) })
  await aService(db, id, {
    ...wholeService, name: '=Klub; „druhý“', endsOn: null, goesOn: true, legalBasis: 'spod_authorised', authorisedActivities: ['f', 'a'], forms: ['ambulatory', 'outreach', 'residential'],
    summary: '-5 minut\nod školy; opravdu', openingHours: 'dopoledne a po obědě', hoursPerWeek: 12.333, waitingWeeksTo: null,
    capacities: [
      { form: 'outreach', unit: 'kontakt', maximum: 1200, free: null, freeAsOf: null }, { form: 'residential', unit: 'uvazek', maximum: 3, free: 0, freeAsOf: null },
      { form: 'ambulatory', unit: 'interv', maximum: 7, free: null, freeAsOf: day('2026-09-10') },
    ],
    staff: [{ profession: 'educator', fullTime: 0.5 }, { profession: 'other', fullTime: 12 }],
    use: [{ year: 2025, unit: 'klient', amount: 7 }, { year: 2024, unit: 'klient', amount: 6 }],
    areas: [{ level: 'country', code: 'CZ' }, { level: 'orp', code: '5304' }, { level: 'municipality', code: hlinsko }], functions: ['crisis', 'mediation'], situations: ['sad_child'],
    languages: ['cs', 'uk'], places: [
      { locationId: place, capacityShare: 0.4, openingHours: 'st 8–12', openingNote: 'sudé týdny' }, { locationId: shown, capacityShare: 0.35, openingHours: null, openingNote: null },
      { locationId: secret, capacityShare: 0.25, openingHours: null, openingNote: null },
    ],
  })
  await aService(db, id, { ...wholeService, name: 'Bez místa', hoursPerWeek: null, phone: null, email: null, web: null, places: [] })
  await aService(db, id, { ...wholeService, name: 'Klub Jasan', registrationNumber: null, summary: 'Jiný klub téhož jména', places: at(place) })
  await aService(db, await anOrganisation(db, { name: 'Jmenovci' }), { name: 'Poradna', languages: [], places: [] })
  await aService(db, await anOrganisation(db, { name: 'Jmenovci', kind: 'svc_ddm', sector: 'leisure' }), { name: 'Poradna', functions: [], serviceKind: null, legalBasis: 'informal' })
  return id
}
