import { createHash } from 'node:crypto'
import { momentInPrague } from '#documents/momentInPrague.ts'
import { publicRoute } from '#modules/access/index.ts'
import { makeSheet, printedLogos, publicServiceById, type PublicServiceCard } from '#modules/directory/index.ts'
import type { AppContext } from '#web/context.ts'
import { attachment } from '#web/download.ts'
import { page } from '#web/page.tsx'
import { madeLately } from './madeLately.ts'
import { BusyPage } from './views/BusyPage.tsx'

const sheets = madeLately<Awaited<ReturnType<typeof makeSheet>>>()

function keyOf(c: AppContext, card: PublicServiceCard): string {
  const { ui, baseUrl } = c.var
  return createHash('sha256').update(JSON.stringify([card, ui.language, ui.today, ui.installation, baseUrl])).digest('base64url')
}

async function newSheet(c: AppContext, card: PublicServiceCard): ReturnType<typeof makeSheet> {
  const { db, files, ui, now, baseUrl, documents } = c.var
  return makeSheet(documents, ui, card, {
    madeAt: momentInPrague(now), publisher: ui.installation.operatorName, address: `${baseUrl}${ui.href(`/sluzby/${card.id}`)}`, demo: ui.installation.demo,
    pictures: await printedLogos(db, files, [card.logo]),
  })
}

/** The card on one page as a PDF everybody can read, screen readers too. */
async function sheet(c: AppContext): Promise<Response> {
  const { db, ui, log } = c.var
  const found = await publicServiceById(db, c.req.param('id') ?? '', ui.today)
  if (found.state !== 'found') return c.notFound()
  const making = sheets(c, keyOf(c, found.card), () => newSheet(c, found.card))
  const busy = { ui, title: found.card.name, lead: ui.t('print:sheet.busy'), path: `/sluzby/${found.card.id}`, back: ui.t('freshness:flag.backToCard') }
  if (!making) return page(c, <BusyPage {...busy} />, 429)
  const outcome = await making
  if (!outcome.ok) {
    log.error({ failure: outcome.reason, service: found.card.id }, 'card was not made')
    return page(c, <BusyPage {...busy} />, 503)
  }
  return c.body(outcome.value.bytes, 200, {
    'content-type': 'application/pdf', 'content-disposition': attachment(`${ui.t('print:sheet.file', { name: found.card.name })}.pdf`),
  })
}

export const sheetRoutes = [publicRoute('get', '/sluzby/:id/karta.pdf', sheet)]
