/**
 * Help by role: what docs/manual says, short. Texts carry plain marks (`##`, `-`, `1.`); what is bold stands on the
 * screen in the same words.
 */
export default {
  title: 'Nápověda',
  of: 'Nápověda: {{role}}',
  intro: 'Krátce o tom, co dnes můžete a jak na hlavní práci. Každá role má svou stránku; níž je, co platí pro všechny.',
  own: 'Vaše role',
  others: 'Ostatní role',
  common: 'Společné pro všechny',
  ask: 'Kde se zeptat',
  askText: 'Co tu není, na to se zeptejte provozovatele: {{name}}.',
  account: 'Můj účet: role, heslo, kde jste přihlášeni',
  commonText: `- Pracujete-li ve více obvodech, **Přepnout** nahoře obvod změní.
- Pohled i obvod jsou v adrese stránky, takže odkaz můžete poslat kolegyni.
- **Hledat ve všem** je nahoře na každé pracovní stránce.
- Tabulky se dají stáhnout jako CSV nebo XLSX. Stažení neveřejných údajů se zapisuje.
- Nic se neztratí. Když někdo uloží totéž dřív než vy, uvidíte obě podoby a rozhodnete. Co nechcete, uložíte do archivu.
- Než odejdete od neuloženého formuláře, prohlížeč se zeptá. Dlouhá karta se odloží sama a příště ji nabídneme.
- Jména a příběhy sem nepatří, Síťovka nevede případy. Rodné číslo uložit nejde, na jméno dítěte se zeptá.
- Heslo si změníte na stránce **Můj účet**. Zapomenuté: řekněte si správci o jednorázový odkaz.
- **Anglicky** je všechno pod **English** v nabídce u vašeho jména. Tisk funguje z každé stránky.`,
  page: {
    local_networker: `Ve svých obvodech vedete karty aktérů a služeb, zapisujete, co lidem chybí, udržujete tabulku cest, čtete
pokrytí a píšete analýzu.

## Od otázky k dokumentu

1. **Síť → Aktéři** a **Síť → Služby**: karty. Nejvíc záleží na místě s obcí, kam služba jezdí, na kapacitě a na ověření.
2. **Území → Tabulka cest**: co změříte, má přednost před odhadem.
3. **Potřeby → Hlasy → Zapsat hlas**: kdy, z jakého rezortu, jedna zobecněná věta. Nikdy jméno.
4. **Pokrytí → Bílá a silná místa**: klikněte na slovo u obce a uvidíte proč a kde se chyba opraví.
5. **Výstupy → Kapitoly a vlastní slova**, potom **Vytvořit analýzu**: PDF i Word.

## Ještě se hodí

- **Vše platí** na kartě zapíše dnešní ověření; co čeká, je v **Síť → Karty k ověření**.
- **Síť → Registry** a **Síť → Rozdíly**: nic vašeho se nepřepíše, dokud nerozhodnete.
- **Síť → Možné duplicity**: karty porovnáte a sloučíte; vždy to jde vzít zpět.
- **Síť → Import tabulky**: služby z Excelu nebo CSV najednou, napřed s náhledem.
- **Síť → Seznamy**: výběr karet třeba pro soud, s kapitolami a poznámkami; PDF, XLSX, CSV nebo veřejná adresa.
- **Výstupy → Katalog pomoci**: celý obvod na papír s obsahem a rejstříkem. Jednu kartu vytisknete na kartě (pracovní i veřejné): **Karta na jednu stranu (PDF)**.
- **Pokrytí → Minimální síť**: změna chce důvod; den schválení doplníte, až ji někdo schválí.`,
    regional_networker: `Čtete všechny obvody kraje a můžete v nich vést karty aktérů a služeb a zapisovat hlasy.

## Kde v kraji něco chybí

1. **Pokrytí → Bílá a silná místa**, odkaz **Celý kraj**.
2. Zvolte oblast pomoci a **Zobrazit**. Mapa je za celý kraj, pod ní počty obcí podle slova v každém ORP.
3. Název ORP vede na jeho stránku s důvody; odtud ke kartám a cestám, které za tím stojí.

Obvod s vlastním minimem se počítá podle něj. Slova různých obvodů neporovnávejte bez pohledu na minimum.

## Co ještě můžete

- **Síť**: karty, místa a kontakty v celém kraji, import tabulky, registry.
- **Síť → Seznamy**: výběr karet z celého kraje, třeba psychologové; koho se týká, řekne **Území** seznamu.
- **Potřeby**: číst, zapisovat hlasy a přidávat místní potřeby v kterémkoli obvodu.
- **Výstupy** a **Území**: číst. Analýzu obvodu píše lokální síťař.`,
    regional_coordinator: `Vidíte celý kraj, zakládáte úvazky a schvalujete minimální síť.

## Založit úvazek síťaři

Člověk musí mít nejdřív účet; založí mu ho správce.

1. **Úvazky síťařů → Založit úvazek**.
2. Vyberte člověka, roli a území, druh úvazku, strop hodin, od kdy a do kdy.
3. Veřejný telefon, e-mail a kde je k zastižení: to uvidí lidé na stránce **Najděte svého síťaře**.
4. **Uložit úvazek**. Tím vznikne i oprávnění; s koncem úvazku skončí.

Území se u úvazku nemění: jeden ukončete a založte druhý, ať historie souhlasí.

## Co ještě můžete

- **Přehled** za celý kraj: co kde chybí, kde není síťař a čí úvazek končí.
- **Pokrytí → Minimální síť**: upravit; **Celý kraj → Schválit za celý kraj** schválí naráz všechno, co čeká.
- **Výstupy**: číst rozepsané kapitoly i hotové analýzy obvodů.
- **Potřeby**, **Síť**, **Území**: číst. **Rozdíly**, **Karty k ověření** a **Možné duplicity** vidíte za celý kraj.
- Nahlížení do neveřejných kontaktů se zapisuje.`,
    regional_expert: `Čtete vše, co se v kraji pro plánování sítě sbírá; nic neupravujete.

## Podklad pro jednání o síti

1. **Pokrytí → Bílá a silná místa → Celý kraj**, zvolte oblast pomoci.
2. Název ORP otevře jeho obce; tam jsou důvody a tabulka ke stažení (CSV, XLSX).
3. Slovo v tabulce vede k důvodům: které služby, cesty, kapacity, hodiny a ceny za ním jsou.
4. Než je použijete, zkontrolujte, co je odhad a co neověřeno.
5. Hotový dokument obvodu stáhnete z nabídky **Výstupy**.

## Co ještě můžete

- **Potřeby** a hlasy, které smí číst síťaři kraje. **Síť**: karty a kontakty určené kraji.
- **Rozdíly**, **Karty k ověření** a **Možné duplicity** za celý kraj, s tabulkami ke stažení; rozhodují síťaři obvodů.
- **Úvazky síťařů**: kdo kde síťuje.`,
    methodologist: `Čtete celou republiku, měníte číselníky a smíte načítat území.

## Číselníky

**Síť → Číselníky** jsou slova, ze kterých se vybírá na kartách, v hledání i v tabulkách.

- **Přidat položku**, **Přejmenovat** a **Ukončit** platí od dne, který zvolíte. Kdo ukončenou položku má, tomu zůstane.
- **Vzít zpět** v historii číselníku zapíše opačnou změnu. Nic se nemaže.

## Načíst území

1. **Území → Načíst data**: tabulka obcí a kódy ORP, hranice. Klidně všechny soubory najednou.
2. Zkontrolujte zdroj a den, ke kterému údaje platí.
3. **Ukázat, co se změní**: zatím se nic nezapsalo. **Zapsat do databáze**: všechno naráz, nebo nic.

## Co ještě můžete

- **Pokrytí**, **Potřeby**, **Síť**, **Území**: číst v celé republice. **Výstupy**: hotové analýzy všech obvodů.`,
    ospod_worker: `Rychle najdete, kdo s čím pomůže a kam rodina dojede, a zapíšete, co v území chybí.
Bez údajů o dětech a rodinách.

## Najít pomoc pro rodinu

1. Veřejná část: napište třeba „šikana Krouna“, nebo situaci a obec zvlášť. Upřesněte věk, cestu, cenu.
2. Na kartě je telefon služby, čekání a jak se k ní dostat. Vytištěná vypadá jako list pro rodinu.

## Zapsat, že něco chybí

1. **Potřeby → Hlasy → Zapsat hlas**.
2. Kdy to zaznělo, z jakého rezortu a jedna zobecněná věta: „Na termín u psychologa se čeká přes dva měsíce.“
3. **Kdo smí větu číst**: dokud nezvolíte jinak, je vidět jen vám.

## Co ještě můžete

- **Pokrytí** svého obvodu: kde pomoc chybí a proč. **Výstupy**: hotové analýzy.
- **Síť**: karty všech aktérů a kontakty určené přihlášeným. Na veřejné kartě je i **Nahlásit chybu na kartě**.
- **Síť → Seznamy**: vlastní výběr karet s poznámkami ke službám, jen pro vás nebo pro pracoviště.`,
    provider: `Staráte se o vlastní karty a vidíte síť kolem sebe.

## Udržet kartu pravdivou

1. **Vaše organizace** je na Přehledu první. **Čekání a volná místa** je krátký formulář.
2. **Upravit**: komu a s čím pomůžete, jak začít, telefon, čekání s datem, kam jezdíte a kolik máte volno.
3. **Vše platí** zapíše dnešní ověření. Po roce se karta přihlásí zase.
4. Novou službu, místo nebo kontakt přidáte na kartě organizace, kontakt jen pro jednu službu na kartě služby.
5. **Jak kartu vidí veřejnost** ukáže výsledek.

## Dobré vědět

- Utajená adresa se nezobrazí nikomu, ani vám; dá se jen přepsat.
- Končíte? Napište u zdroje údajů **Ukončeno k**. Od toho dne službu veřejnosti nenabízíme.
- Do archivu kartu ukládá síťař.
- Služby nikdo nehodnotí: nejsou tu hvězdičky ani žebříčky.`,
    municipality: `Zjistíte, kdo pomáhá vašim občanům, jak je to daleko a co chybí, a vezmete si k tomu podklad.

## Kdo pomáhá u nás a co chybí

1. Veřejná část: napište název obce a nechte zbytek prázdný. Nejdřív uvidíte, co je u vás nebo k vám přijede.
2. **Pokrytí → Bílá a silná místa**: v tabulce najděte řádek své obce. Každé slovo vede k důvodům.
3. **Potřeby**: co v obvodu zaznělo, z kolika rezortů.
4. **Výstupy**: hotová analýza obvodu v PDF nebo Wordu.

## Na co pamatovat

- Odhad cesty nikdo nezměřil. Víte-li, jak se od vás opravdu jezdí, řekněte to síťaři.
- „Chybí“ neznamená špatnou službu, ale že se k ní od vás děti nedostanou. „Nevíme“ znamená, že chybí údaj.
- Výpočet je podklad k rozhovoru. O službách rozhodujete vy, ne Síťovka.`,
    administrator: `Zakládáte účty, načítáte území, hlídáte zálohy a díváte se do záznamu.

## Pozvat člověka

1. **Správa → Lidé a role → Pozvat člověka**: jméno a e-mail; potom mu přidejte roli a území.
2. Ukáže se jednorázový odkaz. Předejte ho bezpečně jen tomu, komu patří; podruhé se nezobrazí a platí sedm dní.
3. Člověk si zvolí heslo a je uvnitř.

Síťaři je lepší založit úvazek (**Úvazky síťařů → Založit úvazek**): dá mu roli, území i veřejný kontakt najednou.
Zapomenuté heslo: **Vytvořit nový odkaz k heslu**. Odchod: **Uložit do archivu**.

## O co se starat

- **Správa → Zálohy**: v ostrém provozu se v noci dělají samy. Aspoň jednou týdně stáhněte zálohu na jiný počítač.
- **Správa → Uchovávání a mazání**: co jak dlouho necháváme; nic nezmizí bez ohlášení.
- **Správa → Záznam změn**: kdo co změnil, stáhl a který neveřejný kontakt viděl.
- **Správa → Stav Síťovky**: verze, místo, poslední záloha, co se nezdařilo.
- **Území → Načíst data** a **Síť → Registry**: obojí napřed ukáže, co se změní.`,
  },
} as const
