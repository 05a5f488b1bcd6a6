const written = new Map(
  Object.entries({ 零〇洞: 0, 一壹幺: 1, 二贰两: 2, 三叁: 3, 四肆: 4, 五伍: 5, 六陆: 6, 七柒拐: 7, 八捌: 8, 九玖勾: 9 }).flatMap(
    ([signs, value]) => Array.from(signs, (sign) => [sign, String(value)] as const),
  ),
);
const numerals = [...written.keys()].join('');
const run = new RegExp(`[0-9${numerals}](?:[ .·/*_,、-]{0,2}[0-9${numerals}]){6,40}`, 'g');
/** A number next to a word that begins or ends with a numeral: …344三个月, …426一致. */
const beside = new RegExp(`^[${numerals}]{0,2}[^${numerals}]{6,}[${numerals}]{0,2}$`);
const isNumeral = new RegExp(`[${numerals}]`, 'g');

/** l for 1, O for 0: only within what is otherwise a number. */
const lettered = /(?<![A-Za-z])[0-9lI|oOоО](?:[ -]{0,2}[0-9lI|oOоО]){8,20}(?![A-Za-z])/g;
const letters = /[lI|oOоО]/g;
const fewest = 4;
/** 199|8468|8537: the bar separates groups of a number. */
const parted = /^\d{2,4}(?:\|\d{3,5}){2,3}$/;

/**
 * Replaces numeral characters with digits, position by position, where enough of them stand together to be a telephone's or a card's
 * number: 一三八零零…, 壹叁捌…, 1三8零…, l38OO….
 */
export const figuresOf = (text: string): string =>
  text
    .replace(run, (all) => (beside.test(all) ? all : all.replace(isNumeral, (sign) => written.get(sign) ?? sign)))
    .replace(lettered, (all) =>
      all.replace(/\D/g, '').length < fewest || parted.test(all)
        ? all
        : all.replace(letters, (sign) => (/[lI|]/.test(sign) ? '1' : '0')),
    );
