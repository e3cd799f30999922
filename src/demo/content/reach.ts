/** Fictitious telephone for its last two digits; the whole range belongs to nobody. */
export const telephone = (number: number): string => `+420 000 000 0${String(number).padStart(2, '0')}`

/** Fictitious e-mail; the domain can never receive anything. */
export const email = (local: string): string => `${local}@priklad.example`

/** Fictitious web page of an organisation. */
export const webPage = (key: string): string => `https://${key}.priklad.example`

/** Who runs the demonstration. */
export const operator = {
  operatorName: 'Ukázkový kraj – síťování služeb', operatorEmail: email('provozovatel'), operatorPhone: telephone(99),
} as const
