import type { Visit } from './app.ts'
import { settled } from './settled.ts'

/** The import of a table as a person goes through it. */
export const tableSteps = (visit: () => Visit) => {
  const send = (content: string | Uint8Array<ArrayBuffer>, name = 'sluzby.csv'): Promise<Response> => {
    const form = new FormData()
    form.append('file', new File([content], name, { type: 'text/csv' }))
    return visit().postFile('/prace/sit/import', form)
  }
  /** Sends a table and waits until its columns can be chosen. */
  const sent = async (content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<string> => {
    const at = addressOf(await send(content, name))
    await settled(visit(), at)
    return at
  }
  /** What the table would change, once its columns are chosen. */
  const previewed = async (at: string, columns: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await visit().post(`${at}/nahled`, columns)
    if (answer.status !== 303) throw new Error(`The columns were refused: ${answer.status}`)
    return settled(visit(), at)
  }
  /** Chooses the columns, says yes, and gives the address of the record. */
  const written = async (at: string, columns: Readonly<Record<string, string>>): Promise<string> => {
    await previewed(at, columns)
    await visit().post(`${at}/nacist`)
    await settled(visit(), at)
    return addressOf(await visit().get(at))
  }
  return { send, sent, previewed, written }
}

export const addressOf = (answer: Response): string => new URL(answer.headers.get('location') ?? '', 'http://sit.example').pathname
