import type { MunicipalityCode } from '#core/ids.ts'
import type { Result } from '#core/result.ts'
import { type Admitted, audit, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { drafting } from '../drafts/drafting.ts'
import { newOrganisationDraft } from '../drafts/draft.ts'
import { findOrganisation, type FoundOrganisation } from '../finders.ts'
import { municipalityNames } from '../municipalityNames.ts'
import { may } from '../policy.ts'
import { orpOf, writtenMunicipalities } from '../queries/locations.ts'
import { isIco } from '../rules.ts'
import { OrganisationFormPage } from '../views/OrganisationForm.tsx'
import type { AresTrouble } from './ares/askAres.ts'
import { aresDesk } from './ares/desk.ts'
import { type AresFilled, filledFrom } from './ares/filled.ts'
import type { AresSubject } from './ares/subject.ts'
import { keepAresWords } from './commands/keepAresWords.ts'
import type { AresState } from './views/AresPart.tsx'

const list = '/prace/sit/organizace'

/** Every question that goes out is written down, with what came of it. */
async function ask(c: AppContext, person: Admitted<object>['person'], ico: string, organisation: string | null): Promise<Result<AresSubject, AresTrouble>> {
  const { db, now, outside } = c.var
  const answer = await aresDesk(outside.network).ask(ico, person.id, now)
  await audit(db, {
    by: person.id, action: 'directory.askAres', subject: { kind: 'organisation', id: organisation ?? 'new' },
    details: { ico, outcome: answer.ok ? 'found' : answer.reason },
  })
  return answer
}

/** Asks about the organisation of a card; what ARES says stands beside ours. */
async function askAboutCard(c: AppContext, { person, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const { organisation } = subject
  const back = (state: AresState): Response => redirectWith(c, `${list}/${organisation.id}?ares=${state}`)
  const { id, name, ico } = organisation
  if (!c.var.outside.ares) return back('off')
  if (ico === null) return back('noIco')
  const answer = await ask(c, person, ico, id)
  if (!answer.ok) return back(answer.reason)
  const movesSeat = await maySeatMove(c, person, subject, answer.value)
  await keepAresWords(c.var.db, person.id, { id, name, ico, movesSeat }, answer.value, c.var.ui.today)
  return back(movesSeat ? 'read' : 'readSeat')
}

/** The same as in the form of the card: into another ORP, or from nowhere into one, a networker moves a seat, not its provider. */
async function maySeatMove(c: AppContext, person: Admitted<object>['person'], subject: FoundOrganisation, { words }: AresSubject): Promise<boolean> {
  if (may.archiveCard(person, subject)) return true
  const seat = (words.seatMunicipality ?? null) as MunicipalityCode | null
  const [said, ours] = await Promise.all([seat, subject.organisation.seatMunicipality].map((one) => orpOf(c.var.db, one)))
  return said === ours
}

/** The form of a new organisation again, with what ARES says in the fields nobody has filled in. Nothing is kept. */
async function fillForm(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const typed = await readForm(c)
  const ico = firstOf(typed, 'ico').replaceAll(/\s/g, '')
  const whole = ico.padStart(8, '0')
  if (!c.var.outside.ares) return formPage(c, typed, { state: 'off' })
  if (ico === '' || !isIco(whole)) return formPage(c, typed, { state: 'noIco' })
  const answer = await ask(c, person, whole, null)
  if (!answer.ok) return formPage(c, typed, { state: answer.reason })
  // Six digits, as the answer was read.
  const seat = (answer.value.words.seatMunicipality ?? null) as MunicipalityCode | null
  const name = seat === null ? null : (await writtenMunicipalities(c.var.db, [seat])).get(seat) ?? null
  const filled = filledFrom(typed, answer.value, name)
  return formPage(c, filled.typed, { state: 'filled', filled, endedOn: answer.value.endedOn })
}

interface Outcome { readonly state: AresState, readonly filled?: AresFilled, readonly endedOn?: AresSubject['endedOn'] }

async function formPage(c: AppContext, typed: Typed, ares: Outcome): Promise<Response> {
  const municipalities = await municipalityNames(c)
  const problems = ares.state === 'noIco' ? { ico: 'directory:problem.ico' as const } : undefined
  return page(c, (
    <OrganisationFormPage
      ui={c.var.ui} state={{ typed, problems, draft: drafting(newOrganisationDraft) }} municipalities={municipalities} ares={{ isOn: c.var.outside.ares, ...ares }}
    />
  ), problems ? 422 : 200)
}

export const aresRoutes: readonly Route[] = [
  guardedRoute('post', `${list}/nova/ares`, { find: () => ({}), may: may.addOrganisations, answer: fillForm }),
  guardedRoute('post', `${list}/:id/ares`, { find: findOrganisation, may: may.changeCard, answer: askAboutCard }),
]
