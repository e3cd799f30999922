import { afterAll, describe, expect, test } from 'vitest'
import type { IsoDate, MunicipalityCode, OrganisationId, OrpCode, RegionCode, ServiceId } from '#core/ids.ts'
import { formatOf } from '#i18n/format.ts'
import { translatorFor } from '#i18n/translate.ts'
import { aDocumentRenderer } from '#test/support/documentRenderer.ts'
import { everyTag, readPdf } from '#test/support/readPdf.ts'
import type { PublicOrganisation, PublicPlace, PublicServiceCard } from '../publicQueries.ts'
import { cardBlock, shortened, wholeCard } from './cardBlock.ts'
import { placeWords, type PrintWriting, waitingWords, whereWords } from './cardWords.ts'
import { makeSheet } from './makeSheet.ts'
import { officialReach } from './organisationWords.ts'
import { sheetContent } from './sheetContent.ts'

const renderer = aDocumentRenderer()
afterAll(() => renderer.close())

const writing: PrintWriting = { t: translatorFor('cs'), format: formatOf('cs'), language: 'cs', today: '2026-11-22' as IsoDate }

const place = (changes: Partial<PublicPlace> = {}): PublicPlace => ({
  code: '571393' as MunicipalityCode, municipality: 'Hlinsko', orp: '5302' as OrpCode, region: 'CZ053' as RegionCode, municipalityLat: 49.7, municipalityLon: 15.9,
  confidential: false, name: 'Radnice', address: 'Náměstí 1', postalCode: null, accessNote: null, barrierFree: null, openingHours: null, openingNote: null, endedOn: null, pin: null, isPinOfMunicipality: false, ...changes,
})

const card = (changes: Partial<PublicServiceCard> = {}): PublicServiceCard => ({
  id: '0b6ad4a8-0000-4000-8000-000000000001' as ServiceId, name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.',
  organisationId: '0b6ad4a8-0000-4000-8000-000000000002' as OrganisationId, organisation: 'Poradna Pod Lípou', forms: ['ambulatory'], goesToFamilies: null,
  ageFrom: 3, ageTo: 18, waitingWeeksFrom: 5, waitingWeeksTo: 7, waitingNote: null, waitingAsOf: '2026-11-01' as IsoDate, openingHours: 'Po–Pá 8–16', openingNote: null,
  howToStart: 'Zavolejte a domluvíme se.', price: 'free', priceNote: null, needsReferral: false, barrierFree: true, phone: '+420 000 000 010',
  verifiedOn: '2026-10-01' as IsoDate, verifiedUntil: null, places: [place()], areas: [{ level: 'orp', code: '5302', name: 'Hlinsko' }], notFor: null, focus: null, intensity: null,
  ospodCooperation: null, schoolCooperation: null, professions: [], keywords: '', legalBasis: 'social_service', serviceKind: 'osp', facilityKind: null, registrationNumber: null,
  authorisedActivities: [], targetGroups: [], audienceGroups: [], functions: [], situations: [], ordering: null, crisisNote: null, languages: ['cs'], email: 'poradna@priklad.example', web: null,
  capacities: [], source: 'provider', verifiedBy: 'provider', endedOn: null, organisationEnded: false, logo: null, contacts: [], ...changes,
})

const edition = { madeAt: '2026-11-22T09:30:00+01:00', publisher: 'Město Vzorov', address: 'https://sit.priklad.example/sluzby/0b6ad4a8-0000-4000-8000-000000000001', demo: true, pictures: {} }

describe('a printed card', () => {
  test('says what the card says, in words, and how fresh it is', () => {
    const { facts, note, title, subtitle } = cardBlock(writing, card())
    const said = Object.fromEntries(facts.map(({ label, runs }) => [label, runs.map(({ text }) => text).join('')]))
    expect({ title, subtitle }).toEqual({ title: 'Dětský psycholog', subtitle: 'Poradna Pod Lípou · Odborné sociální poradenství' })
    expect(said).toMatchObject({
      Telefon: '+420 000 000 010', Kde: 'Radnice, Hlinsko, Náměstí 1', 'Pro koho': 'od 3 do 18 let', Cena: 'zdarma', Otevřeno: 'Po–Pá 8–16', Doporučení: 'není potřeba',
    })
    expect(said['Čekání']?.replaceAll('\u00A0', ' ')).toBe('5 až 7 týdnů (stav k 1. 11. 2026)')
    expect(note?.replaceAll('\u00A0', ' ')).toBe('Ověřeno 1. 10. 2026, platí do 1. 10. 2027.')
  })

  test.each([[1, 3, '1 až 3 týdny'], [0, 1, '0 až 1 týden'], [2, 8, '2 až 8 týdnů'], [4, 4, '4 týdny'], [0, 0, 'bez čekání']])('waiting from %i to %i is %s', (waitingWeeksFrom, waitingWeeksTo, words) => {
    expect(waitingWords(writing, card({ waitingWeeksFrom, waitingWeeksTo, waitingAsOf: null }))?.replaceAll('\u00A0', ' ')).toBe(words)
  })

  test('a note stands beside the weeks, not instead of them', () => {
    expect(waitingWords(writing, card({ waitingNote: 'v létě déle', waitingAsOf: null }))?.replaceAll('\u00A0', ' ')).toBe('5 až 7 týdnů; v létě déle')
    expect(waitingWords(writing, card({ waitingWeeksFrom: null, waitingWeeksTo: null, waitingNote: 'v létě déle', waitingAsOf: null }))).toBe('v létě déle')
  })

  test('whole, says also how it works, with whom and by what right', () => {
    const { facts } = cardBlock(writing, card({
      goesToFamilies: true, focus: 'hra a rozhovor', intensity: 'jednou týdně', professions: ['psychologist'], ospodCooperation: 'hlásíme změny',
      schoolCooperation: 'besedy', registrationNumber: '4455667',
    }))
    expect(Object.fromEntries(facts.map(({ label, runs }) => [label.replaceAll('\u00A0', ' '), runs.map(({ text }) => text).join('')]))).toMatchObject({
      'Jezdí do rodin': 'ano', 'Kde pomáhá': 'správní obvod Hlinsko', Zaměření: 'hra a rozhovor', 'Jak často': 'jednou týdně', 'Kdo pomáhá': expect.stringContaining('psycholog') as string,
      'Spolupráce s OSPOD': 'hlásíme změny', 'Spolupráce se školami': 'besedy', 'Právní rámec': expect.stringMatching(/108\/2006.*číslo registrace 4455667/) as string,
    })
  })

  test('says whom in the service to turn to, where the card says it', () => {
    const contacts = [{ label: 'service_manager', phone: '+420 000 000 011', email: 'vedouci@priklad.example' }, { label: 'Krizová linka', phone: '+420 000 000 012', email: null }]
    const turnTo = cardBlock(writing, card({ contacts })).facts.filter(({ label }) => label === 'Další kontakty')
    expect(turnTo.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['vedoucí služby: +420 000 000 011, vedouci@priklad.example; Krizová linka: +420 000 000 012'])
    expect(cardBlock(writing, card()).facts.map(({ label }) => label)).not.toContain('Další kontakty')
  })

  test('contacts are cut between whole ones only, and not where they are short', () => {
    const contacts = Array.from({ length: 12 }, (_, number) => ({ label: `Linka ${number}`, phone: '+420 000 000 012', email: 'linka@priklad.example' }))
    const said = (most: number, of = contacts) => cardBlock(writing, card({ contacts: of }), { longest: most, facts: 'all' }).facts.find(({ label }) => label === 'Další kontakty')?.runs.map(({ text }) => text).join('') ?? ''
    expect(said(130)).toMatch(/linka@priklad\.example … více na webu$/)
    expect(said(130, contacts.slice(0, 3))).not.toContain('…')
    expect(said(Infinity)).toContain('Linka 11')
  })

  test('of an organisation contacts of a service say which', () => {
    const official = { dataBox: null, contacts: [
      { label: 'Ambulance', phone: '+420 000 000 011', email: null, service: { id: 'a', name: 'Dětský psycholog' } }, { label: 'Ambulance', phone: '+420 000 000 012', email: null, service: null },
    ] } as unknown as PublicOrganisation
    expect(officialReach(writing, official).map(({ label }) => label)).toEqual(['Ambulance (Dětský psycholog)', 'Ambulance'])
  })

  test('of an English document functions of contacts are English, and what somebody called them or noted is Czech', () => {
    const english: PrintWriting = { ...writing, t: translatorFor('en'), format: formatOf('en'), language: 'en' }
    const contacts = ['service_manager', 'Vedoucí služby', 'Krizová linka'].map((label) => ({ label, phone: '+420 000 000 012', email: null }))
    const block = cardBlock(english, card({ contacts, price: 'free', priceNote: 'jen první rok', waitingNote: 'podle závažnosti' }))
    const runs = (name: string) => block.facts.find(({ label }) => label === name)?.runs.filter(({ lang }) => lang === 'cs').map(({ text }) => text)
    expect([runs('Other contacts'), runs('Price'), runs('Waiting')]).toEqual([['Krizová linka'], ['jen první rok'], ['podle závažnosti']])
    expect(JSON.stringify(block)).toContain('service manager')
  })

  test('of an English document Czech words say that they are Czech; what is said in English does not', () => {
    const english: PrintWriting = { ...writing, t: translatorFor('en'), format: formatOf('en'), language: 'en' }
    const block = cardBlock(english, card())
    expect([block.lang, block.summary]).toEqual(['cs', [{ text: 'Pomůžeme dětem, které se bojí.', lang: 'cs' }]])
    const said = Object.fromEntries(block.facts.map(({ label, runs }) => [label, runs[0]?.lang]))
    expect(said).toMatchObject({ 'How to start': 'cs', Where: 'cs', 'For whom': undefined, Waiting: undefined })
    expect(Object.fromEntries(cardBlock(english, card({ places: [place({ confidential: true })] })).facts.map(({ label, runs }) => [label, runs[0]?.lang]))['Where']).toBeUndefined()
    expect(JSON.stringify(cardBlock(writing, card()))).not.toContain('"lang"')
  })

  test('what nobody knows is left out', () => {
    const { facts } = cardBlock(writing, card({ phone: null, openingHours: null, waitingWeeksFrom: null, waitingWeeksTo: null, price: null, howToStart: null, areas: [] }))
    expect(facts.map(({ label }) => label)).toEqual(['E-mail', 'Kde', 'Pro koho', 'Jak pomáhají', 'Doporučení', 'Bez bariér', 'Právní rámec'])
  })

  test('of a confidential place there is only its municipality, whatever else came', () => {
    expect(placeWords(writing, place({ confidential: true, name: 'Skrytá', address: 'Skrytá 5' }))).toBe('Hlinsko (adresa je utajená)')
  })

  test('many places are counted', () => {
    const places = Array.from({ length: 9 }, (_, number) => place({ municipality: `Obec ${number}` }))
    expect(whereWords(writing, card({ places }))).toContain('a\u00A03 další místa')
  })

  test.each([
    ['První věta. Druhá věta je delší a nevejde se.', 30, 'První věta. … více na webu'], ['krátké', 30, 'krátké'],
    ['jednoslovodlouhéjakotýdenbezmezery', 25, 'jednoslovo … více na webu'],
  ])('%s is cut to %i', (text, most, expected) => { expect(shortened(text, most, '… více na webu')).toBe(expected) })
})

describe('the card on one page', () => {
  test('has no version: nothing counts versions of a card', () => { expect(sheetContent(writing, card(), edition, wholeCard)).not.toHaveProperty('version') })

  const sheetOf = async (one: PublicServiceCard) => {
    const outcome = await makeSheet(renderer, writing, one, edition)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
    return readPdf(outcome.value.bytes)
  }

  test('is a PDF/UA of one page with its name, facts, code and ribbon', async () => {
    const pdf = await sheetOf(card())
    expect(pdf).toMatchObject({ pages: 1, title: 'Dětský psycholog', language: 'cs-CZ' })
    expect(pdf.xmp).toMatch(/pdfuaid:part>1</u)
    for (const said of ['Poradna Pod Lípou', 'Ukázková data', 'Zavolejte']) expect(pdf.text).toContain(said)
    const code = everyTag(pdf.tags).find(({ role }) => role === 'Figure')
    expect(code?.alt).toContain(edition.address)
  })

  test('with long texts shortens them and keeps every fact; the page is used', async () => {
    const long = 'Pracujeme s celou rodinou, dokud to dává smysl, a domluvíme se na tom spolu. '.repeat(14)
    const pdf = await sheetOf(card({
      howToStart: long, notFor: long, crisisNote: long, priceNote: long, focus: long, languages: ['cs', 'uk'],
      capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 12, free: 3, freeAsOf: '2026-11-01' as IsoDate }],
    }))
    const text = pdf.text.replaceAll(/\s+/g, ' ')
    expect(pdf.pages).toBe(1)
    for (const said of ['ukrajinština', '5 až 7 týdnů', 'nejvýš 12', 'Bez bariér', 'Právní rámec', 'více na webu']) expect(text).toContain(said)
    // Of the five texts more than one sentence each: the page is used.
    expect(text.split('Pracujeme s celou rodinou').length - 1).toBeGreaterThanOrEqual(9)
  })

  test('stays one page however much the card says', async () => {
    const long = 'Pracujeme s celou rodinou, dokud to dává smysl. '.repeat(60)
    const pdf = await sheetOf(card({
      howToStart: long, notFor: long, crisisNote: long, openingNote: long, priceNote: long,
      places: Array.from({ length: 30 }, (_, number) => place({ municipality: `Dlouhá Lhota nad Řekou ${number}`, address: 'Náměstí Dr. Edvarda Beneše 1234' })),
      areas: Array.from({ length: 80 }, (_, number) => ({ level: 'municipality', code: String(number), name: `Obec s dlouhým jménem ${number}` })),
    }))
    expect(pdf.pages).toBe(1)
    expect(pdf.text).toContain('více na webu')
  })
})
