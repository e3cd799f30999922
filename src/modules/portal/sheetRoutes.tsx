import { createHash } from 'node:crypto'
import { momentInPrague } from '#documents/momentInPrague.ts'
import { publicRoute } from '#modules/access/index.ts'
import { makeSheet, printedLogos, publicServiceById, type PublicServiceCard } from '#modules/directory/index.ts'
import type { AppContext } from '#web/context.ts'
import { attachment } from '#web/download.ts'
import { page } from '#web/page.tsx'
import { addressOf, RateLimit } from '#web/rateLimit.ts'
import { BusyPage } from './views/BusyPage.tsx'

type MadeSheet = ReturnType<typeof makeSheet>

/** Sheets made lately, by what they say: a card is printed many times between two changes of it. */
const made = new Map<string, MadeSheet>()
const mostKept = 200

// A person prints a handful of cards; a machine walks through all of them.
const perAddress = new RateLimit(20, 60 * 1000)

function keyOf(c: AppContext, card: PublicServiceCard): string {
  const { ui, baseUrl } = c.var
  return createHash('sha256').update(JSON.stringify([card, ui.language, ui.today, ui.installation, baseUrl])).digest('base64url')
}

async function newSheet(c: AppContext, card: PublicServiceCard): MadeSheet {
  const { db, files, ui, now, baseUrl, documents } = c.var
  return makeSheet(documents, ui, card, {
    madeAt: momentInPrague(now), publisher: ui.installation.operatorName, address: `${baseUrl}${ui.href(`/sluzby/${card.id}`)}`, demo: ui.installation.demo,
    pictures: await printedLogos(db, files, [card.logo]),
  })
}

function sheetOf(c: AppContext, card: PublicServiceCard): MadeSheet | null {
  const { now } = c.var
  const key = keyOf(c, card)
  const known = made.get(key)
  if (known) return known
  const address = addressOf(c)
  if (address !== null && !perAddress.allows(address, now)) return null
  const sheet = newSheet(c, card)
  made.set(key, sheet)
  if (made.size > mostKept) made.delete(made.keys().next().value ?? '')
  // What failed once is tried again by the next who asks.
  void sheet.then((outcome) => { if (!outcome.ok) made.delete(key) }, () => { made.delete(key) })
  return sheet
}

/** The card on one page as a PDF everybody can read, screen readers too. */
async function sheet(c: AppContext): Promise<Response> {
  const { db, ui, log } = c.var
  const found = await publicServiceById(db, c.req.param('id') ?? '')
  if (found.state !== 'found') return c.notFound()
  const making = sheetOf(c, found.card)
  if (!making) return page(c, <BusyPage ui={ui} name={found.card.name} path={`/sluzby/${found.card.id}`} />, 429)
  const outcome = await making
  if (!outcome.ok) {
    log.error({ failure: outcome.reason, service: found.card.id }, 'card was not made')
    return page(c, <BusyPage ui={ui} name={found.card.name} path={`/sluzby/${found.card.id}`} />, 503)
  }
  return c.body(outcome.value.bytes, 200, {
    'content-type': 'application/pdf', 'content-disposition': attachment(`${ui.t('print:sheet.file', { name: found.card.name })}.pdf`),
  })
}

export const sheetRoutes = [publicRoute('get', '/sluzby/:id/karta.pdf', sheet)]
