import access from './access.ts'
import admin from './admin.ts'
import cli from './cli.ts'
import coverage from './coverage.ts'
import directory from './directory.ts'
import documents from './documents.ts'
import freshness from './freshness.ts'
import map from './map.ts'
import needs from './needs.ts'
import outputs from './outputs.ts'
import overview from './overview.ts'
import portal from './portal.ts'
import registers from './registers.ts'
import territory from './territory.ts'
import web from './web.ts'
import work from './work.ts'

/** Czech is the source of every key. Each room has a file of its own. */
export const cs = { access, admin, cli, coverage, directory, documents, freshness, map, needs, outputs, overview, portal, registers, territory, web, work } as const
