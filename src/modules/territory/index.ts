// The door of territory: what lies where, how many people live there, how long the way is.
// Later rooms may read (join) the tables region, district, orp, municipality, area, orp_figure, travel_time and import_run.
export { chosenOrp, type OrpSubject } from './chosenOrp.ts'
export {
  currentTerritoryStamp, currentTravelStamp, figuresOf, municipalitiesNamed, municipalitiesOf, orpByCode, sumsOf, territoryStamp, travelStamp, travelTimesFrom, travelTimesOf,
  type Municipality, type Orp, type OrpFigure, type OrpSums, type TravelTime,
} from './queries.ts'
export { cliCommands } from './cli.ts'
export { addFigure, addJourney, changeProfile } from './commands.ts'
export { drawSchematicAreas } from './commandsAreas.ts'
export { importTerritory } from './commandsImport.ts'
export { menu } from './menu.ts'
export { namers } from './namers.ts'
export { importKeeper } from './retentionCommands.ts'
export { routes } from './routes.tsx'
export { searcher } from './searcher.ts'
export { figureName } from './views/FiguresTable.tsx'
