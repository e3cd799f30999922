import type { FindingKind } from '../findingKinds.ts'

/** A sentence of our own and the kinds the guard has to find in it; birth numbers are of years to come. */
export interface PersonalSentence {
  readonly text: string
  readonly kinds: readonly FindingKind[]
}

const withKind = (kind: FindingKind, texts: readonly string[]): readonly PersonalSentence[] =>
  texts.map((text) => ({ text, kinds: [kind] }))

/** Sentences that name a person, written before the patterns were tuned. */
export const personalSentences: readonly PersonalSentence[] = [
  ...withKind('birthNumber', [
    'Rodné číslo dítěte je 530503/1006.',
    'r. č. 5305031006, trvale hlášeno ve městě',
    'Klientka má RČ 525712/1001 a doklad nepředložila.',
    'Zapsáno pod 530503 / 1006, viz spis.',
    'dítě 530503 1006 docházelo do klubu',
    'Ověřeno v evidenci: 120503/123.',
    'rč:510228/1008',
    'DIČ CZ5305031006 podnikající matky.',
    'RČ 53 05 03/1006',
    'číslo 530503-1006 je uvedeno v žádosti',
  ]),
  ...withKind('possibleBirthNumber', [
    'Rodné číslo 530503/1007 bylo opsáno chybně.',
    'r. č. 530503/1234',
    'V tabulce zůstalo 120503123 bez lomítka.',
  ]),
  ...withKind('birthDate', [
    'Chlapec, nar. 3. 5. 2012, dochází do klubu.',
    'Dívka narozená 14.2.2010 potřebuje doprovod.',
    'dítě nar. 2014 bez školky',
    'Datum narození: 1. 12. 2009',
    'narozen dne 7. března 2011 v Chrudimi',
    'Dítě se narodilo 5. 6. 2020 a matka je sama.',
    'chlapec (*2013) opakuje ročník',
    'nar. 03/05/2012',
  ]),
  ...withKind('relative', [
    'Syn Petr odmítá chodit do školy.',
    'Její dcera Anička má potíže se spolužáky.',
    'Chlapec Honzík docházel na doučování.',
    'Dívka Eliška se sebepoškozuje.',
    'Žák Tomáš opakovaně chybí.',
    'matka Jana žádá o azylový dům',
    'S otcem Karlem se schůzka nekonala.',
    'nezletilá Klára je u babičky',
    'Bratr Matěj je v dětském domově.',
    'klientka Lucie ukončila spolupráci',
    'Syn M. byl u psychologa.',
    'dívka K. nechodí do školy',
    'synem Davidem se zabývá kurátor',
    'babička Marie pečuje o vnuky',
    'žákyně Nela z 5. třídy',
  ]),
  ...withKind('personAge', [
    'J. N., 7 let, bez školky.',
    'A.K. (14 let) užívá pervitin.',
    'Petr, 7 let, žije s matkou.',
    'Anička (5 let) čeká na logopeda.',
    'V rodině žije Terezka 3 roky.',
    'M. S. 15letá utíká z domova',
  ]),
  ...withKind('titledSurname', [
    'Paní X, 2 děti, hledá bydlení.',
    'Pan Novák se odvolal.',
    'Paní Nováková z Chrudimi nemá na nájem.',
    's paní Dvořákovou řešíme dluhy',
    'panu Černému byla nabídnuta mediace',
    'paní N. žádá o pomoc s exekucí',
    'pí Malá nepřišla',
    'slečna Veselá je těhotná',
    'manželé Svobodovi se rozvádějí',
  ]),
  ...withKind('family', [
    'Rodina Novákova bydlí v podnájmu.',
    'U rodiny Dvořákových proběhla návštěva.',
    'rodině Svobodových chybí topení',
  ]),
  ...withKind('fullName', [
    'Matka se jmenuje Jana Nováková.',
    'Klientem je Petr Svoboda a jeho děti.',
    'O dítě pečuje prarodič, Marie Dvořáková.',
    'Eva Malá je samoživitelka se dvěma syny.',
    'Otec Ondřeje Kučery je ve vazbě.',
    'Týká se to Lukáše Horáka, kterému je 12 let.',
  ]),
  ...withKind('email', [
    'Matka píše z adresy jana.novakova@priklad.example.',
    'kontakt: petr.svoboda85@priklad.example',
  ]),
  ...withKind('phone', [
    'Volat matce na +420 000 000 012.',
    'otec má číslo 700 000 013',
    'mobil 700000014',
  ]),
  ...withKind('homeAddress', [
    'Rodina bytem Školní 12, Chrudim.',
    'trvale bytem v Hlinsku',
    'Bydlí v ulici Palackého 45.',
    'bydliště: Nádražní 7, Skuteč',
    'Dítě bydlí na adrese Husova 3.',
  ]),
  { text: 'Dcera Adéla, nar. 3. 5. 2012, bytem Školní 12.', kinds: ['relative', 'birthDate', 'homeAddress'] },
  { text: 'Pani Novakova, syn Petr, 7 let, tel. 700 000 015', kinds: ['titledSurname', 'relative', 'phone'] },
]
