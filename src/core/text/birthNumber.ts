const lastDay = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Nine digits were given out until 1953, ten since 1954; no year is older than 1900 here. */
function birthYear(digits: string): number {
  const year = Number(digits.slice(0, 2))
  return digits.length === 10 && year < 54 ? 2000 + year : 1900 + year
}

/** Women have 50 more; since 2004 a day that ran out of numbers may have 20 more on top of either. */
function birthMonth(digits: string, year: number): number {
  const coded = Number(digits.slice(2, 4))
  const month = coded > 50 ? coded - 50 : coded
  return year >= 2004 && month > 20 ? month - 20 : month
}

/** Whether the first six of 9 or 10 digits are a day of the calendar as birth numbers write it. */
export function hasBirthDate(digits: string): boolean {
  const year = birthYear(digits)
  if (year > 2053 || (digits.length === 9 && year > 1953)) return false

  const month = birthMonth(digits, year)
  const day = Number(digits.slice(4, 6))
  const isLeap = year % 4 === 0 && year !== 1900
  const days = month === 2 && !isLeap ? 28 : lastDay[month - 1]
  return days !== undefined && day >= 1 && day <= days
}

/** Ten digits divide by 11; until 1985 a remainder of ten could be written as a final nought. */
function hasCheckDigit(digits: string): boolean {
  if (Number(digits) % 11 === 0) return true
  return birthYear(digits) <= 1985 && Number(digits.slice(0, 9)) % 11 === 10 && digits.endsWith('0')
}

/**
 * Whether 9 or 10 digits without a slash are a valid Czech birth number (rodné číslo, Act 133/2000 § 13).
 * Nine digits carry no check digit, only a date of 1900–1953 and a serial number other than 000.
 */
export function isBirthNumber(digits: string): boolean {
  if (!/^\d{9,10}$/.test(digits) || !hasBirthDate(digits)) return false
  return digits.length === 9 ? !digits.endsWith('000') : hasCheckDigit(digits)
}
