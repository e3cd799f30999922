/**
 * The networker's own words in the analysis of ORP Hlinsko, in plain marks: `##`, `- `, `**bold**` and
 * `[text](https://…)`.
 */
import type { DemoParagraph } from './shapes.ts'

/** A line of the source is not a line of the text: only blank lines, list items and headings break it. */
const unwrapped = (marks: string): string => marks.replace(/([^\n])\n(?![\n-])/g, '$1 ')

const written: readonly DemoParagraph[] = [
  {
    orp: '5302', chapter: 'foreword',
    marks: `## Proč analýza vzniká

Síť na Hlinecku se za poslední roky proměnila: přibyl **výjezdní den dětského psychologa** a školy se
pravidelně scházejí s úřadem. Analýza má ukázat, co už drží, kde jsou díry a co chceme zkusit dál.

Čtete-li ji poprvé, začněte mapou pokrytí v kapitole 7. Slova u obcí jsou výsledkem výpočtu, důvody k nim
doplnili lidé z území.`,
  },
  {
    orp: '5302', chapter: 'territory',
    marks: `Obvod má **jediné město** a jednadvacet menších obcí v kopcích. Kdo nemá auto, plánuje den podle autobusu;
odpoledne poslední spoje končí dřív než kroužky.

V rozhovorech se opakovalo, že lidé tu drží při sobě a pomoc hledají nejdřív u sousedů, ve škole a u
lékaře. Na tom chceme stavět:

- škola a školka jsou místa, kde si potíží všimnou první,
- lékaři znají rodiny nejdéle,
- spolky a farnost mají důvěru.`,
  },
  {
    orp: '5302', chapter: 'statedNeeds',
    marks: `## Co jsme slyšeli nejčastěji

Devětkrát a ze čtyř oborů zaznělo totéž: **dětský psycholog je daleko**. Nejde jen o kilometry. Rodina
ztratí celý den, dítě vyučování a první schůzku proto mnozí vzdají.

Druhé silné téma je odpoledne dospívajících v malých obcích. Klub v Krouně ukazuje, že stačí málo:
místnost, teplo a dospělý, který má čas.`,
  },
  {
    orp: '5302', chapter: 'realNetwork',
    marks: `Většina registrovaných služeb do obvodu **dojíždí**. Bez škol, spolků a farnosti by síť byla poloviční,
proto jsou mezi aktéry uvedeny stejně jako sociální služby.

Čtyři karty ověříme s poskytovateli při nejbližší návštěvě; u terénní práce s dospívajícími zatím není
zapsáno, do kterých obcí jezdí.

## Cesta je součást pomoci

Z Krouny do Chrudimi je to 38,8 km: autem 39 minut, spojem 50 až 70. Do Žďáru nad Sázavou spojení
**neznáme** a nikdo z oslovených ho nepoužívá.

Při domlouvání termínů se osvědčilo ptát se nejdřív na autobus a teprve potom na hodinu.`,
  },
  {
    orp: '5302', chapter: 'coverage',
    marks: `## Co na Hlinecku funguje

Kolem Hlinska je pomoc v dosahu a **raná péče** jede do všech obcí. Provázení rodin doma pokrývá skoro
celý obvod.

## Co ze setkání vyplynulo, že chybí

- Otradov, Vortová a Svratouch: k ambulantní pomoci je daleko a spoje jezdí jen v pracovní dny.
- Krizová pomoc: nejblíž je Chrudim, večer a o víkendu nikdo.
- Klub v Krouně: končí mu peníze, bez něj by bílé místo bylo o polovinu větší.

## O čem se mluví dál

Návrhy jsme prošli se školami a úřadem na **Místní spolupráci škol a OSPOD**. Nejvíc by dětem pomohl druhý
výjezdní den psychologa a konzultace na dálku pro okrajové obce.

Výpočet je podklad k diskusi. Rozhodují obce a kraj; více o postupu najdete v [metodických stránkách
sítě](https://sit.priklad.example/metody).`,
  },
]

/** Sample paragraphs for the chapters that wait for words. */
export const paragraphs: readonly DemoParagraph[] = written.map((one) => ({ ...one, marks: unwrapped(one.marks) }))
