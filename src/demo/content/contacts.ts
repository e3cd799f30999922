import type { ContactRow } from './contactRow.ts'
import { chrudimContacts } from './contacts.chrudim.ts'
import { hlinskoContacts } from './contacts.hlinsko.ts'
import { regionContacts } from './contacts.region.ts'
import type { DemoContact, Part } from './shapes.ts'

const asContact = (part: Part) =>
  ([organisation, role, person, visibility, ground, source, daysAgo]: ContactRow): DemoContact =>
    ({ organisation, role, part, person, visibility, ground, source, daysAgo })

/** All contacts; each is reached by its organisation's telephone and e-mail. */
export const contacts: readonly DemoContact[] = [
  ...chrudimContacts.map(asContact('chrudim')), ...hlinskoContacts.map(asContact('hlinsko')),
  ...regionContacts.map(asContact('region')),
]
