import { z } from 'zod'
import { visibilities } from '#modules/access/index.ts'
import { codesOf, openCode, sectors } from '#modules/directory/index.ts'
import { fields } from '#web/form.ts'
import { administrationLevels, childNeedAreas, needKinds } from './needNode.ts'
import { origins, voices } from './voices.ts'

export const MentionInput = z.object({
  version: z.coerce.number().pipe(z.int32()).catch(0),
  saidOn: fields.day(),
  municipality: fields.optional(6),
  sector: fields.choice(codesOf(sectors)),
  voice: openCode(voices),
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
