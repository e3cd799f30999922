import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { aJpeg, aPictureBomb, aPng, aTurnedJpeg } from '#test/factories/aPicture.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { everyTag, readPdf } from '#test/support/readPdf.ts'
import { pictureHeader } from './header.ts'
import { logoBox, logoSize } from './input.ts'

let site: TestApp
let networker: Visit
let organisation: OrganisationId
let service: ServiceId

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  organisation = await anOrganisation(site.db, { name: 'Pod Lípou' })
  service = await aService(site.db, organisation, { name: 'Poradna' })
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => site[Symbol.asyncDispose]())

const home = () => `/prace/sit/organizace/${organisation}`

function send(visit: Visit, bytes: Uint8Array, name = 'logo.png', alt = 'Lípa v kruhu'): Promise<Response> {
  const form = new FormData()
  form.set('alt', alt)
  form.set('logo', new File([new Uint8Array(bytes)], name))
  return visit.postFile(`${home()}/logo`, form)
}

const pictureIn = (page: string): string => /src="(\/logo\/[0-9a-f]{64}\.png)"/u.exec(page)?.[1] ?? ''
const publicCard = async (): Promise<string> => textOf(await site.anyone.get(`/sluzby/${service}`))

describe('the logo of an organisation', () => {
  test.each([['a PNG', aPng(900, 300, 'GPS tajne'), 400, 133], ['a JPEG', aJpeg('GPS tajne'), 60, 30]] as const)(
    '%s is drawn anew: in its proportions, without anything a camera or a program wrote into it', async (_, sent, width, height) => {
      expect((await send(networker, sent)).status).toBe(303)
      const page = await publicCard()
      expect(page).toContain(`alt="Lípa v kruhu" width="${width}" height="${height}"`)
      const answer = await site.anyone.get(pictureIn(page))
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
      })
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(pictureHeader(bytes)).toEqual({ mediaType: 'image/png', width, height, turned: 1 })
      expect(bytes.includes('tajne')).toBe(false)
    })

  test.each([[6, false], [8, true]] as const)('a photograph taken on its side (%i) is drawn upright and keeps nothing the camera wrote', async (turned, isLittle) => {
    const sent = aTurnedJpeg(turned, isLittle)
    expect(pictureHeader(sent)).toEqual({ mediaType: 'image/jpeg', width: 48, height: 24, turned })
    expect((await send(networker, sent, 'foto.jpg')).status).toBe(303)
    const page = await publicCard()
    expect(page).toContain('width="24" height="48"')
    const bytes = Buffer.from(await (await site.anyone.get(pictureIn(page))).arrayBuffer())
    expect(pictureHeader(bytes)).toEqual({ mediaType: 'image/png', width: 24, height: 48, turned: 1 })
    expect(bytes.includes('Exif')).toBe(false)
  })

  test('is on the card of the organisation, with words, and on paper', async () => {
    await send(networker, aPng(300, 100))
    for (const path of [`/organizace/${organisation}`, home()]) {
      const visit = path.startsWith('/prace') ? networker : site.anyone
      expect(await textOf(await visit.get(path))).toContain('alt="Lípa v kruhu"')
    }
    const pdf = await readPdf(new Uint8Array(await (await site.anyone.get(`/sluzby/${service}/karta.pdf`)).arrayBuffer()))
    expect(everyTag(pdf.tags).filter(({ role }) => role === 'Figure').map(({ alt }) => alt?.replaceAll('\u00A0', ' '))).toContain('Lípa v kruhu')
  })

  test.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'logo.png', 'To není PNG ani JPEG'],
    ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'logo.webp', 'To není PNG ani JPEG'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'logo.jpg', 'To není PNG ani JPEG'],
    ['a huge picture in a small file', aPictureBomb(), 'logo.png', 'víc než 4 miliony bodů'],
    ['a picture cut off', aPng(200, 100).subarray(0, 60), 'logo.png', 'nedá nakreslit'],
    ['nothing', Buffer.alloc(0), '', 'Vyberte obrázek'],
  ] as const)('%s is refused with a reason, and the words stay', async (_, sent, name, reason) => {
    const before = pictureIn(await publicCard())
    const answer = await send(networker, sent, name, 'Moje slova')
    expect(answer.status).toBe(422)
    const page = await textOf(answer)
    expect(page).toContain(reason)
    expect(page).toContain('value="Moje slova"')
    expect(pictureIn(await publicCard())).toBe(before)
  })

  test('without words it is refused', async () => {
    const answer = await send(networker, aPng(20, 10), 'logo.png', ' ')
    expect(answer.status).toBe(422)
  })

  test('its provider may change it, another may not', async () => {
    const own = await site.signIn('provider', { kind: 'organisation', code: organisation })
    const other = await site.signIn('provider', { kind: 'organisation', code: await anOrganisation(site.db, { name: 'Jiná' }) })
    expect((await send(own, aPng(30, 10))).status).toBe(303)
    expect((await send(other, aPng(31, 10))).status).toBe(403)
  })

  test('is taken away: its address is gone, its bytes are gone, and the history says so', async () => {
    await send(networker, aPng(77, 33))
    const address = pictureIn(await publicCard())
    expect((await networker.post(`${home()}/logo/odebrat`)).status).toBe(303)
    expect(pictureIn(await publicCard())).toBe('')
    expect((await site.anyone.get(address)).status).toBe(404)
    expect(await site.db.selectFrom('file').select('id').where('name', '=', 'logo.png').execute()).toEqual([])
    const history = await textOf(await networker.get(`${home()}/historie`))
    expect(history).toContain('Logo organizace')
    expect(history).toContain('Lípa v kruhu')
  })

  test('somebody who edits the card meanwhile loses nothing: the two changes go together', async () => {
    const version = String((await site.db.selectFrom('organisation').select('version').where('id', '=', organisation).executeTakeFirstOrThrow()).version)
    await send(networker, aPng(40, 20))
    const form = { name: 'Pod Lípou', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker', legalForm: 'spolek', seatMunicipality: 'Hlinsko', phone: '+420 000 000 001', about: 'Nově.', version }
    expect((await networker.post(`${home()}/upravit`, form)).status).toBe(303)
    const { about, logo_alt } = await site.db.selectFrom('organisation').select(['about', 'logo_alt']).where('id', '=', organisation).executeTakeFirstOrThrow()
    expect([about, logo_alt]).toEqual(['Nově.', 'Lípa v kruhu'])
  })

  test.each(['/logo/x.png', '/logo/../../etc.png', `/logo/${'0'.repeat(64)}.png`, `/logo/${'0'.repeat(64)}`])('%s is nothing', async (path) => {
    expect((await site.anyone.get(path)).status).toBe(404)
  })
})

test('the header of whatever bytes is read or none, never an error', () => {
  const beginnings = [[], [...aTurnedJpeg(6).subarray(0, 34)], [0xff, 0xd8, 0xff], [...aPng(3, 3).subarray(0, 16)], [...aJpeg().subarray(0, 30)]]
  fc.assert(fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 60 }), (beginning, rest) => {
    const header = pictureHeader(Uint8Array.from([...beginning, ...rest]))
    return header === null || header.width >= 0
  }))
})

test('a picture keeps its proportions and never grows', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 1000 }), (width, height) => {
    const size = logoSize({ width, height })
    expect(size.width).toBeLessThanOrEqual(Math.min(width, logoBox.width))
    expect(size.height).toBeLessThanOrEqual(Math.min(height, logoBox.height))
    expect(Math.abs(size.width / width - size.height / height)).toBeLessThanOrEqual(1 / Math.min(width, height))
  }))
})
