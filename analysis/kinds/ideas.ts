import { calming } from './calming.ts';
import { danger, now, offers, own, supposed, trouble, unhurried, wishes } from './cues.ts';
import { plights } from './plight.ts';

/**
 * What a text speaks of, as ideas instead of words; the examples teach what follows where several meet. For text in `seen` form. Every
 * expression is bounded, so that its cost is linear in the length of the text.
 */
const ideas: readonly (readonly [name: string, sign: RegExp])[] = [
  [
    'fire',
    /冒火|火星|烧着|烧到|点火|着起来|爆燃|黑烟|黄烟|砰的一|\b(?:on fire|fier|ablaze|blaze|blew|bang)\b|着火|起火|失火|火灾|火烛|烧[起着了到]|在烧|燃烧|火[苗光]|浓烟|[冒是]烟|爆炸|爆了|\b(?:fire|flames?|burning|burnt|smoke|explo[ds]\w{0,6}|blew up)\b/,
  ],
  [
    'gas',
    /(?:[煤燃]气|天然气|液化气|瓦斯)(?:瓶|罐|灶|阀)?.{0,3}(?:味|漏|泄|炸|开着|没关|关不|喷|倒|很浓|好重)|(?:闻|都是|满是|开了?|漏|股|吸).{0,4}(?:[煤燃]气|天然气|液化气|瓦斯)|氨气|氯气|毒气|漏气|泄[漏露]|一氧化碳|炭火|刺鼻|\bgas (?:smell|leak|lek|on|is|alarm|and)\b|\b(?:smel\w{0,3}(?: \w{1,10}){0,3}|the|of) gas\b(?! (?:pipe|bill|price|bottle|main|boiler|canister|cylinder|station|company))|\bfumes?\b|\bleak(?:s|ing)?\b|carbon monoxide|ammonia/,
  ],
  [
    'in-water',
    /水.{0,3}[涨漫淹]|漂[走远下过]|冰面|潮水|进水|灌水|\b(?:washed away|under the ice|went under|can not swim|tide|raft)\b|落水|溺水|掉.{0,2}[进到下].{0,3}[河水江湖海井塘池沟库]|沉下去|淹[到了没死]|冲走|卷走|水.{0,4}[涨漫]到|漫到(?!鞋)|跳[河江海湖桥]|船.{0,2}翻|\b(?:drown\w{0,4}|fell (?:in|into) the (?:water|river|lake|canal|sea|pond)|under ?water|flood(?:ed|ing)|sinking|swept)\b|water (?:is )?(?:up to|rising)/,
  ],
  [
    'collapsed',
    /砸[中死穿]|摔下|掉下|滚下来|陷(?:下去|进|了|在)|裂开|裂了口|翻下|\b(?:fell (?:on|from|down|off|out)|fallen|swallowed|rolled over)\b|塌[了方下]|坍塌|倒塌|压[在住到]|压着.{0,3}(?:人|[一两三四五几]个|我|他|她|工|孩|老)|埋[在住了]|滑坡下|泥石流|砸[到中伤]|\b(?:collaps\w{1,3}|came down|come down|caved in|crush\w{0,3}|buried|pinned|underneath|landslide|rubble)\b/,
  ],
  [
    'stuck',
    /被困|困[在住]|卡[在住到]|出不[来去]|下不[来去]|上不来|逃不|关在|(?:人|孩|娃|我|他|她|妹|弟|姐|妈|女|工|们).{0,6}锁在|反锁|门.{0,4}打不开|打不开.{0,3}门|\b(?:trapped|stuck|locked|can not (?:get )?(?:out|down|move)|pinned|wedged)\b/,
  ],
  [
    'body',
    /歪着头|摸着凉|冰凉|不认人|认不得人|推都?不醒|口水流|嘴歪|嘴唇?白|骨头露|绑了还是流|晕倒|中暑|肿起来|喉咙肿|睁不开|呕|快不行|没救|冻僵|四十度|\b(?:throwing up|slumped|gasp\w{0,3}|wheez\w{1,3}|swell\w{0,3}|swollen|drool\w{0,3}|crooked|no respon\w{1,2}|does not (?:respond|react|know me)|can not wake|out cold|frozen|freezing|convuls\w{1,4}|shaking all over|dying)\b|呼吸|心跳|没气|脉搏|昏[迷倒过睡沉]|晕[倒了过]|叫不[醒应]|没反应|没有反应|冇反应|不省人事|不动了|一动不动|抽[搐筋]|口吐|白沫|翻白眼|流[血]|大出血|吐血|满[头身脸].{0,2}血|都是血|胸口|胸闷|喘不|说不出话|讲不出|半边|嘴唇|发[紫青白黑]|噎住|心梗|中风了|休克|骨折|断了.{0,4}(?:腿|手|骨)|[腿脚]断|羊水|难产|要生了|\b(?:breath\w{0,4}|pulse|heartbeat|unconscious|conscious|passed out|faint\w{0,3}|will not wake|not wak\w{0,3}|wake up|not mov\w{1,3}|bleed\w{0,3}|blood|chest|seizure|fit|stroke|chok\w{1,3}|heart attack|blue|collapsed|vomit\w{0,3}|overdose|contractions|labou?r pains)\b/,
  ],
  [
    'poison',
    /中毒|农药|除草剂|老鼠药|百草枯|安眠药|洁厕|消毒水|误[喝食吞服]|[喝吃吞]了.{0,6}(?:药|毒|蘑菇|电池)|毒蛇|蛇咬|蜇|\b(?:poison\w{0,3}|swallow\w{0,3}|bleach|weed ?killer|pills|tablets|overdos\w{1,2}|mushrooms|bitten|stung)\b/,
  ],
  [
    'violence',
    /铁[棍锹锤]|钢管|锄头|打起来|围[着住].{0,6}打|刀片|举着|尾随|捂[着住]|(?<!车.{0,3})拖[上进走]|往.{0,3}冲|翻墙|杀了?我|不敢出声|皮带|捆|\b(?:iron bars?|shovels|blade|razor|smashing|by the throat|kill (?:me|us)|hiding|punch\w{0,3}|belt|pull\w{0,2} .{1,12} into|push .{1,12} into)\b|持刀|拿.{0,3}[刀斧棍砍]|提着刀|砍(?!树|价|伐|掉|倒|光|柴|竹)|捅(?!下水|咕)|刀.{0,3}顶|行凶|打[我她他人]|殴打|家暴|往死里打|惨叫|掐.{0,2}脖|强奸|非礼|抢劫|绑架|劫持|砸门|撬|跟踪|跟着我|开枪|汽油|\b(?:knife|gun|axe|stab\w{0,4}|shoot\w{0,3}|shot|attack\w{0,3}|beat(?:s|ing|en)? (?:me|us|him|her|up|my|his|a|an|the (?:kid|child|boy|girl|woman)|someone|somebody|by)|hit(?:s|ting)|kick\w{0,3}|strangl\w{0,3}|rap(?:e|ed|ing)|scream\w{0,3}|kidnap\w{0,4}|burglar|break(?:ing)? (?:in|down)|petrol|following me)\b/,
  ],
  [
    'held',
    /看着我|不[让许准]下山|不交钱|不放人|拴|锁(?:我|在家|了门)|囚|\b(?:guards?|chained|unless .{1,20} pay|kept (?:me|us|in|indoors)|locked in|make us work|our papers)\b|不让.{0,3}(?:走|出|离开|回家)|扣[了着住押]?.{0,4}(?:护照|身份证|证件)|(?:护照|身份证|手机).{0,4}(?:被)?(?:收|扣|拿|没收)[了走]?|关[着起在].{0,6}(?:屋|房|里|宾馆|柴)|软禁|拘禁|被骗到|不[放给].{0,2}(?:走|出)|绑在|(?:我|人|她|他|孩|妹|姐).{0,4}锁着|控制了|\b(?:hold(?:ing)? (?:me|us|him|her|them)|held (?:in|against|here|captive)|not (?:let|allowed to|allow) (?:\w{1,8} )?(?:leave|go|out)|will not let|locked (?:us|me|him|her|them) (?:in|up)|took (?:my|our|her|his|their) (?:passports?|phones?|id)|against my will|trafficked|keep (?:me|us) here|tied (?:up|to))\b/,
  ],
  [
    'wish-to-die',
    /不想待|不想留|没(?:什么|啥)?牵挂|活够|命抵|下辈子|这辈子就这样|后事|对不起.{0,8}(?:爸|妈|孩子|大家|你们)|别劝|不会再打扰|等不到|一了百了|离开这个世界|吃下去了|\b(?:not want to (?:stay|go on|continue)|had enough of (?:life|living)|nothing holds me|talk me out|everything in order|be better (?:for everybody|if i)|see (?:tomorrow|the morning|the result)|noose|rope|razor|tell my (?:kids|children|mum|family)|forgive me|gave my (?:dog|cat) away)\b|不想[再]?活|活不下去|不想[再]?(?:继续|撑)|想死|去死算|寻死|寻短见|自杀|自尽|轻生|轻身|上吊|割腕|割了.{0,2}腕|跳[楼轨]|遗[书嘱]写|写.{0,3}遗书|[了结]断|结束(?:自己|生命|这一切|一切|吧)|解脱|没(?:什么|有|啥)?(?:意思|意义|盼头|留恋)|(?:撑|熬|坚持|挺)不(?:下去|住|了)|来世|来生|永别|告别|再见了|走了.{0,6}(?:谢谢|对不起|别找)|拖累|(?:就|先|要|打算|准备)走了|轻松地走|\b(?:kill(?:ing)? (?:myself|himself|herself|themselves)|end(?:ing)? (?:it|my life|it all|things)|suicid\w{1,2}|want(?:s|ed)? to die|wish (?:i|to) (?:was |were )?(?:dead|die)|not want to (?:live|be here|wake|exist|see)|no (?:point|reason) (?:in |to )?(?:living|live|go on|going on|anymore|any ?more)|not go on|better off (?:without me|dead)|goodbye|say good ?bye|last (?:message|letter|night)|be gone|jump(?:ing)?|hang(?:ing)? myself|cut my (?:wrists?|arms?)|life (?:is not|has no)|nothing left|nobody would (?:miss|care)|note)\b/,
  ],
  [
    'missing',
    /(?:说好|本来|约好).{0,6}(?:回|到|出来)|出门.{0,4}没[返回]|搵唔到|冇返|走出去了|还没(?:回|出来|到家)|\b(?:should have (?:been|come)|was due|overdue|got lost|walked out|never came)\b|走丢|走失|失踪|(?<!校服|快递|东西|行李|钱包|包裹|手机|钥匙|书包)不见了|失联|联系不上|找不(?:到|着|见)(?!工作|人管|车位|地方|路)|没(?:有)?(?:回来|回家|下山|回$)|(?:未归|没归)|没有?下来|走散|到(?:现在|如今).{0,4}没(?:有)?(?:回|见|找|消息)|成朝冇返|\b(?:missing|disappeared|not (?:come|came) (?:home|back|down)|not back|can not find (?:him|her|my|our|them)|can not reach|wander(?:ed|s) off|lost (?:my|our) (?:son|daughter|child|kid|boy|girl|little|mum|mother|father|dad|grand\w{1,8})|did not come (?:home|back)|walked out|last seen|not been seen)\b/,
  ],
  [
    'no-answer',
    /(?:报纸|牛奶|快递).{0,4}(?:堆|没拿)|没见.{0,4}人|(?:门|窗).{0,3}(?:里|缝).{0,4}(?:水|味|血)|苍蝇|\b(?:piling up|piled up|flies|not (?:come|been) (?:out|seen)|ring(?:s|ing)? inside)\b|敲(?:了)?.{0,6}(?:没人|不|没有|没)(?:应|开|答|反应|理)|没人(?:应|答|开门)|不(?:应|答应)|(?:天|日)没(?:有)?(?:开门|出门|出来|见|动静|露面|看到)|没(?:有)?动静|电话(?:没人接|打不通|不接|关机)|怪味|\b(?:nobody|no one) (?:answers?|opens?)|(?:she|he|door|they|neighbou?r|lady|man|woman|father|mother|mum|dad) (?:is |has |does |do |will )?not (?:answer(?:ed|ing)?|open(?:ed)?|come to the door)\b|not answering|no answer|has not (?:opened|been seen|come out)|\b(?:smell from|strange smell|a smell)\b/,
  ],
  [
    'hangs',
    /楼顶|天台|栏杆外|窗[台外沿户]|阳台.{0,3}[外栏]|悬[空在]|塔吊|桥.{0,2}[边上栏]|\b(?:ledge|railing|rooftop|roof|balcony|bridge|window ?sill)\b/,
  ],
  [
    'crash',
    /车祸|撞[了到上倒死]|(?:车|船|艇).{0,3}翻了|翻[到进下].{0,2}[沟河山坡桥崖]|追尾|碾|被.{0,3}车.{0,2}(?:撞|压)|\b(?:crash\w{0,3}|hit by|run over|ran over|overturned|accident|derailed)\b/,
  ],
  [
    'current',
    /触电|被?电[到倒击]|漏电|电线.{0,4}(?:掉|断)|火花|高压线|变压器|配电|\b(?:electrocut\w{1,4}|live wire|spark\w{0,3}|power line|electric shock|cables?)\b/,
  ],
  [
    'help',
    /救命|救救|快来|快点来|派人|来个人|求(?:求)?你们|救人|报警|120|119|110|急救|\bhelp\b|ambulance|send (?:someone|somebody|police|help)|hurry|quickly|\bsos\b|emergency/,
  ],
  [
    'going-on',
    /现在|正在|刚[刚才有]?|还在|马上|已经|今[晚天早]|昨[晚天夜]|突然|一直|怎么办|快[点！!]|\b(?:now|just|still|already|tonight|this morning|since (?:last night|yesterday|this)|suddenly|right here|at the moment)\b|\b(?:is|are|am) \w{2,12}ing\b/,
  ],
  [
    'person',
    /孩子|小孩|娃|儿子|女儿|宝宝|老[人公婆伴爸妈]|爷爷|奶奶|外[公婆]|阿[婆公妈爸]|[爸妈哥弟姐妹]|工友|同学|邻居|隔壁|有人|一个[男女]|\b(?:child|kids?|baby|son|daughter|boy|girl|man|woman|lady|mother|mum|mom|father|dad|daddy|mummy|grand\w{1,8}|husband|wife|neighbou?r|brother|sister|friend|someone|somebody|people)\b/,
  ],
  ['i-am', /我(?:在|被|一个人|妈|爸|老|的|儿|女|们)|\b(?:i am|we are|my|me)\b/],
  [
    'ought',
    /建议|希望|能不能|能否|可不可以|应该|盼|请(?!问)|最好|要是|装[个一几上]|建[个一座]|修[一好]|增加|加装|明年|列入|整治|统一|\b(?:please|should|could|would|install|build|add|fence|repair|fix|put|need|paint|more|next year|let|teach)\b/,
  ],
  [
    'lasting',
    /每[年天次到逢晚]|年年|天天|常[年]?|经常|总是?|老是|一直都|以前|去年|前[年几]|上[周个]|[两三几半]年|迟早|早晚|万一|一旦|容易|[怕]|担心|隐患|危险|\b(?:every|always|often|years?|months?|last (?:year|winter|summer|spring|autumn|month|week)|sometimes|one day|some day|would be|might|may|afraid|worr(?:y|ied)|used to|usually|whenever|when it|if)\b/,
  ],
  [
    'swears',
    /他妈的|你妈的|妈的|妈蛋|狗屎|狗屁|放屁|扯淡|坑爹|老子|靠|卧槽|我操|破(?=路|车|桥|公|系|地|网|厕)|鬼|\b(?:damn|bloody|shit\w{0,2}|fuck\w{0,4}|f[*u@v]c?k\w{0,4}|crap|hell|bullshit|wtf|ass)\b/,
  ],
  [
    'insults',
    /缺德|秃头|老流氓|废柴|憨批|瓜批|龟儿|仆街|食屎|死胖|想吐|戏精|丢人现眼|脸皮|脑子捐|嘴臭|下等|穷酸|养条狗|狗都|骗子|垃圾(?=[，。！!]|政|领|机|人|$)|二货|二百五|老不死|野种|狼心狗肺|人模狗样|草包|酒囊饭袋|蛇鼠|白眼狼|缺心眼|变态|\b(?:garbage|hag|slugs?|worms?|hamsters?|snakes?|parrots?|numbskulls?|dumbass|retard\w{0,2}|thugs?|crooks|buffoons?|dimwits?|nitwits?|dunces?|cowards?|baboons?|weasels?|filth\w?|stink\w?|scoundrels?|pricks?|piece of (?:shit|crap|garbage)|(?:brain|iq|intelligence|wit|brains) of an? \w{2,12}|for brains|doorknobs?|your (?:mother|mum|mama|whole family))\b|傻逼|操你妈|你妈的|死妈|王八|滚蛋|脑残|贱人|狗官|狗东西|狗腿|狗日|狗娘|走狗|混蛋|畜生|牲口|废物|饭桶|蠢|智障|弱智|白痴|傻[子瓜叉]|人渣|败类|杂种|婊|骚货|泼妇|荡妇|贱货|猪[脑狗头]|(?:是|就|像|跟|都|比|不如).{0,4}[猪狗驴](?!肉|场|粪|屎|毛|栏|圈)|窝囊废|寄生虫|蛀虫|蝗虫|跳梁|小丑|孙子$|龟[孙儿]|瘪三|赤佬|戆大|扑街|冚家|瓜娃|不要脸|没脑子|脑子.{0,4}(?:屎|浆糊|进水|有病|坏|水)|良心.{0,4}狗|瞎了.{0,2}眼|衣冠禽兽|猪狗不如|有病吧|神经病|算什么东西|不是(?:个)?(?:东西|人)|吃干饭|白吃|不干人事|断子绝孙|不得好死|全家(?:死|不得|升天|都)|下地狱|天打|雷劈|没屁眼|cnm|nmsl|\bsb\b|\bnc\b|\bfw\b|\bnmd\b|\b(?:idiots?|morons?|fools?|stupid|dumb|trash|scum\w{0,4}|bastards?|bitch\w{0,2}|whores?|pigs?|swine|donkeys?|monkeys?|apes|rats?|vermin|parasites?|clowns?|losers?|liars?|brain ?(?:less|dead)|brainless|cunts?|dick\w{0,5}|wank\w{1,3}|twats?|arse\w{0,5}|assh\w{1,5}|fat|ugly|disgusting|pathetic|useless|worthless|spineless|jerks?|imbeciles?|cretins?|animals|cockroach\w{0,2}|toad|maggots?|leech\w{0,2})\b/,
  ],
  [
    'curses',
    /去死|死全家|滚(?!动|筒|烫|轮|梯|下来|石|落)|闭嘴|遭报应|见鬼去|吃屎|升天|入土|\b(?:go to hell|rot in|drop dead|burn in|shut (?:up|your)|get lost|piss off|screw you|f[*u@v]?c?k (?:you|off|this|the)|kiss my|eat (?:dirt|shit)|hope you|jump off|suck it)\b/,
  ],
  [
    'threatens',
    /废了你|活不长|找到你|炸药|见一次|见一个|泼汽油|磨[好刀]|几点放学|死定|弄你|收拾你|要你(?:的|们)?命|血债|陪葬|同归于尽|\b(?:slit|dead meat|you are dead|never born|i have a gun|know your (?:shift|address|car|route)|make you (?:pay|bleed|suffer)|cut you|finish you|walk home alone|will bleed)\b|弄死|打死|打断|砍死|杀了?你|剁了|炸了|砸了|放火|一把火|烧了你|等着瞧|你们?等着|走着瞧|小心(?:点|你)|走夜路|信不信|付出代价|后果自负|让你们?好看|知道你.{0,6}(?:家|住|车|孩子|儿子|女儿|学校)|横着|动刀|带(?:人|刀|家伙)|\b(?:i will (?:find|kill|hurt|burn|smash|break|cut|come)|i['’]ll (?:find|kill|hurt|burn|smash|break|cut|come|make)|know where (?:you|he|she|they)|which school|watch (?:your|out)|you['’]?(?:ll| will) (?:be sorry|regret|pay)|smash|baseball bat|hang you|wait till|going to (?:kill|cut|hurt|get) you|your (?:legs|neck|face|throat))\b/,
  ],
  [
    'scorns',
    /呵呵|👏|🙄|🤡|🖕|真是?(?:好棒|棒|英明|厉害|天才|人才|了不起|聪明)|厉害了|英明|高抬贵手|磕头|老爷|官威|智商|感人|人才啊|佩服得|\b(?:congratulations|congrats|bravo|well done|slow clap|genius\w{0,2}|brilliant|special kind|takes (?:real )?talent|proud to be|brains? of|potato|smarter than|hats off)\b/,
  ],
  [
    'you-people',
    /你们|你(?:就|这|个|全|妈|算|他)|一[群帮伙窝]|这[群帮些]|当官的|官老爷|领导|政府|机器人|\b(?:you (?:lot|are|people|all|guys)|you['’]re|you (?:\w{2,10} )?(?:idiots?|clowns?|liars?|pigs?|fools?)|bunch of|pack of|lot of you|all of you|this bot|the bot|bureaucrats?|officials)\b/,
  ],
  [
    'a-group',
    /外地人|乡下人|本地人|城里人|[河山]?[东南西北]方人|北方来|南方来|河南|东北人|民工|黑人|黑鬼|回回|女司机|残废|穷[鬼人]|戴头巾|\b(?:foreigners?|migrants?|immigrants?|outsiders?|northerners?|southerners?|refugees?|hill people|mountain (?:folk|people)|those people|peasants?|cripples?|gypsies|muslims?|blacks?)\b/,
  ],
  [
    'takes',
    /要烟|白吃|孝敬|打点|塞(?:过|给)|两头|分钱|收.{0,6}(?:两百|两千|五千|万)|不给(?:钱|两千|好处|烟)?就(?:不|罚|拖|卡|排)|给钱就|空额|报[五八]百|套出|揣|据为己有|占为己有|顶包|顶替|改(?:分|了(?:分数|日期|成绩))|冒.{0,4}(?:签名|领|名)|吃拿卡要|\b(?:for cash|pays? (?:him|her|them|up|first)|collects? .{1,16} from|emptied|burned the books|on the (?:invoice|bill)|relabels?|for two hundred|lets? .{1,20} through|unless you|tea tins|under the table|diverted|inflated|double the price|whoever pays)\b|贪[污官了]?|吞[了掉]|侵吞|私吞|受贿|行贿|贿赂|索贿|回扣|红包|好处费|黑钱|送[礼钱了]|收(?:了|人家|家长|黑|钱|受|过|择|开发|老板|保护)|塞[钱了]|捞[了钱]|(?:进|装|落)(?:了|进)?.{0,4}(?:腰包|口袋|兜|自己)|挪用|截留|克扣|冒领|套取|骗[取保补]|虚报|多报|报[了]?.{0,3}(?:假|虚)|假账|做账|伪造|造假|假(?:的|合同|发票|证明|签)|代签|吃空饷|公款|倒卖|私[分卖]|分了|中饱|卷[走款了]|偷[卖工钱拿]|利益输送|提成|抽.{0,2}成|买票|贿选|\b(?:brib\w{1,3}|kickbacks?|embezzl\w{1,4}|pocket(?:s|ed)?|envelopes?|takes? (?:money|a cut|cash|gifts)|took (?:the )?(?:money|a|cash|his|her)|stole|steals?|skim\w{0,4}|siphon\w{0,3}|forg(?:ed|es|ing)|faked?|fakes|cooked the books|rigged|fixed|payroll|paid (?:off|him|her|the)|bought votes|sells? (?:places|the|jobs)|sold|corrupt\w{0,4}|laundered|overbill\w{0,3}|bills? for|fraud\w{0,5}|cheat\w{0,3}|swindl\w{1,3})\b/,
  ],
  [
    'kin',
    /姐夫|妹夫|亲家|干儿子|牌友|公子|太太|他[老舅姐妹兄]|是他(?:舅|叔|侄|哥|弟|姐|表|堂)|\b(?:sister-in-law|son-in-law|wife (?:shop|firm|company)|friends of)\b|小舅子|连襟|侄[子女儿]|外甥|亲[戚家属]|小姨子|表[哥弟姐妹]|堂[哥弟]|关系户|自己人|情[人妇]|小三|(?:他|她|局长|主任|书记|所长|镇长|县长|村长|校长)(?:的|家)?.{0,2}(?:老婆|儿子|女儿|弟弟|哥|妹|爸|妈|亲|女婿)|亲信|同学开|内定|官商|一伙|勾结|猫腻|潜规则|以权谋私|徇私|走后门|暗箱|\b(?:nephew|niece|cousin\w{0,2}|brother-in-law|in-law|relatives?|mistress|his (?:brother|wife|son|daughter)|her (?:brother|husband|son|daughter)|friend of|cronies|insider|whose (?:brother|wife|cousin))\b/,
  ],
  [
    'harms',
    /打(?:学生|孩子|人|老人|女|骂|了我|得)|扇.{0,3}耳光|耳光|体罚|虐待|猥亵|性骚扰|动手动脚|强奸|针扎|绑在|打(?:伤|残|断)|辱骂|逼[我你他]|\b(?:hits|slapp?\w{0,3}|beats|beat|touch(?:es|ed)|abus\w{1,4}|harass\w{0,4}|molest\w{0,3}|ties|tied|assault\w{0,3})\b/,
  ],
  [
    'shoddy',
    /偷工减料|以次充好|验收.{0,6}(?:假|签|送|过)|质检|豆腐渣|翻新货|过期|排污|偷排|注水|\b(?:half the (?:cement|steel)|substandard|dumps?|dumping|fake(?:s|d)? (?:its|the|test|results)|signed (?:anyway|for|it)|look(?:s|ed)? (?:away|the other way)|cover(?:ed)? (?:it |this )?up)\b/,
  ],
  [
    'tender',
    /招标|中标|投标|承包|工程|外包|包工头|开发商|项目款|拆迁款|补偿款|征地款|扶贫款|低保名额|名单|指标|编制|\b(?:tender|contracts?|bids?|contractor|developer|subsid(?:y|ies)|compensation|relief|permit|licence|welfare list)\b/,
  ],
  [
    'office',
    /书记|主任|局长|科长|所长|县长|区长|市长|镇长|乡长|村长|处长|厅长|校长|院长|站长|队长|股长|科员|会计|出纳|支书|干部|民警|警[官察]|城管|法官|律师|检察|老师|教练|医生|大夫|护士|护工|经理|老板|集团|公司|物业|中介|监理|\b(?:mayor|director|secretary|chief|head(?:master|mistress)?|commissioner|inspector|officer|official|governor|chairman|principal|dean|accountant|judge|lawyer|doctor|dr|mr|mrs|ms|nurse|teacher|coach|manager|engineer|supervisor|cadre|contractor|company|bureau)\b/,
  ],
  [
    'surname',
    /(?:姓|老|小)(?=[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦昌马苗凤花方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛米贝戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解应宗丁邓包石崔吉龚程嵇邢裴陆荣翁])|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻潘葛范彭鲁韦马苗方俞任袁柳史唐费岑薛雷贺倪汤罗毕郝邬傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛戴宋庞熊纪舒项祝董梁杜阮蓝季贾江童颜郭林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫裘缪丁邓包石崔龚程邢裴陆翁丘佘谭娄楼](?:某|副)?(?:书记|主任|局长|科长|所长|县长|镇长|乡长|村长|处长|校长|院长|站长|队长|总|老板|老师|医生|会计|经理|工)/,
  ],
  [
    'hearsay',
    /邻居都(?:看见|知道)|谁不|早就知道|怎么.{0,4}(?:他|她)一上任|明眼人|公开的秘密|\b(?:since he took office|odd|the whole (?:village|lane|ward|town) knows|before the (?:audit|raid|draw|inspection)|just so happens|nobody dares)\b|听说|据说|传[言闻说]|都说|谁不知道|(?:大家|都)?心里(?:有数|清楚)|你[们]?(?:品|懂|查查)|不[敢信点].{0,2}(?:实名|名|你们)|有人(?:看见|说)|亲眼|明摆着|说白了|巧(?:了|合)|不干净|举报|揭发|\b(?:they say|it is said|everybody knows|everyone knows|rumou?r\w{0,3}|word is|funny how|strange that|ask how|i saw|apparently|no secret|somebody should ask|someone should ask)\b/,
  ],
  [
    'openly',
    /公[开示布]|上墙|透明|审计|监督|明细|第三方|\b(?:publish\w{0,3}|audit|open(?:ness)?|transparen\w{1,3}|online|post(?:ed)?|minutes)\b/,
  ],
  ['thanks', /谢谢|感谢|多谢|辛苦|\b(?:thanks?|thank you|grateful)\b/],
  ['greets', /^(?:你好|您好|哈喽|大家好|早上好|嗨|hi\b|hello\b|hey\b|good (?:morning|evening|afternoon)\b)/],
  [
    'contact',
    /吱声|有意者|报名|扫一扫|回复[yY1]|预约|详谈|客服|同号|\b(?:apply (?:now|today)|enrol|register now|reply with|share this post|call today|ask me|update here|order today|approved)\b|加微信|微信|加?qq|私[聊信我]|加我|加群|进群|电报|\btg\b|扫码|戳|点(?:我|击|链接)|头像|主页|联系(?:电话|我|方式|小|客服)|来电|咨询热线|关注|转发|砍一刀|\b(?:whatsapp|telegram|dm|text me|message (?:me|us)|link|click|tap|subscribe|follow|sign up|call (?:us|now|for)|contact us|visit (?:us|our)|join)\b|https?:|www\.|\.(?:com|xyz|top|vip|win|club|cc|net|example)\b|@[a-z_\d]{3}/,
  ],
  [
    'easy-money',
    /回本|倍杠杆|实盘|配资|返费|大回报|\b(?:like a boss|presale|token|100x|instant cash|prince|inherit\w{0,3})\b|日[赚入结]|月入|稳赚|躺赚|赚钱|佣金|返[利佣现]|翻[倍三番]|高薪|刷单|点赞|兼职|零投资|内[幕部].{0,2}(?:消息|料)|炒股|牛股|荐股|币|空投|钱包|理财|收益|带单|\b(?:earn\w{0,3}|income|profit\w{0,3}|invest\w{0,4}|double|crypto|bitcoin|btc|usdt|airdrop|wallet|forex|trading|signals|returns|per day|a day|daily|weekly)\b/,
  ],
  [
    'loan',
    /要债|讨债|催收|车抵|房抵|秒批|负债|周转|免押|\b(?:no paperwork|no questions)\b|贷款|放款|下款|征信|抵押|黑户|套现|提额|代还|利息低|低息|秒[到批下回]|花呗|借款|额度|养卡|\b(?:loans?|credit (?:check|card)|low interest|cash now|debt)\b/,
  ],
  [
    'gambles',
    /滚球|红单|跟单|体验金|娱乐城|马会|一码|稳胆|充得多|送得多|\b(?:gambl\w{1,3})\b|赌[博场]|博彩|彩[票金]|棋牌|百家乐|首[充存]|下注|竞猜|中奖|特码|六合彩|时时彩|荷官|蒲[京湾]|葡京|皇冠|澳门|捕鱼|老虎机|\b(?:casino|slots?|jackpot|bet|bets|betting|odds|bonus|lottery|poker|roulette|spins?)\b/,
  ],
  [
    'papers',
    /代[开办考写还]|办证|刻章|发票|文凭|学历|毕业证|包过|不过退|真票|论文|答案|\b(?:diploma|essay writing|fake id|passport services|plagiarism|certificates?)\b/,
  ],
  [
    'lust',
    /学生妹|兼职妹|少妇|约[炮会]|包夜|上门(?:按摩|服务)|同城|裸聊|成人|看片|美女|寂寞|\b(?:singles|hot girls|lonely|adult|sexy?|porn|dating|escort|massage)\b/,
  ],
  [
    'goods',
    /质保|承接|安装维修|师傅上门|配件|货源|代购|面膜|秘方|算命|风水|开光|热招|名额有限|体验课|拼团|一日游|日游|包吃住|月薪|\b(?:best quality|cheapest|vans|gummies|sneakers|estimate|cams|sim cards)\b|特价|折扣|[一二三四五六七八九\d]折|清仓|甩卖|批发|直销|厂家|优惠|包邮|货到付款|高仿|一比一|代理|加盟|招商|出售|转让|出租|急[售转]|回收|收购|高价|现结|祖传|根治|特效|减肥|瘦|增高|保健品|不反弹|诚信经营|质量保证|正品|梯子|vpn|翻墙|上网工具|\b(?:\d{1,3} ?% off|discount\w{0,2}|cheap|free (?:shipping|delivery|trial|gift|iphone|quote)|order now|limited|sale|buy|replica|ships?|followers|weight|pills|viagra|cream|tea|seats left|offer|price in town|deals?|guaranteed|seo|vpn)\b/,
  ],
  [
    'phishes',
    /冻结|停用|失效|异常|认证|核实|验证|领奖|抽中|幸运(?:用户|儿)|一等奖|手续费|运费|中奖|领取|包裹|积分.{0,4}(?:过期|兑换)|【.{2,12}】|\b(?:verify|suspended|blocked|winner|won|claim|prize|lucky|parcel|expired?|log ?in|account)\b/,
  ],
];

/** The ideas of harm to somebody; all `plights` are harms too. */
const harms = new Set(
  'fire gas in-water collapsed stuck body poison violence held wish-to-die missing no-answer hangs crash current'.split(' '),
);
const misfortunes = new Set(plights.map(([name]) => name));

const named = (signs: readonly (readonly [string, RegExp])[], seenText: string): readonly string[] =>
  signs.flatMap(([name, sign]) => (sign.test(seenText) ? [name] : []));

/** The ideas in a text, and their combinations with a harm: harm to somebody now differs from harm in a wish for next year. */
export const ideasOf = (seenText: string): readonly string[] => {
  const found = named(ideas, seenText);
  const befalls = named(plights, seenText);
  const calms = named(calming, seenText);
  const cues = Object.entries({ danger, now, supposed, wishes, own, trouble, offers }).flatMap(([name, all]) =>
    all.flatMap(([, sign], index) => (sign.test(seenText) ? [`${name}${index}`] : [])),
  );
  const slow = unhurried.test(seenText);
  return [
    ...found,
    ...befalls,
    ...calms,
    ...cues,
    ...(slow ? ['unhurried'] : []),
    ...meetings([...found, ...befalls], cues, slow, calms),
  ];
};

const meetings = (
  found: readonly string[],
  cues: readonly string[],
  slow: boolean,
  calms: readonly string[],
): readonly string[] => {
  const harm =
    found.filter((name) => harms.has(name) || misfortunes.has(name)).length +
    (cues.some((name) => name.startsWith('danger')) ? 1 : 0);
  if (harm === 0) return ['no harm'];
  const with_ = (name: string): string => (found.includes(name) ? name : `no ${name}`);
  return [
    `harm ${harm > 2 ? 'many' : 'few'}`,
    `harm, ${with_('person')}, ${with_('going-on')}`,
    `harm, ${with_('ought')}, ${with_('lasting')}`,
    `harm ${harm > 1 ? 'many' : 'one'}, ${Math.min(2, calms.length)} that calm`,
    ...calms.map((name) => `harm, ${name}`),
    `harm, ${slow ? 'slow' : 'fast'}, ${with_('ought')}`,
  ];
};

/** Whether a text names a harm; a sentence without one is no cry for help. */
export const namesHarm = (seenText: string): boolean =>
  ideas.some(([name, sign]) => (harms.has(name) || name === 'help') && sign.test(seenText)) ||
  plights.some(([, sign]) => sign.test(seenText));

/** Whether something takes the alarm out of the words: the thing lasts, is past, may come, or is a figure of speech. */
export const isCalmed = (seenText: string): boolean => calming.some(([, sign]) => sign.test(seenText));
