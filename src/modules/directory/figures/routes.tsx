import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { type Problems, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { changeService } from '../commands/services.ts'
import { findService, type FoundService } from '../finders.ts'
import { versionOf } from '../input/shared.ts'
import { may } from '../policy.ts'
import { figuresWritten, readFigures } from './figures.ts'
import { FiguresPage } from './views/FiguresPage.tsx'

const path = '/prace/sit/sluzby'

interface Refused { readonly problems: Problems, readonly status: 409 | 422 }

function show(c: AppContext, found: FoundService, typed: Typed, refused?: Refused): Response {
  return page(c, <FiguresPage ui={c.var.ui} {...found} typed={typed} problems={refused?.problems} />, refused?.status)
}

async function save(c: AppContext, { person, subject }: Admitted<FoundService>): Promise<Response> {
  const typed = await readForm(c)
  const { service } = subject
  const reading = readFigures(service, typed, c.var.ui.today)
  if (!reading.ok) return show(c, subject, typed, { problems: reading.problems, status: 422 })
  const changed = await changeService(c.var.db, person.id, service.id, versionOf(typed), reading.card)
  // Somebody saved the card meanwhile: what was typed stays, and saving it again is a decision.
  if (!changed.ok) return show(c, subject, typed, { problems: { '': 'freshness:figures.changedMeanwhile' }, status: 409 })
  return redirectWith(c, `${path}/${service.id}`, 'saved')
}

const change = { find: findService, may: may.changeCard }

export const figuresRoutes: readonly Route[] = [
  guardedRoute('get', `${path}/:id/cekani`, { ...change, answer: (c, { subject }) => show(c, subject, figuresWritten(subject.service, c.var.ui.today)) }),
  guardedRoute('post', `${path}/:id/cekani`, { ...change, answer: save }),
]
