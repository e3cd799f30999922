import type { Found } from './birthNumberPatterns.ts'
import { isServicePhone } from './contactPatterns.ts'
import { isGivenName } from './givenNames.ts'
import { childWord, roleWord } from './kinship.ts'
import { professionWord, sentenceEnd } from './professions.ts'
import { placesOf } from './readableText.ts'

/** The surname is only looked at, so that „Otec Ondřeje Kučery“ is tried from each of its words. */
const twoNames = /\b([A-Z][a-z]+)(?=( [A-Z][a-z]{2,}))/g
const personal = new RegExp('\\b(?:mat(?:k|c)|otec|otc|syn|dcer|klient|dite\\b|ditet|samozivitel|jmenuj|prarodic'
  + '|vazb|\\d{1,2} let\\b)', 'i')
const namedPlace = new RegExp('(?:\\bul(?:ic\\w*|\\.)|nam(?:est\\w*|\\.)|trid\\w|sad(?:y|ech)|skol\\w+|gymnazi\\w+'
  + '|nadac\\w+|\\bZS|\\bMS|\\bSS) *$', 'i')

/** What a name is found among: up to sixty letters of its own sentence on either side. */
interface Beside { readonly before: string, readonly after: string }

// A role belongs to the name when at most two words part them, none of them a verb in the past or a new clause.
const clause = '(?:a|i|ale|ze|kdyz|kter\\w+|jehoz|jejiz)\\b'
const past = '\\w+(?:[aiuyhksz]|(?<!t)e)l[aioy]?\\b'
const between = `(?:(?!${clause}|${past})\\w+[.:]? ){0,2}`
const roleBefore = new RegExp(`${professionWord}\\w*[.:]? ${between}$`, 'i')
const roleAfter = new RegExp(`^(?:(?:,| [(–-]| je| jako) ?${between}| ?)${professionWord}`, 'i')

const kin = `\\b(?:${childWord}|${roleWord})(?!\\w)`
const age = '(?:\\d{1,2}[ -]?(?:let|rok|mesic)\\w*|\\w+(?:i|ou?)let(?:[yaei]|eho|emu|ym|em|ou)\\b)'
const birth = '(?:nar\\.|narozen|\\*)'
const privateBefore = new RegExp(`(?:${kin}|\\b${age}),? $`, 'i')
const privateAfter = new RegExp(`^[,( –-]{1,3}(?:ve veku |\\w+ )?(?:${age}|${birth})|^[,( –-]{1,3}${kin}|^(?:,| [(–-]) ?\\w+ ${kin}`, 'i')

const mobile = '(?:(?:\\+|00)?420 ?)?[67]\\d{2} ?\\d{3} ?\\d{3}(?!\\d)'
const mobileAfter = new RegExp(`^(\\D{0,40}?)${mobile}`)
const mobileBefore = new RegExp(`${mobile}\\W{1,4}$`)

const isAtWork = ({ before, after }: Beside): boolean => roleBefore.test(before) || roleAfter.test(after)

/** With an age, a birth or a relation beside it a name is no professional's, whoever else the sentence names. */
const isPrivate = ({ before, after }: Beside): boolean => privateBefore.test(before) || privateAfter.test(after)

function hasMobile({ before, after }: Beside): boolean {
  const way = mobileAfter.exec(after)?.[1]
  return mobileBefore.test(before) || (way !== undefined && !isServicePhone(way))
}

const ends = new RegExp(sentenceEnd, 'gi')

function besideName(lines: string, start: number, end: number): Beside {
  const before = lines.slice(Math.max(0, start - 60), start)
  const after = lines.slice(end, end + 60)
  const lastEnd = placesOf(ends, before).at(-1)?.end ?? 0
  return { before: before.slice(lastEnd).trimStart(), after: after.slice(0, placesOf(ends, after)[0]?.start) }
}

/** „Jana Nováková“ where the text is about a family, or gives her mobile, and not about someone at work. */
export function fullNames(plain: string, lines: string): readonly Found[] {
  return placesOf(twoNames, plain).flatMap(({ match, start }) => {
    if (!isGivenName(match[1] ?? '')) return []
    const end = start + match[0].length + (match[2]?.length ?? 0)
    const around = `${plain.slice(Math.max(0, start - 60), start)} … ${plain.slice(end, end + 60)}`
    const beside = besideName(lines, start, end)
    const isExcused = isAtWork(beside) || namedPlace.test(beside.before)
    const isTold = personal.test(around) || hasMobile(beside)
    return isPrivate(beside) || (isTold && !isExcused) ? [{ kind: 'fullName', start, end }] : []
  })
}
