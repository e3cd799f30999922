import { type Admitted, guardedRoute, type Place } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { parseForm, readForm } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { chosenOrp, type OrpSubject } from './chosenOrp.ts'
import { addFigure, changeFigure, removeFigure } from './commands.ts'
import { FigureInput } from './input.ts'
import { may } from './policy.ts'
import { figureById, type Orp, orpByCode, type OrpFigure } from './queries.ts'
import { FigureForm } from './views/FigureForm.tsx'
import { figureName } from './views/FiguresTable.tsx'
import { RemovePage } from './views/RemovePage.tsx'

interface FoundFigure extends Place { readonly figure: OrpFigure, readonly orp: Orp }

async function findFigure(c: AppContext): Promise<FoundFigure | null> {
  const figure = await figureById(c.var.db, c.req.param('id') ?? '')
  const orp = figure && await orpByCode(c.var.db, figure.orpCode)
  return orp && { figure, orp, orpCode: orp.code, regionCode: orp.regionCode }
}

async function add(c: AppContext, { person, subject }: Admitted<OrpSubject>): Promise<Response> {
  const { db, ui } = c.var
  const typed = await readForm(c)
  const input = parseForm(FigureInput, typed)
  if (!input.ok) return page(c, <FigureForm ui={ui} orp={subject} typed={typed} problems={input.problems} />, 422)
  await addFigure(db, person.id, subject.code, input.value)
  return redirectWith(c, profileOf(subject), 'saved')
}

async function change(c: AppContext, { person, subject: { figure, orp } }: Admitted<FoundFigure>): Promise<Response> {
  const { db, ui } = c.var
  const typed = await readForm(c)
  const input = parseForm(FigureInput, typed)
  if (!input.ok) return page(c, <FigureForm ui={ui} orp={orp} figure={figure} typed={typed} problems={input.problems} />, 422)
  const changed = await changeFigure(db, person.id, figure.id, input.value)
  if (changed.ok) return redirectWith(c, profileOf(orp), 'saved')
  return page(c, <FigureForm ui={ui} orp={orp} figure={await figureById(db, figure.id) ?? figure} typed={typed} conflict />, 409)
}

const profileOf = ({ code }: { readonly code: string }): string => `/prace/uzemi?orp=${code}`

const removal = '/prace/uzemi/cisla/:id/odebrat'

export const figureRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/uzemi/cisla/nove', { find: chosenOrp, may: may.editProfile, answer: (c, { subject }) => page(c, <FigureForm ui={c.var.ui} orp={subject} />) }),
  guardedRoute('post', '/prace/uzemi/cisla/nove', { find: chosenOrp, may: may.editProfile, answer: add }),
  guardedRoute('get', '/prace/uzemi/cisla/:id', {
    find: findFigure, may: may.editProfile, answer: (c, { subject: { figure, orp } }) => page(c, <FigureForm ui={c.var.ui} orp={orp} figure={figure} />),
  }),
  guardedRoute('post', '/prace/uzemi/cisla/:id', { find: findFigure, may: may.editProfile, answer: change }),
  guardedRoute('get', removal, {
    find: findFigure, may: may.editProfile,
    answer(c, { subject: { figure } }) {
      const { ui } = c.var
      const path = `/prace/uzemi/cisla/${figure.id}`
      return page(c, <RemovePage ui={ui} title={ui.t('territory:figure.remove')} what={figureName(ui, figure)} action={`${path}/odebrat`} back={path} />)
    },
  }),
  guardedRoute('post', removal, {
    find: findFigure, may: may.editProfile,
    async answer(c, { person, subject: { figure, orp } }) {
      await removeFigure(c.var.db, person.id, figure.id)
      return redirectWith(c, profileOf(orp), 'removed')
    },
  }),
]
