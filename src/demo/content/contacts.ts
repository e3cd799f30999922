import type { ContactRow } from './contactRow.ts'
import { chrudimContacts } from './contacts.chrudim.ts'
import { hlinskoContacts } from './contacts.hlinsko.ts'
import { regionContacts } from './contacts.region.ts'
import type { DemoContact, Part } from './shapes.ts'

const asContact = (part: Part) =>
  ([organisation, role, person, visibility, ground, source, daysAgo, service]: ContactRow): DemoContact =>
    ({ organisation, role, part, person, visibility, ground, source, daysAgo, ...(service !== undefined && { service }) })

/** All contacts; each is reached by its organisation's telephone and e-mail, one of a service by the service's own telephone. */
export const contacts: readonly DemoContact[] = [
  ...chrudimContacts.map(asContact('chrudim')), ...hlinskoContacts.map(asContact('hlinsko')),
  ...regionContacts.map(asContact('region')),
]
