import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { translatorFor } from '#i18n/translate.ts'
import { aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp } from '#test/support/app.ts'
import type { ServiceCard } from '../cards.ts'
import { writePlan } from '../commands/importRows.ts'
import { previewServices, untold } from '../commands/importServices.ts'
import { knownFor } from '../queries/knownCards.ts'
import { usualChoice } from './choice.ts'
import { guessMapping } from './headings.ts'
import { joinRows } from './joinedRows.ts'
import { changesTold, type ImportPlan, keptTold, planImport, type PlanOptions } from './plan.ts'
import { readRows, saidBy } from './rows.ts'
import { readTable } from './table.ts'
import { reasonWords } from './trouble.ts'
import { usualUnsaid } from './unsaid.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const everywhere: PlanOptions = { orpCodes: null, overwrites: false }

async function planOf(lines: readonly string[], options = everywhere): Promise<ImportPlan> {
  const table = await readTable(lines.join('\n'))
  if (!table.ok) throw new Error(table.reason)
  const read = readRows(table.value, guessMapping(table.value), false)
  const said = [...read.rows.map(({ service }) => saidBy(service)), ...read.refused.map((row) => row.said)]
  return planImport(read, await knownFor(app.db, said, null), options)
}
async function write(lines: readonly string[], options = everywhere): Promise<ImportPlan> {
  const plan = await planOf(lines, options)
  await app.db.transaction().execute((tx) => writePlan(tx, null, plan, usualUnsaid, () => Promise.resolve()))
  return plan
}
const row = (heading: string, cell: string): string[] => [`Poskytovatel;Název služby;Obec;${heading}`, `Vzorný;Poradna;Hlinsko;"${cell.replaceAll('"', '""')}"`]

test.each([
  ['Čekání do', 'tři', 'Napište číslo, třeba 12.'], ['Čekání do', '300', 'Tak dlouho se nečeká.'], ['Čekání', '9–2', 'Konec čekání'], ['Čekání ke dni', '31. 2. 2026', 'datum'],
  ['Čekání ke dni', '1. 1. 2999', 'teprve přijde'], ['Volných míst', '3', 'K volným místům napište i kapacitu.'], ['Kapacity', '12', 'ambulantní: 12'],
  ['Kapacity', 'ambulantní: 12 (klient), volno 1 (k 1. 1. 2999)', 'teprve přijde'], ['Hodin týdně', '170', '168 hodin'], ['Intenzita', 'x'.repeat(301), 'dlouh'],
  ['Komu pomáhá', 'marťani', 'Takovou hodnotu náš seznam nemá.'], ['Činnosti pověřené osoby', '§ 999', 'Takovou hodnotu náš seznam nemá.'], ['Právní rámec', 'kouzelný', 'Takovou hodnotu náš seznam nemá.'],
  ['Území', 'Atlantida', 'Takové území neznáme.'], ['Spolupráce s OSPOD', 'Syn Honzík nechodí do školy.', 'konkrétním člověku'], ['Personál', 'Jana: 1', 'profesi a úvazky'],
  ['Využití', 'hodně', 'rok, počet a jednotku'], ['Využití', '2099: 3 (klient)', 'rok, který už byl'], ['Financování do', 'brzy', 'datum'], ['Ukončeno k', 'brzy', 'datum'], ['Běží dál, i když registr říká, že skončila (ano/ne)', 'snad', 'ano, nebo ne'],
  ['Místa poskytování', 'Hlinsko | barva: modrá', 'obec, ulice a číslo'], ['Místa poskytování', 'Atlantida', 'Takovou obec neznáme.'],
  ['Místa poskytování', 'Krouna | podíl kapacity: 40 %', 'Podíl kapacity'], ['Obec sídla', 'Atlantida', 'Takovou obec neznáme.'], ['PSČ sídla', '9', 'pět číslic'], ['PSČ', '9', 'pět číslic'],
  ['Datová schránka', 'xx', 'sedm malých písmen'], ['Rezort', 'vesmír', 'Takovou hodnotu náš seznam nemá.'], ['Stav v síti', 'slavný', 'Takovou hodnotu náš seznam nemá.'],
  ['Co síti nabízíme', 'x'.repeat(1001), 'dlouh'], ['O organizaci', 'Paní Nováková z Hlinska má syna Petra.', 'konkrétním člověku'], ['Telefon organizace', '12', 'telefon'],
  ['E-mail organizace', 'nic', 'e-mail'], ['Web organizace', 'nic', 'web'], ['Zřizovatel', 'x'.repeat(201), 'dlouh'],
])('a wrong cell under „%s“ is told: %s', async (heading, cell, sentence) => {
  const { refused } = await planOf(row(heading, cell))
  const said = refused.flatMap(({ problems }) => problems.map(({ reason }) => reasonWords(translatorFor('cs'), reason).replaceAll('\u00a0', ' ')))
  expect(said.join(' ').toLowerCase()).toContain(sentence.toLowerCase())
})

const stored = async (organisation: string, name: string) => {
  const card = await app.db.selectFrom('service').innerJoin('organisation', 'organisation.id', 'service.organisation_id').selectAll('service')
    .where('organisation.name', '=', organisation).where('service.name', '=', name).executeTakeFirstOrThrow()
  const part = (table: 'service_area' | 'service_capacity') => app.db.selectFrom(table).selectAll().where('service_id', '=', card.id).execute()
  const places = await app.db.selectFrom('service_location').innerJoin('location', 'location.id', 'service_location.location_id').select(['municipality_code', 'address'])
    .where('service_id', '=', card.id).orderBy('municipality_code').execute()
  return { card, areas: await part('service_area'), capacities: await part('service_capacity'), places }
}

describe('a table by hand', () => {
  test('says fields in the forms people write them', async () => {
    const plan = await write([
      'Poskytovatel;Název služby;Obec;Čekání;Kapacita;Volných míst;Ke dni;Obce působnosti;Zaměření;Spolupráce se školou',
      'Ruční;Poradna;Hlinsko;2–9 týdnů;12;3;8. 9. 2026;"Krouna, ORP Hlinsko, celá ČR, Pardubický kraj";rozchod rodičů;besedy',
    ])
    expect(plan.refused).toEqual([])
    const { card, areas, capacities } = await stored('Ruční', 'Poradna')
    expect(card).toMatchObject({ waiting_weeks_from: 2, waiting_weeks_to: 9, focus: 'rozchod rodičů', school_cooperation: 'besedy' })
    expect(capacities).toMatchObject([{ form: 'ambulatory', unit: 'klient', maximum: 12, free: 3, free_as_of: '2026-09-08' }])
    expect(areas.map(({ level, code }) => `${level} ${code}`).toSorted()).toEqual(['country CZ', 'municipality 571661', 'orp 5302', 'region CZ053'])
  })

  test('names a district, which the card has by its ORPs', async () => {
    await write(['Poskytovatel;Název služby;Obec;Území', 'Okresní;Poradna;Hlinsko;okres Chrudim'])
    expect((await stored('Okresní', 'Poradna')).areas.map(({ level, code }) => `${level} ${code}`).toSorted()).toEqual(['orp 5302', 'orp 5304'])
  })

  test('has a row for each place of a service that has a key', async () => {
    const lines = ['ID;Poskytovatel;Název služby;Obec;Adresa;Popis', 'M1;Místní;Poradna;Hlinsko;Náměstí 1;Pomůžeme', 'M1;Místní;Poradna;Krouna;;', 'M1;Místní;Poradna;Chrudim;;Něco jiného', 'M1;Místní;Poradna;Krouna;;']
    const { added, refused } = await write(lines)
    expect(added).toHaveLength(1)
    expect(refused.map(({ line, problems }) => [line, problems[0]?.reason])).toEqual([[4, 'otherwise'], [5, 'duplicate']])
    expect((await stored('Místní', 'Poradna')).places).toEqual([{ municipality_code: '571393', address: 'Náměstí 1' }, { municipality_code: '571661', address: null }])
    const again = await planOf(lines.slice(0, 3))
    expect([again.added, again.changed, again.refused]).toEqual([[], [], []])
    const [first, ...others] = readRows({ header: (lines[0] ?? '').split(';'), rows: lines.slice(1, 3).map((line, at) => ({ line: at + 2, cells: line.split(';'), whole: true })) }, { externalKey: 'ID', organisation: 'Poskytovatel', name: 'Název služby', municipality: 'Obec' }, false).rows
    expect(joinRows([{ rows: [first!], refused: [] }, { rows: others, refused: [] }]).map(({ rows }) => rows.map(({ service }) => service.places.length))).toEqual([[2], []])
    const atlantis = await planOf([lines[0] ?? '', 'M2;Jinde;Poradna;Atlantida;;', 'M2;Jinde;Poradna;Krouna;;'])
    expect(atlantis.refused.map(({ line }) => line)).toEqual([2, 3])
  })
})

describe('the organisation of a row', () => {
  const header = 'Poskytovatel;Název služby;Obec;Zřizovatel;Telefon organizace;Obec sídla;Adresa sídla'

  test('is made whole, and where rows say otherwise the first one holds and the other is told', async () => {
    const plan = await write([header, 'Nová celá;A;Hlinsko;město;469 000 001;Hlinsko;Náměstí 2', 'Nová celá;B;Hlinsko;kraj;;;'])
    expect(keptTold(plan)).toEqual([{ what: 'Nová celá', field: 'organisation.founder', before: 'město', after: 'kraj' }])
    const card = await app.db.selectFrom('organisation').selectAll().where('name', '=', 'Nová celá').executeTakeFirstOrThrow()
    expect(card).toMatchObject({ founder: 'město', phone: '+420 469 000 001', seat_municipality_code: '571393', seat_address: 'Náměstí 2' })
  })

  test('that is here is filled in, in the history too; what it says stays until it may be replaced', async () => {
    const id = await anOrganisation(app.db, { name: 'Už známá', founder: 'farnost', phone: null })
    const lines = [header, 'Už známá;A;Hlinsko;město;469 000 002;;']
    const plan = await write(lines)
    expect(changesTold(plan)).toEqual([{ what: 'Už známá', field: 'organisation.phone', before: null, after: '+420 469 000 002' }])
    expect(keptTold(plan)).toEqual([{ what: 'Už známá', field: 'organisation.founder', before: 'farnost', after: 'město' }])
    const change = await app.db.selectFrom('card_change').selectAll().where('subject_id', '=', id).where('version', '=', 2).executeTakeFirstOrThrow()
    expect(change).toMatchObject({ origin: 'import', changes: { phone: { before: null, after: '+420 469 000 002' } } })
    await write(lines, { ...everywhere, overwrites: true })
    expect(await app.db.selectFrom('organisation').select(['founder', 'version']).where('id', '=', id).executeTakeFirst()).toEqual({ founder: 'město', version: 3 })
  })

  test('of another territory keeps its card, though its service here is added', async () => {
    const id = await anOrganisation(app.db, { name: 'Sousední', seatMunicipality: chrudim, phone: null })
    const plan = await write([header, 'Sousední;A;Hlinsko;;469 000 003;;'], { orpCodes: ['5302'], overwrites: true })
    expect(plan.added).toHaveLength(1)
    expect(keptTold(plan)).toMatchObject([{ field: 'organisation.phone' }])
    expect(await app.db.selectFrom('organisation').select('phone').where('id', '=', id).executeTakeFirst()).toEqual({ phone: null })
  })

  test('whose seat is hidden keeps it hidden: no table writes over it or moves it', async () => {
    const id = await anOrganisation(app.db, { name: 'Skrytá', seatAddress: 'Tajná 1' })
    await aLocation(app.db, id, { address: 'Tajná 1', confidential: true })
    const plan = await write([header, 'Skrytá;A;Krouna;;;Chrudim;Veřejná 5'], { ...everywhere, overwrites: true })
    expect([...changesTold(plan), ...keptTold(plan)]).toEqual([])
    expect(await app.db.selectFrom('organisation').select(['seat_address', 'seat_municipality_code']).where('id', '=', id).executeTakeFirst())
      .toEqual({ seat_address: 'Tajná 1', seat_municipality_code: '571393' })
  })
})

describe('a card that is here', () => {
  let home: OrganisationId
  beforeAll(async () => { home = await anOrganisation(app.db, { name: 'Domácí' }) })
  const card = async (name: string, changes: Partial<ServiceCard> = {}) => {
    const place = await aLocation(app.db, home, { address: 'Náměstí 1' })
    return aService(app.db, home, { name, places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }], ...changes })
  }

  test('has its free places filled in, and its capacity replaced only when asked', async () => {
    await card('Plná', { capacities: [{ form: 'outreach', unit: 'luzka', maximum: 5, free: null, freeAsOf: null }] })
    const lines = ['Poskytovatel;Název služby;Obec;Kapacita;Volná místa;Volná místa ke dni', 'Domácí;Plná;Hlinsko;6;2;8. 9. 2026']
    expect(keptTold(await write(lines))).toMatchObject([{ field: 'capacities' }])
    expect((await stored('Domácí', 'Plná')).capacities).toMatchObject([{ form: 'outreach', unit: 'luzka', maximum: 5, free: 2, free_as_of: '2026-09-08' }])
    expect(keptTold(await planOf(lines))).toMatchObject([{ field: 'capacities' }])
    await write(lines, { ...everywhere, overwrites: true })
    expect((await stored('Domácí', 'Plná')).capacities).toMatchObject([{ form: 'outreach', unit: 'luzka', maximum: 6, free: 2 }])
  })

  test('whose waiting is replaced without a day does not claim the old day', async () => {
    await card('Čekající', { waitingWeeksTo: 4, waitingAsOf: '2026-01-01' as never })
    const { changed } = await planOf(['Poskytovatel;Název služby;Obec;Čekání do', 'Domácí;Čekající;Hlinsko;9'], { ...everywhere, overwrites: true })
    expect(changed[0]?.changes.map(({ field }) => field)).toEqual(['waitingWeeksTo', 'waitingAsOf'])
  })

  test('keeps the hours a week that follow from its opening hours', async () => {
    await card('Otevřená', { openingHours: 'po 8–12' })
    const { unchanged } = await planOf(['Poskytovatel;Název služby;Obec;Hodin týdně', 'Domácí;Otevřená;Hlinsko;4'])
    expect(unchanged).toMatchObject([{ kept: [] }])
  })

  test('may keep a text that looks like somebody’s when it says it already, and takes no new one', async () => {
    await card('S textem', { focus: 'Syn Honzík nechodí do školy.' })
    await card('Bez textu', { focus: null })
    const lines = ['Poskytovatel;Název služby;Obec;Zaměření', 'Domácí;S textem;Hlinsko;Syn Honzík nechodí do školy.', 'Domácí;Bez textu;Hlinsko;Syn Honzík nechodí do školy.']
    const { unchanged, refused } = await planOf(lines)
    expect([unchanged.map(({ line }) => line), refused.map(({ line }) => line)]).toEqual([[2], [3]])
  })

  test('gets no place beside a confidential one: a table must not say where that is', async () => {
    const secret = await aLocation(app.db, home, { municipality: chrudim, address: 'Tajná 3', confidential: true })
    await aService(app.db, home, { name: 'Azyl', places: [{ locationId: secret, capacityShare: null, openingHours: null, openingNote: null }] })
    const { changed, unchanged } = await planOf(['Poskytovatel;Název služby;Místa poskytování', 'Domácí;Azyl;Chrudim, Tajná 3'])
    expect([changed.length, unchanged.length]).toEqual([0, 1])
  })

  test('that comes to a confidential place closes what else the organisation has there, in the table too', async () => {
    const own = await anOrganisation(app.db, { name: 'Tajemná organizace' })
    await aLocation(app.db, own, { kind: 'seat', municipality: chrudim, address: 'Tajemná 7' })
    await aLocation(app.db, own, { municipality: chrudim, address: 'Tajemná 7' })
    const other = await aLocation(app.db, own, { municipality: chrudim, address: 'Otevřená 1' })
    await write([
      'Poskytovatel;Název služby;Místa poskytování', 'Tajemná organizace;Azylový dům;"Chrudim, Tajemná 7 | utajená adresa: ano"', 'Tajemná organizace;Klub;"Chrudim, Tajemná 7"',
    ])
    const open = await app.db.selectFrom('location').select('id').where('organisation_id', '=', own).where('confidential', '=', false).execute()
    expect(open.map(({ id }) => id)).toEqual([other])
    expect(await app.db.selectFrom('location').select('id').where('organisation_id', '=', own).execute()).toHaveLength(5)
  })

  test('of another territory may be in the table while the table changes nothing of it', async () => {
    const place = await aLocation(app.db, home, { municipality: chrudim })
    await aService(app.db, home, { name: 'Chrudimská', notFor: null, places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
    const own = { orpCodes: ['5302'], overwrites: false }
    expect((await planOf(['Poskytovatel;Název služby;Obec', 'Domácí;Chrudimská;Chrudim'], own)).unchanged).toHaveLength(1)
    expect((await planOf(['Poskytovatel;Název služby;Obec;Komu není určena', 'Domácí;Chrudimská;Chrudim;nikomu'], own)).refused).toMatchObject([{ problems: [{ reason: 'foreignCard' }] }])
  })
})

describe('a table of organisations', () => {
  const told = async (lines: readonly string[], changes: Partial<PlanOptions> = {}) => {
    const table = await readTable(lines.join('\n'))
    if (!table.ok) throw new Error(table.reason)
    const mapping = guessMapping(table.value)
    return previewServices(app.db, { ...usualChoice(mapping, null), table: table.value, orpCodes: null, ...changes }, untold)
  }

  test('is known by a name beside the number, and its words are those of organisations', async () => {
    const plan = await told(['Název;IČO;Obec;Telefon;Popis', 'Ručně psaná;25596641;Krouna;469 000 009;co děláme'])
    expect(plan.target).toBe('organisations')
    expect(plan.organisations).toMatchObject([{ id: null, said: { name: 'Ručně psaná', ico: '25596641', seatMunicipality: { name: 'Krouna' }, fields: { phone: '+420 469 000 009', about: 'co děláme' } } }])
  })

  test('leaves out with a reason what cannot be used', async () => {
    await anOrganisation(app.db, { name: 'Cizí', seatMunicipality: chrudim, phone: null })
    const gone = await anOrganisation(app.db, { name: 'Odešlá' })
    await app.db.updateTable('organisation').set({ archived_at: new Date(), external_key: 'A1' }).where('id', '=', gone).execute()
    const lines = [
      'Organizace;Klíč organizace;Obec sídla;Telefon organizace;O organizaci', 'Cizí;;;469 000 004;', 'Nová tam;;Chrudim;;', 'Nová nikde;;Atlantida;;', 'Odešlá;A1;;;', 'Dvakrát;;;;', 'dvakrat;;;;',
      'Povídavá;;;;Paní Nováková z Hlinska má syna Petra.', ';;;;', 'Bez telefonu;;;12;',
    ]
    const { rejected, organisations } = await told(lines, { orpCodes: ['5302'] })
    expect(rejected.map(({ line, problems }) => [line, problems[0]?.reason])).toEqual([
      [2, 'foreignCard'], [3, 'foreignMunicipality'], [4, 'unknownMunicipality'], [5, 'archived'], [7, 'duplicateOrganisation'], [8, 'doubtful'], [10, 'web:problem.phone'],
    ])
    expect(organisations.map(({ said }) => said.name)).toEqual(['Dvakrát'])
  })
})

test('a service of an organisation that is archived under its key is left out', async () => {
  const gone = await anOrganisation(app.db, { name: 'Zavřená' })
  await app.db.updateTable('organisation').set({ archived_at: new Date(), external_key: 'A2' }).where('id', '=', gone).execute()
  expect((await planOf(['Poskytovatel;Klíč organizace;Název služby;Obec', 'Zavřená;A2;Poradna;Hlinsko'])).refused).toMatchObject([{ problems: [{ reason: 'archived' }] }])
})
