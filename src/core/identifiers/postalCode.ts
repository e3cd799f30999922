/** Five digits of a Czech postal code (`53901`), or null for what is none. The first digit is 1 to 7. */
export function postalCodeOf(text: string): string | null {
  const digits = text.replaceAll(/[\s\u00A0]/g, '')
  return /^[1-7]\d{4}$/.test(digits) ? digits : null
}

/** „539 01“: as it is written. */
export const postalCodeWritten = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`
