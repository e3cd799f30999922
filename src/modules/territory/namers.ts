import { personOf } from '#modules/access/index.ts'
import type { Namer } from '#web/context.ts'
import { may } from './policy.ts'
import { namedImports, namedJourneys, namedOrps, namedRegions } from './queriesNamed.ts'

const orp: Namer = async (c, ids) => {
  const reader = personOf(c)
  const opens = (orpCode: string, regionCode: string): boolean => reader !== null && may.seeTerritory(reader, { orp: { orpCode, regionCode } })
  return new Map((await namedOrps(c.var.db, ids)).map(({ code, name, regionCode }) =>
    [code, { title: name, path: opens(code, regionCode) ? `/prace/uzemi?orp=${code}` : null }]))
}

const region: Namer = async (c, ids) => new Map((await namedRegions(c.var.db, ids)).map(({ code, name }) => [code, { title: name, path: null }]))

/** From where to where; a removed journey is not named any more. */
const travelTime: Namer = async (c, ids) => {
  const reader = personOf(c)
  return new Map((await namedJourneys(c.var.db, ids)).map(({ id, start, target, startOrp, targetOrp }) => {
    const opens = reader !== null && may.editTravel(reader, { ends: [{ orpCode: startOrp }, { orpCode: targetOrp }] })
    return [id, { title: `${start} – ${target}`, path: opens ? `/prace/uzemi/cesty/${id}` : null }]
  }))
}

/** Imports by their files, for whoever may import. */
const importRun: Namer = async (c, ids) => {
  const reader = personOf(c)
  if (!reader || !may.importTerritory(reader, {})) return new Map()
  return new Map((await namedImports(c.var.db, ids)).map(({ id, fileName }) => [id, { title: fileName, path: `/prace/uzemi/import/${id}` }]))
}

export const namers = { orp, region, travelTime, importRun }
