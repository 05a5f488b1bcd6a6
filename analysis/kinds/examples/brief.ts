/** Plain wishes: in one word, after a greeting, in anger, with an official’s name, about money and work. One per line. */
export const brief = `
路灯
电梯
公园
医院
修桥
要路灯
通公交
建学校
多种树
装监控
停车场
托儿所
养老院
食堂
免费wifi
降房价
涨工资
充电桩
游泳池
more buses
bike lanes
a library
parking
street lamps
cheaper rent
public toilets
childcare
new road please
xiu qiao
zhuang ludeng
duo jian gongyuan
希望早点修好
公交
幼儿园
洗衣房
加班车
你好，我想反映一下停车的问题
您好，建议在小区里装电梯
谢谢你们修了路，能不能再装几盏灯
早上好，希望菜场早点开门
hello, could we have a bus to the hospital
Hi! Please plant more trees on our street
Thank you for the new park. A toilet there would help.
大家好，我建议建一个图书馆
在吗？我想提个建议，公交太少了
测试一下这个渠道，顺便建议把路口的树修一修
这破路什么时候能修好，真他妈烦
什么鬼天气，公交站连个棚都没有
气死我了，排了三个小时的队
垃圾臭死了，谁来管管
无语了，电梯又坏了
受不了了，广场舞吵到半夜
他妈的又停电，热得睡不着
操，这坑都把我轮胎扎爆了，补一补行不行
狗屎一样的路，下雨就是泥塘
坑爹的停车费，一小时二十
这网速真垃圾，网课都卡
垃圾系统，老人根本不会用，改简单点
什么玩意，注册半天登不上，简化一下吧
扯淡的规定，异地不能报销，改改吧
办个证跑断腿，能不能一次办完
收费这么贵，抢钱啊，降一点
damn potholes, fix the road already
This bloody bus never comes on time
what a stupid rule that the library shuts at five
I hate this crossing, two minutes of red
shitty internet in the whole valley, please do something
The queue at the clinic is a disgrace
ridiculous prices for parking, make it cheaper
The app is useless for old people
fed up with the dust from the quarry
why is there no bloody toilet in the park
请李镇长来我们村看看路
希望王市长关心一下养老问题
张书记说过要修的桥，什么时候动工
陈主任上次答应的路灯还没装，请落实
教育局能不能多招几个老师
请交警队早晚派人在校门口指挥
感谢民政局的小刘，帮我妈办好了证，希望多一点这样的人
村委会的账目请每季度公布一次
希望招标过程公开透明
低保评定能不能公示，让大家放心
工程款用在哪里请公开
维修基金怎么用的，希望贴出来
村务公开栏请更新
建议审计一下各村的集体资产，每年一次
希望加强监督，防止补贴发错人
建议干部财产公开
建议对工程质量做第三方检测
希望食堂采购公开，家长可以参加监督
医院收费请列明细
建议设举报箱，方便群众监督
希望打击黑中介和诈骗短信
老人老被保健品推销骗，社区多讲讲
推销电话太多，请管一管
小广告贴满楼道，请清理
请整治电梯里的贷款广告
反诈宣传多办几场，我爸被骗过
Please publish the budget of our village every year
Could the bureau explain how places in the kindergarten are given out?
I'd like Mayor Chen to visit our street
The officer at the counter was kind, but the forms are too long
An audit of the repair fund would calm people
Open tenders for school meals, please
The housing office should put the waiting list online
Thanks to Director Wu the bridge was repaired; now the road, please
Please tell older people about phone scams
too many adverts for loans on our stairs, clean them off
我开了家小面馆，房租太贵，希望有补贴
摆摊的地方太少，给我们划一块
我卖菜的，市场摊位费能不能降一点
小微企业贷款难，利息能不能低一些
想办个家庭农场，手续太多
创业贷款额度太低，提高一点
找工作难，办几场招聘会吧
零工市场要有个棚子
快递点太远，进村吧
茶叶卖不出去，帮忙搞个直播培训
果子烂在地里，建个冷库
物价涨得快，退休金不够用
电费太贵，阶梯电价调整一下
学费贵，贫困家庭减免一点
药太贵，多进医保
兼职妈妈多，搞个灵活就业的服务点
希望招聘时不要卡年龄
我做家政的，想有个培训的地方
打工的人想要便宜的宿舍
外卖员想要一个歇脚的地方
我开出租的，充电桩太少
A cold store for the fruit growers, please
My shop pays too much rent, could the town help
A job fair for people over forty-five
Small loans for young farmers at low interest
The market stalls are too expensive
Help us sell our tea online
Wages in the factories are low, set a minimum
Training for electricians would bring jobs
希望有夜间门诊
老人体检一年两次
孩子近视的多，教室灯换亮一点
让中医进社区
给村里配个救护车
多请几个儿科医生
农村娃也想学钢琴
小学操场铺塑胶
给中学装空调
午休能躺着睡
放学后有人看
托班收两岁以下的
残疾人坡道要连起来
盲道别断
给聋人配手语翻译
公厕装扶手
女厕位多一点
母婴室太少
养老院床位不够
送餐到家
请人陪老人看病
长护险快点来
租房补贴提高
公租房多建点
老房子加装电梯
小区停车位不够
地下车库收费太高
修好断头路
县道拓宽
高铁站接驳车
夜班公交
水上巴士也可以考虑
通村客车加一班
渡口修个棚
自来水有味道
村里通天然气
污水管接进来
垃圾分类桶多放几个
河道清淤
种点花
口袋公园
体育馆便宜点
老年大学招不进去
图书馆开到九点
电影下乡
戏台修一修
古街别拆
方言课
外国人看病没有翻译
港口给渔民修个冰库
海塘加高
山区光纤
农机补贴
防野猪
给猫狗绝育
法律援助进村
调解员多一点
婚姻登记周末开
骨灰堂平价一点
cun li mei you yi sheng
xiwang xiu yi tiao lu dao women cun
gong jiao che tai shao le
laoren mei difang chifan
neng bu neng jian ge you yong guan
A second doctor in the township
Shade at the tram stop
Somewhere to dry clothes
Free school lunch
English signs at the hospital
The buses are full at seven
evening classes for factory workers
Toys for the ward
a place for teenagers
Trees, just trees
Let grandparents register by phone
The ferry should run in winter
Better wages for nurses
a roof for the market
Insurance for delivery riders
Cheaper swimming for the retired
Dentist once a week would do
Warm water in school taps
Sign language at the counter
The pension forms are too hard
I'm new here and can't find a nursery place
We have a band and nowhere to practise
Longer hours at the registry
Could you make the leaflet larger?
Playground for the under threes
A tool shop for everybody
Fewer cars in the old town
Please count the years lived here
Rubbish is collected too early
Our village would like a bus on Sundays
quieter buses
The museum should be free for pupils
Put the clock on the tower right
A warm room at the bus station
我在这里住了三十年，最大的心愿是有个菜场
孙子问我为什么我们村没有滑梯
坐轮椅的人也想看电影
退休了想当志愿者，不知道去哪里报名
一个老师带三个年级，招一个吧
我姓陈，是个木匠，想教年轻人手艺，缺个地方
说实话这两年变化不小，就差一个像样的医院
不知道归谁管，反正路口的树挡住红绿灯了
没啥大事，就是垃圾车太早，五点就吵醒
想问问明年会不会修地铁
请问养老补贴明年会涨吗
请问我们镇有没有打算建游泳馆
这条河以前能洗菜，现在只能看
我建议少开会多办事
多关心关心农民工
让年轻人回得来，留得住
给小区里的孩子画几个格子，他们自己会玩
希望每个村都有医生
孩子放学没有地方去
我们镇需要一座桥
路太窄了，错不开车
多几个红绿灯
学校远，想要校车
公交卡外地刷不了
请把路口的坑填了
希望有老年食堂
旅游旺季厕所不够用
周末图书馆没有位子
说好装的电梯呢
手机上办不了，老人跑断腿
听力检查能不能免费
大家好，我是新来的，想问租房补贴
您好，暑假有没有托管
修桥铺路
通水
通自来水
修水渠
多派医生
要公交
路
修厕所
建桥
种树
street lighting
a bridge
a clinic
kindergarten
bus stop
more doctors
`;
