/** Beginnings of words for people at work; after them a name is a professional contact, not a private person. */
const professions = [
  'mgr', 'bc', 'ing', 'phdr', 'mudr', 'judr', 'rndr', 'paeddr', 'dis', 'doc', 'prof', 'dr', 'vedouc', 'reditel',
  'koordinator', 'metodi', 'starost', 'mistostarost', 'primator', 'sitar', 'zapsal', 'predsed', 'kurator', 'psycholog',
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

const profession = new RegExp(`\\b(?:${professions.join('|')})`, 'i')
const institution = new RegExp(`^(?:${institutions.join('|')})`, 'i')

/** Whether a text names a profession, an office held or an academic title. */
export const isProfession = (plain: string): boolean => profession.test(plain)

/** Whether a capitalised word begins the name of an institution or of a people. */
export const isInstitution = (word: string): boolean => institution.test(word)
