/** Wishes of people who speak of themselves, of officials, of money, and mean no harm. One per line. */
export const everyday = `
我奶奶耳朵不好，叫号听不见，大厅装个屏幕吧
我爷爷眼睛花，公交站牌看不清
我爸拄拐杖，银行门口的台阶上不去
我妈不会用手机，看病挂不上号
我腿不方便，菜场二楼没电梯
我一个人带孩子，晚上加班没人接
我老公跑长途，家里老人没人照看
公交卡隔壁市刷不了，一体化怎么还没到
邻县的公交卡到我们这里不能用
高考生要安静，工地晚上能不能停
广场舞的音响开到十一点
说好年底修好，现在还是一堆土
草都长得比人高了，路还没通
路修了三年了，骗谁呢
家门口的路挖了又填，填了又挖
一到下雨学校就放假，家长还得请假
排队排到心烦，多开个窗口
关于停车难：一是挖地下车库，二是开放单位车位，三是管住乱停
关于托育，一是场地，二是师资，三是收费，请统筹
村口那座庙前的空地可以做个小公园
我建议老城区少拆一点，多修一点
我儿子开饭店的，菜价一年涨三成
隔壁新开的厂招工只要年轻人
听说明年要修地铁，能不能在我们这里设站
听说医保要改，老人心里没底，讲清楚一点
大家都说食堂好，就是太远
我们村的主任很热心，就是没有经费修路
老师很好，就是班太大，一个班五十六个人
医生态度好，药也便宜，就是离得远
城管管得太死，摆摊的没地方去
公司多，公交少，上班的人都挤在一辆车上
物业费涨了，服务没涨，希望有个标准
开发商交房时答应的幼儿园，规划里还有没有
工程车晚上少跑一点
招标信息放在哪里看，网站上找不到
低保的条件是什么，村里贴一张出来
补贴发到谁手里，名单贴在墙上大家看
干部下乡多走走，别光开会
希望纪检的同志多来村里听听
代表能不能半年来听一次意见
小区想成立业委会，请街道指导
银行网点撤了，老人取钱要跑十里
药店晚上不开门
贷款手续简单一点，养猪的等不起
彩票站旁边就是学校，搬远点
网吧离学校太近
麻将馆吵，管一管
游戏厅让小学生进去，查一查
保健品讲座骗老人，市场监管多来查查
电话诈骗太多，反诈的同志辛苦了，再多讲讲
买菜的微信群能不能由社区来办
直播卖茶叶，想有人教
二维码点餐，老人不会
快递柜收费，能不能免费放一天
I use a wheelchair and the post office has no ramp
I'm in a wheelchair and can't get on the bus, low floors please
I can't read the signs in the hospital, the letters are too pale
At 75 I can't see the small print on the forms
My wife says I don't hear; free hearing tests would settle it
I could cry when I see the state of the old theatre
We lose a day's pay each time the school closes for rain
Two winters ago the fire engine needed half an hour; a station on our side would help
I have lifted my husband into the bath for six years; a carer twice a week would be heaven
I'm not ill, only old, and would like somebody to talk to on Tuesdays
My eyes are bad and the steps have no edge
She is ninety and has to climb four floors
He is blind and the crossing doesn't beep
My daughter walks to school past the quarry lorries
My mother can't carry gas bottles upstairs any more
My kids have nowhere to play but the road
The school bus has no belts
They closed our post office and the next is nine miles off
He died waiting for the ambulance, that was in 2019, and we still have none in the valley
Not one doctor speaks English here
I'd scream if I could: the form again
Nobody tells us when the water is cut
we can't sleep because of the trucks
I can't find a kindergarten place anywhere near
the path is so dark that I can't see my feet
There's no way out of the car park except one, and it jams
stuck in traffic every morning at the bridge
The road is closed for the third time this year and nobody says why
People park across the fire lane, draw a line
Our mayor promised a park. Could it come next year?
The director of the library is great, but she needs more staff
Could the company that runs the ferry print a timetable?
My teacher says our school needs a piano
The doctor is kind but comes once a week
Police on bicycles in the evening would be nice
The contract for school meals should be renewed with a better menu
Our village head asks for the same: a new well
Please tell us how the welfare list is made
More inspectors for restaurants, please
Who won the tender for the new road? Please put it online
Loans for shops are hard to get
The casino bus stops in front of our school, move the stop please
a course about online scams for pensioners
Free tea in the library in winter
The market sells fake honey, test it now and then
cheap tickets for pensioners at the pool
Follow-up visits by the nurse after hospital
Let us pay bus fares with the phone
医院的儿科急诊取消了，希望恢复
我们县没有急诊儿科
建议给中小学配心理热线
自杀干预热线要有人接
隔壁饭店油烟往我家窗户里灌
楼下烧烤店的烟囱正对我家
厨房对着邻居的排烟口，一年到头不能开窗
救生圈被人拿走了，补一个
救生员下午五点就下班了，能不能延长
灭火器被人偷了，换一批
消防水带破了，请检查
我耳朵聋，听不见叫号
我看不清，站牌字太小
我腿断过，走不远，想要就近的药店
我中风以后右手不灵，想学用手机
我心脏装了支架，配药要跑市里
我得了癌症，最大的愿望是镇上能做化疗
我妈忘性大，日托班能不能收
我妈走丢过两回，发个手环就好了
我爸去世了，办手续跑了八个地方，能不能一次办
我老伴走了，一个人吃饭没味道，想有个老年食堂
孩子他爸在外地，我一个人忙不过来，想有晚托
我家三个孩子，房子小，公租房能不能大一点
家里穷，大学学费交不起，助学贷款手续能简单些吗
我女儿被狗咬过，希望遛狗牵绳
我邻居去年触过电，老线路该换了
厂里出过事故，希望安全培训每月一次
水库放水前喇叭响一下，钓鱼的人好走开
电线杆歪了，请扶正
树倒了挡住半边路，已经三天了，请清走
石头滚到路边，没砸着人，装个网
马路塌了一小块，骑车要绕，请补
桥头鼓了个包，车过会跳
堤上有蚁洞，巡一巡
停电的时候电梯里没有应急灯
楼里煤气表老化，说换一直没换
味道大，垃圾站能不能移开一点
化粪池满了，臭得很，请来抽
下水道堵了，污水往上冒
河水发黄，鱼少了
井水有味，检测一下
空调外机滴水，吵得睡不好
施工队六点就开始敲
隔壁狗叫一夜
孩子写作业到十一点，减减负
校门口卖的零食不干净
小孩都玩手机，建个少年宫
女儿上学要坐船，风大就停航，想要座桥
渡船旧了，坐着心里没底，换一艘
海上没信号，渔民想要卫星电话
台风来时渔船没地方避，修个避风港
山路弯多，装凸面镜和护栏
雪天路滑，撒点盐
冬天老人摔跤的多，发点防滑鞋套
夏天中暑的多，工地上放点凉茶
养老院收费太高，住不起
养老院的菜太淡，老人想吃点咸的
护工不好找，培训一批
夜里老人不舒服，不知道打给谁，有个值班医生就好
我们楼十二户，八户是老人，没电梯
上下楼像登山
腰不好，公交站没凳子
等车没地方躲雨
晒得人发昏，站台搭个棚
一个红绿灯等三分钟
车速太快，画条减速线
学校门口接孩子乱成一锅粥
停车费比饭钱还贵
手续太繁，跑断了腿
政策看不懂，写得简单一点
热线打了半天是机器人
办事大厅周六能不能开
盖个章等一个礼拜
补贴晚发了两个月，下次准时点
退休金涨得慢，菜价涨得快
年轻人找不到对象，多搞搞活动
外来孩子没法参加中考，放开一点
我是外卖员，电梯不让用，爬二十楼
我是环卫工，早饭没处吃
我是护士，托班下班太早
我是农民，看天吃饭，保险能不能多赔点
我是老师，班上四个孩子自闭，需要帮手
我是聋人，想要字幕
我刚毕业，租房贵
我退伍回来，想学门技术
新居民孩子打疫苗要排两个月
外婆的医保在外省，报销麻烦
我是老华侨，回来办证不知道去哪
你们辛苦了，我只想说河边多放几张凳子
老实讲，别的都好，就是看病难
不晓得可不可以提：想要一个旧书交换的地方
本人建议，村里老人过生日送碗面
俺们村想打口井
阿拉这里想要个菜场
我哋呢度冇图书馆，想起一间
伲小区想装几只充电桩
you yi yuan yuan yi dian, xiang yao she qu yi sheng
xiang yao yi ge lan qiu chang
che fei tai gui le
lu deng huai le xiu yi xiu
xi wang zhang yi dian tui xiu jin
xiao hai mei di fang wan
The children's emergency ward closed last spring, please open it again
a helpline for suicidal teenagers needs real people on it
Their chimney ends under my window and we live with the smoke
somebody took the life ring from the pier, please replace it
the lifeguard goes home at five, could he stay until seven
The lift has no emergency light when the power fails
I am deaf and can't hear my number called
I had a stroke and want to learn to use the phone with my left hand
My heart medicine is only sold in the city
I have cancer and my only wish is chemo closer to home
Mother gets lost now and then; a bracelet would help
My wife died in May and I eat alone; a lunch club would be nice
when my father died I went to eight offices, make it one
A neighbour got a shock from the old wiring last year, so please renew it
the pole is leaning, straighten it
A tree has been lying across half the road since Friday
the pavement sank a little by the bakery
the drains are blocked and it stinks
well water tastes odd, please test it
my kid is up until eleven doing homework
We take a boat to school and it doesn't run in wind. A bridge would do.
A harbour where boats can hide from typhoons
Grit for icy lanes
Cold tea for workers in the heat
nobody picks up at the night clinic, put a doctor on duty
The bus shelter leaks
I was almost late for work because of the one red light
I couldn't care less about a new stadium, I want a dentist
I'd die for a decent bakery here
my feet are killing me at that bus stop without a bench
We're drowning in forms. One form, please.
The queue at the registry is murder
It's a scandal how dear the kindergarten is
It stinks to high heaven behind the fish market
This town is dead after eight; open a cinema
Shoot, I forgot: the swimming hall needs longer hours
my shop is bleeding money because of the roadworks, when do they end
I'm stuck at home with two babies, a playgroup would save me
Kill the noise at night, please
还有，社区医院没有儿科
此外，垃圾站臭味大
楼上漏水半年了，希望有个调解的地方
An emergency room is missing in our town
Doctors are missing in the villages
Street signs are missing at the crossing
要不是邻居帮忙，煤气罐我都搬不动
老头子扛不动了，想要管道气
老太太过马路全靠胆子
台阶缺了几级，迟早有人滑倒
`;
