/** Somebody saved the card meanwhile: the page shows both. */
export type Conflict = 'changed-meanwhile'

/** A card was found true as it is: the day, and in what role somebody said so. */
export interface Verification { readonly on: string, readonly by: string }
