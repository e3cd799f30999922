/** Words for one child or a close relative of it, all cases, as parts of a pattern; after them any name counts. */
const childWords = [
  'syn(?:a|ovi|em|u)?', 'syn(?:ek|ka|kovi|kem)', 'dcer(?:a|y|i|u|ou)', 'dcer(?:ka|ky|ce|ku|kou)',
  'chlap(?:ec|ce|ci|cem|ecek)', 'hoch(?:a|em)?', 'kluk(?:a|ovi|em)?', 'div(?:ka|ky|ce|ku|kou)',
  'hol(?:ka|ky|ce|ku|kou)', 'bratr(?:a|ovi|em)?', 'sest(?:ra|ry|re|ru|rou)', 'vnu(?:k|ka|kem|cka|cky|cku|ckou)',
  'nezletil(?:y|a|e|eho|emu|ou)', 'nezl\\.',
]

/** Words for one grown-up or pupil; they also stand before names of towns and offices. */
const roleWords = [
  'mat(?:ka|ky|ce|ku|kou)', 'mamin(?:ka|ky|ce|ku|kou)', 'ot(?:ec|ce|ci|cem)', 'tatin(?:ek|ka|kovi|kem)',
  'otcim(?:a|ovi|em)?', 'babic(?:ka|ky|ce|ku|kou)', 'dede(?:cek|cka|ckem)', 'dite(?:te|ti|tem)?', 'zak(?:a|ovi|em)?',
  'zakyn(?:e|i)', 'klient(?:a|ovi|em|ka|ky|ce|ku|kou)?', 'pestoun(?:a|em|ka|ky|ku|kou)?',
]

/** Pattern source of a word for a child. */
export const childWord = childWords.join('|')

/** Pattern source of a word for a grown-up or a pupil. */
export const roleWord = roleWords.join('|')
