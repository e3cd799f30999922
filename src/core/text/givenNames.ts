/** The commonest given names of the country and their pet forms, without accents and without the ending. */
const stems = new Set((
  'adam adel adelk alen ales alex alexandr alic alzbet amali andre anet anezk anick ann antonin bar barbor barc '
  + 'beat blank bohumil bohuslav bozen dagmar dalibor dan daniel david denis diana dit dominik drahomir eduard '
  + 'elen elisk emil emili emm erik ester ev filip frantisek frantisk gabriel han hanick hedvik helen honz honzik '
  + 'hynek hynk igor ilon iren iv ivan ivet ivo jachym jakub jan jarmil jaromir jaroslav jenik jindrich jirk jirik jiri jitk '
  + 'josef juli julie kac kaj kamil karel karl karolin katerin klar kristian kristyn krystof krystyn kub kubik '
  + 'lad ladislav laur lenk leon leos libor libus lind lubomir lubos luci ludek ludk ludmil lukas magdalen majd '
  + 'marcel marek mari marian mark market martin matej matous matyas max maxmilian michael michaela michal mil '
  + 'milan milos miloslav mirosl miroslav mis misk monik nadezd natali nel nikol nin ol oldrich olg oliver ondr '
  + 'ondrej ota oto patrik pavel pavl pavlin pet petik petr premysl radek radim radk radovan renat rene richard '
  + 'robert robin roman rostislav rudolf ruzen sabin samuel sar sebastian silvi simon sofi son sonj stanislav '
  + 'stel sten stepan stepank tadeas tamar teodor terez tereze terezk tobias toman tomas tomasek vaclav valeri '
  + 'vand vasek vask vendul ver verc veronik verunk viktor viktori vilem vit vladimir vladislav vlast vlastimil '
  + 'vojtech vratislav zbynek zbynk zden zdenek zdenk zor zuzan zuzank'
).split(' '))

const endings = ['ovi', 'ova', 'ou', 'em', 'im', 'iho', 'imu', 'uv', 'in', 'ii', 'a', 'e', 'i', 'o', 'u', 'y', '']

/** Whether a word without accents is a common Czech given name in any case; a capital letter is the caller's matter. */
export function isGivenName(word: string): boolean {
  const lower = word.toLowerCase().replace(/ce$/, 'ka')
  return endings.some((ending) => lower.endsWith(ending) && stems.has(lower.slice(0, lower.length - ending.length)))
}
