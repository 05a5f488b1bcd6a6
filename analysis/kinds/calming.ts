/**
 * What takes the alarm out of a word of danger: the thing lasts or recurs, is past, may come, is lacking, is an object and nobody's plight,
 * or is a figure of speech. For text in `seen` form; every repeat is bounded.
 */
export const calming: readonly (readonly [name: string, sign: RegExp])[] = [
  [
    'recurs',
    /每(?:年|天|次|到|逢|晚|个|周|回|月|趟|一次)|年年|天天|夜夜|月月|次次|回回|一年到头|常年|经常|时常|常(?:有|常|在|年)|总(?:是|有|会|要|说|得)|老(?:是|往|有|爱|会|出|停|跳|掉|晃)|动不动|隔三差五|三天两头|一(?:下雨|下雪|刮风|到|停电|入)|有时候?|容易|\b(?:every|each|always|often|sometimes|usually|regularly|whenever|keeps?|kept|again and again|day after day|twice a|once a|now and then|most (?:days|nights|weekends)|when it (?:rains|snows|storms|is)|all (?:winter|summer|year|season|autumn)|weekends|in (?:winter|summer|spring|autumn))\b/,
  ],
  [
    'past',
    /[去前]年|上个?(?:月|周|回|次)|以前|从前|曾经|当年|那[年次回]|小时候|后来|\d{4}年|[十几两三四五六七八九]年(?:前|来|了)|自从|[撞摔砸淹咬烧塌困偷伤跌绊丢翻关抢死病昏吐](?:过|伤过|倒过|死过|丢过|坏过)|走丢过|出过|听说|新闻|\b(?:ago|last (?:year|week|month|winter|summer|spring|autumn|night|time|january|february|march|april|june|july|october|november)|used to|once|in (?:19|20)\d\d|(?:two|three|four|five|six|ten) (?:years|winters|summers)|back then|years? (?:now|already)|has been .{0,20} since|since (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|new year))\b/,
  ],
  [
    'well-again',
    /没事了|平安|幸好|还好|好在|多亏|救(?:上来|下来|了回来)|找(?:回来|到了)|修好了|送医及时|虚惊|\b(?:luckily|thank god|fortunately|is (?:fine|all right|ok) now|no harm done|nobody was hurt|nobody has|so far nobody|recovered|found (?:him|her|after))\b/,
  ],
  [
    'may-come',
    /早晚|迟早|万一|一旦|要是|如果|假如|总有一天|哪天|真(?:有|要|出|着)|出了?(?:人命|事|大事)|等出|怕|担心|不放心|提心吊胆|心(?:惊|慌|里发毛|里打鼓|里不踏实)|隐患|不安全|危险|悬得?|\b(?:one (?:day|of these days)|some ?day|some evening|sooner or later|matter of time|waiting to happen|what if|if (?:there|somebody|someone|something|anything|a|you|it)|could|might|may|would|afraid|scared|frighten\w{0,3}|worr\w{1,3}|terrified|dangerous|unsafe|risk\w{0,1}|nearly|almost)\b/,
  ],
  [
    'wanting',
    /没(?:有)?(?:栏杆|护栏|灯|路灯|电梯|坡道|扶手|牌|标|暖气|地方|医生|监控|人行道|信号|遮|盖|窗口|空调|站|楼梯|护|保障|座|斑马线|红绿灯|厕所)|没(?:装|配|修|设|拆|换)|缺(?:少|个|了|人|医)?|不够|太(?:少|矮|旧|老|窄|暗|高|远|贵|滑|慢|陡|小|大|差|挤|吵|黑|弱|短)|只有一[个条部台扇张辆]|老化|坏了|旧了|生锈|松了|破了|堵(?:着|了|死)|占(?:着|了|用)|堆(?:着|满|在|了)|\b(?:there (?:is|are) no|no (?:fence|rail|lamp|lamps|lights?|doctor|sign|bus|ramp|handrail|lifeguard|barrier|toilets?|signal|shelter|nurse|crossing|station|ambulance)|only (?:one|two)|too (?:few|little|low|steep|narrow|far|dark|slow|old|short|high|small|late|early|expensive|dear)|not enough|lack\w{0,3}|missing a|rusty|worn|broken|out of order|cracked|loose|rotten|overdue|blocked|overloaded|shortage|waiting list)\b/,
  ],
  [
    'thing',
    /网(?:站|页|址|上|络)|官网|小程序|app|系统|页面|验证码|账号|密码|手机(?:号|费|信号|不会)|(?:储物|快递|寄存)?柜|单车|自行车|雨伞|校服|快递|包裹|公交卡|身份证(?:照|复印)|轮胎|热水器坏|充电桩|停车[位场费]|车位|垃圾桶|杆子|猫|公鸡|菜(?:都|价|场|地)|\b(?:account|website|page|app|password|parcels?|machine|card|counter|form|forms|computer|wifi|internet|umbrella|bins?|bike rack|parking|kiosk|ticket\w{0,2}|bill|fee|fees|rent|prices?|paperwork)\b/,
  ],
  [
    'figure',
    /[热冷饿困累急气烦笑吵挤堵臭熏吓丑愁闷美羡贵]死|要(?:命|疯|死要活)|逼疯|抓狂|崩溃|半条命|玩命|拼命|像打仗|炸(?:了锅|耳)|(?:电话|朋友圈|手机|地铁|停车场).{0,3}(?:爆|炸)|火爆|爆[满款了]{1,2}|活不起|压得.{0,8}喘不|鬼门关|地雷|定时炸弹|坐牢|自杀式|送命|哈哈|笑死|天荒地老|跑断腿|\b(?:killing me|kills? (?:me|us) (?:to|when)|going to kill|(?:will|to) be the death of|dying (?:of|for|to|village)|(?:bored|scared|worked|starved) to death|would (?:die|kill) for|drowning in|buried (?:in|under|alive)|murder on|(?:a|total|real) nightmare|death ?trap|(?:strangling|suffocating|choking) (?:small|under|on|our|the)|(?:suicide|killer|death) (?:lane|hill|bend|corner|junction|road|row|stretch)|could scream|good grief|lol|haha|figuratively|driv(?:es|ing) (?:me|us) (?:mad|crazy|nuts)|toast)\b/,
  ],
  [
    'administers',
    /窗口|工作人员|物业|开发商|业委会|办(?:理|证|事|不下来)|政策|报销|补(?:贴|助|偿)|收费|涨价|学位|学区|医保|社保|公积金|户口|手续|材料|审批|名额|招聘|工资|合同|物价|执法|监管|整改|规划|投诉|反映|领导|书记|市长|局长|主管|有关部门|严查|取缔|规范|公示|\b(?:council|office|officer|department|policy|subsid\w{1,4}|permit|licen[cs]e|inspect\w{0,4}|regulat\w{1,5}|budget|funds?|funding|programme?|project|renovat\w{1,4}|upgrade\w{0,1}|purchase|provide|improve\w{0,4}|staff|compensation|appointment|timetable|schedule)\b/,
  ],
];
