/** Somebody saved the card meanwhile: the page shows both. */
export type Conflict = 'changed-meanwhile'

/** A card was found true as it is: the day, in what role somebody said so, and until when, where they said it. */
export interface Verification { readonly on: string, readonly by: string, readonly until: string | null }
