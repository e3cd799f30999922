import type { Found } from './birthNumberPatterns.ts'
import { placesOf } from './readableText.ts'

/** Looked for only from the start of a run of letters: a long run without @ must not be tried from each of its letters. */
const address = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g
const functions = [
  'info', 'kontakt', 'podatelna', 'posta', 'epodatelna', 'urad', 'mesto', 'obec', 'ospod', 'osvz', 'poradna', 'reditel',
  'reditelka', 'sekretariat', 'skola', 'zs', 'ms', 'kancelar', 'centrum', 'sas', 'nzdm', 'klub', 'linka', 'socialni',
  'sluzby', 'charita', 'sitar', 'sitovani',
]
const functionalMailbox = new RegExp(`^(?:${functions.join('|')})(?:[._-]|\\d|@)`, 'i')

/** E-mail addresses, but not mailboxes of a function such as `info@` or `ospod.hlinsko@`. */
export function emails(plain: string): readonly Found[] {
  return placesOf(address, plain)
    .filter(({ match }) => !functionalMailbox.test(match[0]))
    .map(({ start, end }) => ({ kind: 'email', start, end }))
}

const number = /(?<!\d[ /.-]?|[A-Za-z])(?:(?:\+|00)?420 ?\d{3}|[2-79]\d{2}) ?\d{3} ?\d{3}(?! ?\d| ?Kc| ?lid|[/.]\d)/g
const atService = new RegExp('(?:link|poradn|ustredn|recepc|urad|sluzb|centr|skol|ospod|kancelar|podateln|organizac'
  + '|charit|nonstop|ambulanc|ordinac)\\w*[^.!?]{0,30}$', 'i')
const ofPerson = /(?:mat(?:k|c)|otec|otc|syn|dcer|babic|klient|rodic)\w*[^.!?]{0,30}$/i
const saysUstredna = /^\W{1,3}(?:je )?(?:ustredn|recepc|link|kancelar)/i

/** Whether the words before a telephone number say it is a service's or an office's. */
export const isServicePhone = (before: string): boolean => atService.test(before) && !ofPerson.test(before)

/** Telephone numbers, unless the words around say it is a service's or an office's. */
export function phones(plain: string): readonly Found[] {
  return placesOf(number, plain).flatMap(({ start, end }) => {
    const before = plain.slice(Math.max(0, start - 45), start)
    const isService = isServicePhone(before) || saysUstredna.test(plain.slice(end))
    return isService ? [] : [{ kind: 'phone', start, end }]
  })
}

const homes = new RegExp('(?<!\\b[Ss]e? )\\b(?:'
  + '[Bb]ytem:? (?:(?:ve?|na|na adrese|v ulici|ul\\.) )?(?=[A-Z])'
  + '|[Bb]ydliste:? (?=[A-Z])'
  + '|[Bb]ydli(?:la|li|ci)? (?:na adrese|v ulici|v ul\\.) (?=[A-Z])'
  + '|[Bb]ydli(?:la|li|ci)? (?:na|ve?) (?=[A-Z][a-z]+(?: [A-Za-z][a-z]+)? \\d)'
  + ')[A-Z][a-z]+(?: [A-Za-z][a-z]+)?(?: \\d+[a-z]?)?', 'g')

/** „bytem Školní 12“, „bydliště: …“, „bydlí v ulici …“; a town alone after „bydlí v“ is no address. */
export function homeAddresses(plain: string): readonly Found[] {
  return placesOf(homes, plain).map(({ start, end }) => ({ kind: 'homeAddress', start, end }))
}

const month = 'ledna|unora|brezna|dubna|kvetna|cervna|cervence|srpna|zari|rijna|listopadu|prosince'
const day = `\\d{1,2} ?[./] ?\\d{1,2} ?[./] ?\\d{4}|\\d{1,2}\\. ?(?:${month}) \\d{4}`
const announcement = '(?:nar\\.|narozen(?:a|y|ou|eho|emu)?|narodila? se|se narodila?|(?:dat\\.|datum) nar(?:\\.|ozeni))'
const birth = new RegExp(`(?:\\b${announcement}:?|\\*)`
  + ` ?(?:dne )?(?:(?:v roce|roku|r\\.) )?(?:${day}|(?:19|20)\\d\\d\\b)`, 'gi')
const birthOfChild = new RegExp(`\\b(?:narozene|narodilo se|se narodilo):? ?(?:dne )?(?:${day})`, 'gi')

/** „nar. 3. 5. 2012“, „narozena 2010“; of the plural „děti narozené“ and „narodilo se“ only with a whole day. */
export function birthDates(plain: string): readonly Found[] {
  return [...placesOf(birth, plain), ...placesOf(birthOfChild, plain)]
    .map(({ start, end }) => ({ kind: 'birthDate', start, end }))
}
