/** What a column of a table may say about a service at a place, in the order people expect it. */
export const importFields = [
  'externalKey', 'organisation', 'ico', 'organisationKind', 'name', 'municipality', 'address', 'confidential',
  'summary', 'keywords', 'functions', 'situations',
  'serviceKind', 'facilityKind', 'registrationNumber', 'forms', 'targetGroups', 'ageFrom', 'ageTo', 'notFor',
  'capacity', 'capacityUnit', 'openingHours', 'ordering', 'crisisNote', 'goesToFamilies', 'howToStart',
  'needsReferral', 'price', 'priceNote', 'languages', 'barrierFree', 'phone', 'email', 'web',
] as const
export type ImportField = (typeof importFields)[number]

/** Without these columns no row can be told. */
export const neededFields = ['organisation', 'name', 'municipality'] as const satisfies readonly ImportField[]

/** The heading of the column that says each field. */
export type Mapping = Readonly<Partial<Record<ImportField, string>>>

/** What of a remembered mapping this header has. */
export const mappingFor = (header: readonly string[], remembered: Mapping): Mapping =>
  Object.fromEntries(Object.entries(remembered).filter(([, heading]) => header.includes(heading)))

export const missingFields = (mapping: Mapping): readonly ImportField[] => neededFields.filter(
  (field) => mapping[field] === undefined,
)

/** The headings of a table as a set, so that tables of the same columns are the same whatever their order. */
export const headingsOf = (header: readonly string[]): string[] => [...new Set(header.filter((heading) => heading !== ''))].toSorted()
