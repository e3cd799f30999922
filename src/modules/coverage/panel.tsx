import type { OrpCode } from '#core/ids.ts'
import { personOf } from '#modules/access/index.ts'
import type { Panel } from '#web/context.ts'
import { coverageOfOrp } from './networkCoverage.ts'
import { may } from './policy.ts'
import { findingsOf } from './rules.ts'
import { HolesPanel } from './views/HolesPanel.tsx'

const mostShown = 3

/** On the overview: the kinds of help that most children of the ORP lack. */
export const panel: Panel = async (c, { orpCode }) => {
  const person = personOf(c)
  if (orpCode === null || !person || !may.seeCoverage(person, { orpCode })) return null
  const holes = findingsOf(await coverageOfOrp(c.var.db, orpCode as OrpCode, c.var.ui.today), 'missing')
  return holes.length === 0 ? null : <HolesPanel ui={c.var.ui} orp={orpCode} holes={holes.slice(0, mostShown)} />
}
