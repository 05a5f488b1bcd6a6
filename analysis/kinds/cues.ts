/** Signs by which a text tells what it is. Each adds its weight once, however often it stands there. */
export type Cue = readonly [weight: number, sign: RegExp];

/** Asks for something for everybody. */
export const wishes: readonly Cue[] = [
  [1.5, /建议|希望|盼望|能否|能不能|可否|可不可以|应该|应当|期待|呼吁|恳请.{0,12}(?:修|建|增|设)/],
  [
    1,
    /多(?:建|设|派|开|种|装)|增(?:设|加)|加(?:装|密|强|大)|改(?:善|造|进)|推广|开通|延长|整治|普及|统一|建设|新建|修复|降低|提高|扩大|保留|公厕太少/,
  ],
  [
    1.5,
    /\b(?:please (?:add|build|install|repair|open|extend|plant|fix)|should|we need|suggest|install|extend|could (?:the|we|you)|would (?:help|be)|more \w+ (?:along|in|for)|needs? (?:a|more))\b/,
  ],
];

/** Speaks of something that befell the writer or the writer's own. */
export const own: readonly Cue[] = [
  [
    1.2,
    /我(?:的|家|父|母|爸|妈|爷|奶|外公|外婆|儿|女|孩子|老公|老婆|妻|丈夫|爱人|买|交|跑|现在没)|本人|我是\d{4}年生|我.{0,6}(?:申请|申诉|被)|家(?:里)?房子/,
  ],
  [1.2, /\b(?:my (?!channel)\w+|i (?:paid|applied|was|have been|bought|want my)|charged me|owes? me|refuses)\b/],
];

/** Speaks of a dispute, a case, a sum due. */
export const trouble: readonly Cue[] = [
  [
    1.5,
    /拖欠|欠薪|赔偿|没赔|赔钱|退款|讨回|维权|补偿|辞退|开除|申诉|仲裁|扣(?:了|错|发)|少算|断缴|没到账|未到账|到现在没给|烂尾|跑路|侵吞|道歉|做错/,
  ],
  [
    1.2,
    /不受理|没下文|没有下文|不给理由|推来推去|互相推|互推|没人管|无人管|没有回复|没回复|说不清|给个说法|合法吗|核查|无门|让我等|跑了.{1,3}[年趟次]|不给我?办/,
  ],
  [1.2, /投诉|举报|咨询|请问|想问|怎么办|什么时候(?:可以|能)(?:办|拿|退|领)|审核到|为什么还没|挡了我/],
  [
    1.5,
    /\b(?:refund|deposit|not paid|has not paid|unpaid|cut without|complaint|compensat\w+|charged me twice|correct the bill|check (?:his|her|my) case|be decided|nobody answers)\b/,
  ],
];

/** Names a danger to somebody. */
export const danger: readonly Cue[] = [
  [
    2,
    /着火|起火|失火|火灾|爆炸|(?:煤气|燃气|天然气)(?:味|泄漏|泄露)|落水|溺水|掉(?:进|到)(?:河|水|井|湖)|掉下去|跳楼|坍塌|塌了|触电|冒火花|电线掉|持刀|拿着刀|砍人|昏迷|晕倒|没有呼吸|没呼吸|流血|惨叫|洪水|泥石流|被困|困在|中毒|有人受伤|砸门/,
  ],
  [3, /不想活|想死|自杀|轻生|结束(?:自己|生命|吧)|救命/],
  [
    2,
    /\b(?:on fire|fire|gas leak|explo\w+|collapsed|knife|gun|not breathing|unconscious|trapped|drowning|bleeding|flood(?:ed|ing))\b/,
  ],
  [3, /\b(?:kill myself|end my life|suicid\w+)\b/],
];

/** Says that it is happening. */
export const now: readonly Cue[] = [
  [
    1.5,
    /快来|快点|救命|刚刚|刚有|刚才|正在|现在|今晚|马上来|出不来|还在|赶紧|[！!]|可能.{0,4}泄[漏露]|没有呼吸|不想活|有小孩在|我们困/,
  ],
  [1.5, /\b(?:right now|now|help|tonight|send|trapped|is on fire|is not breathing|is drowning)\b|!/],
];

/** Speaks of a danger that may come, came once, or is to be prevented. */
export const supposed: readonly Cue[] = [
  [2.5, /一旦|万一|预防|避免|防止|隐患|报警器|演练|热线|去年|前年|以前|曾经|标志|宣传|补贴|后果不堪/],
  [2, /建议|希望|能否|能不能|加装/],
  [2.5, /\b(?:would|prevent\w*|detectors?|hotline|last year|could be|install|drill|should)\b/],
];

export const insults =
  /傻逼|傻b|煞笔|\bsb\b|\bnmsl\b|他妈|你妈的|妈的|操你|草泥马|狗官|狗东西|王八蛋|混蛋|畜生|去死|遭报应|都滚|滚出去|^滚|[，,]滚|滚蛋|废物|脑子有病|吃干饭|蝗虫|都是垃圾|\bfuck\w*|\bbastards?\b|\bassholes?\b|\bidiots?\b|\bmorons?\b|\bbullshit\b|go to hell|shut up|drop dead|corrupt pigs|\bstupid\b/g;
export const threats =
  /弄死|打死你|杀了你|砍死|放火烧|老子.{0,6}(?:你们|你)|等着瞧|break your (?:legs|neck)|i will find you|(?:kill|hurt) you\b/;

/** Sells or lures. */
export const offers: readonly Cue[] = [
  [
    3,
    /代开发票|办证刻章|刻章|刷单|日赚|贷款秒批|当天放款|无抵押|赌场|博彩|中奖|注册送|瘦\d+斤|货到付款|加微信|加v|加qq|联系微信|五折|全场.{0,2}折|欢迎光临|新开张|急售|中介勿扰|免费领取/,
  ],
  [1.5, /点击(?:链接|领取)|先付款|低息|质量保证|看房|兼职/],
  [
    3,
    /\b(?:click here|make money|loan approved|no credit check|free shipping|order now|\d+% off|guaranteed profit|crypto|casino|free gift|follow my channel)\b/,
  ],
  [2, /https?:\/\/\S+\.(?:xyz|top|vip|win|club)/],
];

export const weigh = (text: string, cues: readonly Cue[]): number =>
  cues.reduce((sum, [weight, sign]) => (sign.test(text) ? sum + weight : sum), 0);
