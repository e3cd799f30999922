import type { ContactRole } from './codes.ts'
import type { ContactGround, DemoContact, Visibility } from './shapes.ts'

/** A contact on one line: a person is null for a functional contact; without a service it is for the whole organisation. */
export type ContactRow = readonly [
  organisation: string, role: ContactRole, person: string | null, visibility: Visibility, ground: ContactGround,
  source: DemoContact['source'], daysAgo: number, service?: string,
]
