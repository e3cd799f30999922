const separators = /[\s\u00A0.\-/()]+/

/**
 * A telephone number as cards keep it, or null for what is none. Nine digits are Czech (`+420 469 000 000`); others begin
 * with `+` or `00` and keep their own grouping; short numbers (112, 116 111) are kept as they are. Shape: E.164, at most
 * 15 digits.
 */
export function phoneOf(text: string): string | null {
  const groups = text.trim().replace(/^00/, '+').split(separators).filter((group) => group !== '')
  const whole = groups.join('')
  const czech = /^(?:\+420)?(\d{3})(\d{3})(\d{3})$/.exec(whole)
  if (czech) return ['+420', ...czech.slice(1)].join(' ')
  if (/^\+(?!420)[1-9]\d{7,14}$/.test(whole)) return groups.join(' ')
  if (/^1\d{2,4}$/.test(whole)) return whole
  return /^116\d{3}$/.test(whole) ? `116 ${whole.slice(3)}` : null
}
