import type { AppContext, Lacking } from './context.ts'
import { ChooseTerritoryPage } from './layout/ChooseTerritoryPage.tsx'
import { ErrorPage } from './layout/ErrorPage.tsx'
import { page } from './page.tsx'

export const notFoundPage = (c: AppContext): Response => page(c, <ErrorPage ui={c.var.ui} trouble={{ kind: 'notFound' }} />, 404)

/** Of which ORP or region? The same address then says it. */
export const chooseTerritoryPage = (c: AppContext, lacking: Lacking): Response => page(c, <ChooseTerritoryPage ui={c.var.ui} lacking={lacking} />)

export const refusedPage = (c: AppContext): Response => page(c, <ErrorPage ui={c.var.ui} trouble={{ kind: 'refused' }} />, 403)

export const originPage = (c: AppContext): Response => page(c, <ErrorPage ui={c.var.ui} trouble={{ kind: 'origin' }} />, 403)

export const tooLargePage = (c: AppContext, limit: number): Response =>
  page(c, <ErrorPage ui={c.var.ui} trouble={{ kind: 'tooLarge', limit: c.var.ui.format.fileSize(limit) }} />, 413)

export const failedPage = (c: AppContext, reference: string): Response =>
  page(c, <ErrorPage ui={c.var.ui} trouble={{ kind: 'failed', reference }} />, 500)
