import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Kysely, sql } from 'kysely'
import type { IsoDate, ServiceId } from '#core/ids.ts'
import { up as unknownLanguages } from '#db/migrations/20261128T0300_unknown_languages.ts'
import { personById, scopeOf } from '#modules/access/index.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { changeService } from '../commands/services.ts'
import { serviceById } from '../queries/services.ts'
import { importRegister } from './commands/importRegister.ts'
import { keepCodes } from './commands/keepCodes.ts'

// What a service helps with follows its kind, also a kind that was learned or changed later.

let site: TestApp
let networker: Visit
beforeEach(async () => {
  site = await testApp()
  await aTerritory(site.db)
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterEach(async () => { await site[Symbol.asyncDispose]() })

async function bringIn(content: string, asOf: string): Promise<void> {
  const done = await importRegister(site.db, null, {
    source: 'rpss', file: { name: 'rpss.json', address: null, fileId: null, day: null, bytes: bytesOf(content, 4096) }, asOf: asOf as IsoDate, today: testToday, orpCodes: null,
  }, 'whole')
  if (!done.ok) throw new Error(done.reason.trouble)
}

interface Meaning { readonly id: ServiceId, readonly kind: string | null, readonly functions: readonly string[], readonly situations: readonly string[] }
async function meaning(): Promise<Meaning> {
  const { rows: [row] } = await sql<Meaning>`select id, service_kind as kind, functions, situations from service`.execute(site.db)
  if (row === undefined) throw new Error('No service was brought in')
  return row
}

/** Changes the card as a person would. */
async function byHand(changes: Readonly<Record<string, unknown>>): Promise<void> {
  const person = await personById(site.db, networker.personId, testToday)
  const { id } = await meaning()
  const card = await serviceById(site.db, scopeOf(person!), id)
  expect((await changeService(site.db, networker.personId, id, card!.version, { ...card!, ...changes })).ok).toBe(true)
}

const chosenIn = (page: string): string[] => [...page.matchAll(/name="rozdil" value="([^"]+)"/g)].map(([, value]) => value!)

const [helpline, homeForDisabled] = [18, 12]
const known = async (kind: number): Promise<Meaning> => { await bringIn(aRegister({ kind }), '2026-08-01'); return meaning() }

test('a kind the code lists taught later says what the service helps with, and history tells it', async () => {
  expect(await known(777)).toMatchObject({ kind: null, functions: [], situations: [] })
  await keepCodes(site.db, null, [{ code: 'DruhSocialniSluzby/777', name: 'nízkoprahová zařízení pro děti a mládež', list: 'serviceKinds', meaning: 'nzdm' }])
  await bringIn(aRegister({ kind: 777 }), '2026-09-01')
  const { id, kind, functions, situations } = await meaning()
  expect({ kind, functions }).toEqual({ kind: 'nzdm', functions: ['youth_low_threshold'] })
  expect(situations.length).toBeGreaterThan(0)
  const found = await (await networker.get(`/sluzby?situace=${situations[0]}`)).text()
  expect(found.includes(`/sluzby/${id}`)).toBe(true)
  const { changes } = await site.db.selectFrom('card_change').select('changes').where('subject_kind', '=', 'service').orderBy('id', 'desc').executeTakeFirstOrThrow()
  expect(changes).toMatchObject({ functions: { before: [], after: ['youth_low_threshold'] } })
})

test('a kind that changed takes along what followed from it', async () => {
  const before = await known(helpline)
  expect(before).toMatchObject({ kind: 'tkp', functions: ['crisis'] })
  expect(before.situations).toContain('violence')
  await bringIn(aRegister({ kind: homeForDisabled }), '2026-09-01')
  expect(await meaning()).toMatchObject({ kind: 'dozp', functions: [], situations: [] })
})

test('what somebody ticked stays, whatever the kind', async () => {
  await known(helpline)
  await byHand({ functions: ['leisure_prevention'], situations: ['bullying'] })
  await bringIn(aRegister({ kind: homeForDisabled }), '2026-09-01')
  expect(await meaning()).toMatchObject({ functions: ['leisure_prevention'], situations: ['bullying'] })
})

test('taken over among the differences the kind does the same, and taken back too', async () => {
  const before = await known(helpline)
  await byHand({ serviceKind: 'nzdm', functions: [], situations: [] })
  const ours = await meaning()
  expect(ours.functions).toEqual(['youth_low_threshold'])
  const [difference] = chosenIn(await (await networker.get('/prace/sit/rozdily?pole=service.serviceKind')).text())
  const answer = await networker.post('/prace/sit/rozdily', { take: difference!, pohled: '' })
  expect(await meaning()).toEqual(before)
  const batch = new URL(answer.headers.get('location') ?? '', 'http://sit.example').searchParams.get('davka')
  await networker.post(`/prace/sit/rozdily/rozhodnuti/${batch}/zpet`, { pohled: '' })
  expect(await meaning()).toEqual(ours)
})

test('no register says the languages of a service: unknown on every face of the card, not Czech', async () => {
  const { id } = await known(helpline)
  expect(await site.db.selectFrom('service').select('languages').execute()).toEqual([{ languages: [] }])
  for (const path of [`/sluzby/${id}`, `/prace/sit/sluzby/${id}`]) {
    const words = (await (await networker.get(path)).text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(words).toMatch(/Jazyky nezn/)
    expect(words).not.toContain('čeština')
  }
})

test('of cards brought in earlier only those lose the beginning nobody wrote, that no person has touched', async () => {
  await bringIn(aRegister({ id: '1', facilities: [{ point: 1 }] }, { id: '2', facilities: [{ point: 2 }] }, { id: '3', facilities: [{ point: 3 }] }), '2026-08-01')
  await site.db.updateTable('service').set({ languages: ['cs'] }).execute()
  await site.db.updateTable('service').set({ verified_on: '2026-08-02', verified_by: 'networker' }).where('registration_number', '=', '2').execute()
  const { id } = await site.db.selectFrom('service').select('id').where('registration_number', '=', '3').executeTakeFirstOrThrow()
  await site.db.insertInto('card_change').values({ subject_kind: 'service', subject_id: id, version: 2, origin: 'hand' }).execute()
  await unknownLanguages(site.db as unknown as Kysely<unknown>)
  const { rows } = await sql<{ number: string, languages: readonly string[] }>`select registration_number as number, languages from service order by 1`.execute(site.db)
  expect(rows).toEqual([{ number: '1', languages: [] }, { number: '2', languages: ['cs'] }, { number: '3', languages: ['cs'] }])
})

describe('code lists of a register on their page', () => {
  const path = '/prace/sit/registry/ciselniky'
  const send = (visit: Visit, text: string): Promise<Response> => {
    const form = new FormData()
    form.append('file', new Blob([text], { type: 'application/json' }), 'druhy.json')
    return visit.postFile(path, form)
  }

  test('are brought in by the methodologist, and say how many of the codes are understood', async () => {
    const methodologist = await site.signIn('methodologist', { kind: 'country', code: 'CZ' })
    const list = { polozky: [{ id: 'DruhSocialniSluzby/777', nazev: { cs: 'nízkoprahová zařízení pro děti a mládež' } }, { id: 'DruhSocialniSluzby/778', nazev: { cs: 'něco nového' } }] }
    const answer = await send(methodologist, JSON.stringify(list))
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text.replaceAll('\u00A0', ' ')).toContain('druhy.json: kódů, kterým rozumíme: 1, jen pojmenovaných: 1.')
    expect(await site.db.selectFrom('register_code').select(['code', 'meaning']).orderBy('code').execute())
      .toEqual([{ code: 'DruhSocialniSluzby/777', meaning: 'nzdm' }, { code: 'DruhSocialniSluzby/778', meaning: null }])
    expect(await known(777)).toMatchObject({ kind: 'nzdm', functions: ['youth_low_threshold'] })
  })

  test('refuse what is no code list in a sentence', async () => {
    const administrator = await site.signIn('administrator')
    for (const [text, sentence] of [['{"polozky":[]}', 'není číselník registru'], ['ahoj', 'není soubor JSON']] as const) {
      const answer = await send(administrator, text)
      expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true])
    }
    expect((await administrator.postFile(path, new FormData())).status).toBe(422)
  })
})
