/** Eight digits with a right check digit, out of the first seven. */
export function generatedIco(seven: number): string {
  const digits = String(seven).padStart(7, '0')
  const sum = Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (8 - index), 0)
  return `${digits}${(11 - (sum % 11)) % 10}`
}
