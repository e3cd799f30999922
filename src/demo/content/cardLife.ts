/** What happens around cards: reports of visitors, watched cards, cards twice in the net. All of it is made up. */
import type { FlagAnswer } from '#modules/directory/index.ts'

export interface DemoFlag {
  readonly organisation: string
  readonly service?: string
  readonly about: 'reach' | 'place' | 'hours' | 'price' | 'closed' | 'other'
  readonly note: string | null
  readonly daysAgo: number
  /** How it ended, who of the demonstration said so and how long after. */
  readonly answered?: { readonly answer: FlagAnswer, readonly by: string, readonly daysLater: number }
}

export const flags: readonly DemoFlag[] = [
  { organisation: 'podkrovi', service: 'klub-podkrovi', about: 'hours', note: 'V pátek mají o prázdninách zavřeno, na dveřích visel papír.', daysAgo: 2 },
  { organisation: 'prokop', service: 'prokop-centrum', about: 'reach', note: 'Telefon nikdo nezvedá ani odpoledne.', daysAgo: 9 },
  { organisation: 'up-hlinsko', about: 'place', note: 'Prý se přestěhovali do vedlejší budovy.', daysAgo: 5 },
  { organisation: 'rozcesti', service: 'obcanska-poradna', about: 'hours', note: null, daysAgo: 1 },
  { organisation: 'pod-lipou', service: 'detsky-psycholog', about: 'other', note: 'Na webu píšou delší čekání než tady.', daysAgo: 3 },
  {
    organisation: 'jiskra', service: 'jiskra-klub', about: 'price', note: 'Letos je to zdarma.', daysAgo: 30,
    answered: { answer: 'mended', by: 'alena', daysLater: 2 },
  },
  {
    organisation: 'pldd-1', service: 'pldd-hlinsko', about: 'closed', note: 'Ordinace byla zavřená.', daysAgo: 45,
    answered: { answer: 'holds', by: 'alena', daysLater: 1 },
  },
  { organisation: 'pod-lipou', about: 'reach', note: null, daysAgo: 21, answered: { answer: 'untold', by: 'tomas', daysLater: 4 } },
]

export interface DemoWatch { readonly person: string, readonly organisation?: string, readonly service?: string, readonly sinceDaysAgo: number }

export const watches: readonly DemoWatch[] = [
  { person: 'alena', organisation: 'podkrovi', sinceDaysAgo: 60 },
  { person: 'alena', organisation: 'zs-a-hlinsko', sinceDaysAgo: 40 },
  { person: 'alena', service: 'detsky-psycholog-hlinsko', sinceDaysAgo: 21 },
  { person: 'ondrej', service: 'rana-pece', sinceDaysAgo: 30 },
  { person: 'ilona', organisation: 'kraj', sinceDaysAgo: 30 },
  { person: 'eva', organisation: 'ospod-hlinsko', sinceDaysAgo: 50 },
  { person: 'tomas', service: 'krizova-pomoc', sinceDaysAgo: 15 },
  { person: 'lucie', organisation: 'jiskra', sinceDaysAgo: 15 },
  { person: 'marta', organisation: 'seminko', sinceDaysAgo: 20 },
  { person: 'jana', service: 'krizova-pomoc', sinceDaysAgo: 20 },
  { person: 'karel', service: 'podkrovi-teren', sinceDaysAgo: 20 },
]

/** A card written for the second time under another name; `merged` ones somebody has put together already. */
export interface DemoTwin { readonly of: string, readonly name: string, readonly about: string, readonly callWhen?: string, readonly merged: boolean }

export const twins: readonly DemoTwin[] = [
  { of: 'jiskra', name: 'DK Jiskra', about: 'Klub pro děti v Krouně, zapsáno z letáku.', merged: false },
  { of: 'kastanek', name: 'RC Kaštánek', about: 'Herna a doučování, zapsáno na setkání.', merged: false },
  {
    of: 'podkrovi', name: 'Nízkoprahové zařízení pro děti a mládež Podkroví', about: 'Klub v Hlinsku, přišlo s tabulkou z obce.',
    callWhen: 'Když se u nich sejde parta, kterou jinde nechtějí.', merged: true,
  },
]
