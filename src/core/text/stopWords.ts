/** Function words, folded: they say nothing about what is searched for and stand in nearly every text. */
export const stopWords: ReadonlySet<string> = new Set([
  'a', 'aby', 'ale', 'ani', 'ano', 'asi', 'az', 'bez', 'by', 'byl', 'byla', 'bylo', 'byly', 'ci', 'co', 'coz', 'do',
  'ho', 'i', 'ja', 'jak', 'jako', 'je', 'jeho', 'jej', 'jeji', 'jejich', 'jen', 'ji', 'jsem', 'jsme', 'jsou', 'jste',
  'k', 'kam', 'kde', 'kdo', 'kdy', 'kdyz', 'ke', 'ktera', 'ktere', 'kteri', 'kterou', 'ktery', 'ma', 'mam', 'me',
  'mezi', 'mi', 'mit', 'moje', 'muj', 'my', 'na', 'nad', 'nam', 'nas', 'nase', 'ne', 'nebo', 'neco', 'nejsou', 'nema',
  'neni', 'o', 'od', 'ode', 'on', 'ona', 'oni', 'po', 'pod', 'podle', 'pred', 'pri', 'pro', 'proto', 'protoze', 's',
  'se', 'si', 'sve', 'svoje', 'svuj', 'ta', 'tak', 'take', 'tato', 'te', 'ten', 'tento', 'ti', 'to', 'tohoto', 'tomu',
  'tu', 'ty', 'u', 've', 'v', 'vam', 'vas', 'vase', 'vsak', 'vy', 'z', 'za', 'ze',
])
