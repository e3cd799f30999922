import type { Forgetter } from '#db/forgetter.ts'
import { forgetInTexts } from '#modules/directory/index.ts'
import { forgetInDocuments } from '#modules/outputs/index.ts'

/** All rooms where somebody named in a contact may stand in what people wrote. */
export const forgetters: readonly Forgetter[] = [forgetInTexts, forgetInDocuments]
