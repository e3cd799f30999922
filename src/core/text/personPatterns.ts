import type { Found } from './birthNumberPatterns.ts'
import { isGivenName } from './givenNames.ts'
import { childWord, roleWord } from './kinship.ts'
import { isInstitution, isProfession } from './professions.ts'
import { placesOf } from './readableText.ts'

const relation = new RegExp(`\\b(?:(${childWord})|${roleWord}) (?:jmenem )?([A-Z][a-z]+|[A-Z](?=[.,; ]|$)\\.?)`, 'gi')

const isCapitalised = (word: string): boolean => /^[A-Z]/.test(word)
const looksLikeSurname = (word: string): boolean => /(?:ova|ove|ovou|sky|ska|cky|cka)$/.test(word)

/** „syn Petr“, „dívka K.“: after a child's word any name counts, after an adult's a given name or a surname's shape. */
export function relatives(plain: string): readonly Found[] {
  return placesOf(relation, plain).flatMap(({ match, start, end }) => {
    const [, ofChild, name = ''] = match
    if (!isCapitalised(name) || isInstitution(name)) return []

    const isName = ofChild !== undefined || /^[A-Z]\.?$/.test(name) || isGivenName(name) || looksLikeSurname(name)
    return isName ? [{ kind: 'relative', start, end }] : []
  })
}

const years = '\\(?\\d{1,2}[ -]?(?:let|lety|leta|letem|letou|roky|rok|roku|mesicu)'
const initialsWithAge = new RegExp(`\\b[A-Z]\\. ?[A-Z]\\.,? ?${years}`, 'g')
const wordWithAge = new RegExp(`\\b([A-Z][a-z]+),? ${years}`, 'g')

/** „J. N., 7 let“, „Anička (5 let)“. */
export function personsWithAge(plain: string): readonly Found[] {
  const named = placesOf(wordWithAge, plain).filter(({ match }) => isGivenName(match[1] ?? ''))
  return [...placesOf(initialsWithAge, plain), ...named].map(({ start, end }) => ({ kind: 'personAge', start, end }))
}

const titles = [
  '[Pp]an(?:i|a|u|em|e)?', '[Pp]i\\.?', '[Pp]\\.', '[Ss]l\\.', '[Ss]lec(?:na|ny|ne|nu|nou)',
  '[Mm]anzel(?:e|u|um|ka|ky)',
]
const titled = new RegExp(`(?<![a-z]\\. ?)\\b(?:${titles.join('|')}) ([A-Z][a-z]+|[A-Z]{1,2}\\b\\.?)`, 'g')

/** „paní X“, „pan Novák“, not „paní Ředitelka“ or „pan Mgr.“. */
export function titledSurnames(plain: string): readonly Found[] {
  return placesOf(titled, plain)
    .filter(({ match }) => !isProfession(match[1] ?? ''))
    .map(({ start, end }) => ({ kind: 'titledSurname', start, end }))
}

const familyName = new RegExp('\\b(?:[Rr]odin(?:a|y|e|u|ou) [A-Z][a-z]+ov(?:i|a|y|ych|ym|ymi|u)'
  + '|(?:[Rr]odic\\w*|[Pp]ripad\\w*|[Ss]ourozen\\w+|[Uu]|[Oo]d) [A-Z][a-z]+ov(?:i|ych|ym|ymi))\\b', 'g')

/** „rodina Novákova“, „rodiče Kučerovi“, „případ Horákových“. */
export function families(plain: string): readonly Found[] {
  return placesOf(familyName, plain).map(({ start, end }) => ({ kind: 'family', start, end }))
}

