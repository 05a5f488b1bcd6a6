/** Cues to the kind of a text. Each adds its weight once, however often it matches. */
export type Cue = readonly [weight: number, sign: RegExp];

/** Asks for something for everybody. */
export const wishes: readonly Cue[] = [
  [1.5, /建议|希望|盼望|盼着|能否|能不能|可否|可不可以|应该|应当|期待|呼吁|恳请.{0,12}(?:修|建|增|设)/],
  [
    1,
    /多(?:建|设|派|开|种|装)|增(?:设|加)|加(?:装|密|强|大)|改(?:善|造|进)|推广|开通|延长|整治|普及|统一|建设|新建|修复|降低|提高|扩大|保留|公厕太少/,
  ],
  [
    1.5,
    /\b(?:please (?:add|build|install|repair|open|extend|plant|fix)|should|we need|suggest|install|extend|could (?:the|we|you)|would (?:help|be)|more \w{1,30} (?:along|in|for)|needs? (?:a|more))\b/,
  ],
  [
    0.8,
    /吧[。！!]?$|好不好|没(?:有)?.{0,6}(?:地方|的地)|请.{0,8}(?:修|装|管|改|划|画|贴|查|延|接着)|太(?:早|少|远|贵|窄|暗|陡|滑|凉|小|高|低)|大家都/,
  ],
  [0.8, /\b(?:need|needs|let|put|plant|have nothing for|too (?:early|late|few|far|small|expensive))\b/],
];

/** Tells what happened to the writer or to the writer's family. */
export const own: readonly Cue[] = [
  [
    1.2,
    /我(?:的|家|父|母|爸|妈|爷|奶|外公|外婆|儿|女|孩子|老公|老婆|妻|丈夫|爱人|买|交|跑|现在没)|本人|我是\d{4}年生|我.{0,6}(?:申请|申诉|被)|家(?:里)?房子/,
  ],
  [1.2, /\b(?:my (?!channel)\w|i (?:paid|applied|was|have been|bought|want my)|charged me|owes? me|refuses)\b/],
  [1.2, /我(?:在|被|们家|住|单位|租|跟物业)|孩子(?:在|学籍|的)|(?:买的|自家)(?:新)?房|房东|隔壁装修|楼上天天/],
];

/** Tells of a dispute, a case or money owed. */
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
    /\b(?:refund|deposit|not paid|has not paid|unpaid|cut without|complaint|compensat\w{1,8}|charged me twice|correct the bill|check (?:his|her|my) case|be decided|nobody answers)\b/,
  ],
  [
    1.5,
    /欠(?:我|薪|款|钱|着)|[没不](?:肯)?(?:还|退|赔|给|发)(?!步|役)|少(?:交|缴|发|算)|停发|(?:一分|押金|年卡|定金|学费).{0,6}(?:退|还|没)|(?:找谁|谁来?)(?:退|赔|负责)|工资不|保修/,
  ],
  [
    1.2,
    /(?:说|跑|投诉|找|打|吵|问|反映|催)了.{0,3}[一二三四五六七八九十两几\d]{1,4}(?:次|回|趟|遍)|找这个找那个|走流程|就说等|总说|一直(?:说|拖)|拖了|不(?:管|来修|接电话|理)|没用$|没用。|打不通|没办下来|没人说得/,
  ],
  [1.2, /(?:工作人员|窗口|办事员|服务员).{0,8}(?:态度|凶|不耐烦|看手机)|态度(?:很|太|特别)?(?:差|恶劣)/],
  [0.6, /[一二三四五六七八九十两半几\d]{1,4}个?(?:多)?(?:年|月|礼拜|星期)(?:没|了|还|以来|不|还没)/],
  [
    1.5,
    /\b(?:wages|salary|landlord|billed|towed|will not (?:take|pay|give|return)|refus\w{1,5}|by mistake|had to pay|broken .{0,20}back|lost my|kept my)\b/,
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
  [
    2,
    /冒(?:着)?(?:浓)?烟|浓烟|火星|(?:在|乱|拿.{0,4}|殴)打(?:人|孩子|老婆)|反锁|锁在|打不开|卡在.{0,6}(?:楼|电梯|层)|电梯卡|叫不醒|倒在地|倒了压|压(?:住|了).{0,3}(?:人|车)|撑不下去|楼顶(?:边|上)|喊(?:疼|痛)|脸.{0,2}(?:紫|发白)|吞了|漫到|没出来|喘不(?:上|过)|塌下来|塌了/,
  ],
  [
    2,
    /\b(?:smoke (?:is |was )?(?:coming|pouring|rising|filling|everywhere)|(?:full of|thick|black|there is) smoke|fell into|on the tracks|beating|scream\w*|choking|nobody opens)\b/,
  ],
  [
    2,
    /胸口(?:疼|痛|闷)得|说不出话|抽搐|口吐白沫|(?:没回家|不见了).{0,14}(?:天黑|关机|联系不上|找不到)|(?:孩子|老人|爸|妈).{0,3}不见了|冲走|卷走|埋[住在]|栽(?:进|到|下)|人.{0,4}(?:吐了|呕吐|晕|昏)|头上.{0,4}血|烧起来|(?:忘|没)关火/,
  ],
  [
    2,
    /\b(?:sinking|spark(?:s|ing)|live wire|heart attack|seizure|chest pain|turning blue|(?:can ?not|can't) breathe|swept away|buried|crushed|(?:come|came|coming|fallen|fell) down on|hanging from)\b/,
  ],
];

/** Says that it is happening. */
export const now: readonly Cue[] = [
  [
    1.5,
    /快来|快点|救命|刚刚|刚有|刚才|正在|现在|今晚|马上来|出不来|还在|赶紧|[！!]|可能.{0,4}泄[漏露]|没有呼吸|不想活|有小孩在|我们困/,
  ],
  [1.5, /\b(?:right now|now|help|tonight|send|trapped|is on fire|is not breathing|is drowning)\b|!/],
  [1, /已经.{0,4}(?:分钟|小时)|怎么办|今晚|打得|哭得|都是人|还有(?:老人|人|两户)|刚塌|里面.{0,3}人|不接电话|\bhurry\b/],
];

/** Tells of a danger that may come, came once, or is to be prevented. */
export const supposed: readonly Cue[] = [
  [2.5, /一旦|万一|预防|避免|防止|隐患|报警器|演练|热线|去年|前年|以前|曾经|标志|宣传|补贴|后果不堪/],
  [2, /建议|希望|能否|能不能|加装/],
  [2.5, /\b(?:would|prevent\w*|detectors?|hotline|last year|could be|install|drill|should)\b/],
  // what lasts or recurs is no alarm
  [
    1.5,
    /每(?:天|晚|夜|到|逢|次)|天天|夜夜|常年|经常|时常|[半一二两三几多]个?(?:年|月)|\b(?:every (?:day|night|evening|morning|week|summer|winter)|always|often)\b/,
  ],
  [1.5, /防(?:溺|火|洪|灾|震|盗|暴|触|滑)|课|警示|培训|演习|困过|塌过|掉过|淹过|加固|检修|老化/],
  [2.5, /每年都|都怕|请统一|很怕|建个|建一|教学|容易(?:着火|摔)/],
];

/** Speaks of days and longer, of what was or will be, or asks where and when: nobody in danger begins like this. */
export const unhurried =
  /[一二两三四五六七八九十几半多\d]{1,4}个?(?:多)?(?:年|月|天|礼拜|星期|周)|[明去前今]年|以后|以来|每|经常|常年|总是|请问|哪里|什么时候|\b(?:days?|weeks?|months?|years?|every|always|often|where|when)\b/;

/** Sells or lures. */
export const offers: readonly Cue[] = [
  [
    3,
    /代开发票|办证刻章|刻章|刷单|日赚|贷款秒批|当天放款|无抵押|赌场|博彩|中奖|注册送|瘦\d{1,3}斤|货到付款|加微信|加v|加qq|联系微信|五折|全场.{0,2}折|欢迎光临|新开张|急售|中介勿扰|免费领取/,
  ],
  [1.5, /点击(?:链接|领取)|先付款|低息|质量保证|看房|兼职/],
  [
    3,
    /\b(?:click here|make money|loan approved|no credit check|free shipping|order now|\d{1,3}% off|guaranteed profit|crypto|casino|free gift|follow my channel)\b/,
  ],
  [2, /https?:\/\/\S{1,200}\.(?:xyz|top|vip|win|club)/],
  [
    3,
    /私信我|高价回收|回收.{0,8}上门|稳赚|进群|内部消息|征信|下款|秒到账|套现|代写|包过|面谈|抽中|幸运用户|领奖|首付|首充|棋牌|减肥|新到|[三五六七八九\d]折|二十四小时上门|24小时上门|电话见图|欢迎来电/,
  ],
  [3, /\b(?:whatsapp|link in bio|visit our|replica|lose weight|cheap flights|contact our agent|earn \d|from home)\b/],
];

export const weigh = (text: string, cues: readonly Cue[]): number =>
  cues.reduce((sum, [weight, sign]) => (sign.test(text) ? sum + weight : sum), 0);
