/**
 * What makes cards whole: who works in a service (never by name), how many used it by the provider's own count, and what
 * actors agreed with the rest of the net. Keys are those of services and organisations; all of it is made up.
 */
import type { CapacityUnit, Profession } from '#modules/directory/index.ts'

export interface DemoStaff { readonly service: string, readonly staff: readonly (readonly [Profession, fullTime: number])[] }

export const staffing: readonly DemoStaff[] = [
  { service: 'detsky-psycholog', staff: [['psychologist', 1.5], ['family_therapist', 0.5], ['management', 0.3]] },
  { service: 'rodinne-poradenstvi', staff: [['family_therapist', 1], ['social_worker', 0.5]] },
  { service: 'krok-chrudim', staff: [['social_worker', 2], ['social_services_worker', 1.5]] },
  { service: 'obcanska-poradna', staff: [['social_worker', 1.5], ['debt_adviser', 1], ['lawyer', 0.2]] },
  { service: 'krizova-pomoc', staff: [['social_worker', 3], ['psychologist', 0.8]] },
  { service: 'klub-podkrovi', staff: [['social_worker', 1], ['social_services_worker', 1.5]] },
  { service: 'podkrovi-teren', staff: [['social_worker', 0.4]] },
  { service: 'rana-pece', staff: [['early_intervention_adviser', 4], ['psychologist', 0.3], ['management', 0.5]] },
  { service: 'doprovazeni-vetev', staff: [['foster_care_worker', 3], ['psychologist', 0.5]] },
  { service: 'ppp-chrudim', staff: [['psychologist', 4], ['special_educator', 5], ['educator', 0.5]] },
  { service: 'adiktologie-proud', staff: [['addiction_worker', 1], ['child_psychiatrist', 0.1]] },
]

/** `yearsAgo` counts back from this year: the provider counts a year when it is over. */
export interface DemoUse { readonly service: string, readonly use: readonly (readonly [yearsAgo: number, unit: CapacityUnit, amount: number])[] }

export const yearlyUse: readonly DemoUse[] = [
  { service: 'detsky-psycholog', use: [[1, 'klient', 148], [2, 'klient', 131], [3, 'klient', 96]] },
  { service: 'rodinne-poradenstvi', use: [[1, 'klient', 72], [2, 'klient', 65]] },
  { service: 'krok-chrudim', use: [[1, 'klient', 41], [1, 'interv', 1_260], [2, 'klient', 38]] },
  { service: 'krizova-pomoc', use: [[1, 'klient', 203], [1, 'hovor', 612], [2, 'klient', 187]] },
  { service: 'klub-podkrovi', use: [[1, 'klient', 84], [1, 'kontakt', 2_940]] },
  { service: 'rana-pece', use: [[1, 'klient', 58], [2, 'klient', 61]] },
  { service: 'obcanska-poradna', use: [[1, 'klient', 390], [2, 'klient', 342]] },
]

export interface DemoCooperation {
  readonly organisation: string
  /** What the actor offers to the others in the net, not to families. */
  readonly offers: string
  readonly needs?: string
  readonly cannot?: string
  readonly callWhen?: string
  readonly convenor?: string
  readonly agreed?: string
}

export const cooperations: readonly DemoCooperation[] = [
  {
    organisation: 'pod-lipou', offers: 'Konzultaci po telefonu pro školy a OSPOD, každé úterý mezi 8. a 10. hodinou.',
    needs: 'Aby nás škola přizvala dřív, než rodiče přestanou chodit na schůzky.', cannot: 'Psát posudky pro soud a přijímat bez souhlasu rodiče.',
    callWhen: 'Když si nejste jistí, jestli dítě potřebuje psychologa, nebo jen chvíli klidu.',
    agreed: 'Na doporučení OSPOD dáváme první termín do 14 dnů. Když rodina nepřijde dvakrát, dáme s jejím vědomím vědět tomu, kdo ji poslal.',
  },
  {
    organisation: 'zs-a-hlinsko', offers: 'Místnost pro schůzku s rodinou každé odpoledne a výchovnou poradkyni, která u ní bude.',
    cannot: 'Doprovázet rodinu mimo školu.', callWhen: 'Když žák chybí třetí den a doma nikdo nezvedá telefon.',
    convenor: 'výchovná poradkyně', agreed: 'Po deseti omluvených hodinách v měsíci voláme rodině, po dvaceti zveme službu ke společné schůzce.',
  },
  {
    organisation: 'ospod-hlinsko', offers: 'Případovou konferenci do tří týdnů, účast na schůzce ve škole.', convenor: 'vedoucí OSPOD',
    agreed: 'Škola oznamuje na jednom formuláři, potvrzení přijetí posíláme do dvou dnů.',
  },
  {
    organisation: 'podkrovi', offers: 'Besedy pro 7.–9. třídy a dospělého, který počká s dítětem na autobus.', cannot: 'Hlídat, kdo do klubu chodí; jsme anonymní.',
    agreed: 'Městská policie nás volá, než dítě odveze domů, když nehrozí nebezpečí.',
  },
  {
    organisation: 'jiskra', offers: 'Dvě místa navíc pro děti, které pošle škola nebo OSPOD.', cannot: 'Přijmout dítě, které potřebuje stálý dohled.',
    callWhen: 'Když dítě tráví odpoledne samo venku.',
  },
  {
    organisation: 'majak', offers: 'Krizový rozhovor do druhého dne i ve škole.', cannot: 'Nahradit pohotovost a převézt dítě.', callWhen: 'Když se něco stalo dnes.',
    agreed: 'V pracovní době přebírá první zajištění Maják, v noci dětské oddělení nemocnice.',
  },
  {
    organisation: 'pldd-1', offers: 'Vyhrazenou hodinu týdně pro telefonáty z OSPOD a škol.', needs: 'Vědět, jak dopadlo, co jsme oznámili.',
    cannot: 'Sdělovat zdravotní údaje bez souhlasu rodiče nebo zákonného důvodu.', callWhen: 'Když dítě nechodí na prohlídky.',
  },
]
