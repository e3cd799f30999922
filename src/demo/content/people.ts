/** Demo persons, one for each role and a second networker. All of them are made up. */
import { email as mail } from './reach.ts'
import type { DemoEngagement, DemoPerson } from './shapes.ts'

const employer = 'Pardubický kraj – projekt síťování (ukázka)'

const alena: DemoEngagement = {
  kind: 'dpc', employer, hostOffice: 'Městský úřad Chrudim – OSVZ',
  orps: [{ code: '5304', share: 0.6 }, { code: '5302', share: 0.4 }],
  hoursPerMonth: 80, since: '2016-08', untilDaysAhead: 397,
  publicContact: {
    phone: 91, email: mail('alena.vzorova'), hours: 'po–čt 8–15, jindy po domluvě',
    office: 'Městský úřad Chrudim, odbor sociálních věcí; v Hlinsku každé druhé úterý na městském úřadu',
  },
}
const petr: DemoEngagement = {
  kind: 'dpc', employer, hostOffice: 'Městský úřad Chrudim – OSVZ',
  orps: [{ code: '5304', share: 1 }],
  hoursPerMonth: 80, since: '2021-03', untilDaysAhead: 397,
  publicContact: {
    phone: 92, email: mail('petr.ukazka'), hours: 'út a čt 9–16',
    office: 'Městský úřad Chrudim; ve Skutči první středu v měsíci na městském úřadu',
  },
}
const ondrej: DemoEngagement = {
  kind: 'employment', employer, hostOffice: 'Krajský úřad – odbor sociálních věcí',
  orps: [], hoursPerMonth: null, since: '2017-03', untilDaysAhead: 397,
  publicContact: {
    phone: 93, email: mail('ondrej.zkusebni'), hours: 'po–pá 8–15', office: 'Krajský úřad, odbor sociálních věcí',
  },
}

/** Everyone who can sign in to the demo. */
export const people: readonly DemoPerson[] = [
  {
    key: 'alena', name: 'Alena Vzorová', email: mail('alena.vzorova'), title: 'lokální síťařka',
    role: 'local_networker', scope: { kind: 'orps', codes: ['5304', '5302'] }, oneClick: true, engagements: [alena],
  },
  {
    key: 'petr', name: 'Petr Ukázka', email: mail('petr.ukazka'), title: 'lokální síťař',
    role: 'local_networker', scope: { kind: 'orps', codes: ['5304'] }, oneClick: false, engagements: [petr],
  },
  {
    key: 'ilona', name: 'Ilona Krajská', email: mail('ilona.krajska'), title: 'krajská koordinátorka síťování',
    role: 'regional_coordinator', scope: { kind: 'region', code: 'CZ053' }, oneClick: true,
  },
  {
    key: 'ondrej', name: 'Ondřej Zkušební', email: mail('ondrej.zkusebni'), title: 'krajský síťař',
    role: 'regional_networker', scope: { kind: 'region', code: 'CZ053' }, oneClick: true, engagements: [ondrej],
  },
  {
    key: 'marta', name: 'Marta Znalá', email: mail('marta.znala'), title: 'krajská odborná pracovnice',
    role: 'regional_expert', scope: { kind: 'region', code: 'CZ053' }, oneClick: true,
  },
  {
    key: 'jana', name: 'Jana Metodická', email: mail('jana.metodicka'), title: 'metodička',
    role: 'methodologist', scope: { kind: 'country' }, oneClick: true,
  },
  {
    key: 'eva', name: 'Eva Ochranová', email: mail('eva.ochranova'), title: 'pracovnice OSPOD',
    role: 'ospod_worker', scope: { kind: 'orps', codes: ['5302'] }, oneClick: true,
  },
  {
    key: 'tomas', name: 'Tomáš Poskytovatel', email: mail('tomas.poskytovatel'), title: 'vedoucí služby',
    role: 'provider', scope: { kind: 'organisation', key: 'pod-lipou' }, oneClick: true,
  },
  {
    key: 'lucie', name: 'Lucie Ředitelová', email: mail('lucie.reditelova'), title: 'ředitelka školy',
    role: 'provider', scope: { kind: 'organisation', key: 'zs-a-hlinsko' }, oneClick: true,
  },
  {
    key: 'vera', name: 'MUDr. Věra Dětská', email: mail('vera.detska'), title: 'dětská lékařka',
    role: 'provider', scope: { kind: 'organisation', key: 'pldd-1' }, oneClick: false,
  },
  {
    key: 'jan', name: 'Jan Opatrovský', email: mail('jan.opatrovsky'), title: 'opatrovnický úsek soudu',
    role: 'provider', scope: { kind: 'organisation', key: 'soud-chrudim' }, oneClick: false,
  },
  {
    key: 'karel', name: 'Karel Starosta', email: mail('karel.starosta'), title: 'starosta malé obce',
    role: 'municipality', scope: { kind: 'municipality', code: '554952' }, oneClick: true,
  },
  {
    key: 'hana', name: 'Hana Plánovací', email: mail('hana.planovaci'), title: 'koordinátorka komunitního plánování',
    role: 'municipality', scope: { kind: 'municipality', code: '571164' }, oneClick: false,
  },
  {
    key: 'spravce', name: 'Správce Systému', email: mail('spravce'), title: 'správce',
    role: 'administrator', scope: { kind: 'country' }, oneClick: true,
  },
]
