import { fold } from '#core/text/fold.ts'

/** A name as it is compared: without case, accents and repeated spaces. */
export const sameName = (name: string): string => fold(name).replaceAll(/\s+/g, ' ').trim()
