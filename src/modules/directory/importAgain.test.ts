import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { tableSteps } from '#test/support/tableSteps.ts'

let app: TestApp
let networker: Visit
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => app[Symbol.asyncDispose]())

const { sent, previewed, written } = tableSteps(() => networker)
const header = 'Poskytovatel;Název služby;Obec;Telefon;E-mail;Popis'
const columns = {
  'sloupec-organisation': 'Poskytovatel', 'sloupec-name': 'Název služby', 'sloupec-municipality': 'Obec', 'sloupec-phone': 'Telefon', 'sloupec-email': 'E-mail',
  'sloupec-summary': 'Popis',
}
const tableOf = (...rows: readonly string[]): string => [header, ...rows].join('\n')
const card = (name: string) => app.db.selectFrom('service').select(['id', 'name', 'phone', 'email', 'summary']).where('name', '=', name).executeTakeFirstOrThrow()
const change = (name: string, fields: { phone?: string, name?: string, summary?: string }) =>
  app.db.updateTable('service').set((set) => ({ ...fields, version: set('version', '+', 1) })).where('name', '=', name).execute()
const names = async (): Promise<string[]> => (await app.db.selectFrom('service').select('name').orderBy('name').execute()).map(({ name }) => name)

test('a table that comes again changes what nobody touched, keeps what people wrote, knows its cards, and says what it has no more', async () => {
  const first = [
    'Spolek Lípa;Poradna;Hlinsko;469 000 001;poradna@priklad.example;Poradíme', 'Spolek Lípa;Klub;Hlinsko;469 000 002;klub@priklad.example;Hrajeme si',
    'Spolek Lípa;Dílna;Hlinsko;469 000 003;dilna@priklad.example;Vyrábíme',
  ]
  await written(await sent(tableOf(...first)), { ...columns, remember: 'Katalog města' })
  await change('Poradna', { phone: '+420 469 000 111', summary: 'Naše slova' })
  await change('Klub', { name: 'Klub Pod Lípou' })

  const later = [
    'Spolek Lípa;Poradna;Hlinsko;469 000 222;nova@priklad.example;Poradíme víc', 'Spolek Lípa;Klub;Hlinsko;469 000 002;klub@priklad.example;Hrajeme si dál',
    'Spolek Lípa;Herna;Hlinsko;469 000 004;;',
  ]
  const again = { ...columns, remember: 'Katalog města', whole: 'on' }
  const at = await sent(tableOf(...later))
  const preview = await previewed(at, again)
  expect(preview).toMatch(/<dt>ukončených<\/dt><dd>1<\/dd>/)
  expect(preview).toMatch(/V tabulce už nejsou[^]*?>Dílna<\/a>/)
  expect(preview).toMatch(/Liší se, ale na kartě zůstane[^]*?\+420 469 000 111[^]*?\+420 469 000 222/)
  const record = await (await networker.get(await written(at, again))).text()
  expect(record).toContain('Dílna')

  // Of the two fields the table changed, the one people wrote stays theirs.
  expect(await card('Poradna')).toMatchObject({ phone: '+420 469 000 111', email: 'nova@priklad.example', summary: 'Naše slova' })
  expect(await card('Klub Pod Lípou')).toMatchObject({ summary: 'Hrajeme si dál' })
  expect(await names()).toEqual(['Dílna', 'Herna', 'Klub Pod Lípou', 'Poradna'])

  const inbox = await (await networker.get('/prace/sit/rozdily?uzemi=vse')).text()
  expect(inbox).toContain('tabulka „Katalog města“')
  expect(inbox).toContain('+420 469 000 222')
  expect(inbox).toContain('Klub Pod Lípou')
  expect(inbox).toContain('Poradíme víc')

  const ended = await card('Dílna')
  expect(await (await app.anyone.get(`/sluzby/${ended.id}`)).text()).toContain('Tato služba skončila')
  expect(await (await app.anyone.get('/sluzby?q=D%C3%ADlna')).text()).not.toContain(`/sluzby/${ended.id}`)
  const history = await (await networker.get(`/prace/sit/sluzby/${ended.id}`)).text()
  expect(history).toContain('tabulka')
  expect(await (await networker.get(`/prace/sit/sluzby/${ended.id}/historie`)).text()).toContain('z načtené tabulky zmizela')
  expect(await (await networker.get('/prace/sit/overovani')).text()).toContain('Dílna')

  // It is back, and so is the offer: the page says so and lets it be written, although no field of a card changes.
  const returned = await sent(tableOf(...later, first[2] ?? ''))
  const offered = await previewed(returned, { ...columns, remember: 'Katalog města' })
  expect(offered).toMatch(/V tabulce zase jsou[^]*?>Dílna<\/a>/)
  expect(offered).toContain('Na kartách se nic nezmění')
  expect(offered).toMatch(/action="[^"]*\/nacist"/)
  await written(await sent(tableOf(...later, first[2] ?? '')), { ...columns, remember: 'Katalog města' })
  expect(await (await app.anyone.get(`/sluzby/${ended.id}`)).text()).not.toContain('Tato služba skončila')
  expect(await names()).toHaveLength(4)
})

test('what is missing stays where nobody said that the table is whole, where its rows could not be used, and in the territory of others', async () => {
  const mine = 'Spolek Buk;Jesle;Hlinsko;;;'
  const neighbour = await app.signIn('local_networker', { kind: 'orp', code: '5304' })
  const theirs = tableSteps(() => neighbour)
  await written(await sent(tableOf(mine, 'Spolek Dub;Školka;Hlinsko;;;')), { ...columns, remember: 'Společná' })
  await theirs.written(await theirs.sent(tableOf('Spolek Jih;Tábor;Chrudim;;;')), { ...columns, remember: 'Společná' })
  const gone = async () => (await sql<{ name: string }>`select s.name from register_record r join service s on s.id = r.subject_id where r.gone_since is not null and starts_with(r.key, 'Společná')`.execute(app.db)).rows

  const partial = await sent(tableOf('Spolek Dub;Školka;Hlinsko;;;'))
  expect(await previewed(partial, { ...columns, remember: 'Společná' })).toContain('Zůstanou, jak jsou')
  await written(partial, { ...columns, remember: 'Společná' })
  const broken = await sent(tableOf('Spolek Dub;Školka;Hlinsko;;;', 'Spolek Buk;Jesle;Hlinsko;moc;;'))
  expect(await previewed(broken, { ...columns, remember: 'Společná', whole: 'on' })).not.toContain('V tabulce už nejsou')
  expect(await gone()).toEqual([])

  await written(await sent(tableOf('Spolek Dub;Školka;Hlinsko;;;')), { ...columns, remember: 'Společná', whole: 'on' })
  expect(await gone()).toEqual([{ name: 'Jesle' }])
})

test('a whole table has a name to be known by, and ends a fifth of its cards only for who says it twice', async () => {
  const rows = Array.from({ length: 14 }, (_, number) => `Spolek Habr;Kroužek ${number};Hlinsko;;;`)
  const nameless = await networker.post(`${await sent(tableOf(...rows))}/nahled`, { ...columns, whole: 'on' })
  expect(nameless.status).toBe(422)
  expect(await nameless.text()).toContain('napište název, pod kterým se sloupce pamatují')
  await written(await sent(tableOf(...rows)), { ...columns, remember: 'Kroužky' })
  const at = await sent(tableOf(...rows.slice(0, 2)))
  expect(await previewed(at, { ...columns, remember: 'Kroužky', whole: 'on' })).toContain('Služeb z této tabulky by najednou skončilo 12')
  const asked = await networker.post(`${at}/nacist`)
  expect(asked.status).toBe(422)
  expect(await asked.text()).toContain('Nejdřív prosím potvrďte')
  await networker.post(`${at}/nacist`, { sure: 'on' })
  await networker.get(at)
  const ended = await app.db.selectFrom('register_record').select('id').where('gone_since', 'is not', null).where('key', 'like', 'Kroužky%').execute()
  expect(ended).toHaveLength(12)
})

test('a table of a name others use says nothing of cards in their territory: it neither brings back what ended nor stands beside', async () => {
  const neighbour = await app.signIn('local_networker', { kind: 'orp', code: '5304' })
  const theirs = tableSteps(() => neighbour)
  const [camp, school] = ['Spolek Sever;Kemp;Chrudim;469 000 011;;', 'Spolek Sever;Lesní škola;Chrudim;469 000 012;;']
  await theirs.written(await theirs.sent(tableOf(camp, school)), { ...columns, remember: 'Sousedé' })
  await theirs.written(await theirs.sent(tableOf(school)), { ...columns, remember: 'Sousedé', whole: 'on', sure: 'on' })
  const said = async () => (await sql<{ name: string, table: string, gone: boolean, phone: string | null }>`
    select s.name, split_part(r.key, chr(10), 1) as table, r.gone_since is not null as gone, (select v.value #>> '{}' from register_value v where v.record_id = r.id and v.field = 'phone') as phone
    from register_record r join service s on s.id = r.subject_id where s.name in ('Kemp', 'Lesní škola') order by 1, 2`.execute(app.db)).rows
  const before = await said()
  expect(before.map(({ name, gone }) => [name, gone])).toEqual([['Kemp', true], ['Lesní škola', false]])

  await change('Lesní škola', { phone: '+420 469 000 999' })
  await written(await sent(tableOf(camp, 'Spolek Sever;Lesní škola;Chrudim;469 000 666;;', 'Spolek Sever;Výlety;Hlinsko;;;')), { ...columns, remember: 'Sousedé' })
  await written(await sent(tableOf('Spolek Sever;Lesní škola;Chrudim;469 000 666;;', 'Spolek Sever;Lyže;Hlinsko;;;')), { ...columns, remember: 'Cizí jméno' })
  expect(await said()).toEqual(before)
})

test('the name of a table is one line: its end cannot pass for the beginning of a row of another', async () => {
  await written(await sent(tableOf('Spolek Jasan;Dílna dřeva;Hlinsko;;;')), { ...columns, remember: 'Řemesla' })
  await written(await sent(tableOf('Spolek Jasan;Dílna hlíny;Hlinsko;;;')), { ...columns, remember: 'Řemesla\nspolek jasan', whole: 'on', sure: 'on' })
  expect(await app.db.selectFrom('import_mapping').select('name').where('name', 'like', 'Řemesla%').orderBy('name').execute()).toEqual([{ name: 'Řemesla' }, { name: 'Řemesla spolek jasan' }])
  expect((await sql`select 1 from register_record where gone_since is not null and key like 'Řemesla%'`.execute(app.db)).rows).toEqual([])
})

test('two cards of one table that were joined do not stop the next table of its name', async () => {
  const rows = ['Spolek Jedle;Ambulance;Hlinsko;;;Poradíme', 'Spolek Jedle;Ambulance pro rodiny;Hlinsko;;;Poradíme rodinám']
  const named = { ...columns, remember: 'Jedle' }
  await written(await sent(tableOf(...rows)), named)
  const cards = await app.db.selectFrom('service').innerJoin('organisation', 'organisation.id', 'service.organisation_id').select('service.id')
    .where('organisation.name', '=', 'Spolek Jedle').orderBy('service.name').execute()
  const [staying, gone] = cards.map(({ id }) => id)
  expect((await networker.post(`/prace/sit/duplicity/sluzby/${staying}/${gone}`, { verze: '1.1' })).status).toBe(303)
  const at = await sent(tableOf(`${rows[0]} víc`, rows[1] ?? ''))
  const preview = await previewed(at, named)
  expect(preview).toContain('1 řádek patří kartě, která se sloučila s jinou')
  expect(preview).toMatch(/<li>Ambulance \(v tabulce [^)]*Ambulance pro rodiny\)<\/li>/)
  expect(preview).toMatch(/<th scope="row">Ambulance <small class="meta">\(v tabulce [^)]*Ambulance pro rodiny\)/)
  expect(preview).not.toContain('Vynechané řádky')
  expect(preview).toMatch(/Liší se, ale na kartě zůstane[^]*Poradíme rodinám/)
  await written(at, named)
  expect(await card('Ambulance')).toMatchObject({ summary: 'Poradíme víc' })
  expect(await app.db.selectFrom('register_record').select('key').where('subject_id', '=', staying ?? '').where('source', '=', 'table').execute()).toHaveLength(1)
})
