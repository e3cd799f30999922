import { type Admitted, guardedRoute, publicRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { parseForm, type Problems, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { readUpload } from '#web/upload.ts'
import { findOrganisation, type FoundOrganisation } from '../finders.ts'
import { may } from '../policy.ts'
import { removeLogo, setLogo } from './commands.ts'
import { largestLogo, LogoInput, logoTexts } from './input.ts'
import { logoBytes, logoOfOrganisation } from './queries.ts'
import { readLogo } from './readLogo.ts'
import { LogoPage } from './views/LogoPage.tsx'

const list = '/prace/sit/organizace'
const card = ({ organisation }: FoundOrganisation): string => `${list}/${organisation.id}`

interface FormState { readonly typed?: Typed, readonly problems?: Problems, readonly guarded?: Guarded }

async function form(c: AppContext, { organisation }: FoundOrganisation, state: FormState = {}): Promise<Response> {
  const logo = await logoOfOrganisation(c.var.db, organisation.id)
  return page(c, <LogoPage ui={c.var.ui} organisation={organisation} logo={logo} {...state} />, state.problems ? 422 : 200)
}

async function save(c: AppContext, { person, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const { db, files, documents } = c.var
  const sent = await readUpload(c, { files: 1, fileSize: largestLogo.bytes })
  if (!sent.ok) return form(c, subject, { problems: { logo: sent.reason === 'too-large' ? 'directory:logo.problem.size' : 'directory:problem.upload' } })
  const { typed } = sent.value
  const input = parseForm(LogoInput, typed)
  const guarded = guardTyped(typed, logoTexts)
  const logo = await readLogo(documents, sent.value.files[0])
  if (input.ok && isClean(guarded) && logo.ok) {
    await setLogo(db, files, person.id, subject.organisation.id, { ...logo.value, alt: input.value.alt })
    return redirectWith(c, card(subject), 'saved')
  }
  const problems: Problems = { ...(input.ok ? {} : input.problems), ...guarded.problems, ...(logo.ok ? {} : { logo: logo.reason }) }
  return form(c, subject, { typed, problems, guarded })
}

/** The picture by its content: the address never means another, so it may be kept for ever. */
async function picture(c: AppContext): Promise<Response> {
  const name = c.req.param('name') ?? ''
  const bytes = name.endsWith('.png') ? await logoBytes(c.var.db, c.var.files, name.slice(0, -'.png'.length)) : null
  if (bytes === null) return c.notFound()
  return c.body(bytes, 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' })
}

const change = { find: findOrganisation, may: may.changeCard }

export const logoRoutes: readonly Route[] = [
  publicRoute('get', '/logo/:name', picture),
  guardedRoute('get', `${list}/:id/logo`, { ...change, answer: (c, { subject }) => form(c, subject) }),
  { ...guardedRoute('post', `${list}/:id/logo`, { ...change, answer: save }), bodyLimit: largestLogo.bytes + 64 * 1024 },
  guardedRoute('post', `${list}/:id/logo/odebrat`, {
    ...change,
    async answer(c, { person, subject }) {
      await removeLogo(c.var.db, c.var.files, person.id, subject.organisation.id)
      return redirectWith(c, card(subject), 'removed')
    },
  }),
]
