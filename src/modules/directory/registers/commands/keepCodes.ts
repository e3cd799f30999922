import type { PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import type { RegisterCodeName } from '../sources/codeList.ts'

/** Keeps what ids of a register are called; the next reading of the register understands those that mean something to us. */
export function keepCodes(db: Db, by: PersonId | null, codes: readonly RegisterCodeName[]): Promise<{ readonly known: number, readonly named: number }> {
  return db.transaction().execute(async (tx) => {
    for (const { code, name, list, meaning } of codes) {
      await tx.insertInto('register_code').values({ code, name, list, meaning })
        .onConflict((conflict) => conflict.column('code').doUpdateSet({ name, list, meaning, read_at: new Date() })).execute()
    }
    const known = codes.filter(({ meaning }) => meaning !== null).length
    await audit(tx, { by, action: 'directory.keepRegisterCodes', details: { codes: codes.length, known } })
    return { known, named: codes.length - known }
  })
}
