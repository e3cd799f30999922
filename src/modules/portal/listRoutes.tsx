import { createHash } from 'node:crypto'
import { momentInPrague } from '#documents/momentInPrague.ts'
import { publicRoute } from '#modules/access/index.ts'
import { archivedPublicList, forFile, listContent, type ListData, publicList } from '#modules/directory/index.ts'
import type { AppContext } from '#web/context.ts'
import { attachment } from '#web/download.ts'
import { page } from '#web/page.tsx'
import { addressOf, RateLimit } from '#web/rateLimit.ts'
import { madeLately } from './madeLately.ts'
import { BusyPage } from './views/BusyPage.tsx'
import { GonePage } from './views/GonePage.tsx'
import { ListPage } from './views/ListPage.tsx'

const idOf = (c: AppContext): string => c.req.param('id') ?? ''

/** A list its author made for anybody: what of it is public, at an address that stays. */
async function list(c: AppContext): Promise<Response> {
  const { db, ui } = c.var
  const data = await publicList(db, idOf(c), ui.today)
  if (data) return page(c, <ListPage ui={ui} data={data} />)
  const gone = await archivedPublicList(db, idOf(c))
  return gone === null ? c.notFound() : page(c, <GonePage ui={ui} what={ui.t('lists:public.gone', { title: gone })} />, 410)
}

const files = madeLately<Awaited<ReturnType<AppContext['var']['documents']['pdf']>>>()

function keyOf({ var: { ui, baseUrl } }: AppContext, data: ListData): string {
  const { pictures, ...said } = data
  return createHash('sha256').update(JSON.stringify([said, Object.keys(pictures), ui.language, ui.today, ui.installation, baseUrl])).digest('base64url')
}

async function pdf(c: AppContext): Promise<Response> {
  const { db, ui, now, documents, log } = c.var
  const data = await publicList(db, idOf(c), ui.today, c.var.files)
  if (!data) return c.notFound()
  const busy = { ui, title: data.list.title, lead: ui.t('lists:public.busyFile'), path: `/seznamy/${data.list.id}`, back: ui.t('lists:public.backToList') }
  const making = files(c, keyOf(c, data), () => documents.pdf(listContent(forFile(data, 'vsem'), momentInPrague(now), ui), 'ua-1'))
  if (!making) return page(c, <BusyPage {...busy} />, 429)
  const made = await making
  if (!made.ok) {
    log.error({ failure: made.reason, list: data.list.id }, 'public list was not made')
    return page(c, <BusyPage {...busy} />, 503)
  }
  return c.body(made.value.bytes, 200, {
    'content-type': 'application/pdf', 'content-disposition': attachment(`${data.list.title} ${ui.today}.pdf`), 'x-robots-tag': 'noindex',
  })
}

// Every opening reads all cards of the list. A whole office or class behind one address opens it; a machine walks through it.
const perAddress = new RateLimit(60, 60 * 1000)

/** The list, unless one address asks for lists again and again: then nothing is read for it. */
const limited = (answer: (c: AppContext) => Promise<Response>) => (c: AppContext): Response | Promise<Response> => {
  const address = addressOf(c)
  if (address === null || perAddress.allows(address, c.var.now)) return answer(c)
  const { ui } = c.var
  return page(c, (
    <BusyPage ui={ui} title={ui.t('lists:public.busyTitle')} lead={ui.t('lists:public.busy')} path={`/seznamy/${encodeURIComponent(idOf(c))}`} back={ui.t('lists:public.tryAgain')} />
  ), 429)
}

export const listRoutes = [publicRoute('get', '/seznamy/:id', limited(list)), publicRoute('get', '/seznamy/:id/seznam.pdf', limited(pdf))]
