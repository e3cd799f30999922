// The door of coverage: who reaches which help, in five words, and the minimum network it is measured by.
// Later rooms may read (join) the table minimum_network.
export { changeMinimum } from './commands.ts'
export { menu } from './menu.ts'
export { coverageInputs } from './keptInputs.ts'
export { networkCoverage } from './networkCoverage.ts'
export { approvalPanel, panel } from './panel.tsx'
export { routes } from './routes.tsx'
export { type Finding, findingsOf, heldBy, noHoles, strengthsOf } from './rules.ts'
export { shownCoverage, type ShownCoverage } from './shownCoverage.ts'
export { coverageMap } from './views/coverageMap.ts'
export { askedSaid, childrenSaid, municipalitiesSaid, nameOf, statusSaid } from './views/wording.ts'
