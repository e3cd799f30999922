import type { PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { markInstallation, type Role } from '#modules/access/index.ts'

/** Fills an empty database with the demonstration region, through the rooms' own commands. */
export async function fillDemo(db: Db, _now: Date): Promise<void> {
  await db.transaction().execute((tx) => markInstallation(tx, {
    demo: true, operatorName: 'Ukázkový provozovatel', operatorEmail: 'provozovatel@priklad.example', operatorPhone: '+420 000 000 099',
  }))
}

/** What the person who started a demonstration sees in the terminal. */
export function demoLines(address: string, persons: readonly { id: PersonId, name: string, role: Role }[]): string[] {
  return [
    'Ukázková data: osoby, organizace i telefony jsou smyšlené.',
    `Přihlášení jedním kliknutím na ${address}/prihlaseni jako:`,
    ...persons.map(({ name, role }) => `  ${name} (${role})`),
  ]
}
