/** Academic titles, whole words: „doc.“ is one, „dochází“ none. */
const academicTitles = ['mgr', 'bc', 'ing', 'phdr', 'mudr', 'judr', 'rndr', 'paeddr', 'dis', 'doc', 'prof', 'dr', 'ph\\.d', 'csc']

/** Beginnings of words for people at work; a name at one of them is a professional contact, not a private person. */
const professions = [
  ...academicTitles.map((title) => `${title}\\b`), 'vedouc', 'reditel',
  'koordinator', 'metodi', '(?:misto)?starost(?:[aouyec]|ov|k)', 'primator', 'sitar', 'zapsal', 'predsed', 'kurator', 'psycholog',
  'psychiatr', 'pediatr', 'lekar', 'doktor', 'ucitel', 'terapeut', 'soudc', 'soudkyn', 'moder', 'lektor',
  'pracovni[kc]', 'inzenyr', 'magistr', 'docent', 'tajemni', 'hejtman', 'poslan', 'senator', 'radni', 'ministr',
  'inspektor', 'asistent', 'manazer', 'advokat', 'mediator', 'policist', 'redaktor', 'farar',
]

/** First words of names of offices, schools and organisations, and of peoples; never a person's name. */
const institutions = [
  'zakladni', 'matersk', 'stredni', 'speci', 'praktick', 'mestsk', 'obecni', 'krajsk', 'okresni', 'detsk', 'charit',
  'centr', 'polici', 'urad', 'link', 'probacn', 'skol', 'gymnazi', 'odbor', 'oddelen', 'rodinn', 'pedagog', 'ukrajin',
  'slovak', 'vietnam', 'rom(?:ka|ove|u)?$', 'cesk',
]

/** Pattern source of the beginning of a word for somebody at work. */
export const professionWord = `\\b(?:${professions.join('|')})`

const profession = new RegExp(professionWord, 'i')
/** Words whose full stop ends no sentence. */
const abbreviated = [...academicTitles, 'ph', 'et', 'tel', 'mob', 'nar', 'odd', 'odb', 'zast', 'ul', 'nam', 'sl', 'p']
/** Pattern source of what divides sentences. */
export const sentenceEnd = `(?:[!?\\n]|(?<!\\b(?:${abbreviated.join('|')}))\\.)`
const institution = new RegExp(`^(?:${institutions.join('|')})`, 'i')

/** Whether a text names a profession, an office held or an academic title. */
export const isProfession = (plain: string): boolean => profession.test(plain)

/** Whether a capitalised word begins the name of an institution or of a people. */
export const isInstitution = (word: string): boolean => institution.test(word)
