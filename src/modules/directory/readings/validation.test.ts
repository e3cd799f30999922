import { describe, expect, test } from 'vitest'
import { parseForm, type Problems, type Typed } from '#web/form.ts'
import { LocationInput } from '../input/location.ts'
import { OrganisationInput } from '../input/organisation.ts'
import { parseService } from '../input/service.ts'
import { futureProblems } from '../input/shared.ts'
import { readCapacities, readStaff, readUse } from './serviceParts.ts'

const today = '2026-11-22' as never
const form = (fields: Readonly<Record<string, string | readonly string[]>>): Typed =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]))

const organisation = { name: 'Pod Lípou', sector: 'social', kind: 'provider', actorStatus: 'key', source: 'networker' }
const service = {
  name: 'Poradna', summary: 'Poradíme.', legalBasis: 'related', forms: ['ambulatory'], source: 'networker',
}
const place = { kind: 'place', municipality: 'Hlinsko' }

const problemsOf = (parsed: { ok: true, value: unknown } | { ok: false, problems: Problems }): Problems =>
  parsed.ok ? {} : parsed.problems

describe('an organisation', () => {
  const parse = (fields: object) => parseForm(OrganisationInput, form({ ...organisation, ...fields }))

  test.each([
    ['ico', '12345678', 'directory:problem.ico'], ['ico', '2533x', 'directory:problem.ico'],
    ['phone', '469 000', 'web:problem.phone'], ['email', 'lipa@', 'web:problem.email'],
    ['web', 'http://x', 'web:problem.web'], ['web', 'javascript:alert(1)', 'web:problem.web'],
    ['dataBox', 'abc', 'directory:problem.dataBox'], ['dataBox', 'abc0123', 'directory:problem.dataBox'],
    ['seatPostalCode', '539', 'directory:problem.postalCode'], ['seatPostalCode', '93901', 'directory:problem.postalCode'],
    ['name', ' ', 'web:problem.required'], ['netOffers', 'a'.repeat(1001), 'web:problem.tooLong'],
  ])('is refused with %s „%s“', (field, written, problem) => {
    expect(problemsOf(parse({ [field]: written }))).toEqual({ [field]: problem })
  })

  test('is kept one way, however it is written; what nobody wrote stays unknown', () => {
    const parsed = parse({
      ico: '2559 6641', phone: '00420469000000', email: ' lipa@priklad.example ', web: 'www.priklad.example/kontakt',
      dataBox: 'X7AB2KQ', seatPostalCode: '53901', founder: '',
    })
    expect(parsed).toMatchObject({ ok: true, value: {
      ico: '25596641', phone: '+420 469 000 000', email: 'lipa@priklad.example', web: 'https://www.priklad.example/kontakt',
      dataBox: 'x7ab2kq', seatPostalCode: '53901', founder: null, callWhen: null,
    } })
  })
})

describe('a service', () => {
  const problems = (fields: object): Problems => parseService(form({ ...service, ...fields }), null).problems

  test.each([
    ['ages the other way round', { ageFrom: '10', ageTo: '6' }, { ageTo: 'directory:problem.ages' }],
    ['an age nobody reaches', { ageTo: '130' }, { ageTo: 'directory:problem.age' }],
    ['a day that is none', { fundingUntil: '31. 2. 2027' }, { fundingUntil: 'web:problem.date' }],
    ['more hours than a week has', { hoursPerWeek: '169' }, { hoursPerWeek: 'directory:problem.hoursPerWeek' }],
    ['a registered service without its kind', { legalBasis: 'social_service' }, { serviceKind: 'directory:problem.serviceKind' }],
    ['no form', { forms: [] }, { forms: 'directory:problem.forms' }],
    ['no summary', { summary: ' ' }, { summary: 'web:problem.required' }],
    ['neither summary nor form nor an age that can be', { summary: '', forms: [], ageTo: '130' }, {
      summary: 'web:problem.required', forms: 'directory:problem.forms', ageTo: 'directory:problem.age',
    }],
  ])('is refused with %s', (_, fields, expected) => expect(problems(fields)).toEqual(expected))

  test('may stay without what a register brought it without, and not lose what it says', () => {
    const typed = form({ ...service, legalBasis: 'social_service', summary: '', forms: [], phone: '+420 469 000 001' })
    const brought = { legalBasis: 'social_service', serviceKind: null, summary: '', forms: [] } as const
    expect(parseService(typed, brought).problems).toEqual({})
    expect(parseService(typed, { ...brought, serviceKind: 'osp', summary: 'Poradíme.', forms: ['outreach'] }).problems).toEqual({
      serviceKind: 'directory:problem.serviceKind', summary: 'web:problem.required', forms: 'directory:problem.forms',
    })
  })

  test('waits as of a day that has come', () => {
    expect(futureProblems({ waitingAsOf: '2026-11-22' as never }, today)).toEqual({})
    expect(futureProblems({ waitingAsOf: '2026-11-23' as never }, today)).toEqual({ waitingAsOf: 'directory:problem.future' })
  })

  test('says capacity once for a form and unit, with the day its free places hold', () => {
    const row = (number: number, fields: Record<string, string>) =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [`capacity-${number}-${name}`, value]))
    const one = { form: 'outreach', unit: 'klient', maximum: '10' }
    expect(readCapacities(form(row(0, { ...one, free: '2', freeAsOf: '1. 11. 2026' })), today).problems).toEqual({})
    expect(readCapacities(form({ ...row(0, one), ...row(1, one) }), today).problems).toEqual({
      'capacity-1-unit': 'directory:problem.twice',
    })
    expect(readCapacities(form(row(0, { ...one, free: '12' })), today).problems).toEqual({
      'capacity-0-free': 'directory:problem.tooFree',
    })
    expect(readCapacities(form(row(0, { ...one, freeAsOf: '1. 12. 2026' })), today).problems).toEqual({
      'capacity-0-freeAsOf': 'directory:problem.future',
    })
  })

  test('is staffed by each profession once, in full-time equivalents', () => {
    expect(readStaff(form({ 'staff-0-profession': 'psychologist', 'staff-0-fullTime': '1,5', 'staff-1-profession': '' })))
      .toEqual({ values: [{ profession: 'psychologist', fullTime: 1.5 }], problems: {} })
    expect(readStaff(form({
      'staff-0-profession': 'psychologist', 'staff-0-fullTime': '0', 'staff-1-profession': 'nurse', 'staff-1-fullTime': '1',
      'staff-2-profession': 'nurse', 'staff-2-fullTime': '2', 'staff-3-profession': 'jasnovidec', 'staff-3-fullTime': '1',
    })).problems).toEqual({
      'staff-0-fullTime': 'directory:problem.fullTime', 'staff-2-profession': 'directory:problem.twice',
      'staff-3-profession': 'web:problem.choice',
    })
  })

  test('was used in years that have come, each once', () => {
    const use = (number: number, year: string) => ({
      [`use-${number}-year`]: year, [`use-${number}-unit`]: 'klient', [`use-${number}-amount`]: '120',
    })
    expect(readUse(form({ ...use(0, '2026'), ...use(1, '2025') }), today).problems).toEqual({})
    expect(readUse(form({ ...use(0, '2027'), ...use(1, '25') }), today).problems).toEqual({
      'use-0-year': 'directory:problem.year', 'use-1-year': 'directory:problem.year',
    })
    expect(readUse(form({ ...use(0, '2025'), ...use(1, '2025') }), today).problems).toEqual({
      'use-1-unit': 'directory:problem.twice',
    })
  })
})

describe('a place', () => {
  test.each([
    ['lat', { lat: '52', lon: '15,9' }, { lat: 'directory:problem.latitude' }],
    ['lon', { lat: '49,7' }, { lon: 'directory:problem.point' }],
    ['postalCode', { postalCode: '5390l' }, { postalCode: 'directory:problem.postalCode' }],
  ])('is refused with a wrong %s', (_, fields, expected) => {
    expect(problemsOf(parseForm(LocationInput, form({ ...place, ...fields })))).toEqual(expected)
  })
})
