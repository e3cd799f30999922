/** A fifth of what is known missing looks like a part of a file, not like the end of so much. */
const suspiciousShare = 0.2
/** Fewer end one by one, unless they are all there are. */
const few = 3

/** So much of what is known would end at once that a person must say yes to it twice. */
export const isManyEnds = (ended: number, known: number): boolean => ended > known * suspiciousShare && (ended >= few || ended >= known)
