/**
 * Look-alikes that must not share a stem, written before any tuning; same notation as the meeting pairs.
 * Decisions: rodič and rodina, škola and školení, obec and obecný, porada and poradna are different things here.
 */
export const distinct = `
rodič rodina, rodiče rodiny, rodičům rodinám, rodičovský rodinný, rodina rodiště, rod rodič
soud soused, soudní sousední, soudce sousedé, soud soudek, soud osud
pes peníze, psa psycholog, psi psychika, psychologie psychiatrie, psycholog psychiatr, psychiatr pediatr
dluh dlouhý, dluhy dlouhá, dluh duha, dluhy druhy, dlužník družina, druh drůbež
škola školení, školní školení, školka škoda, skála škola, školné škodné
matka matematika, matka matrace, matka mat, matrika matka, mateřský materiál
násilí nosit, násilí nasadit, násilí násobilka, síla silnice, násilí nástup
byt být, bytový bytost, byt bytí, byt bystrý, bydlení bydliště
děti děkan, dětský děkanský, děti detail, děti deset, děti detektor, dítě dieta
obec obecný, obec obecenstvo, obec občan, obec oběd, obec oběť, obec obchod
poradna porada, poradna pořadí, poradce pořádek, poradna porod, porod pořad
pomoc pomeranč, pomoc moc, pomoc nemoc, pomůcka pomsta, pomoc pomluva
úřad úraz, úřad uříznout, úřední uraženost, řád řada, úřad záchrana
lékař lekce, lékař lekat, lék lektor, lékárna lektor, lékař léto
zdraví zdražit, zdravotní zdroj, zdravotní zvratný, zdraví zprávy, zdravý dravý
závislost závist, závislost zavinění, závislý zavírat, závod závislost, závislost zasílání
droga drogerie, droga dráha, drogy drahý, drogový drobný
exekuce exkurze, exekutor exponát, azyl azbest
dům dumka, dům důvod, dům důl, domov domluva, domácí domluva
otec otok, otec otázka, otec ocet, otcovský otočný, otec otisk
krize kříž, krize krása, krizový křížový, krize kruh, krize karikatura
rozvod rozvoj, rozvod rozvoz, rozvod rozum, rozvod vodovod, rozchod rozhod, rozvod rozhlas
mediace medicína, mediace medaile, mediátor medium, mediace meditace, média medvěd
šikana šikmý, šikana šikovný, šikana sekání, šikana šíje
výchova východ, výchova vycházka, výchovný východní, výchova výhoda, výchova výkon
učitel účet, učitel účel, učit účinný, učebna účetní, účast účet
žák žaloba, žák záchod, žák žaludek, žák zákon
mládě mléko, mladý mlátit, mladý klad, mladý hlad
klub kluk, klub kloub, klub klubko, klub hloubka
volný volba, volno volby, volný vůle, volný vlna, volat volant
terén teror, terén terapie, terénní terasa, terapie teorie
pobyt pobočka, pobyt pobídka, pobyt podpora, pobyt potřeba
kapacita kapela, kapacita kapitola, kapacita kapsa, kapitál kapacita
práce praxe, práce prach, práce prádlo, pracovní praktický, práce pračka
policie politika, policie police, policie poliklinika, policejní politický
kurátor kuřák, kurátor kurs, kurátor kurýr, probační probíhat
péče pečeť, péče pečivo, péče peklo, pečovat pečeně, péče pes
postižení postel, postižení postoj, postižený postupný, postižení pohostinství
cizinec cizí, cizinec cín, tlumočník tlumič, autismus auto, autista autor
doučování doutník, vzdělání vzdálení, vzdělávání vzdávání, vzdělávací vydělávací
strach strana, strach střecha, strach stroj, úzkost úzký, deprese depo
zneužívání využívání, týrání tým, zanedbávání zaměstnávání, týrání tykání
oběť oběd, oběť oběh, svědek svět, svědek švec, advokát advent
kraj krajka, kraj okraj, kraj král, krajský krásný, kraj kroj
Pardubice pardon, Hlinsko hlína, Praha práh, Praha prach, Krouna koruna
síť sítko, síť sídlo, síť město, setkání setba, spolupráce společnost
porod poroba, těhotná těžká, jesle jestli, družina družstvo, tábor tabák
kroužek kruh, kroužek kruhový, logoped logo, logopedie logistika, adiktolog advokát
dobrovolník dobrý, charita charakter, farnost farma, potřeba potrubí, potřeba potrava
dostupný dost, dostupnost dostih, terapeut teplota, ambulance ambice, ambulance bilance
sociální sociologie, sociální socha, social solidní, stacionář stanice, stanice stan
pěstoun pěstírna, pěstoun pěst, pěstounská písek, pěstování pěstoun
drobný dramatický, internát internet, interní internet, prevence provence, prevence prezence
kurz kůra, mateřská materiální, asistent asi, asistence existence, ústav ústava, ústav ústa
hygiena hymna, domov dům, rána raná, dávka dav
senior seno, seminář semeno, osoba osada, osobní osadní, místo město, místní městský
plán planina, cena cenzura, církev cirkus, čas část, časový částečný, den deník
starosta starost, starosta starý, knihovna kniha, kino kniha, léčba lež
`
