/**
 * Texts made for measuring: seven kinds that have little in common but that they
 * repeat themselves, as reports do. The same number gives the same text.
 */
import { Random } from './random.ts';

const persons = 'Anders Holm|Maria Petrenko|the deputy minister|Colonel Duarte|Ms Okafor|the harbour master|a spokeswoman|Judge Lindqvist|the auditor|two engineers|Professor Amsel|the mayor of Torvik'.split('|');
const bodies = 'the ministry|the port authority|the observer mission|the utility|the parliament|the central bank|the coast guard|the opposition|the grain consortium|the border service'.split('|');
const places = 'Torvik|Odesa|Lübeck|Narva|Constanța|Port Said|Harstad|Gdańsk|Bergen|Varna|Izmail|Tallinn'.split('|');
const things = 'a shipment of transformers|the second pipeline|the disputed invoices|three patrol boats|a cache of ammunition|the flood barrier|the satellite images|an unpaid loan|the drone wreckage|the election rolls|eleven containers|the substation'.split('|');
const acts = 'had been inspected|was never delivered|would be replaced|had left the harbour|was photographed|could not be traced|had been sold|was under repair|would cross the border|had been falsified'.split('|');
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|');
const months = 'January|March|April|June|August|September|November|December'.split('|');
const reasons = 'because the records were incomplete|after an anonymous complaint|despite repeated warnings|although no evidence was given|as the budget had run out|following a review by outside experts|without giving a reason|under the terms of the agreement'.split('|');

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sentence(random: Random): string {
  const { person, body, place, thing, act, day, reason } = {
    person: random.pick(persons), body: random.pick(bodies), place: random.pick(places), thing: random.pick(things),
    act: random.pick(acts), day: random.pick(days), reason: random.pick(reasons),
  };
  const count = random.between(2, 960);
  return capital(random.pick([
    `${person} said on ${day} that ${thing} ${act} in ${place} ${reason}.`,
    `${body} denied that ${thing} ${act}, and called the report "groundless".`,
    `According to ${person}, ${body} paid ${count} million for ${thing} ${reason}.`,
    `"We know that ${thing} ${act}," ${person} told reporters in ${place}, "and ${body} knew it too."`,
    `On ${random.between(1, 28)} ${random.pick(months)}, ${body} announced that ${count} people in ${place} were affected ${reason}.`,
    `There is no sign that ${body} and ${person} ever met in ${place}.`,
    `${person} did not answer questions about ${thing}.`,
    `Officials in ${place} repeated that ${thing} ${act}.`,
    `In a letter of ${random.between(2, 9)} pages, ${person} asked ${body} to publish what it knows about ${thing}.`,
    `${capital(thing)} ${act} ${reason}, ${body} wrote, adding that ${person} would be heard on ${day}.`,
  ]));
}

function paragraphs(random: Random, count: number, one: () => string): string[] {
  return Array.from({ length: count }, () => Array.from({ length: random.between(1, 6) }, one).join(' '));
}

function wire(random: Random): string {
  return paragraphs(random, random.between(10, 30), () => sentence(random)).join('\n\n');
}

function log(random: Random): string {
  return Array.from({ length: random.between(40, 110) }, (_, line) => {
    const time = `${String(random.between(0, 23)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`;
    return `${line + 1}. ${time} ${random.pick(places)}: unit ${random.between(1, 30)} ${random.pick(['reported', 'confirmed', 'did not confirm'])} ${random.between(0, 40)} ${random.pick(['wounded', 'vehicles', 'detonations', 'drones'])}${random.chance(0.4) ? ` (${random.pick(bodies)}, ${random.pick(['verified', 'not verified', 'second source missing'])})` : ''}.`;
  }).join('\n');
}

function minutes(random: Random): string {
  const items = Array.from({ length: random.between(9, 20) }, (_, at) => {
    const body = Array.from({ length: random.between(2, 6) }, () => sentence(random)).join(' ');
    const typeset = body.replace(/"([^"]*)"/g, '\u201c$1\u201d').replace(', and ', ' \u2014 and ').replace("'", '\u2019');
    return wrapped(`${at + 1}. ${random.pick(['The chair opened the item.', 'Noted.', 'The following was stated for the record.'])} ${typeset}`, 72);
  });
  return `MINUTES OF THE STANDING COMMITTEE\n\n${items.join('\n\n')}\n`;
}

/** Broken into lines of so many characters. */
export function wrapped(text: string, width: number): string {
  let column = 0;
  return text.split(' ').map((word) => {
    const breaks = column > 0 && column + word.length + 1 > width;
    column = breaks || column === 0 ? word.length : column + word.length + 1;
    return (breaks ? '\n' : column === word.length ? '' : ' ') + word;
  }).join('');
}

const norsk = {
  who: 'Statsråden|Havnesjefen|En talskvinne for fylket|Politimesteren|Riksrevisjonen|Kaptein Sørlie|Forsker Åse Bjørnstad|Kommunen'.split('|'),
  said: 'opplyste|avviste|bekreftet|gjentok|skrev|hevdet uten å legge fram bevis'.split('|'),
  what: 'at skipet var blitt stanset utenfor kysten|at regningen aldri ble betalt|at to tjenestemenn hadde reist|at målingene var feil|at kabelen var kuttet|at møtet fant sted|at våpnene kom fra utlandet|at ingen var skadet'.split('|'),
  when: 'i går|natt til lørdag|for tre uker siden|under høringen|etter møtet i Tromsø|på ettermiddagen'.split('|'),
};

function norwegian(random: Random): string {
  const one = (): string => `${random.pick(norsk.who)} ${random.pick(norsk.said)} ${random.pick(norsk.when)} ${random.pick(norsk.what)}${random.chance(0.4) ? `, og ${random.pick(norsk.what)}` : ''}${random.chance(0.2) ? ` (${random.between(3, 99)} tilfeller)` : ''}.`;
  return paragraphs(random, random.between(8, 22), one).join('\n\n');
}

const han = {
  who: '外交部发言人|港口管理局|国防部长|一名目击者|观察团|反对党领袖|独立专家|当地媒体😀'.split('|'),
  said: '表示|否认|指出|重申|没有提供任何证据就声称|在记者会上说'.split('|'),
  what: '武器已经运抵边境|双方没有签署任何协议|无人机的残骸来自国外|军事演习属于正常安排|这份报告毫无根据|三艘巡逻艇离开了港口|贷款至今没有偿还|会谈将在下周举行'.split('|'),
};

function chinese(random: Random): string {
  const one = (): string => `${random.pick(han.who)}${random.pick(['昨天', '周五', '九月六日', ''])}${random.pick(han.said)}，${random.pick(han.what)}${random.chance(0.4) ? `，${random.pick(han.what)}` : ''}。`;
  return unspaced(paragraphs(random, random.between(8, 22), one));
}

/** A text whose sentences follow one another without a space. */
function unspaced(all: readonly string[]): string {
  return all.map((paragraph) => paragraph.replaceAll('。 ', '。')).join('\n\n');
}

const castellano = {
  who: 'El portavoz|La alcaldesa|El inspector Rueda|La comisión|Un vecino del puerto|La empresa|El fiscal|La ministra'.split('|'),
  said: 'negó|confirmó|dijo|insistió en|no quiso aclarar'.split('|'),
  what: 'que el barco había zarpado|que faltaban tres camiones|que las cuentas eran falsas|que nadie fue avisado|que el puente estaba cerrado|que la carta llegó tarde|que se pagó dos veces'.split('|'),
  when: 'el lunes|anoche|ante el juez|hace dos semanas|por escrito|en Cádiz|después de la reunión'.split('|'),
};

/** Short sentences from few phrases: much of it stands again elsewhere. */
function spanish(random: Random): string {
  const one = (): string => `${random.pick(castellano.who)} ${random.pick(castellano.said)} ${random.pick(castellano.when)} ${random.pick(castellano.what)}${random.chance(0.3) ? `, y ${random.pick(castellano.what)}` : ''}.`;
  return paragraphs(random, random.between(7, 20), one).join('\n\n');
}

const nihongo = {
  who: '外務省の報道官は|港湾局は|目撃者の一人は|市長は|調査団は|地元紙は|専門家は'.split('|'),
  when: '昨日|金曜日に|会議の後で|先週|'.split('|'),
  what: '船が港を出たと|支払いは済んでいないと|証拠は何もないと|橋は閉鎖されたと|三人が負傷したと|会談は来週に開かれると|記録が失われたと'.split('|'),
  said: '述べた|否定した|書いた|繰り返した|根拠を示さずに主張した'.split('|'),
};

/** Without spaces: each character is a word, and 32 of them are more than a sentence. */
function japanese(random: Random): string {
  const one = (): string => `${random.pick(nihongo.who)}${random.pick(nihongo.when)}、${random.pick(nihongo.what)}${random.pick(nihongo.said)}。`;
  return unspaced(paragraphs(random, random.between(8, 20), one));
}

const makers = { wire, log, minutes, norwegian, chinese, spanish, japanese };
export type TextKind = keyof typeof makers;

export function writtenText(kind: TextKind, number: number): string {
  return makers[kind](new Random(number * 7919 + kind.length));
}

/** A sentence that is in none of the texts. */
export function strangeSentence(random: Random): string {
  const word = (): string => Array.from({ length: random.between(1, 3) }, () => random.pick('ka|ro|mi|sel|ton|ver|du|lin|pas|ge|nor|tri'.split('|'))).join('');
  return `${capital(Array.from({ length: random.between(6, 18) }, word).join(' '))}.`;
}

/** A sentence as the texts have them. */
export function usualSentence(random: Random): string {
  return sentence(random);
}
