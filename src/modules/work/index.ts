// The door of work: engagements of networkers. Later rooms may read (join) engagement and engagement_territory.
export { beginEngagement } from './commands.ts'
export { forgetPublicContacts } from './commands.ts'
export { menu } from './menu.ts'
export { namers } from './namers.ts'
export { panel } from './panel.tsx'
export { publicNetworkersOf, type PublicNetworker } from './queries.ts'
export { routes } from './routes.tsx'
export { searcher } from './searcher.ts'
