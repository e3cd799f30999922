/** Words the generated cards are made of: as frequent and as rare as in a real catalogue. */
export const patrons = [
  'Lípa', 'Javor', 'Most', 'Maják', 'Naděje', 'Přístav', 'Kompas', 'Světlo', 'Kotva', 'Cesta', 'Pramen', 'Rozcestí', 'Domino', 'Sedmikráska',
  'Klubíčko', 'Vlaštovka', 'Podkroví', 'Jiskra', 'Studánka', 'Kamínek', 'Laguna', 'Petrklíč', 'Mozaika', 'Třináctka', 'Archa', 'Salesko',
]

export const namePatterns = [
  'Dětský psycholog {patron}', 'Psychologická poradna {patron}', 'Rodinná poradna {patron} {place}', 'Nízkoprahový klub {patron}',
  'Raná péče {patron}', 'Azylový dům {patron}', 'Terénní program {patron}', 'Krizové centrum {patron} {place}', 'Dluhová poradna {patron}',
  'Odlehčovací služba {patron}', 'Doprovázení pěstounů {patron}', 'Mediace pro rodiče {patron}', 'Kroužky a klub {patron} {place}',
  'Sociálně aktivizační služby {patron}', 'Pečovatelská služba {place}', 'Školní poradenské pracoviště {place}', 'Pedagogicko-psychologická poradna {place}',
  'Adiktologická ambulance {patron}', 'Linka {patron}', 'Mateřské centrum {patron} {place}',
]

export const sentences = [
  'Pomůžeme dětem, které se bojí, trápí nebo se přestaly smát.', 'Pracovnice jezdí do rodin a pomůže domluvit se se školou i s lékařem.',
  'Místo, kam můžeš přijít kdykoli, i beze slova.', 'Poradíme s dávkami, dluhy, bydlením a péčí.', 'Odpoledne pro děti ze základní školy.',
  'Doprovázíme pěstouny a náhradní rodiny, pořádáme vzdělávání a setkání.', 'Podporujeme rodiny dětí s postižením od narození do sedmi let.',
  'Přechodné bydlení pro rodiče s dětmi, kteří přišli o domov.', 'Pomáháme obětem domácího násilí s bezpečným plánem.',
  'Rodiče se u nás učí domluvit na péči o děti po rozchodu.', 'Mluvíme s dospívajícími o drogách, alkoholu a vztazích, anonymně a zdarma.',
  'Vyšetříme, proč dítěti škola nejde, a navrhneme podporu.', 'Hlídáme děti, aby si rodič mohl odpočinout.', 'Doučujeme doma i v klubovně.',
  'Skupiny pro děti z rozvádějících se rodin.', 'Nácvik dovedností pro rodiče i děti.', 'Sociální pracovnice doprovodí na úřad i k soudu.',
  'Poradna pro oběti trestných činů.', 'Preventivní programy pro třídy.', 'Hipoterapie a canisterapie pro děti s autismem.',
]

export const keywords = [
  'šikana', 'rozvod', 'úzkost', 'deprese', 'sebepoškozování', 'dluhy', 'exekuce', 'bydlení', 'pěstouni', 'autismus', 'ADHD', 'logopedie', 'drogy',
  'alkohol', 'záškoláctví', 'násilí', 'hlídání', 'doučování', 'tábor', 'klub', 'parta', 'výživné', 'mediace', 'soud', 'dávky', 'potravinová pomoc',
  'arteterapie', 'muzikoterapie', 'canisterapie', 'balintovská skupina', 'fetální alkoholový syndrom', 'mutismus', 'enuréza', 'tlumočení', 'ukrajinština',
]

/** On one card of five hundred. */
export const rareKeyword = 'surdopedie'
