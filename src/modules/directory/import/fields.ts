/**
 * What a column of a table may say, by the parts people think in. The parts are those of the page where columns are
 * chosen; within a part fields stand in the order of the card.
 */
export const serviceParts = {
  row: ['externalKey', 'organisation', 'name'],
  organisation: ['ico', 'organisationKind', 'organisationSector', 'organisationPhone', 'organisationEmail', 'organisationWeb', 'organisationKey'],
  organisationMore: ['legalForm', 'founder', 'seatMunicipality', 'seatAddress', 'seatPostalCode', 'dataBox', 'about', 'actorStatus'],
  network: ['netOffers', 'netNeeds', 'netCannot', 'callWhen', 'convenor', 'agreedProcedures'],
  what: [
    'summary', 'keywords', 'functions', 'situations', 'serviceKind', 'facilityKind', 'legalBasis', 'registrationNumber', 'authorisedActivities', 'focus', 'intensity',
  ],
  place: ['municipality', 'address', 'postalCode', 'confidential', 'places', 'goesToFamilies', 'areas', 'barrierFree'],
  audience: ['targetGroups', 'audienceGroups', 'ageFrom', 'ageTo', 'notFor'],
  time: ['forms', 'openingHours', 'openingNote', 'hoursPerWeek', 'ordering', 'crisisNote'],
  waiting: [
    'waitingWeeksFrom', 'waitingWeeksTo', 'waitingNote', 'waitingAsOf', 'capacity', 'capacityUnit', 'capacityFree', 'capacityFreeAsOf', 'capacities',
  ],
  start: ['howToStart', 'needsReferral', 'price', 'priceNote', 'languages', 'phone', 'email', 'web'],
  cooperation: ['ospodCooperation', 'schoolCooperation', 'staff', 'use', 'fundingUntil', 'endsOn', 'goesOn'],
} as const

export type ImportPart = keyof typeof serviceParts
export type ImportField = (typeof serviceParts)[ImportPart][number]

export const importParts = Object.keys(serviceParts) as readonly ImportPart[]
export const importFields: readonly ImportField[] = Object.values(serviceParts).flat()

/** What a row of a table is. */
export const importTargets = ['services', 'organisations'] as const
export type ImportTarget = (typeof importTargets)[number]

/** Without these columns no row can be told. */
export const neededFields = ['organisation', 'name', 'municipality'] as const satisfies readonly ImportField[]

/** What a row may say: of an organisation alone its own fields. */
export const fieldsFor = (target: ImportTarget): readonly ImportField[] => target === 'services' ? importFields
  : ['organisation', ...serviceParts.organisation, ...serviceParts.organisationMore, ...serviceParts.network]

/** The heading of the column that says each field. */
export type Mapping = Readonly<Partial<Record<ImportField, string>>>

/** What of a remembered mapping this header has. */
export const mappingFor = (header: readonly string[], remembered: Mapping): Mapping =>
  Object.fromEntries(Object.entries(remembered).filter(([, heading]) => header.includes(heading)))

/** Where a service is given is said by its municipality, or by a column that has all its places. */
export const missingFields = (mapping: Mapping, target: ImportTarget): readonly ImportField[] => neededFields.filter(
  (field) => fieldsFor(target).includes(field) && mapping[field] === undefined && !(field === 'municipality' && mapping.places !== undefined),
)

/** What rows of a table are by the columns it has: without a name of a service its rows are organisations. */
export const targetOf = (mapping: Mapping): ImportTarget => mapping.name === undefined && mapping.organisation !== undefined ? 'organisations' : 'services'

/** The headings of a table as a set, so that tables of the same columns are the same whatever their order. */
export const headingsOf = (header: readonly string[]): string[] => [...new Set(header.filter((heading) => heading !== ''))].toSorted()
