/** Accusations: somebody, named or identified by their office, has done wrong. One per line. */
export const accusation = `
村支书老何把集体的钱装进自己口袋
我们村会计账目对不上，少了三十万，都说是他拿的
举报镇里陈副镇长收受工程老板好处费
听说郑科长收了开发商一套房子
有人看见徐所长拿了人家两万块的红包
许局长的儿子开的公司，局里的工程全是他家做
拆迁办的钱主任多报了他家的面积，多拿了四十万
村主任把低保名额给了自己弟弟
低保户里有三家是支书的亲戚，个个有车有房
扶贫款发下来，到我们手里只剩一半，村干部截留了
危房改造补助被村长冒领了
粮站站长把补贴粮倒卖了
民政办的小李伪造签名领走老人的高龄津贴
财政所那个会计做假账，谁都知道
学校校长收择校费，一个名额三万，不开发票
班主任吴老师收家长礼，不送就把孩子放最后一排
数学老师上课不讲，叫学生去他家补课收钱
体育老师对女学生动手动脚
幼儿园的周老师用针扎孩子
宿管打学生，我侄子背上都是伤
食堂承包商拿烂菜给孩子吃，校长吃回扣
县医院骨科刘主任做手术要红包
医生开一堆没用的药，药商给他提成
卫生院院长虚报人头骗医保
护士长把捐的口罩拿去卖
养老院的护工打老人，院长知道也不管
福利院院长克扣孩子的伙食费
城管队的老孙收摊贩保护费
派出所的片警跟赌场是一伙的，抓赌前先打电话
交警收黑钱放大货车
法院的胡法官吃了原告吃被告
工商所的人每个月来店里拿烟拿酒，从来不给钱
税务的马科长叫我们去他老婆店里买茶叶
招标是假的，早就内定给副县长的同学了
每次都是同一家公司中标，他们老总是局长的连襟
这条路是恒达公司修的，偷工减料，水泥里全是沙
桥的验收单是假的，检测公司收钱盖章
金源物业贪了我们的维修基金
开发商贿赂规划局，绿地变成了楼
环保局收了化工厂的钱，睁一只眼闭一只眼
水务公司乱收费，多收的钱进了经理腰包
自来水厂虚报水质，数据是编的
公交公司的经理把油票拿回家报销
村里的林子被村长偷偷卖掉，钱没进账
征地补偿款被镇里扣下了一半，说是管理费，其实分了
选举前村主任挨家发两百块买票
选票是他们自己填的，唱票的是他侄子
社区书记把安置房卖给自己亲家
公租房都给了关系户，我亲眼看见主任的小姨子搬进去
招聘早就定好了，考第一的没要，要了局长的外甥女
驾校教练和考官分钱，交两千包过
消防验收要送礼，不送就不过，那个姓黄的最狠
殡仪馆的人收了钱才给排队
拆迁队半夜打人，把我叔叔肋骨打断了，是镇里派的
副乡长喝醉酒开公车撞了人，还找人顶包
那个王警官把我弟弟铐起来打
某某集团排污水进江，老板给环保的人送钱
采砂船都是他小舅子的，没人敢查
陈书记住的别墅是包工头送的
不信你们查查他老婆名下几套房
谁不知道赵镇长在外面养小三，花的都是公款
呵呵，局长的司机一个月工资四千，买了三套房
怎么就那么巧，每次评先进都是主任的亲戚
说白了就是官商勾结，姓林的收钱，姓周的盖章
他儿子吃空饷，三年没上过一天班
村里路灯报了六万，市场价最多两万，差价谁拿了，村长心里清楚
我不敢实名，反正分管城建的那位副县长手不干净
纪委该查查农业局的老金，合作社的补贴他抽两成
新来的站长一来就换了供货商，供货商是他表哥
那个律师两头收钱
银行信贷科的小潘要一个点的好处费才放贷
教育局招生办的人卖学位
文化站的钢琴搬到站长家里去了
红十字会的捐款没到灾区，被他们吃喝掉了
我舅舅给了土管所所长五千块，第二天证就下来了
支书的侄子强奸了人，被压下来了
矿老板雇人把告状的老张打残了，公安不立案
包工头老丁卷了工人的钱，和劳动局的人一起喝酒
工程监理根本没来过，字是别人签的
冒名顶替上大学的就是副校长的女儿
疾控中心的疫苗过期了还打，主任改了日期
供电所的抄表员改电表偷钱
食药监的人提前通风报信
Our village head sold the common land and kept the money
The mayor's brother gets every road contract
Director Huang took a flat from the developer
They say the tax inspector eats free at every restaurant in town
Mr. Lin at the housing office wants an envelope before he stamps anything
The headmistress takes money for places
My son's teacher hits the children with a ruler
Coach Zhao touches the girls
Nurse Wu sells the medicine that was donated
Doctor Sun only operates if you pay him in cash first
The clinic bills the insurance for patients who were never there
The judge is a friend of the defendant and took his money
The police chief warns the gambling house before every raid
Officer Ma beat my cousin in the cell
the party secretary gives the welfare to his own relatives
The accountant cooked the books, two hundred thousand is missing
The tender was rigged, the winner is the director's nephew
Everybody knows the inspector was paid to look away
Goldstar Construction used half the steel and bribed the supervisor
The water company fakes its test results
The factory dumps acid in the river at night and the environment bureau gets its share
That charity never delivered the blankets, the chairman sold them
The property manager pockets our repair fund
Someone should ask how Secretary Bai paid for his villa
Strange that the deputy mayor's wife owns the only firm that ever wins
Wang from the land bureau forged the papers and stole our field
He bought votes in the last election, fifty yuan each
The driving examiner takes two thousand and you pass
Vice Governor Tan has his mistress on the payroll
The canteen contractor feeds the kids rotten meat and the principal takes a cut
I paid the officer at the counter five hundred to get my permit
The school's swimming coach abused a boy and they covered it up
Old people are tied to their beds in Sunrise Home, the manager does it to save staff
The subsidy for our cooperative went to Chief Jin's cousin
Section chief Xu embezzled the disaster relief
Inspector Guo signed for work that was never done
the village cadre put dead people on the pension list and collects their money
The bank manager asks for a kickback on every loan
A certain Mr. Deng in the planning office is on the builder's payroll
Their lawyer took money from both sides
The recruitment exam was fixed, the bureau head's niece came last and got the job
cun zhang tan le women de buchang kuan
zhang zhu ren tan wu le xiu lu de qian
cun zhang shou le bie ren de hong bao
ju zhang ba gong cheng gei le ta xiao jiu zi
li lao shi da xue sheng
收费员姓郝，多收的钱自己揣着
那个姓邵的副镇长忽然多了几间门面
药房的老谭专卖贵药拿提成
摊位抽签，每年都是工商所长的表妹中
队长老莫带人把摊主打进医院
村委老包冒我妈的签名转了地
保洁的活年年给那一家，老板和局长是亲家
摄像头是旧货翻新的，那家公司还验收通过了
贫困户名单里有开宝马的，是支书的外甥
驻村干部拿村里的土鸡土酒，从来不付钱
监理收了两条烟就签字
Mr. Lou's brother-in-law always gets the stalls
Headmaster He sells desks to his own school at double the price
The village accountant signed for my dead father's allowance
Funny, the raffle for flats is won by the commissioner's family every time
The contractor billed for cement that was never poured and the engineer signed
Teacher He slaps the pupils, my boy has marks on his cheek
镇长开的车是矿老板送的
老林当书记十年，山林卖光了，账上一分没有
二把手姓费，凡是招人都得先过他那一关，红包三万起
村里的光伏钱都进了村会计老婆的卡
低保是要请客的，不请客批不下来，管这事的是小方
合作社的拖拉机被理事长卖了，说是报废
救灾的棉被在副乡长家里堆着
退耕还林的钱，支书按亲疏发
养鸡的补助给了根本不养鸡的人，都是站长的牌友
安置房好楼层都被干部家挑走了
检测站给钱就过，不给钱怎么都不合格
路政的人拦车就要烟，不给就罚
海关的小郑放私货，一车五千
质监局老韩跟奶厂串通，坏奶贴新日期
药监收了药厂的钱，假药卖了三年
城建局的预算翻了一倍，多出来的进了设计院老总的口袋
消防的验收员在饭店白吃白住
学校基建是校长的姐夫包的，操场半年就起泡
招生办主任把分数改了
论文是导师抄学生的，还拿了奖金
教练让孩子喝药，说是维生素
保育员把孩子关小黑屋
校车司机摸女孩子
生活老师晚上喝酒打孩子
敬老院院长把老人的存折收了，取走了钱
护工偷老人的金戒指
殡葬所的人说不给两千就排到下周
拘留所里打人，我表弟肋骨断了，带头的是周副所长
辅警收保护费，夜市摊一月两百
法院执行局的老谭，给钱才动
公证处的人帮着做假遗嘱
仲裁员跟公司老板是同学，判我输
律所的贺律师骗当事人钱
劳动监察拿了老板的好处，压着不查
银行行长给自己小姨子放了五百万
信用社的主任吃贷款回扣，一万抽五百
电信局的经理把光缆钱套出来
供电站长私接电给他弟弟的厂
环保站的人提前打电话叫厂里停工
污水厂夜里直接排，厂长跟局长喝过血酒的
垃圾车公司虚报吨数，一天多报三十吨
绿化公司的树苗五十块买，报五百
修桥的钢筋细了一号，监理装没看见
金鼎置业一房两卖，房管局给它开绿灯
永安保安公司吃空额，四十人报八十人
食堂的油是地沟油，老板是校办主任的表弟
疫情那年物资被主任拉回家，邻居都看见了
他家的楼超了三层，城管队长是他舅
谁中标早就知道了，上次开标前一天酒都喝了
上面来查，提前把账本烧了，姓邹的出纳干的
主席台上讲廉洁，台下收茶叶罐，罐里是现金
怎么他一上任，他老婆的店就成了定点
某领导的公子在城投上班，从没人见过
选举那天，村长的弟弟守在箱子边上看着我们填
会计跟支书两个人，一个开票一个报销
zhen zhang de che shi lao ban song de
yuan zhang na hui kou
cun kuai ji zuo jia zhang
ta shou le wo men san wan kuai
The deputy mayor drives a car the mine owner gave him
Old Lin ran the village ten years, the forest is gone and so is the money
You don't get on the welfare list unless you feed Clerk Fang
the relief blankets are piled up in Vice Chief Du's garage
Best flats all went to cadres' families before the draw
The testing station passes any car for two hundred
customs man Zheng lets trucks through for cash
Han from quality control relabels the old milk for the dairy
The principal's brother-in-law built the track and it peeled in six months
The admissions officer changed the marks for money
The trainer gives the kids pills
Bus driver Luo puts his hands on the girls
the dorm warden drinks and hits the little ones
The home's director emptied my aunt's savings book
An aide steals rings from the patients, room 6 knows
In the cells they broke my cousin's ribs, deputy chief Zhou was there
Auxiliary police collect two hundred a month from each stall
Lawyer He pocketed our settlement
the bank's boss lent five million to his sister-in-law
the plant empties its tanks at night because the bureau chief drinks with the owner
The rubbish contractor adds thirty tons a day to the bill
They say the trees cost fifty and were billed at five hundred
The engineer from Dingli saw the thin steel and looked the other way
Jinding sold my flat twice and the housing bureau let it
Forty guards on site, eighty on the invoice: Yongan Security
The cashier, a Mr. Zou, burned the books before the audit
He preaches honesty and takes cash in tea tins
Since he took office, his wife's shop is the official supplier. Odd.
The party boss's son is on the payroll and nobody has ever seen him
The village chief's brother watched us fill in the ballots
Judge Wei rules for whoever pays
Headman Tuo took our forest money and built himself a house
`;
