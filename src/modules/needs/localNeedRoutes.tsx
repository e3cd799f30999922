import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import { chosenOrp, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { addLocalNeed } from './commands.ts'
import { LocalNeedInput } from './input.ts'
import { may } from './policy.ts'
import { type Need, needsOf } from './queries.ts'
import { similarNeeds } from './rules.ts'
import { LocalNeedForm } from './views/LocalNeedForm.tsx'

interface Refused { readonly typed: Typed, readonly problems?: Problems, readonly guarded?: Guarded, readonly similar?: readonly Need[] }

async function formPage(c: AppContext, { code }: OrpSubject, refused?: Refused): Promise<Response> {
  const parents = (await needsOf(c.var.db, code)).filter((need) => need.level < 3 && need.orpCode === null)
  return page(c, <LocalNeedForm ui={c.var.ui} orp={code} parents={parents} {...refused} />, refused ? 422 : 200)
}

async function add(c: AppContext, { person, subject }: Admitted<OrpSubject>): Promise<Response> {
  const typed = await readForm(c)
  const input = parseForm(LocalNeedInput, typed)
  const guarded = guardTyped(typed, { title: [] })
  if (!input.ok) return formPage(c, subject, { typed, guarded, problems: { ...input.problems, ...guarded.problems } })
  if (!isClean(guarded)) return formPage(c, subject, { typed, guarded, problems: guarded.problems })
  const similar = similarNeeds(input.value.title, await needsOf(c.var.db, subject.code))
  if (similar.length > 0 && firstOf(typed, 'jina') === '') return formPage(c, subject, { typed, similar })
  const added = await addLocalNeed(c.var.db, person.id, subject.code, input.value)
  if (!added.ok) return formPage(c, subject, { typed, problems: { parentId: 'needs:leaf.noParent' } })
  return redirectWith(c, `/prace/potreby/${added.value}?orp=${subject.code}`, 'saved')
}

export const localNeedRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/potreby/nova', { find: chosenOrp, may: may.addLocalNeed, answer: (c, { subject }) => formPage(c, subject) }),
  guardedRoute('post', '/prace/potreby/nova', { find: chosenOrp, may: may.addLocalNeed, answer: add }),
]
