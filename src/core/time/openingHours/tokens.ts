import { fold } from '#core/text/fold.ts'
import { type Weekday, weekdayAfter, weekdays } from '../weekdays.ts'
import type { HoursProblemKind } from './problems.ts'

/** One thing said in typed opening hours; `found` is how it was typed. */
export type Token = { readonly found: string } & (
  | { readonly kind: 'days', readonly days: readonly Weekday[] }
  | { readonly kind: 'span', readonly times: readonly [Clock, Clock] }
  | { readonly kind: 'problem', readonly problem: HoursProblemKind }
  | { readonly kind: Saying }
)

/** What is said by the words alone. */
export type Saying =
  | 'holidays' | 'holidays-closed' | 'holidays-usual' | 'nonstop' | 'agreement' | 'otherwise' | 'closed' | 'open' | 'usual' | 'pause' | 'break'

/** Hours and minutes as typed, not yet checked. */
export interface Clock { readonly hour: number, readonly minute: number }

const dayPattern = 'pondel(?:i|ky|kem|ku)|pond|po|uter(?:y|ky|kem)|ut|stred(?:a|y|u|ou)|str|st|ctvrtek|ctvrt(?:ky|kem|ku)|ct|patek|pat(?:ky|kem|ku)|pa|sobot(?:a|y|u|ou)|sob|so|nedel(?:e|i|ni)|ned|ne'
const dayPrefixes = ['po', 'ut', 'st', 'ct', 'pa', 'so', 'ne']
const timePattern = '\\d{1,2}(?:[:.]\\d{2})?(?: ?h(?:od(?:in(?:y|ach)?)?)?\\.?(?![a-z]))?'
const dash = ' ?(?:-|–|—|−|az|do) ?'

const dayOf = (word: string): Weekday => weekdays[dayPrefixes.indexOf(word.slice(0, 2))] ?? 'mon'

/** From one day to another through the week; „pá–po“ goes over Sunday. */
function daysThrough(from: Weekday, to: Weekday): readonly Weekday[] {
  const count = (weekdays.indexOf(to) - weekdays.indexOf(from) + 7) % 7 + 1
  return Array.from({ length: count }, (_, place) => weekdayAfter(from, place))
}

function clockOf(text: string): Clock {
  const [, hour = '', minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?/.exec(text) ?? []
  return { hour: Number(hour), minute: Number(minute) }
}

type Meaning = Token extends infer One ? One extends Token ? Omit<One, 'found'> : never : never
type Read = (match: readonly string[]) => Meaning | null

const saying = (kind: Saying): Read => () => ({ kind })
const problem = (kind: HoursProblemKind): Read => () => ({ kind: 'problem', problem: kind })
const silence: Read = () => null
const allWeek: Read = () => ({ kind: 'days', days: weekdays })
const workdays: Read = () => ({ kind: 'days', days: weekdays.slice(0, 5) })
const weekend: Read = () => ({ kind: 'days', days: weekdays.slice(5) })

const holidays = '(?:o |ve? )?(?:statni(?:ch|mi|m)? )?svat(?:ky|ku|cich|cim)'

/** Tried from the top at each place; patterns read lower-case text without diacritics, spaces already single. */
const phrases: readonly (readonly [pattern: string, read: Read])[] = [
  ['24 ?/ ?7|non[- ]?stop|nepretrzit(?:e|y|a)(?: provoz)?|24 ?h(?:od(?:in)?\\.?)?(?: denne)?(?:,? ?7 dni(?: v tydnu)?)?(?! ?[-–])', saying('nonstop')],
  ['7 dni(?: v tydnu)?', allWeek],
  ['(?:kazd[youea]+ )?(?:sud|lich)[a-z]+(?: (?:a (?:sud|lich)[a-z]+ )?(?:tyden|tydny|tydnu|tydnech))?', problem('irregular')],
  [`(?:kazd[yoauei]+ )?(?:\\d\\.|prvni|druh[yaeou]+|treti|ctvrt[yaeou]+|posledni) (?:${dayPattern})(?: v mesici)?`, problem('irregular')],
  ['(?:o |ve? |mimo |behem )?(?:skolni(?:ch|m)?|letni(?:ch)?|jarni(?:ch)?|podzimni(?:ch)?|zimni(?:ch)?|vanocni(?:ch)?) ?(?:prazdnin[a-z]*|dn(?:ech|y|u)|rok[a-z]*)?', problem('irregular')],
  ['(?:o |v |mimo |behem )?prazdnin[a-z]*', problem('irregular')],
  ['(?:od )?\\d{1,2}\\. ?\\d{1,2}\\.(?: ?\\d{4})?', problem('irregular')],
  ['(?:jednou|dvakrat|trikrat) (?:za |v )?[a-z0-9]+(?: [a-z]+)?', problem('irregular')],
  [`(?:od )?(${timePattern})${dash}(${timePattern})`, ([, from = '', to = '']) => ({ kind: 'span', times: [clockOf(from), clockOf(to)] })],
  [`(?:od |do |az )?${timePattern}`, problem('half-span')],
  ['(?:na |po |dle |podle |s )?(?:predchozi(?:ho|m|mu)? )?(?:telefonick[a-z]+ )?objedna[a-z]+', problem('appointment')],
  ['(?:po|dle|podle|na|v)(?: (?:predchozi|predem|osobni|telefonick[a-z]+|individualni|vzajemn[a-z]+))* (?:dohod[a-z]+|domluv[a-z]+|dohovor[a-z]+)|dohodou|domluvou|individualne', saying('agreement')],
  ['jinak|jindy|v jin(?:y|ou|em|ych) (?:cas|casech|case|dobu|dny|dnech)|mimo (?:tyto|uvedene|tuto|uvedenou|provozni|oteviraci) ?(?:hodiny|dobu)?|(?:ve? )?(?:ostatni(?:ch)?|dalsi(?:ch)?|jin[ey](?:ch)?) (?:dny|dnech|casy|cas)', saying('otherwise')],
  [`(?:krome|mimo|vyjma) ${holidays.replace('(?:o |ve? )?', '')}|(?:krome|mimo|vyjma) svatku`, saying('holidays-closed')],
  [`(?:vcetne|vc\\.?|i|take) ${holidays}|vcetne svatku`, saying('holidays-usual')],
  [holidays, saying('holidays')],
  [`(?:od )?(${dayPattern})\\.?${dash}(${dayPattern})(?![a-z])\\.?`, ([, from = '', to = '']) => ({ kind: 'days', days: daysThrough(dayOf(from), dayOf(to)) })],
  [`(?:kazd[yoaue]+ )?(${dayPattern})(?![a-z])\\.?`, ([, day = '']) => ({ kind: 'days', days: [dayOf(day)] })],
  ['denne|kazdy den|kazdodenne|cely tyden|vsechny dny', allWeek],
  ['(?:ve? )?(?:vsedni|pracovni)(?:ch)? (?:dny|den|dnech|dni)', workdays],
  ['(?:o )?vikend(?:u|y|ech)?', weekend],
  ['(?:od |k )?(?:rana|rano|dopoledne|odpoledne|vecer|poledne|pulnoci|noci|v noci|pres noc|pres den|celodenne|cely den)', problem('vague-time')],
  ['(?:krome |mimo |s )?(?:poledni )?(?:prestavk[a-z]+|pauz[a-z]+)', saying('pause')],
  ['zavreno|zavrena|nemame otevreno|neni otevreno|neordinuje se|volno', saying('closed')],
  ['otevreno|otevrena|oteviraci (?:doba|hodiny)|otevrena|provozni doba|uredni hodiny|ordinacni hodiny|provoz', saying('open')],
  ['(?:jako )?(?:obvykle|obvyklym zpusobem)|jako (?:jindy|ostatni dny|v ostatni dny|bezne)|beze? (?:zmen|zmeny|omezeni)|bezne', saying('usual')],
  ['(?:a|i|v|ve|od|take|vzdy|jen|pouze|hodin|hod|h)(?![a-z0-9])\\.?', silence],
]

const rules: readonly { readonly matches: RegExp, readonly read: Read }[] = [
  ...phrases.map(([pattern, read]) => ({ matches: new RegExp(`(?:${pattern})(?![a-z0-9])`, 'y'), read })),
  { matches: /[;\n|]/y, read: saying('break') },
  { matches: /[,:/+&.()]/y, read: silence },
]
const rest = /[^\s;,]+(?:[ ][^\s;,\d]+)*/y
const spaces = /[^\S\n]+/g

/** One sign of folded text for one of typed text, so that places in both agree. */
const foldedSigns = (text: string): string => Array.from(text, (sign) => {
  const plain = fold(sign)
  return plain.length === sign.length ? plain : sign
}).join('')

/** Splits typed hours into what they say, in order; silent words are left out, words that say nothing known are problems. */
export function hoursTokens(typed: string): readonly Token[] {
  const text = typed.normalize('NFC').replace(spaces, ' ').trim()
  const plain = foldedSigns(text)
  const tokens: Token[] = []
  for (let place = 0; place < text.length;) {
    if (plain[place] === ' ') {
      place += 1
      continue
    }
    const { meaning, length } = readAt(plain, place)
    const found = text.slice(place, place + length)
    if (meaning) tokens.push({ ...meaning, found })
    place += length
  }
  return tokens
}

function readAt(plain: string, place: number): { readonly meaning: Meaning | null, readonly length: number } {
  for (const { matches, read } of rules) {
    matches.lastIndex = place
    const match = matches.exec(plain)
    if (match) return { meaning: read(match), length: match[0].length }
  }
  rest.lastIndex = place
  const length = rest.exec(plain)?.[0].length ?? 1
  return { meaning: { kind: 'problem', problem: 'not-understood' }, length }
}
