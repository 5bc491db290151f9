// Words made comparable: case, accents, possessives, British and American spelling, plurals. The same for the index and the question.

/** Words that carry no meaning of their own in a question; left out unless nothing else was asked. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  ('a an and are as at be been by can could did do does for from had has have he her his how i if in into is it its of on or our out s she should so some than that the their them then there these they ' +
    'this those to up us was we were what when where which who whom whose why will with would you your about after against all also any because before being between both but during each ever get gets ' +
    'give given gives got just like make makes made may me might more most much must my no not now off only other over own same such t tell through too under until very via while show instead rather use used using still actually really happen happened happens put puts take takes took go goes going come let want wants need needs someone something anything thing way kind yet already even far else every say know see work works look one anyone people ever long many').split(' '),
);

/** British spelling → American, by ending; both sides are folded, so a word changed without need does no harm. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'], [/is(e|ed|er|ing)$/, 'iz$1'], [/ys(e|ed|er|ing)$/, 'yz$1'], [/^(.{3,})our(ed|ing|able|ite|al)?$/, '$1or$2'], [/^(.{3,})tre$/, '$1ter'],
  [/^(def|off|lic|pret)ence/, '$1ense'], [/ogue$/, 'og'], [/ll(ed|ing|er|or|ation)$/, 'l$1'], [/^programme/, 'program'], [/^cheque/, 'check'],
  [/^instalment/, 'installment'], [/^enrolment/, 'enrollment'], [/^fulfilment/, 'fulfillment'], [/^grey$/, 'gray'], [/che$/, 'ch'], [/^judgement/, 'judgment'], [/^acquihir.*/, 'acquihire'],
];

/** One word, folded: `Centres` → `center`, `Amazon’s` → `amazon`, `Bürgermeister` → `burgermeister`. */
export function foldWord(word: string): string {
  let folded = word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/['’ʼ]s$/, '').replace(/['’ʼ]|(?<!\d)\.|\.(?!\d)/g, '');
  folded = singular(folded);
  for (const [british, american] of SPELLINGS) folded = folded.replace(british, american);
  return folded;
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word) || /\d/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Letters and digits with marks inside: `OpenAI’s`, `U.S.`, `AT&T` is two. A `+` at the end belongs to a name (`Alexa+`). */
export const WORD = /[\p{L}\p{N}]+(?:['’ʼ.][\p{L}\p{N}]+)*\.?/gu;

/** A whole name folded to one run of letters and digits: `Pre-money valuation` → `premoneyvaluation`. */
export function foldName(name: string): string {
  return (name.replaceAll('&', ' and ').match(WORD) ?? []).map(foldWord).join('');
}
