import type { RecordKind } from './records.ts'

/** How a field of a card is kept; `point` and `capacities` have a place of their own. */
export type FieldShape = 'text' | 'list' | 'number' | 'flag' | 'point' | 'capacities'
export interface CardField { readonly column: string, readonly shape: FieldShape }

const text = (column: string): CardField => ({ column, shape: 'text' })
const list = (column: string): CardField => ({ column, shape: 'list' })
const number = (column: string): CardField => ({ column, shape: 'number' })

/** Fields of cards that a register can say. What else it says is kept beside, and no card has a field for it. */
export const cardFields = {
  organisation: {
    name: text('name'), ico: text('ico'), legalForm: text('legal_form'), seatMunicipality: text('seat_municipality_code'),
    seatAddress: text('seat_address'), seatPostalCode: text('seat_postal_code'), email: text('email'), phone: text('phone'), web: text('web'),
  },
  service: {
    name: text('name'), serviceKind: text('service_kind'), facilityKind: text('facility_kind'),
    registrationNumber: text('registration_number'), keywords: text('keywords'), forms: list('forms'), targetGroups: list('target_groups'),
    ageFrom: number('age_from'), ageTo: number('age_to'), email: text('email'), phone: text('phone'), web: text('web'),
    capacities: { column: '', shape: 'capacities' },
    // Only tables say these.
    summary: text('summary'), focus: text('focus'), intensity: text('intensity'), howToStart: text('how_to_start'), notFor: text('not_for'),
    crisisNote: text('crisis_note'), ordering: text('ordering'), price: text('price'), priceNote: text('price_note'),
    ospodCooperation: text('ospod_cooperation'), schoolCooperation: text('school_cooperation'), audienceGroups: list('audience_groups'), languages: list('languages'),
  },
  location: {
    municipality: text('municipality_code'), confidential: { column: 'confidential', shape: 'flag' }, name: text('name'),
    address: text('address'), postalCode: text('postal_code'), point: { column: '', shape: 'point' },
  },
} as const satisfies Readonly<Record<RecordKind, Readonly<Record<string, CardField>>>>

export const fieldNames = (kind: RecordKind): readonly string[] => Object.keys(cardFields[kind])

/** Two fields that are one word: one of ours beside one of a register's may be nobody's, and the first above the second. */
export const agePair = ['ageFrom', 'ageTo'] as const

/** Fields that people write in words: a provider may write the right one. */
export const wordedFields = ['name', 'address', 'seatAddress', 'email', 'phone', 'web', 'keywords'] as const
