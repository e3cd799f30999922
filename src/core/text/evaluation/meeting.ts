/**
 * Pairs that must share a stem: forms and close derivations of one word, written before any tuning.
 * One pair is `left right`, pairs are separated by commas, a line is one family of the field.
 */
export const meeting = `
služba služby, služba službám, služeb službami, služba službou, služba služebný
dítě děti, dítě dětem, dítěte dětmi, dětský děti, dětská dítě, dětech dětského, dětství děti
psycholog psychologa, psycholog psychologická, psychologové psychologie, psycholožka psycholog
psychiatr psychiatrie, psychiatr psychiatrická, psychiatrů psychiatrem, terapeut terapeutka, terapeut terapeutická
terapie terapií, terapii terapiemi, rodina rodin, rodina rodinám, rodinný rodina, rodinné rodinných, rodinou rodinná
rodič rodiče, rodič rodičům, rodičovský rodič, rodičovství rodiče, rodičovské rodičovská
škola školy, škola školní, škol školám, školský škola, školního školními, školák škola
pěstoun pěstouni, pěstoun pěstounská, pěstounka pěstoun, pěstounské pěstounství, pěstounů pěstounem
poradna poraden, poradna poradenství, poradenský poradenství, poradnu poradnami, poradce poradců
sociální sociálně, sociálního sociálních, sociální sociálními, pomoc pomoci, pomoc pomocí
ohrožený ohrožených, ohrožené ohroženým, ohrožení ohrožený, násilí násilný, násilí násilím, násilník násilí
obec obce, obec obcí, obec obecní, obcích obcemi, město města, město městský, městě městech, městem městského
úřad úřadu, úřad úřední, úřednice úředník, úřadem úřady, soud soudu, soud soudní, soudce soudkyně, soudy soudem
lékař lékaře, lékař lékařský, lékařka lékař, lékařství lékaři, lékařů lékařům
zdraví zdravotní, zdravotní zdravotnický, zdravotník zdravotnictví, zdravý zdraví
nemocnice nemocnici, nemocniční nemocnice, nemoc nemoci, nemocný nemoc
závislost závislosti, závislý závislost, závislostmi závislostí, droga drogy, drogový droga, drogách drogami
dluh dluhy, dluhový dluh, dluhů dluhům, dlužník dlužníka, zadlužení zadlužený, exekuce exekucí, exekuční exekuce
bydlení bydlením, byt bytu, byt bytový, bytová bytech, bytě byty, azyl azylový, azylové azylového, dům domu, dům domy
matka matky, matka matek, matka matce, mateřský mateřská, mateřství mateřský, matkou matkám
otec otce, otec otcem, otcové otců, otcovský otec, otcovství otcovská
krize krizí, krize krizový, krizová krizového, krizi krizových, intervence intervencí, intervenční intervence
rozvod rozvody, rozvod rozvodu, rozvodový rozvod, rozvedený rozvedená, rozchod rozchodu
mediace mediací, mediátor mediátorka, mediační mediace, mediátora mediátoři
opatrovník opatrovnický, opatrovnictví opatrovník, opatrovnické opatrovnického, výživné výživného
šikana šikany, šikanování šikanovaný, šikanou šikaně, záškoláctví záškolák, prevence prevenci, preventivní prevence
výchova výchovy, výchovný výchova, výchovné výchovného, vychovatel vychovatelka, výchově výchovou
učitel učitele, učitelka učitel, učitelský učitelů, pedagog pedagoga, pedagogický pedagog, pedagogika pedagogické
žák žáka, žák žáci, žákyně žák, žákovský žák, žákům žáků, student studenta, studentský student
mládež mládeže, mládeži mládeží, mladý mladí, mladých mladým, klub kluby, klub klubu, klubový klub
volný volného, volnočasový volnočasové, terénní terénního, terén terénní, ambulance ambulancí, ambulantní ambulance
pobyt pobytu, pobytový pobyt, pobytová pobytové, kapacita kapacity, kapacitou kapacit, kapacitní kapacita
pracovník pracovnice, pracovník pracovníci, pracovní pracovník, práce práci, práce prací, pracovnicí pracovnic
policie policii, policejní policie, policista policistka, policistů policisté
kurátor kurátora, kurátorka kurátor, kurátoři kurátorem, probace probační, probační probačního
rané raná, péče péči, pečující pečujících, pečovatelka pečovatelský, pečovatelská pečovatelské
postižení postižený, postižením postiženého, autismus autismu, autista autistický
cizinec cizinci, cizinec cizinců, cizinka cizinky, tlumočník tlumočnický, tlumočení tlumočením
doučování doučováním, vzdělávání vzdělávací, vzdělání vzděláním, vzdělávacích vzdělávacím
strach strachu, úzkost úzkosti, úzkostný úzkost, deprese depresí, depresivní deprese
sebepoškozování sebepoškozováním, sebevražda sebevraždy, sebevražedný sebevražda
zneužívání zneužívaný, zneužívaná zneužívaných, týrání týraný, týraná týrané, zanedbávání zanedbávaný
oběť oběti, obětí obětem, svědek svědka, svědek svědci, advokát advokátka, advokátní advokát
kraj kraje, krajský kraj, krajem krajů
Pardubice pardubický, Pardubic Pardubicích, Chrudim Chrudimi, Chrudim chrudimský
Hlinsko Hlinsku, Hlinska hlinecký, Praha Praze, Praha pražský, Krouna Kroun, Krouně Krounou
spolupráce spoluprací, spolupracovat spolupráce, setkání setkáním, síť sítě, síť síti, síťový síť
hygiena hygienický, těhotná těhotenství, těhotné těhotných, porod porodní, porodu porodem
mateřská mateřské, jesle jeslí, družina družiny, kroužek kroužky, kroužku kroužek, tábor táborů, táborový tábor
logoped logopedie, logopedický logoped, adiktolog adiktologie, adiktologická adiktolog, neurolog neurologie
dobrovolník dobrovolníci, dobrovolnický dobrovolník, charita charity, charitní charita, farnost farnosti
potřeba potřeby, potřeb potřebám, potřebný potřeba, dostupný dostupnost, dostupná dostupné, nedostupnost nedostupný
`
