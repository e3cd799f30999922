import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from '#documents/table/csv.ts'
import { formatOf } from '#i18n/format.ts'
import { type Language, languages, translatorFor } from '#i18n/translate.ts'
import type { Ui } from '#web/ui.ts'
import {
  audienceGroups, authorisedActivities, type CodeList, codesOf, facilityKinds, helpFunctions, languages as spoken, legalBases, orderings, prices, sectors, serviceForms, situations,
  socialServiceKinds, targetGroups,
} from '../codelists/index.ts'
import type { ImportedPlace } from '../import/cells/places.ts'
import { guessMapping } from '../import/headings.ts'
import { readRows } from '../import/rows.ts'
import { tableIn } from '../import/foundTable.ts'
import type { WholeService } from './queries.ts'
import { serviceColumns } from './serviceColumns.ts'

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

/** Any text a form keeps: no spaces around it, one kind of line end. One that begins as the guard of formulas does is not ours to tell apart. */
const text = (longest: number, unit: 'grapheme' | fc.Arbitrary<string> = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom(';', '|', '"', '\n', '\\', '=', '-', ',', ' '))) =>
  fc.string({ unit, minLength: 1, maxLength: Math.min(longest, 20) }).map((said) => said.trim()).filter((said) => said !== '' && said.length <= longest && !/^'[=+\-@]/.test(said) && !/\p{Cc}/u.test(said.replaceAll('\n', '')))
const code = <List extends CodeList>(list: List) => fc.constantFrom(...codesOf(list))
const codes = <List extends CodeList>(list: List) => fc.uniqueArray(code(list), { maxLength: 4 })
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as never)
const pair = fc.tuple(optional(fc.nat(99)), optional(fc.nat(99))).map(([one, other]) => one === null || other === null ? [one, other] as const : [Math.min(one, other), Math.max(one, other)] as const)

const place: fc.Arbitrary<ImportedPlace> = fc.record({
  municipality: fc.constantFrom('Hlinsko', 'Lhota (Chrudim)', '571393'), name: optional(text(120)), kind: fc.constantFrom('seat', 'place', 'outreach_point'), address: optional(text(200)),
  postalCode: optional(fc.constantFrom('53901', '11000')), accessNote: optional(text(500)), confidential: fc.boolean(), barrierFree: optional(fc.boolean()), openingHours: optional(text(500)),
  here: fc.record({ capacityShare: fc.constant(null), openingHours: optional(text(500)), openingNote: optional(text(300)) }),
}).map((one) => one.confidential ? { ...one, name: null, address: null, postalCode: null, accessNote: null } : one)

const service: fc.Arbitrary<WholeService> = fc.tuple(fc.record({
  summary: text(300), keywords: text(500), focus: optional(text(500)), intensity: optional(text(300)), howToStart: optional(text(1000)), notFor: optional(text(1000)), legalBasis: code(legalBases),
  serviceKind: optional(code(socialServiceKinds)), facilityKind: optional(code(facilityKinds)), registrationNumber: optional(text(60)), authorisedActivities: codes(authorisedActivities),
  forms: codes(serviceForms), targetGroups: codes(targetGroups), audienceGroups: codes(audienceGroups), functions: codes(helpFunctions), situations: codes(situations),
}), fc.record({
  name: text(200), organisation: text(200), waitingNote: optional(text(200)), waitingAsOf: optional(day), openingHours: optional(text(500)), openingNote: optional(text(300)),
  hoursPerWeek: optional(fc.integer({ min: 1, max: 168_000 }).map((thousandths) => thousandths / 1000)), ordering: optional(code(orderings)), crisisNote: optional(text(300)),
  goesToFamilies: optional(fc.boolean()), price: optional(code(prices)), priceNote: optional(text(200)), needsReferral: optional(fc.boolean()), languages: codes(spoken),
  barrierFree: optional(fc.boolean()), ospodCooperation: optional(text(1000)), schoolCooperation: optional(text(1000)), fundingUntil: optional(day), endsOn: optional(day),
}), fc.record({
  goesOn: fc.boolean(), places: fc.array(place, { maxLength: 3 }), ages: pair, weeks: pair, phone: optional(fc.constant('+420 469 000 000')), email: optional(fc.constant('a@priklad.example')),
  web: optional(fc.constant('https://priklad.example/a;b')), kind: code(facilityKinds), sector: code(sectors), ico: optional(fc.constant('25596641')),
})).map(([said, more, { ages, weeks, kind, sector, ico, places, ...rest }]) => ({
  ...said, ...more, ...rest, ageFrom: ages[0], ageTo: ages[1], waitingWeeksFrom: weeks[0], waitingWeeksTo: weeks[1], id: 's' as never, organisationId: 'o' as never, key: 'K1',
  owner: { key: 'O1', ico, kind, sector, phone: rest.phone, email: rest.email, web: rest.web }, municipalities: [], source: 'networker', verifiedOn: null, verifiedUntil: null, verifiedBy: null,
  isArchived: false, endedOn: null, organisationEnded: false, capacities: [], staff: [], use: [], areas: [], places: places.map((one) => ({ ...one, endedOn: null })),
}))

/** What the file is written with. */
const uiIn = (language: Language): Ui => ({ t: translatorFor(language), format: formatOf(language), language, today: '2026-11-28' }) as unknown as Ui

test('whatever a card says is read back from the row it is written into', async () => {
  await fc.assert(fc.asyncProperty(service, fc.constantFrom(...languages), async (card, language) => {
    const columns = serviceColumns(uiIn(language), () => true)
    const csv = await toCsv({ language, name: 'služby', columns: columns.map(({ column }) => column), rows: [columns.map(({ value }) => value(card))] })
    const found = await tableIn(csv, null)
    if (!found.ok) throw new Error(found.reason)
    const { rows, refused } = readRows(found.value.table, guessMapping(found.value.table), true)
    expect(refused).toEqual([])
    const [row] = rows
    for (const [field, value] of Object.entries(row!.service.fields)) expect([field, value]).toEqual([field, card[field as keyof WholeService]])
    expect(row!.service.places.map(({ column: _column, ...one }) => one)).toEqual(card.places.map(({ endedOn: _endedOn, ...one }) => one))
    const { key, ico, ...owner } = card.owner
    expect(row!.service.organisation).toMatchObject({ key, ico, name: card.organisation, fields: owner })
    expect(row!.service.externalKey).toBe('K1')
  }), { numRuns: 200 })
})
