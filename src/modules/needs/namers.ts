import { personOf, scopeOf } from '#modules/access/index.ts'
import type { Namer } from '#web/context.ts'
import { may } from './policy.ts'
import { namedMentions, namedNeeds } from './queriesNamed.ts'
import { needTitle } from './views/NeedsPage.tsx'

/** A voice is called by its day and territory, never by its words; one that the reader may not read is not named at all. */
const mention: Namer = async (c, ids) => {
  const { db, ui } = c.var
  const reader = personOf(c)
  return new Map(reader ? (await namedMentions(db, scopeOf(reader), ids)).map(({ id, saidOn, orpCode, orp }) => [id, {
    title: ui.t('needs:mentions.named', { orp, day: ui.format.date(saidOn) }), path: may.seeNeeds(reader, { orpCode }) ? `/prace/potreby/hlasy?orp=${orpCode}` : null,
  }]) : [])
}

const need: Namer = async (c, ids) => {
  const { db, ui } = c.var
  const reader = personOf(c)
  return new Map(reader ? (await namedNeeds(db, ids)).map((row) => [row.id, {
    title: needTitle(ui, row), path: row.orpCode !== null && may.seeNeeds(reader, { orpCode: row.orpCode }) ? `/prace/potreby/${row.id}?orp=${row.orpCode}` : null,
  }]) : [])
}

export const namers = { mention, need }
