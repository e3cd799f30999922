/** Why typed hours cannot be read; `found` quotes what was typed. */
export interface HoursProblem {
  readonly kind: HoursProblemKind
  readonly found: string
}

export type HoursProblemKind = keyof typeof sentences

const sentences = {
  'empty': {
    cs: () => 'Napište dny a hodiny, například „po–pá 8–16“.',
    en: () => 'Write days and hours, for example “po–pá 8–16”.',
  },
  'too-long': {
    cs: () => 'Otevírací doba je příliš dlouhá. Napište jen dny a hodiny, ostatní patří do poznámky.',
    en: () => 'The opening hours are too long. Write only days and hours; the rest belongs to the note.',
  },
  'not-understood': {
    cs: (found) => `Nerozumím „${found}“. Napište jen dny a hodiny, například „po, st 8–12 a 13–17; čt dle dohody“; ostatní patří do poznámky.`,
    en: (found) => `“${found}” is not understood. Write only days and hours, for example “po, st 8–12 a 13–17; čt dle dohody”; the rest belongs to the note.`,
  },
  'irregular': {
    cs: (found) => `„${found}“ neplatí každý týden stejně. Napište, co platí každý týden, výjimky patří do poznámky.`,
    en: (found) => `“${found}” is not the same every week. Write what holds every week; exceptions belong to the note.`,
  },
  'vague-time': {
    cs: (found) => `Místo „${found}“ napište hodiny, například „13–17“.`,
    en: (found) => `Write hours instead of “${found}”, for example “13–17”.`,
  },
  'appointment': {
    cs: (found) => `„${found}“ patří do pole Objednání. Tady napište jen dny a hodiny.`,
    en: (found) => `“${found}” belongs to the field about appointments. Write only days and hours here.`,
  },
  'no-such-time': {
    cs: (found) => `Čas „${found}“ neexistuje. Hodiny jsou 0 až 24, minuty 00 až 59.`,
    en: (found) => `There is no time “${found}”. Hours go from 0 to 24, minutes from 00 to 59.`,
  },
  'half-span': {
    cs: (found) => `U „${found}“ chybí začátek nebo konec. Napište například „8–16“.`,
    en: (found) => `“${found}” lacks its beginning or end. Write for example “8–16”.`,
  },
  'no-duration': {
    cs: (found) => `„${found}“ začíná a končí ve stejnou chvíli. Celý den je „0–24“.`,
    en: (found) => `“${found}” begins and ends at the same moment. A whole day is “0–24”.`,
  },
  'end-before-start': {
    cs: (found) => `„${found}“ končí dřív, než začíná. Má-li to trvat přes půlnoc, napište první den do 24 a druhý den od 0.`,
    en: (found) => `“${found}” ends before it begins. If it lasts past midnight, write the first day until 24 and the second from 0.`,
  },
  'overlap': {
    cs: (found) => `Časy se překrývají: ${found}.`,
    en: (found) => `The times overlap: ${found}.`,
  },
  'pause-outside': {
    cs: (found) => `Přestávka „${found}“ neleží uvnitř otevírací doby. Napište nejdřív hodiny, například „po–pá 8–16, přestávka 12–12:30“.`,
    en: (found) => `The break “${found}” does not lie inside the opening hours. Write the hours first, for example “po–pá 8–16, přestávka 12–12:30”.`,
  },
  'day-without-hours': {
    cs: (found) => `U „${found}“ chybějí hodiny. Napište například „8–16“, „dle dohody“ nebo „zavřeno“.`,
    en: (found) => `“${found}” has no hours. Write for example “8–16”, “dle dohody” or “zavřeno”.`,
  },
  'no-days': {
    cs: (found) => `U „${found}“ chybějí dny. Napište například „po–pá“ nebo „denně“.`,
    en: (found) => `“${found}” has no days. Write for example “po–pá” or “denně”.`,
  },
  'contradiction': {
    cs: (found) => `Odporuje si to: ${found}.`,
    en: (found) => `This contradicts itself: ${found}.`,
  },
  'holiday-hours': {
    cs: (found) => `„${found}“: u svátků lze zapsat jen zavřeno, otevřeno, nebo jako obvykle. Zvláštní hodiny patří do poznámky.`,
    en: (found) => `“${found}”: public holidays can only be closed, open or as usual. Special hours belong to the note.`,
  },
} satisfies Record<string, { readonly cs: (found: string) => string, readonly en: (found: string) => string }>

/** A sentence the writer can act on. */
export const explainHoursProblem = ({ kind, found }: HoursProblem, language: 'cs' | 'en' = 'cs'): string =>
  sentences[kind][language](found)
