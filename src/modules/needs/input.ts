import { z } from 'zod'
import { visibilities } from '#modules/access/index.ts'
import { sectors } from '#modules/directory/index.ts'
import { fields } from '#web/form.ts'
import { administrationLevels, childNeedAreas, needKinds } from './needNode.ts'
import { origins, voiceCodes } from './voices.ts'

const sectorCodes = Object.keys(sectors) as [keyof typeof sectors, ...(keyof typeof sectors)[]]

export const MentionInput = z.object({
  version: z.coerce.number().pipe(z.int32()).catch(0),
  saidOn: fields.day(),
  municipality: fields.optional(6),
  sector: fields.choice(sectorCodes),
  voice: fields.choice(voiceCodes),
  origin: fields.choice(origins),
  wording: fields.required(1000),
  visibility: fields.choice(visibilities),
  needs: z.array(z.uuid('web:problem.choice')).max(10, 'needs:problem.tooManyNeeds'),
})
export type MentionInput = z.infer<typeof MentionInput>

/** A leaf an ORP adds under a shared need. */
export const LocalNeedInput = z.object({
  parentId: z.uuid('web:problem.choice'),
  title: fields.required(300),
  childNeedArea: fields.choice(childNeedAreas),
  administrationLevel: fields.choice(administrationLevels),
  kind: fields.choice(needKinds),
})
export type LocalNeedInput = z.infer<typeof LocalNeedInput>
