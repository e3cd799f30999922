import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import { needsVerification, seesDoubts, wantsOutside } from '#modules/directory/index.ts'
import { chosenOrp, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { readQuery } from '#web/form.ts'
import { page } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { documentKinds } from '../documentKinds.ts'
import { makingRoutes } from '../makingRoutes.tsx'
import { may } from '../policy.ts'
import { versionsOf } from '../queries.ts'
import { cardsForCatalogue } from './catalogueData.ts'
import { CataloguePage } from './views/CataloguePage.tsx'

const { path, job } = documentKinds.service_catalogue

async function cataloguePage(c: AppContext, { person, scope, subject }: Admitted<OrpSubject>): Promise<Response> {
  const { db, jobs, ui } = c.var
  const [{ cards, outside }, versions, latest] = await Promise.all([
    cardsForCatalogue(db, subject.code, ui.today, wantsOutside(readQuery(c))), versionsOf(db, scope, 'service_catalogue', subject.code), jobs.latest(job, subject.code),
  ])
  return page(c, (
    <CataloguePage
      ui={ui} orp={subject} count={cards.length} outside={outside} doubtful={cards.filter((card) => needsVerification(card, ui.today)).length} versions={versions}
      isRunning={latest !== null && latest.finishedAt === null} mayMake={may.makeVersion(person, subject)} mayVerify={seesDoubts(person)}
    />
  ))
}

export const catalogueRoutes: readonly Route[] = [
  guardedRoute('get', path, { find: chosenOrp, may: may.seeVersions, answer: cataloguePage }),
  ...makingRoutes('service_catalogue', async (c, { subject }) =>
    (await cardsForCatalogue(c.var.db, subject.code, c.var.ui.today, wantsOutside(readQuery(c)))).cards.length > 0),
]
