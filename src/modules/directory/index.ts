// The door of directory: who is in the network, what they offer and where; search in Czech.
// Later rooms may read (join) organisation, service, service_capacity, location, service_location,
// service_area, service_staff and service_use. A location
// with `confidential` gives its municipality only: never its address, never its point.
export type { AreaServed, ContactCard, LocationCard, OrganisationCard, ServiceCard } from './cards.ts'
export * from './codelists/index.ts'
export { type Flagged, raiseFlag } from './freshness/commands.ts'
export { FlagInput, flagTexts } from './freshness/input.ts'
export { doubtsPanel, watchPanel } from './freshness/panel.tsx'
export { cardBlock } from './print/cardBlock.ts'
export { type PrintWriting } from './print/cardWords.ts'
export { makeSheet } from './print/makeSheet.ts'
export { addCards, addChapter, createList } from './lists/commands.ts'
export { hasSecretSeat } from './queries/organisations.ts'
export { cliCommands } from './cli.ts'
export { createContact } from './commands/contacts.ts'
export { createLocation } from './commands/locations.ts'
export { createOrganisation } from './commands/organisations.ts'
export { createService } from './commands/services.ts'
export { refreshSearch } from './commands/searchRow.ts'
export { functionsOfKinds, needsVerification, situationsOf, verificationHoldsUntil, type VerifiedDays } from './rules.ts'
export { menu } from './menu.ts'
export { bytesOfFile } from './registers/reading/bytesOfFile.ts'
export { registersBroughtIn } from './registers/queries/registerWords.ts'
export { registerJobs } from './registers/job.ts'
export { importRegister } from './registers/commands/importRegister.ts'
export type { RegisterCode } from './registers/sources/index.ts'
export { routes } from './routes.tsx'
export {
  type PublicOrganisation, publicCardsHelpingIn, publicOrganisationById, type PublicPlace, type PublicService,
  publicServiceById, type PublicServiceCard, publicServices,
} from './publicQueries.ts'
export { type Answer, likeliestMunicipality, originOf, searchServices } from './search/searchServices.ts'
export { type Journey, journeyTo, type Origin } from './search/journeys.ts'
export { anything, type Question } from './search/question.ts'
export { openingWords } from './openingWords.ts'
export { searchers } from './searchers.ts'
export { unknownContact, unknownLocation, unknownOrganisation, unknownService } from './unknownCards.ts'
