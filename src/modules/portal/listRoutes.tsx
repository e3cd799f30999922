import { createHash } from 'node:crypto'
import { momentInPrague } from '#documents/momentInPrague.ts'
import { publicRoute } from '#modules/access/index.ts'
import { archivedPublicList, forFile, listContent, type ListData, publicList } from '#modules/directory/index.ts'
import type { AppContext } from '#web/context.ts'
import { attachment } from '#web/download.ts'
import { page } from '#web/page.tsx'
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
  const busy = { ui, name: data.list.title, path: `/seznamy/${data.list.id}` }
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

export const listRoutes = [publicRoute('get', '/seznamy/:id', list), publicRoute('get', '/seznamy/:id/seznam.pdf', pdf)]
