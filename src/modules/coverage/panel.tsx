import type { ComponentChild } from 'preact'
import type { OrpCode } from '#core/ids.ts'
import { type Person, personOf } from '#modules/access/index.ts'
import type { AppContext, Panel } from '#web/context.ts'
import { PartHead } from '#web/parts/words.tsx'
import { approvalPath } from './approval/paths.ts'
import { orpsOfRegion } from './approval/queries.ts'
import { waitingIn } from './approval/rules.ts'
import { coverageInputs } from './keptInputs.ts'
import { coverageOfOrp, networkCoverage } from './networkCoverage.ts'
import { may } from './policy.ts'
import { changedMinimums, minimumIn } from './queriesMinimum.ts'
import { findingsOf, sumsByOrp } from './rules.ts'
import { HolesPanel } from './views/HolesPanel.tsx'
import { RegionPanel, RegionsPanel } from './views/RegionPanel.tsx'
import { wholeRegion, wholeRegions } from './wholeRegion.ts'

const mostShown = 3

/** On the overview of who has a whole region: its ORPs by alphabet and what is missing there. */
async function regionPanel(c: AppContext, person: Person): Promise<ComponentChild | null> {
  const { db, ui } = c.var
  const regions = (await wholeRegions(c)).filter(({ code }) => may.seeCoverage(person, { regionCode: code }))
  const [region, another] = regions
  if (another) return <RegionsPanel ui={ui} regions={regions} />
  if (!region) return null
  const rows = sumsByOrp(await networkCoverage(await coverageInputs(db, ui.today), { region: region.code }, 'minimum'))
  return rows.length === 0 ? null : <RegionPanel ui={ui} region={region} rows={rows} />
}

/** On the overview of who approves for the region: how many minimums wait. */
export const approvalPanel: Panel = async (c, { orpCode }) => {
  const person = personOf(c)
  const { db, ui } = c.var
  const region = person && orpCode === null ? await wholeRegion(c) : null
  if (!person || !region || !may.approveRegion(person, { regionCode: region.code })) return null
  const [orps, changed] = await Promise.all([orpsOfRegion(db, region.code), changedMinimums(db)])
  const waiting = waitingIn(orps, (orp, code) => minimumIn(changed, orp, code)).length
  if (waiting === 0) return null
  return (
    <>
      <PartHead title={ui.t('coverage:approval.panel')} amount={ui.format.number(waiting)} />
      <p><a href={ui.href(approvalPath(region.code))}>{ui.t('coverage:approval.open')}</a></p>
    </>
  )
}

/** On the overview: the kinds of help that most children of the ORP lack. */
export const panel: Panel = async (c, { orpCode }) => {
  const person = personOf(c)
  if (person && orpCode === null) return regionPanel(c, person)
  if (orpCode === null || !person || !may.seeCoverage(person, { orpCode })) return null
  const holes = findingsOf(await coverageOfOrp(c.var.db, orpCode as OrpCode, c.var.ui.today), 'missing')
  return holes.length === 0 ? null : <HolesPanel ui={c.var.ui} orp={orpCode} holes={holes.slice(0, mostShown)} />
}
