import { z } from 'zod'
import type { Db } from '#db/connection.ts'
import type { JobHandler } from '#jobs/queue.ts'
import { type ListName, listNames } from '../codelists/registry.ts'
import { refreshSearch } from '../commands/searchRow.ts'
import { servicesWith } from './queries/usage.ts'

export const wordsKind = 'directory.writeWords'

const WordsPayload = z.object({ list: z.enum(listNames as [ListName, ...ListName[]]), code: z.string() })

const atOnce = 200

/** Writes the new words of a code into the search rows of all cards that use it, some at a time; begun anew it does the same again. */
export const codesJob = ({ db }: { readonly db: Db }): JobHandler => ({
  kind: wordsKind,
  async run(payload, progress) {
    const { list, code } = WordsPayload.parse(payload)
    const services = await servicesWith(db, list, code)
    for (let start = 0; start < services.length; start += atOnce) {
      await progress.tell('words', start, services.length)
      await db.transaction().execute((tx) => refreshSearch(tx, services.slice(start, start + atOnce)))
    }
    return { services: services.length }
  },
})
