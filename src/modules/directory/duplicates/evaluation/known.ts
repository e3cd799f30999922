/**
 * Pairs of invented cards, from which the rule was made. `one = other`, a pair a line; of an organisation
 * `name | municipality | IČO | telephone | address`, of a service `name | organisation | registration | telephone | address`.
 */
export const knownSame = {
  organisation: `
Šťastné dětství | Hlinsko | | 469 000 001 | = Šťastné dětství, z. s. | Hlinsko | | |
Základní škola Krouna | Krouna | | | = ZŠ Krouna | Krouna | | |
Základní škola a mateřská škola Krouna, příspěvková organizace | Krouna | | | = Základní škola Krouna | Krouna | | |
Rodinné centrum Klubíčko | Skuteč | | | = RC Klubíčko Skuteč | Skuteč | | |
Diakonie Svratouch | Svratouch | | | = Diakonie ve Svratouchu | Svratouch | | |
Farní charita Chrudim | Chrudim | | 469 000 010 | = Charita Chrudim, farní charita | Chrudim | | 469 000 010 |
Poradna Petrklíč, o.p.s. | Chrudim | | | = Poradna Petrklíč z.ú. | Chrudim | | |
Centrum prevence Rozcestí | Hlinsko | | 469 000 011 | = Rozcestí | Hlinsko | | 469 000 011 |
Pedagogicko-psychologická poradna Chrudim | Chrudim | | | = PPP Chrudim | Chrudim | | |
Speciálně pedagogické centrum Lavička | Chrudim | | | = SPC Lavička | Chrudim | | |
MUDr. Alžběta Vymyšlená | Luže | | | = Vymyšlená Alžběta MUDr. | Luže | | |
MUDr. Alžběta Vymyšlená, praktická lékařka pro děti | Luže | | | = MUDr. Alžběta Vymyšlená | Luže | | |
Dětský domov Sluníčko | Nasavrky | | | = Dětský domov Slunicko | Nasavrky | | |
Nízkoprahové centrum Podkroví | Hlinsko | | | = NC Podkroví | Hlinsko | | |
Městská knihovna Zkušebov | Chrudim | | | = Knihovna Zkušebov | Chrudim | | |
Spolek rodičů Kaštánek | Proseč | | | = Kaštánek, spolek rodičů | Proseč | | |
Skautské středisko Vlčí stezka | Hlinsko | | | = Junák – středisko Vlčí stezka | Hlinsko | | |
Mateřská škola Pastelka Lipová 22 | Chrudim | | | = MŠ Pastelka | Chrudim | | |
Salesiánský klub mládeže | Chrudim | | | = Salesiánský klub mládeže, z. s. Centrum Salesko | Chrudim | | |
Dům dětí a mládeže Hejkal | Heřmanův Městec | | | = DDM Hejkal | Heřmanův Městec | | |
Ústav lesních pohádek | Hlinsko | 25755277 | | = Pohádkový dům | Hlinsko | 25755277 | |
Linka Naslouchám | | | 800 000 123 | = Linka Naslouchám | Pardubice | | |
Klub Čtyřlístek | Hlinsko | | 469 000 012 | Tyršova 12 = Čtyřlístek | Hlinsko | | | Tyršova 12
Centrum Bílý kámen | Třemošnice | | | = Centrum Bílí kámen | Třemošnice | | |
`,
  service: `
Krizová pomoc | A | | | = Krizova pomoc | A | | |
Raná péče Hlinsko | A | | | = Rana pece Hlinsko | A | | |
Poradna | A | | | = Poradna pro rodiny | A | | |
NZDM Podkroví | A | | | = Nízkoprahové zařízení pro děti a mládež Podkroví | A | | |
SAS pro rodiny s dětmi | A | | | = Sociálně aktivizační služby pro rodiny s dětmi | A | | |
Odborné sociální poradenství | A | | | = Sociální poradenství odborné | A | | |
Cokoli | A | 7654321 | | = Krizová pomoc | B | 7654321 | |
Krizová pomoc | A | | 469 111 222 | = Krizová pomoc dětem | B | | 469 111 222 |
Dětský psycholog | A | | | Tyršova 12 = Dětská psycholožka | B | | | Tyršova 12
Terénní program Most | A | | | = Terénní programy Most | A | | |
Azylový dům pro matky s dětmi | A | | | = AD pro matky s dětmi | A | | |
Doprovázení pěstounů | A | | | = Doprovázení pěstounských rodin | A | | |
`,
}

/** Pairs that look alike and are two things. */
export const knownTwo = {
  organisation: `
Mateřská škola Větrník | Chrudim | | | = Základní škola Větrník | Chrudim | | |
Dětské centrum 1 | Chrudim | | | = Dětské centrum 2 | Chrudim | | |
Základní škola Krouna | Krouna | | | = Základní škola Krouna, školní jídelna | Krouna | | |
Základní škola Hlinsko | Hlinsko | | | = Základní škola Hlinsko, pobočka Rváčov | Hlinsko | | |
Mateřská škola Lípa | Hlinsko | 25755277 | | = Mateřská škola Lípa | Chrudim | 00270059 | |
Mateřská škola Sluníčko | Hlinsko | | | = Mateřská škola Sluníčko | Luže | | |
Mateřská škola Sluníčko | Chrudim | | | = Mateřská škola Duha | Chrudim | | |
Městský úřad Hlinsko, odbor sociálních věcí | Hlinsko | 00270059 | | Poděbradovo nám. 1 = Městský úřad Hlinsko, odbor školství | Hlinsko | 00270059 | | Poděbradovo nám. 1
Město Hlinsko | Hlinsko | 00270059 | | = Městská policie Hlinsko | Hlinsko | 00270059 | |
Obec Krouna | Krouna | | 469 000 020 | = Knihovna Krouna | Krouna | | 469 000 020 |
MUDr. Jan Smyšlený | Chrudim | | | = MUDr. Jana Smyšlená | Chrudim | | |
MUDr. Petr Vzorek | Chrudim | | | Nemocniční 1 = MUDr. Pavel Vzorek | Chrudim | | | Nemocniční 1
Domov pro seniory Pohoda | Chrudim | | | = Domov pro osoby se zdravotním postižením Pohoda | Chrudim | | |
Základní škola U Stadionu 756 | Chrudim | | | = Základní škola U Stadionu 98 | Chrudim | | |
Sbor dobrovolných hasičů Krouna | Krouna | | | = Sbor dobrovolných hasičů Rychnov | Krouna | | |
Gymnázium Zkušebov | Chrudim | | | = Obchodní akademie Zkušebov | Chrudim | | |
Rodinné centrum | Hlinsko | | | = Rodinné centrum | Chrudim | | |
TJ Sokol Hlinsko | Hlinsko | | | = TJ Jiskra Hlinsko | Hlinsko | | |
Okresní soud v Chrudimi | Chrudim | | | = Okresní státní zastupitelství v Chrudimi | Chrudim | | |
Farní sbor ČCE Krouna | Krouna | | 469 000 021 | = Diakonie Krouna | Krouna | | 469 000 021 |
Centrum pro rodinu Hlinsko | Hlinsko | | | = Centrum pro seniory Hlinsko | Hlinsko | | |
`,
  service: `
Sociální rehabilitace | A | | 469 000 030 | = Sociální poradenství | A | | 469 000 030 |
Azylový dům pro ženy | A | | | = Azylový dům pro muže | A | | |
Raná péče Pardubice | A | | | = Raná péče Chrudim | A | | |
Raná péče | A | 1111111 | | = Raná péče | A | 2222222 | |
Poradna | A | | | = Poradna | B | | |
Krizová pomoc | A | | | = Krizová linka | A | | |
Denní stacionář | A | | | = Týdenní stacionář | A | | |
Terénní program Hlinsko | A | | | = Terénní program Skuteč | A | | |
Klub pro děti 6–12 let | A | | | = Klub pro děti 13–18 let | A | | |
Psychologická poradna | A | | | Tyršova 12 = Dluhová poradna | B | | | Tyršova 12
Dětský lékař | A | | 469 000 031 | = Dětský zubní lékař | B | | 469 000 031 |
Chráněné bydlení I | A | | | = Chráněné bydlení II | A | | |
`,
}
