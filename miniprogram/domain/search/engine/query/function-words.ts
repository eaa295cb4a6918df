import type { Fold } from '../tokenize/index';
import { simplify } from '../tokenize/index';

const setOf = (words: string) => new Set(words.split(/\s+/));

/** Function words of English, by their classes in the grammar: they say nothing of what is looked for. */
const englishFunctionWords = setOf(
  // Articles, determiners, quantifiers.
  'a an the this that these those some any such many much few lot ' +
    // Pronouns. A plural's s is gone before a word gets here.
    'i me my mine you your yours he him his she her hers it its we us our ours they them their theirs ' +
    'someone anyone everyone something anything there here ' +
    // Question words.
    'who whom whose what which when where why how often ' +
    // Forms of be, have and do; modal verbs.
    'am is are was were be been being isn aren wasn have has had having do does did doing done don doesn didn doe wa ha ' +
    'can could may might must shall should will would cannot ' +
    // Prepositions and conjunctions.
    'of in on at to for from by with into onto as than upon via per about around and or but if so because while then ' +
    // What a request begins with.
    'please tell show explain want wanted need like give let know find look see say said mean meant hi hello ' +
    'called instead rather exactly really just also too very s t re ve ll d m',
);

/** English words that say a little: they help among several answers, and are never asked for by themselves. */
const lightEnglish = setOf(
  'no not without before after over under more most less each every all use used using make made work working happen happened ' +
    'exist number count amount total way thing kind type get go going come first one long big large nearly almost roughly ' +
    'approximately day inside within out up other same main own available possible change help matter',
);

/** Chinese phrases of questions and requests, the longer ones first. */
const chinesePhrases = [
  '几亿|几千万|几百万|几万|什么时候|什么时间|什么样的|什么样|什么叫|什么|怎么样|怎么办|怎么|怎样|如何|为什么|为何|为啥|多少|哪里|哪儿|从哪来|从哪|哪来|哪种|哪些|哪个|哪家',
  '哪一年|哪一天|哪年|哪天|何时|何地|谁|吗|呢|吧|啊|呀|嘛|么|是不是|有没有|能不能|可不可以|会不会|要不要|能否|是否|可以|应该',
  '我想知道|我想|我要|想要|想知道|请问|请告诉我|告诉我|帮我|介绍一下|介绍|解释一下|解释|了解一下|想了解|了解|一下|有关|关于|意思',
  '我们|你们|他们|它们|咱们|这个|那个|这些|那些|一些|干什么|干嘛|干吗|用来|之类|等等|而且|但是|以及|或者|还是|已经|之后|以后|之前|以前|然后|目前|其中|其他|另外|由于|因此|因为|为了|随着|如今|同时|此外|所有|每个|约有|共有|各种|进行',
  // Before a number.
  '(?:超过?|大约|约|逾|接近|将近|近)(?=[ \\u00a0]?[\\d一二三四五六七八九十百千两])',
].join('|');

/** Hanzi that mostly serve grammar. Between others they may be a part of a word all the same: they count for little. */
const particles = new Set(
  '是在有能会要想的了着过我你他她它这那就都也还又再很最更个把被让给对从向到跟和与及或叫做说去来上里中下内之所以而但其于为被将已曾并只才些种次位条第啥几多',
);
/** Verbs of everyday use, which a name seldom has. */
const lightVerbs = new Set('用看买卖借租坐住发玩找查搜开打点吃写听问改变算办弄搞学教付交收寄送人');

let phrasePattern: RegExp | undefined;

/** A text with the phrases of questions as spaces, so that offsets keep their meaning. */
export function withoutPhrases(text: string, fold: Fold): string {
  phrasePattern ??= new RegExp(chinesePhrases, 'g');
  return simplify(text, fold).replace(phrasePattern, (phrase) => ' '.repeat(phrase.length));
}

const determiners = setOf('which what whose many much');

/** Whether the word that follows is what a question asks for: `which sectors`, `how many brands`. */
export const isDeterminer = (word: string) => determiners.has(word);

let questionPattern: RegExp | undefined;

/** Where what a Chinese question asks for begins: behind 多少, 哪些 and the like. */
export function endsOfQuestions(text: string): number[] {
  questionPattern ??= /多少|哪些|哪个|哪几个|几个|几种|几家|什么/g;
  return [...text.matchAll(questionPattern)].map(({ index, 0: phrase }) => index + phrase.length);
}

/** What a word of a query is worth: most are asked for, some help, some say nothing. */
export type WordRole = 'content' | 'light' | 'function';

export function roleOfWord(word: string): WordRole {
  if (englishFunctionWords.has(word)) return 'function';
  return lightEnglish.has(word) ? 'light' : 'content';
}

export const isParticle = (character: string) => particles.has(character);

export const isVerbHanzi = (character: string) => lightVerbs.has(character);

export const isLightHanzi = (character: string) => isParticle(character) || isVerbHanzi(character);

/** Hanzi between two things that are asked for: 小程序和视频号. */
export const isHanziConjunction = (character: string) => '和与及或跟'.includes(character);

/** What stands between things that are asked for together, none of which must have all of them. */
export const isConjunction = (between: string) => /[,，、;；/&＋+|]|\b(?:and|or)\b/i.test(between);
