import { firstOf, type Typed } from '#web/form.ts'

/** The button „Přesto založit“. */
export const anywayName = 'presto'

/** Somebody saw the cards alike and goes on. */
export const goesOnAnyway = (typed: Typed): boolean => firstOf(typed, anywayName) !== ''
