/**
 * Stems the rules alone would get wrong, as `stem as the rules see it → stem to use`.
 * A root is looked up after each possible case ending and once more at the end of the derivation.
 */
const irregular: Readonly<Record<string, string>> = {
  dit: 'det', ditet: 'det',
  dum: 'dom',
  pritel: 'pratel',
  zdravot: 'zdrav',
  terapeut: 'terap',
  preventiv: 'preven', prevenc: 'preven',
  ured: 'urad',
  smlouv: 'smluv',
  penez: 'peniz', peniz: 'peniz',
  osvojitel: 'osvoj',
  policejn: 'polici', polici: 'polici',
  hlineck: 'hlinsk', hlinsk: 'hlinsk',
  poraden: 'poradn', poradenstv: 'poradn', poradensk: 'poradn',
  knihoven: 'knihovn',
  lekaren: 'lekarn',
  uceben: 'ucebn',
  ubytoven: 'ubytovn',
}

/** Words whose end only looks like an ending or a suffix; shortening them would meet another word. */
const whole = [
  'poradn', 'knihovn', 'lekarn', 'ucebn', 'ubytovn', 'opatrn', 'domov', 'skolen', 'stredisk',
  'nemocnic', 'stanic', 'silnic', 'radnic', 'hranic', 'studnic', 'starost', 'opatren', 'spolecn',
  'problem', 'system', 'program', 'seznam', 'zajem', 'najem', 'pronajem', 'podnajem', 'prijem', 'rezim',
  'vyzkum', 'pruzkum', 'kybersikan', 'socialk', 'autobus', 'chrudim',
]

/** Both lists as one: stem as the rules see it → stem to use. */
export const roots: ReadonlyMap<string, string> = new Map([
  ...Object.entries(irregular),
  ...whole.map((root): [string, string] => [root, root]),
])
