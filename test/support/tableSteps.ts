import type { Visit } from './app.ts'
import { settled } from './settled.ts'

/** The import of a table as a person goes through it. */
export const tableSteps = (visit: () => Visit) => {
  const send = (content: string | Uint8Array<ArrayBuffer>, name = 'sluzby.csv'): Promise<Response> => {
    const form = new FormData()
    form.append('file', new File([content], name, { type: 'text/csv' }))
    return visit().postFile('/prace/sit/import', form)
  }
  return {
    send,
    /** Sends a table and waits until its columns can be chosen. */
    async sent(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<string> {
      const at = addressOf(await send(content, name))
      await settled(visit(), at)
      return at
    },
    /** What the table would change, once its columns are chosen. */
    async previewed(at: string, columns: Readonly<Record<string, string>>): Promise<string> {
      const answer = await visit().post(`${at}/nahled`, columns)
      if (answer.status !== 303) throw new Error(`The columns were refused: ${answer.status}`)
      return settled(visit(), at)
    },
    /** Chooses the columns, says yes, and gives the address of the record. */
    async written(at: string, columns: Readonly<Record<string, string>>): Promise<string> {
      await visit().post(`${at}/nahled`, columns)
      await settled(visit(), at)
      await visit().post(`${at}/nacist`)
      await settled(visit(), at)
      return addressOf(await visit().get(at))
    },
  }
}

export const addressOf = (answer: Response): string => new URL(answer.headers.get('location') ?? '', 'http://sit.example').pathname
