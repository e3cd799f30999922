import { z } from 'zod'
import { fields } from '#web/form.ts'
import { engagementKindCodes } from './engagementKinds.ts'

const dates = { from: fields.day(), to: fields.optionalDay() }
const inOrder = ({ from, to }: { from: string, to: string | null }): boolean => to === null || to >= from
/** Nobody can be reached at such an engagement: whoever writes it must say that it is meant. */
const isMeant = ({ publicEmail, publicPhone, withoutContact }: { publicEmail: string | null, publicPhone: string | null, withoutContact: boolean }): boolean =>
  publicEmail !== null || publicPhone !== null || withoutContact
const notMeant = { path: ['publicPhone'], message: 'work:problem.noContact' }
const notInOrder = { path: ['to'], message: 'work:problem.dates' }

const terms = {
  kind: fields.choice(engagementKindCodes),
  employer: fields.required(200),
  hostOffice: fields.optional(200),
  hoursCap: fields.decimal(),
  publicEmail: fields.email(),
  publicPhone: fields.phone(),
  publicNote: fields.optional(300),
  withoutContact: fields.checkbox(),
}

/** A new engagement: who, where, from when. `territories` are codes of ORPs, or of one region for a regional networker. */
export const NewEngagement = z.object({
  personId: z.uuid('work:problem.person'),
  role: fields.choice(['local_networker', 'regional_networker']),
  territories: z.array(z.string().trim().min(1)).min(1, 'work:problem.territory'),
  ...dates, ...terms,
}).refine(inOrder, notInOrder).refine(isMeant, notMeant)
export type NewEngagement = z.infer<typeof NewEngagement>

/** What may change later. The territory may not: end the engagement and begin another, so that history stays true. */
export const EngagementTerms = z.object({ version: z.coerce.number().pipe(z.int32()), ...dates, ...terms }).refine(inOrder, notInOrder).refine(isMeant, notMeant)
export type EngagementTerms = z.infer<typeof EngagementTerms>
