import type { Label } from '../codelists/index.ts'

/** Why a card should be looked at. The order is that of the words on a row. */
export const doubts = {
  flagged: { cs: 'někdo napsal, že něco nesedí', en: 'somebody wrote that something is wrong' },
  ended: { cs: 'podle registru nebo tabulky skončila', en: 'over according to a register or a table' },
  never: { cs: 'ještě nikdo neověřil', en: 'nobody has verified it yet' },
  expired: { cs: 'ověření už neplatí', en: 'the verification ran out' },
  funding: { cs: 'financování skončilo', en: 'the funding has ended' },
  waiting: { cs: 'čekací doba je starší než tři měsíce', en: 'the waiting time is older than three months' },
  free: { cs: 'volná místa jsou starší než tři měsíce', en: 'the free places are older than three months' },
  contact: { cs: 'kontakt na osobu je potřeba ověřit, nebo mu prošla doba uchování', en: 'a personal contact needs verifying, or is past its retention' },
  reach: { cs: 'chybí telefon, e-mail i web', en: 'no phone, e-mail or website' },
  nowhere: { cs: 'chybí místo i území', en: 'no place and no area served' },
} as const satisfies Record<string, Label>
export type Doubt = keyof typeof doubts
