import type { Db } from '#db/connection.ts'
import { publicRoute } from '#modules/access/index.ts'
import { type Flagged, FlagInput, flagTexts, hasSecretPlace, publicOrganisationById, publicServiceById, raiseFlag, tellsAddress } from '#modules/directory/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, parseForm, readForm, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import { addressOf, RateLimit } from '#web/rateLimit.ts'
import { type FlaggedCard, FlagPage, FlagThanksPage, trapName } from './views/FlagPage.tsx'

interface Found { readonly card: FlaggedCard, readonly flagged: Flagged }

async function flaggedService(c: AppContext): Promise<Found | null> {
  const found = await publicServiceById(c.var.db, c.req.param('id') ?? '', c.var.ui.today)
  if (found.state !== 'found') return null
  const { id, name, organisationId } = found.card
  return { card: { name, path: `/sluzby/${id}` }, flagged: { organisationId, serviceId: id } }
}

async function flaggedOrganisation(c: AppContext): Promise<Found | null> {
  const found = await publicOrganisationById(c.var.db, c.req.param('id') ?? '', c.var.ui.today)
  if (found.state !== 'found') return null
  const { id, name } = found.card
  return { card: { name, path: `/organizace/${id}` }, flagged: { organisationId: id, serviceId: null } }
}

// A person mends a few cards at a sitting; a machine sends hundreds.
const perAddress = new RateLimit(10, 10 * 60 * 1000)

/** A few sentences: what anybody may send is read whole by the guard, however much of it is refused then. */
const longestForm = 16 * 1024

const isTooMany = (c: AppContext): boolean => {
  const address = addressOf(c)
  return address !== null && !perAddress.allows(address, c.var.now)
}

async function send(c: AppContext, { card, flagged }: Found): Promise<Response> {
  const { db, ui, now } = c.var
  const typed = await readForm(c)
  const refuse = (props: Omit<Parameters<typeof FlagPage>[0], 'ui' | 'card' | 'typed'>) => page(c, <FlagPage ui={ui} card={card} typed={typed} {...props} />, 422)
  const input = parseFlag(typed)
  const guarded = await guardFlag(db, flagged, typed)
  if (!input.ok || !isClean(guarded)) return refuse({ problems: { ...(input.ok ? {} : input.problems), ...guarded.problems }, guarded })
  // A machine is thanked too, so that it learns nothing.
  if (firstOf(typed, trapName) !== '') return redirectWith(c, `${card.path}/nesedi/dekujeme`)
  if (isTooMany(c)) return refuse({ problems: { '': 'freshness:flag.slowDown' } })
  const raised = await raiseFlag(db, flagged, input.value, now)
  return redirectWith(c, `${card.path}/nesedi/${raised.ok ? 'dekujeme' : 'vime'}`)
}

/** The words through the guard; of a card with a confidential place no address comes in, not even after a second look. */
async function guardFlag(db: Db, flagged: Flagged, typed: Typed): Promise<Guarded> {
  const guarded = guardTyped(typed, flagTexts)
  if (!tellsAddress(firstOf(typed, 'note')) || !await hasSecretPlace(db, flagged)) return guarded
  return { ...guarded, problems: { note: 'freshness:problem.secretAddress', ...guarded.problems } }
}

const parseFlag = (typed: Typed) => parseForm(FlagInput, typed)

const flagRoutesOf = (path: string, find: (c: AppContext) => Promise<Found | null>) => {
  const about = (answer: (c: AppContext, found: Found) => Response | Promise<Response>) => async (c: AppContext): Promise<Response> => {
    const found = await find(c)
    return found ? answer(c, found) : c.notFound()
  }
  return [
    publicRoute('get', `${path}/nesedi`, about((c, { card }) => page(c, <FlagPage ui={c.var.ui} card={card} />))),
    { ...publicRoute('post', `${path}/nesedi`, about(send)), bodyLimit: longestForm },
    publicRoute('get', `${path}/nesedi/dekujeme`, about((c, { card }) => page(c, <FlagThanksPage ui={c.var.ui} card={card} outcome="thanks" />))),
    publicRoute('get', `${path}/nesedi/vime`, about((c, { card }) => page(c, <FlagThanksPage ui={c.var.ui} card={card} outcome="enough" />))),
  ]
}

export const flagRoutes = [...flagRoutesOf('/sluzby/:id', flaggedService), ...flagRoutesOf('/organizace/:id', flaggedOrganisation)]
