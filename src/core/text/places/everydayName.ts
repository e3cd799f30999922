import { fold } from '../fold.ts'

/** Words of every day, and attributes, that are also the name of a municipality as it stands: „letní tábor“, „nemá místo“, „raná péče“. */
const everyday = `místo čím pátek úterý měsíc tábor kruh police stránka čas časy dobrá dobré bílá česká raná rodná vysoká rovná dlouhé hory řeka žáky hosty
  kluky lety obory hranice lhůta radnice zastávka křižovatka příčina příkazy závist prádlo hlína vír koruna rozhraní pohled les kámen okna`
const everydayWords: ReadonlySet<string> = new Set(everyday.split(/\s+/).flatMap((word) => [word, fold(word)]))

const hasCapital = (word: string): boolean => word !== word.toLowerCase()

/** May a word of a query be read as the name of a municipality? One of every day only where it is written as a name: alone or not first, with a capital. */
export const mayBeName = (word: string, position: number, count: number): boolean =>
  !everydayWords.has(word.toLowerCase()) || (hasCapital(word) && (position > 0 || count === 1))

/** Is the word written as the name's is, with all its accents, some or none? „ceská“ is Česká; „práce“ is not Prace. */
export function isWrittenAs(typed: string, nameWord: string): boolean {
  const letters = Array.from(typed.normalize('NFC').toLowerCase())
  const asked = Array.from(nameWord.normalize('NFC').toLowerCase())
  return letters.length === asked.length && letters.every((letter, at) => letter === asked[at] || letter === fold(asked[at] ?? ''))
}
