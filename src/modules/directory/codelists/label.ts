/** A code's words in both languages. */
export interface Label { readonly cs: string, readonly en: string }
