import { codeList, type Label } from './codeList.ts'

interface Wording { readonly text: Readonly<Record<keyof Label, readonly string[]>> }

/** Wordings of consent that people gave. A new wording is a new entry: the old ones say what older consents mean. */
export const consentTexts = codeList({
  '2026-11': {
    cs: 'znění z listopadu 2026', en: 'wording of November 2026',
    text: {
      cs: [
        'Souhlasím s tím, aby provozovatel Síťovky vedl v katalogu služeb moje jméno, pracovní funkci, pracovní telefon a pracovní e-mail.',
        'Účel: aby se na mě mohli obrátit lidé, kteří pomáhají ohroženým dětem a rodinám v území. K ničemu jinému se údaje nepoužijí a nikam jinam se nepředají.',
        'Kdo je uvidí: jen ti, které u kontaktu vyberu: naše organizace a její síťaři, síťaři kraje, přihlášení aktéři sítě, nebo všichni.',
        'Jak dlouho: do dne, který je u kontaktu napsaný, obvykle dva roky. Potom se údaje vymažou, pokud souhlas neobnovím.',
        'Souhlas mohu kdykoli odvolat u síťaře nebo u provozovatele, písemně i ústně. Údaje se hned vymažou. Odvolání nemění nic na tom, co se stalo předtím.',
        'Mohu chtít vědět, co o mně katalog vede, a chtít opravu. Stížnost přijímá Úřad pro ochranu osobních údajů.',
      ],
      en: [
        'I agree that the operator of Síťovka keeps my name, function, work telephone and work e-mail in the catalogue of services.',
        'Purpose: so that people who help endangered children and families in the territory can turn to me. The data are used for nothing else and go nowhere else.',
        'Who sees them: only those I choose at the contact: our organisation and its networkers, networkers of the region, signed-in actors of the network, or everybody.',
        'How long: until the day written at the contact, usually two years. Then the data are erased unless I renew the consent.',
        'I may withdraw the consent at any time with the networker or the operator, in writing or in words. The data are erased at once. Withdrawal changes nothing of what happened before.',
        'I may ask what the catalogue keeps about me and have it corrected. Complaints go to the Office for Personal Data Protection.',
      ],
    },
  },
} as const satisfies Record<string, Label & Wording>)
export type ConsentText = keyof typeof consentTexts
