import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation } from '#test/factories/directory.ts'
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
const columns = {
  'sloupec-externalKey': 'Klíč', 'sloupec-organisation': 'Poskytovatel', 'sloupec-name': 'Služba', 'sloupec-municipality': 'Obec', 'sloupec-phone': 'Telefon', 'sloupec-email': 'E-mail',
}
const tableOf = (...rows: readonly string[]): string => ['Klíč;Poskytovatel;Služba;Obec;Telefon;E-mail', ...rows].join('\n')
const services = (organisation: string) => app.db.selectFrom('service').innerJoin('organisation', 'organisation.id', 'organisation_id')
  .select(['service.id', 'service.name', 'service.phone', 'service.email']).where('organisation.name', '=', organisation).where('service.archived_at', 'is', null).orderBy('service.name').execute()
const organisations = (name: string) => app.db.selectFrom('organisation').select('id').where('name', '=', name).execute()

async function merge(kind: 'organisation' | 'service', staying: string, gone: string): Promise<void> {
  const rows = await app.db.selectFrom(kind).select(['id', 'version']).where('id', 'in', [staying, gone]).execute()
  const version = (id: string) => rows.find((row) => row.id === id)?.version ?? 0
  const path = `/prace/sit/duplicity/${kind === 'service' ? 'sluzby' : 'organizace'}/${staying}/${gone}`
  const done = await networker.post(path, { verze: `${version(staying)}.${version(gone)}` })
  expect(done.headers.get('location')).toContain('zprava=merged')
}

/** Two services of one table that became one card; the first stays. */
async function twoInOne(organisation: string, ...rows: readonly string[]): Promise<void> {
  await written(await sent(tableOf(...rows)), columns)
  const [one, other] = await services(organisation)
  await merge('service', one?.id ?? '', other?.id ?? '')
}

const told = 'která zůstala; doplní jen to, co na ní chybí'

describe('the row of a service that was merged', () => {
  test('fills in what the card that stays does not say, and is told in the preview', async () => {
    await twoInOne('Lípa', 'L-1;Lípa;Poradna;Hlinsko;469 000 001;', 'L-2;Lípa;Poradna rodin;Hlinsko;;')
    const at = await sent(tableOf('L-2;Lípa;Poradna rodin;Hlinsko;469 000 002;rodiny@priklad.example'))
    const preview = await previewed(at, { ...columns, overwrites: 'on' })
    expect(preview).toMatch(new RegExp(`1 řádek patří[^<]*${told}`))
    expect(preview).toMatch(/<dt>vynechaných<\/dt><dd>0<\/dd>/)
    expect(preview).toMatch(/Liší se, ale na kartě zůstane[^]*?\+420 469 000 001[^]*?\+420 469 000 002/)
    expect(preview.split('Liší se')[1]).not.toContain('Název')
    await written(at, { ...columns, overwrites: 'on' })
    expect(await services('Lípa')).toMatchObject([{ name: 'Poradna', phone: '+420 469 000 001', email: 'rodiny@priklad.example' }])
    expect(await previewed(await sent(tableOf('L-1;Lípa;Poradna;Hlinsko;;')), columns)).not.toContain(told)
  })

  test.each(['first', 'last'])('%s in a table that has both, leaves the word to the row of the card itself', async (place) => {
    const home = `Javor ${place}`
    const [own, gone] = [`${place}-1;${home};Poradna;Hlinsko;`, `${place}-2;${home};Poradna rodin;Hlinsko;`]
    await twoInOne(home, `${own};`, `${gone};`)
    const rows = [`${own}469 000 003;`, `${gone}469 000 004;javor@priklad.example`]
    await written(await sent(tableOf(...place === 'first' ? rows.toReversed() : rows)), columns)
    expect(await services(home)).toMatchObject([{ name: 'Poradna', phone: '+420 469 000 003', email: 'javor@priklad.example' }])
  })

  test('without a key is known by its name, also beside a namesake that stays', async () => {
    await twoInOne('Buk', ';Buk;Klub;Hlinsko;;', ';Buk;Klub mládeže;Hlinsko;;')
    await written(await sent(tableOf(';Buk;Klub mládeže;Hlinsko;469 000 005;')), columns)
    expect(await services('Buk')).toMatchObject([{ name: 'Klub', phone: '+420 469 000 005' }])
    await app.db.updateTable('service').set({ name: 'Klub' }).where('name', '=', 'Klub mládeže').execute()
    const preview = await previewed(await sent(tableOf(';Buk;Klub;Hlinsko;469 000 005;')), columns)
    expect(preview).toMatch(/<dt>vynechaných<\/dt><dd>0<\/dd>/)
    expect(preview).not.toContain(told)
  })

  test('a card that is in the archive by itself is left out as before', async () => {
    await written(await sent(tableOf('D-1;Dub;Poradna;Hlinsko;;')), columns)
    const [card] = await services('Dub')
    await networker.post(`/prace/sit/sluzby/${card?.id}/archiv`)
    const preview = await previewed(await sent(tableOf('D-1;Dub;Poradna;Hlinsko;469 000 006;')), columns)
    expect(preview).toContain('v archivu')
    expect(preview).not.toContain(told)
  })
})

describe('the row of an organisation that was merged', () => {
  const twins = async (name: string) => {
    const staying = await anOrganisation(app.db, { name, phone: null })
    const gone = await anOrganisation(app.db, { name: `${name}, z. s.`, phone: null })
    await merge('organisation', staying, gone)
    return { staying, gone: `${name}, z. s.` }
  }

  test('brings its services to the one that stays, by its name and by its key, and adds none', async () => {
    const { gone } = await twins('Jasan')
    const at = await sent(tableOf(`;"${gone}";Poradna;Hlinsko;;`))
    expect(await previewed(at, columns)).toMatch(new RegExp(`1 řádek patří[^<]*${told}`))
    await written(at, columns)
    expect(await services('Jasan')).toMatchObject([{ name: 'Poradna' }])
    expect(await organisations(gone)).toHaveLength(1)
    const [{ id } = { id: '' }] = await organisations(gone)
    const keyed = { ...columns, 'sloupec-organisationKey': 'Klíč organizace' }
    await written(await sent(`Klíč organizace;Poskytovatel;Služba;Obec\n${id};"${gone}";Klub;Hlinsko\n`), keyed)
    expect(await services('Jasan')).toMatchObject([{ name: 'Klub' }, { name: 'Poradna' }])
  })

  test('a table of organisations fills in the one that stays, once, whichever row is first', async () => {
    const { staying, gone } = await twins('Habr')
    const asOrganisations = { radek: 'organisations', 'sloupec-organisation': 'Poskytovatel', 'sloupec-organisationPhone': 'Telefon', 'sloupec-organisationEmail': 'E-mail', overwrites: 'on' }
    const at = await sent(`Poskytovatel;Telefon;E-mail\n"${gone}";469 000 008;habr@priklad.example\nHabr;469 000 007;\n`)
    const preview = await previewed(at, asOrganisations)
    expect(preview).toMatch(new RegExp(`1 řádek patří[^<]*${told}`))
    await written(at, asOrganisations)
    expect(await app.db.selectFrom('organisation').select(['name', 'phone']).where('id', '=', staying).executeTakeFirstOrThrow()).toEqual({ name: 'Habr', phone: '+420 469 000 007' })
    await written(await sent(`Poskytovatel;Telefon;E-mail\n"${gone}";469 000 008;habr@priklad.example\n`), asOrganisations)
    expect(await app.db.selectFrom('organisation').select(['phone', 'email']).where('id', '=', staying).executeTakeFirstOrThrow())
      .toEqual({ phone: '+420 469 000 007', email: 'habr@priklad.example' })
  })
})
