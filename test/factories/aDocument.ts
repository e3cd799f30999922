import type { IsoDate } from '#core/ids.ts'
import type { Block, DocumentContent, Part, Shade } from '#documents/content.ts'
import { cell, heading, list, paragraph, plain } from '#documents/content.ts'
import { aMapPicture, type Place } from './aMapPicture.ts'

const day = '2026-11-01' as IsoDate

/** A small document with the given blocks in one numbered chapter. */
export function aDocument(blocks: readonly Block[], changes: Partial<DocumentContent> = {}): DocumentContent {
  return {
    language: 'cs',
    title: 'Analýza místní sítě služeb',
    authors: ['Alena Vzorová'],
    asOf: day,
    madeAt: '2026-11-22T09:30:00+01:00',
    version: '1',
    description: 'Analýza místní sítě služeb pro ohrožené děti a rodiny.',
    keywords: ['síťování', 'ohrožené děti'],
    front: [{ label: 'Kraj', value: 'Pardubický' }],
    parts: [aPart('Úvodní slovo', blocks)],
    ...changes,
  }
}

export const aPart = (title: string, blocks: readonly Block[], changes: Partial<Part> = {}): Part =>
  ({ id: title.toLowerCase(), heading: title, numbered: true, level: 1, blocks, ...changes })

const places: readonly Place[] = [
  { name: 'Hlinsko', x: 270, y: 210, shade: 'strong' }, { name: 'Krouna', x: 520, y: 190, shade: 'weak' },
  { name: 'Svratouch', x: 540, y: 320, shade: 'missing' }, { name: 'Trhová Kamenice', x: 110, y: 140, shade: 'enough' },
  { name: 'Kameničky', x: 400, y: 270, shade: 'enough' }, { name: 'Holetín', x: 290, y: 130, shade: 'enough' },
  { name: 'Vysočina', x: 130, y: 220, shade: 'enough' }, { name: 'Vítanov', x: 230, y: 270, shade: 'strong' },
  { name: 'Všeradov', x: 110, y: 290, shade: 'unknown' }, { name: 'Miřetice', x: 200, y: 50, shade: 'weak' },
  { name: 'Pokřikov', x: 430, y: 130, shade: 'missing' }, { name: 'Otradov', x: 560, y: 90, shade: 'missing' },
  { name: 'Vortová', x: 330, y: 350, shade: 'missing' }, { name: 'Raná', x: 390, y: 60, shade: 'weak' },
]

const inWords: Record<Shade, string> = {
  strong: 'silné', enough: 'stačí', weak: 'slabé', missing: 'chybí', unknown: 'nevíme',
}
const shadeCycle: readonly Shade[] = ['strong', 'enough', 'weak', 'missing', 'unknown', 'enough', 'weak']
const functions = [
  'Psychologická pomoc dětem', 'Rodinné poradenství', 'Provázení rodin doma', 'Klub pro děti a mládež', 'Raná péče', 'Krizová pomoc',
]
const children = [1412, 243, 144, 161, 136, 135, 82, 81, 15, 225, 39, 41, 23, 60]

const introduction = aPart('Úvodní slovo', [
  paragraph([
    { text: 'Tento dokument je určen všem, kdo v území pomáhají dětem a jejich rodinám: pracovnicím orgánu sociálně-právní ochrany '
      + 'dětí, školám, lékařům, obcím a poskytovatelům služeb. ' },
    { text: 'Nehodnotí kvalitu jednotlivých služeb', strong: true },
    { text: ' a neřadí je do pořadí. Ukazuje, co v území je, co chybí a kde se dá začít. Metodický rámec popisuje ' },
    { text: 'stránka o síťování', href: 'https://priklad.example/sitovani' },
    { text: '.' },
  ]),
  paragraph('Čtenář, který má málo času, najde to hlavní v kapitole o silných a bílých místech. Každé číslo v textu nese svůj zdroj '
    + 'a den, ke kterému platí; kde údaj neznáme, píšeme to slovem a nenahrazujeme jej nulou.'),
  { kind: 'note', title: 'Jak dokument číst', blocks: [
    paragraph('Kapitoly na sebe navazují, ale lze je číst i samostatně.'),
    list(['Kapitoly 1 a 2 vysvětlují účel a zdroje.', 'Kapitoly 3 až 5 popisují území, potřeby a služby.', 'Příloha shrnuje dojezdy.']),
  ] },
], { numbered: true })

const territory = aPart('Síťování v ORP Hlinsko', [
  paragraph('Správní obvod leží na jihu Pardubického kraje v kopcovité krajině Železných hor a Žďárských vrchů. Tvoří jej 22 obcí, '
    + 'z nichž jediné město má přes dva tisíce obyvatel. Do krajského města se nejrychlejším spojem dostanete za hodinu a čtvrt.'),
  { kind: 'facts', source: 'ČSÚ, Počet obyvatel v obcích', asOf: '2026-01-01' as IsoDate, items: [
    { label: 'Obyvatel', value: '20 693' }, { label: 'Dětí do 14 let', value: '3 203', note: '15,5 % obyvatel' },
    { label: 'Obcí', value: '22', note: 'z toho 1 město' },
  ] },
  heading(2, 'Charakteristika území'),
  { kind: 'table', caption: 'Charakteristika správního obvodu', headerColumn: true, source: 'ČSÚ, Veřejná databáze',
    asOf: '2026-01-01' as IsoDate,
    columns: [
      { header: 'Ukazatel', align: 'start' }, { header: 'ORP Hlinsko', align: 'end' }, { header: 'Pardubický kraj', align: 'end' },
    ],
    rows: [
      { cells: [cell('Počet obyvatel'), cell('20 693'), cell('530 560')] },
      { cells: [cell('Děti do 14 let'), cell('3 203'), cell('84 710')] },
      { cells: [cell('Obce do 500 obyvatel'), cell('13'), cell('287')] },
      { cells: [cell('Základní školy'), cell('11'), cell('neznáme')] },
      { cells: [cell('Obce celkem'), cell('22'), cell('451')], total: true },
    ] },
  heading(2, 'Platformy a dokumenty'),
  list([
    [{ text: 'Komunitní plánování', strong: true }, { text: ' – setkání dvakrát ročně, svolává město, otevřené.' }],
    [{ text: 'Případové konference', strong: true }, { text: ' – svolává OSPOD podle potřeby, uzavřené.' }],
    [{ text: 'Místní akční plán vzdělávání', strong: true }, { text: ' – školy a místní akční skupina, čtvrtletně.' }],
  ]),
])

const needs = aPart('Zjištěné potřeby aktérů', [
  paragraph('Potřeby vzešly ze 41 rozhovorů a ze čtyř společných setkání. Každá potřeba níže má alespoň dva nezávislé zdroje z různých rezortů.'),
  heading(2, 'Dostupná pomoc včas'),
  heading(3, 'Psychologická pomoc dětem'),
  paragraph('Potřebu uvedlo devět zdrojů ze čtyř rezortů. Nejčastěji zaznívá čekání delší než dva měsíce a dojíždění mimo obvod.'),
  { kind: 'quote', runs: plain('Než se dostaneme na řadu, uplyne celé pololetí. Dítě mezitím přestane do školy chodit úplně.'),
    attribution: 'zobecněná výpověď, školství' },
  heading(3, 'Doprovázení rodin'),
  { kind: 'list', ordered: true, items: [
    { runs: plain('Zprostředkovat první kontakt osobně, ne letákem.') },
    { runs: plain('Domluvit se, kdo rodinu provází:'), nested: list(['při rozchodu rodičů,', 'při dluzích a ztrátě bydlení,', 'po návratu dítěte z ústavní péče.']) },
    { runs: plain('Vracet se k domluvám po třech měsících.') },
  ] },
  heading(2, 'Spolupráce a společný jazyk'),
  paragraph('Aktéři se znají jménem, méně už vědí, co kdo smí a musí. Přehled rolí je proto součástí přílohy.'),
  { kind: 'table', caption: 'Potřeby podle počtu zdrojů a rezortů', headerColumn: true, source: 'rozhovory a setkání síťařky',
    asOf: day,
    columns: [
      { header: 'Potřeba', align: 'start' }, { header: 'Zdrojů', align: 'end' }, { header: 'Rezortů', align: 'end' },
      { header: 'Proč dnes chybí', align: 'start' },
    ],
    rows: [
      ['Psychologická pomoc dětem', '9', '4', 'špatná dopravní dostupnost, nedostatečná kapacita'],
      ['Krizová pomoc', '6', '3', 'služba v území neexistuje, chybí odborníci'],
      ['Klub pro děti a mládež', '11', '3', 'služba v území neexistuje, končí financování'],
      ['Mediace a rodičovské dohody', '4', '2', 'lidé o službě nevědí'],
    ].map((texts) => ({ cells: texts.map((text) => cell(text)) })) },
])

const network = aPart('Silná a bílá místa', [
  paragraph([{ text: '298 dětí v pěti obcích', strong: true }, { text: ' nemá dětského psychologa v dosahu. Síť drží kolem Hlinska, díry jsou na okrajích.' }]),
  { kind: 'figure', caption: 'Psychologická pomoc dětem podle obcí', source: 'vlastní výpočet; schematické hranice', asOf: day,
    alt: 'Mapa čtrnácti obcí. Silné pokrytí mají Hlinsko a Vítanov, chybí ve Svratouchu, Pokřikově, Otradově a Vortové, nevíme ve Všeradově.',
    svg: aMapPicture(places) },
  { kind: 'table', caption: 'Pokrytí obcí podle druhu pomoci', headerColumn: true, source: 'karty služeb a jízdní řády', asOf: day,
    columns: [{ header: 'Obec', align: 'start' }, { header: 'Dětí do 14 let', align: 'end' },
      ...functions.map((header) => ({ header, align: 'start' as const }))],
    rows: places.map((place, row) => ({ cells: [cell(place.name), cell(String(children[row])),
      ...functions.map((_, column) => {
        const shade = column === 0 ? place.shade : shadeCycle[(row * 3 + column) % shadeCycle.length]!
        return cell(inWords[shade], shade)
      })] })) },
  heading(2, 'Kde síť drží'),
  paragraph('Raná péče dojíždí do všech obcí obvodu. Provázení rodin doma pokrývá celé Hlinecko kromě tří okrajových obcí.'),
])

const appendix = aPart('Příloha: dojezdy', [
  paragraph('U rozpětí rozhoduje horní mez; obě hodnoty jsou uvedeny. Cesta bez údaje je označena slovem neznáme.'),
  { kind: 'table', caption: 'Dojezdová tabulka z obcí do Hlinska', headerColumn: true, source: 'jízdní řády IDOS', asOf: day,
    columns: [{ header: 'Z obce', align: 'start' }, { header: 'Vzdálenost', align: 'end' }, { header: 'Autem', align: 'end' },
      { header: 'Vlakem a autobusem', align: 'end' }, { header: 'Poznámka', align: 'start' }],
    rows: Array.from({ length: 42 }, (_, index) => ({ cells: [
      cell(`${places[index % places.length]!.name}${index < places.length ? '' : ` – část ${Math.floor(index / places.length) + 1}`}`),
      cell(`${4 + index % 17},${index % 10} km`), cell(`${5 + index % 20}–${9 + index % 20} min`),
      cell(index % 9 === 4 ? 'neznáme' : `${15 + index % 40} min`), cell(index % 5 === 0 ? 'jen v pracovní dny' : ''),
    ] })) },
  { kind: 'table', caption: 'Kontakty služeb, které v území působí', headerColumn: true, wide: true, source: 'karty služeb', asOf: day,
    columns: ['Služba', 'Organizace', 'Forma', 'Pro koho', 'Kdy', 'Kontakt'].map((header) => ({ header, align: 'start' as const })),
    rows: [
      ['Raná péče Semínko', 'Semínko, z. ú.', 'terénní', 'rodiny s dětmi do 7 let', 'po domluvě', 'semínko@priklad.example, +420 000 000 011'],
      ['Krok k rodině', 'Most, z. s.', 'terénní a ambulantní', 'rodiny v rozchodu', 'po–čt 8–16', 'krok@priklad.example, +420 000 000 012'],
      ['Dětský klub Krouna', 'Obec Krouna', 'ambulantní', 'děti 6–15 let', 'út, čt 13–18', 'klub@priklad.example, +420 000 000 013'],
    ].map((texts) => ({ cells: texts.map((text) => cell(text)) })) },
], { numbered: false })

/** A realistic analysis of about eight pages with every kind of block. */
export const aWholeAnalysis = (changes: Partial<DocumentContent> = {}): DocumentContent => aDocument([], {
  title: 'Analýza místní sítě služeb a návrh její optimální podoby',
  subtitle: 'Správní obvod ORP Hlinsko',
  version: '3',
  notice: 'Ukázková data',
  front: [
    { label: 'Kraj', value: 'Pardubický' }, { label: 'Území', value: 'ORP Hlinsko' }, { label: 'Zpracovala', value: 'Alena Vzorová' },
    { label: 'Údaje k', value: '1. 11. 2026' }, { label: 'Verze', value: '3' },
    { label: 'Profil metodiky', value: 'Pardubický kraj 2026' }, { label: 'Kontakt', value: 'sitarka.hlinsko@priklad.example' },
  ],
  parts: [introduction, territory, needs, network, appendix],
  ...changes,
})
