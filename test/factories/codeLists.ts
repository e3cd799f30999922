import type { Db } from '#db/connection.ts'
import type { Visit } from '#test/support/app.ts'

export const codeListsPath = '/prace/sit/ciselniky'

/** The day every room test lives in, as people write it. */
export const writtenToday = '22. 11. 2026'

type More = Readonly<Record<string, string>>

/** Changes of code lists as the methodologist sends them by the forms; `list` is the one in the address. */
export const codeListForms = (methodologist: () => Visit) => {
  const send = (path: string, form: More): Promise<Response> => methodologist().post(`${codeListsPath}/${path}`, { fromDay: writtenToday, ...form })
  return {
    newEntry: (list: string, cs: string, more: More = {}) => send(`${list}/nova`, { cs, en: `${cs} in English`, ...more }),
    rename: (list: string, code: string, words: { readonly cs: string, readonly en: string, readonly fromDay?: string }) => send(`${list}/polozky/${code}/nazev`, words),
    end: (list: string, code: string, more: More = {}) => send(`${list}/polozky/${code}/konec`, more),
    reopen: (list: string, code: string, more: More = {}) => send(`${list}/polozky/${code}/znovu`, more),
    undo: (list: string, change: number) => send(`${list}/zmeny/${change}/zpet`, {}),
  }
}

/** The number of the last change of a code. */
export const lastCodeChange = async (db: Db, code: string): Promise<number> =>
  (await db.selectFrom('code_change').select('id').where('code', '=', code).orderBy('id', 'desc').executeTakeFirstOrThrow()).id
