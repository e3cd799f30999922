import { codeList, type Label } from './codeList.ts'

/** On what legal ground a named person is kept. */
export const contactBases = codeList({
  public_function: { cs: 'veřejná funkce', en: 'public function' },
  legitimate_interest: { cs: 'oprávněný zájem', en: 'legitimate interest' },
  consent: { cs: 'souhlas', en: 'consent' },
  contract: { cs: 'smlouva', en: 'contract' },
} as const satisfies Record<string, Label>)
export type ContactBasis = keyof typeof contactBases
