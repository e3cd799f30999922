/**
 * English words that carry no meaning in a question, and whose child it is about. None of them means anything in Czech („her“ and „can“ would: they are
 * hry and CAN), and only questions leave them out: on a card they may be a part of a name.
 */
const smallWords: ReadonlySet<string> = new Set([
  'about', 'am', 'an', 'and', 'are', 'at', 'because', 'boy', 'but', 'daughter', 'does', 'doesn', 'doesnt', 'dont', 'for', 'from', 'girl', 'go',
  'goes', 'going', 'has', 'have', 'he', 'his', 'how', 'in', 'is', 'my', 'near', 'need', 'needs', 'not', 'of', 'or', 'our', 'she', 'some',
  'somebody', 'someone', 'son', 'that', 'the', 'their', 'there', 'they', 'this', 'want', 'wants', 'we', 'what', 'where', 'who', 'with', 'won',
  'wont', 'your',
])

export const isSmallInEnglish = (word: string): boolean => smallWords.has(word)

/**
 * What visitors who know no Czech look for, and the Czech the cards say it in. One way only: a Czech question asks no English
 * card. No stem of these words may be that of a Czech word („drug“ would be „druh“, „police“ a shelf); words both
 * languages share („psychology“) need no line.
 */
export const inEnglish: readonly (readonly [czech: string, ...english: readonly string[]])[] = [
  ['psycholog', 'psychologist', 'psychologists', 'psychological'],
  ['psychiatr', 'psychiatrist', 'child psychiatrist'],
  ['terapie', 'therapy', 'therapist'],
  ['poradna', 'counselling', 'counseling', 'counsellor', 'counselor', 'advice'],
  ['dluhy', 'debt', 'debts'],
  ['dávky', 'benefits'],
  ['mediace', 'mediation'],
  ['závislost', 'addiction', 'addictions', 'addicted', 'drugs'],
  ['raná péče', 'early care', 'early intervention'],
  ['pěstounská péče', 'foster care', 'foster parents', 'foster family', 'fostering'],
  ['azylový dům', 'shelter', 'shelters'],
  ['dům na půl cesty', 'halfway house'],
  ['dětský domov', 'orphanage'],
  ['krizová pomoc', 'crisis', 'crisis help', 'crisis centre', 'crisis intervention'],
  ['linka důvěry', 'helpline', 'help line', 'hotline'],
  ['bydlení', 'housing', 'emergency housing'],
  ['nízkoprahový klub', 'youth club', 'low threshold'],
  ['volný čas', 'leisure'],
  ['prevence', 'prevention'],
  ['odlehčovací služba', 'respite care'],
  ['postižení', 'disability', 'disabilities', 'disabled'],
  ['logoped', 'speech therapist', 'speech therapy'],
  ['dětský lékař', 'pediatrician', 'paediatrician'],
  ['OSPOD', 'child protection'],
  ['tlumočník', 'interpreter'],
  ['cizinec', 'foreigner', 'foreigners', 'refugee', 'refugees', 'migrants'],
  ['doučování', 'tutoring'],
  ['školka', 'kindergarten', 'nursery'],
  ['základní škola', 'primary school', 'elementary school'],
  ['škola', 'school', 'schools'],
  ['rodina', 'family', 'families'],
  ['rodiče', 'parents'],
  ['dítě', 'child', 'children', 'kid', 'kids'],
  ['mládež', 'youth', 'teenager', 'teenagers'],
  ['podpora', 'support'],
  ['pomoc', 'help'],
]
