const apart = (pieces: string): string[] => pieces.split('|');

/** Pieces that are repeated into long texts: single characters of every class, and mixtures on which an expression may backtrack. */
export const runs: readonly string[] = [
  apart('a|A|é|ß|Ж|一|王|张|阿|路|的|好|𠮷|の|한|ا|١|0|1|9|１|①|〇| |\t|\n|\u3000|\u00A0|\u200B|\u202D|\u0301|\u0327\u0301'),
  apart('-|‑|—|.|。|，|、|：|·|"|\'|’|“|(|（|[|@|#|+|/|\\|<|&|👍|👩‍👩‍👧|1️⃣|🇨🇳|\uFFFD|\uD83D'),
  apart("Aa|aA|Aa |Aa Aa. |aB’s|a'|A'a|A-|a-a|Al |van de |my son |My son Aa |'s mother |I am Aa |Mr. |Mr Aa |The driver "),
  apart('named Aa Aa |name is |Signed, |Regards,\n|Lao Wang |\nAa|\nAa |This is Aa Aa |A St |1st |P.S. |A-a’|a b'),
  apart('1-|1-1-1|1 |138 |1.|0571-|+86 |(1|1) |13800138000 |一二|一三|12号|3幢|3幢2单元|十栋|〇弄|1组|1-1-101|1 1 1 '),
  apart('a@|a.|a@a.|@a.a|a(dot)|http://|http://a|www.|京A|京A1|浙 A|room |room 1|no. 1, |lives at |x1|微信|QQ 1|护照'),
  apart('我叫|我是|王女士|老王|姓|妈妈|浩浩|丁丁·|扎西|王、|张三、|校长|家住|地址：|谢谢\n|敬礼。\n|人民路|花园|区路'),
  apart(
    '建议|第一，|一、|1、|首先|；|另外，|还有|and |Also, |First, |好。|ok. |?!|more |more a|my a|三年|半|说了|打|着火|on fire |fuck|垃圾',
  ),
].flat();
