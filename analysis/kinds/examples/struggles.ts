/** Wishes of people who have a hard time, whose words sound like danger. One per line. */
export const struggles = `
我每天背着老娘下楼晒太阳，五层，背不动了，装个电梯吧
儿媳妇生孩子要去八十里外，路上颠得心慌，镇上能不能有产科
隔壁阿婆一个人住，儿女在外地，能不能有人常去看看
爷爷耳朵聋，听不见喇叭，过马路吓人，装个护栏
三岁的孙子在小区里没地方玩，老往马路上跑
孩子学校门口那段路没有灯，冬天天黑得早
我妈做透析一周三次，坐公交要两个小时
我老公尘肺，吸氧机电费贵，能不能补贴
我爸坐轮椅，公交司机不肯停
我女儿自闭，走丢过一回，康复班又远
我孩子过敏，学校食堂没有别的菜
我是残疾人，厕所门太窄进不去
腿脚不便的人去不了二楼办事
半夜发烧，最近的药店在六公里外
看个牙要排两个月，疼得睡不着
老人夜里起来上厕所怕摔，装个感应灯
楼上的老人摔过，楼梯扶手只有半截
桥上没有人行道，走路跟车抢道
河边的路没护栏，车开快一点就下去了
码头木板烂了，踩空过
晚上下夜班没有车，只好走铁路边
铁路道口没人看，孩子天天从那过
采石场放炮的时候窗户都震，能不能少放
工厂半夜排气，早上起来一股酸味
自来水一股漂白粉味，烧开还有
井里打上来的水发红
垃圾场的烟往村里飘，老人咳嗽
田里烧秸秆，高速上都看不清
油菜花季外地车多，把村道堵死
电线低得伸手够得着，请抬高
雷雨天村里老停电，孵鸡的全死了
水管冻爆，楼道成冰场，希望包层保温
路面结冰摔了好几个，撒盐的车不来我们村
大雪封路，菜运不出去，希望配台铲雪车
山洪冲掉的小桥，到现在用木板搭着
台风刮倒的树还压在操场上
地震以后墙有缝，想请人来看看
去年发大水淹了一楼，保险说不赔，政策讲清楚点
水库泄洪提前讲一声，地里的泵好搬
村里没有消防车，靠水桶，买辆小的也好
灭火器放哪里谁都不知道，画个图
煤改气的钱什么时候补
厨房换了电灶，老人不会用
电梯里的电话没人接，换个能通的
电梯一抖一抖的，年检单子过期了
楼顶隔热板松了，风一吹哗哗响
外墙保温层鼓包，怕掉，请看看
幼儿园的滑梯缝里夹衣服
校车太挤，孩子站着
学生中午没地方睡，趴桌子
孩子被欺负了不敢讲，学校设个信箱
少年犯了错没人拉一把，社工能不能多一点
留守的孩子想爸妈，能不能有个视频室
孩子上网成瘾，想有个咨询的地方
高考前家长焦虑，办个讲座
丈夫去世后一个人，社区有没有伴
退休了没事做，心里空，想去当义工
失眠的人多，社区医院开个门诊
吃药的钱比饭钱多
我得慢性病，每月开药排一上午
医生说话太快，老人听不懂
病历要去三个窗口盖章
救护车收费贵，能不能进医保
急诊挂号也要排队，能不能分一下轻重
120打过去问半天路，地址系统更新一下
派出所离村二十里，来一趟半天
夜里飙车的多，管一管
醉汉在楼下唱歌，谁管
广场上赌钱下棋的吵架，劝劝
小偷偷菜，地头装个摄像头
狗咬了羊，赔偿没标准
养猪场的粪水流到田里
蛇多，稻田里放点警示
蚂蟥多，小溪边洗脚的都不敢
小河里电鱼的太多，鱼苗都没了
冬泳的人多，河边搭个换衣棚
爬山的人走错路，岔口立牌子
海边离岸流多，插旗子提醒
救生站只有夏天有人
渔民的孩子没人带，办个寄宿班
老船没处拆，堆在港里
我没工作两年了，送外卖的车也被扣，想找个培训
房租涨到三千，住不起，想要人才房
还着房贷，孩子又上学，托费能不能降
生意难做，税能不能缓
钱不够花，药费能不能分期
活到八十，头一回提意见：厕所装个扶手
这辈子没坐过高铁，村里能通个车去站里吗
我不想去养老院，在家能不能有人送饭
我想回老家养老，可是老家没医院
不想再跑腿了，证能不能网上办
熬不住夜，能不能白天也有课
撑着伞等车，风大伞都坏了，搭个棚
人老了没意思，想有个唱歌的地方
没人管的流浪猫，做个绝育
没人接的热线电话，不如撤掉
敲了半天服务窗口没人应，中午留个人吧
快递放门口老丢，装个柜子
报纸堆在楼下没人送上来，信箱换大一点
牛奶站撤了，老人想订奶
走失的狗没人收，办个收容所
手机没信号，联系不上外面打工的孩子，建个基站
联系不上物业，电话换了也不贴
找不到公厕，画个地图
找不到托班，到处都满
孩子没回家吃午饭的地方，学校离家远
没回来过年的人，想看直播的社戏
刚搬来，不知道垃圾放哪
正在修的路能不能留条人走的道
现在去县里只有一班车
突然停水，没人通知
马上要上小学了，学区还没定
已经等了八年了，桥什么时候建
还在用旱厕，改一改
今天去办事，窗口十一点半就关了
昨晚又停电，空调都是摆设
今晚有演出吗，戏台的灯坏了，修一修
My mother is ninety and I carry her down four floors to see the sun
I go to dialysis three times a week and the bus takes two hours
My husband has black lung and the electricity for his oxygen costs too much
Our daughter is autistic and the only class is in the city
The toilet door is too narrow for my wheelchair
Toothache for two months, that's how long the waiting list is
The nearest night chemist is six kilometres away
the old lady upstairs fell once because half the banister is gone
There is no pavement on the bridge and one walks among the lorries
The planks on the jetty are rotten; my foot went through
Nobody watches the level crossing and kids cross it daily
The quarry blasts shake our windows
The water smells of bleach even when boiled
Smoke from the dump drifts over and the old ones cough
Wires hang so low that one can touch them
A storm, and the lights go out, every time
The pipe burst in January and the hall became a rink; insulation please
the footbridge that the flood took is still two planks
A tree from the last typhoon is still lying on the school field
there is a crack in our wall since the earthquake, who checks it
Warn us before the reservoir is opened, we have pumps in the field
Our village fights fires with buckets. A small engine would do.
Where are the extinguishers? Put up a plan.
The phone in the lift rings and nobody answers, fix that
The slide at the kindergarten catches sleeves
pupils stand in the school bus
Children who are bullied need somebody to tell
Since my husband died the evenings are long; a club would be good
I retired and feel empty. Is there volunteering?
many of us can't sleep, a clinic for that would be used
My medicine costs more than my food
The ambulance costs too much, could insurance pay
emergency patients queue for a number like everybody
You call the ambulance and they don't know our lane; update the map
Police are twenty miles off and come in the afternoon
Drunks sing under our window every Saturday
Thieves steal cabbages; a camera by the field
The dogs bit two sheep and nobody knows who pays
Hikers take the wrong fork; a sign there
rip currents off the beach: put up flags
I lost my job two years ago, is there any course
We can't pay three thousand rent; flats for nurses please
I don't want to go to a home. Could meals come to mine?
I would like to die in my own village, so please give it a doctor
I'm tired of forms. Let us do it online.
Nothing to do here in the evening, life is dull, open a cinema
the hotline nobody answers might as well go
I knocked at the counter and nobody opened, leave one person there at noon
Stray cats nobody looks after
lost dogs have nowhere to go, open a shelter
no signal, so we can't reach our kids who work away
I can't find a public toilet in the old town
we moved in last week and don't know where rubbish goes
There's only one bus now
They're digging up the road, leave us a path to walk
we have been waiting eight years for the bridge
This morning the counter shut at half past eleven
power was off again last night and the fans stopped
My boy starts school soon and we don't know where
The swimming teacher left and the kids can't learn to swim
A shopkeeper on our street burnt her hand and had to go to the city; a burns clinic is missing
the wind took the roof of the bus shelter
The barrier at the car park hit my car, adjust it
My neighbour plays drums at night
The police box at the night market is empty
Stuck doors on the trams
locked toilets in the park at six
The school gate is locked at weekends, let us use the field
I was trapped in the rain because the shelter is gone
This heat, and no tree on the whole square
The old bridge is closed and we drive thirty minutes round
小区里有人搞传销，天天上课，请来查一查
传销拉人头的又租了我们楼，举报过没用
采石场占了村里的田，大家不服
砖厂的黑烟没人管
陶瓷厂一直排刺鼻的烟
反对燃气垄断涨价
煤矿关了，下岗的人怎么安置
谁能救救我们这条老街
出租车的油补什么时候发
超生的孩子怎么上户口
`;
