/** Texts that sell or lure. One per line. */
export const spam = `
低价办理各类证件，加微信 abc00000，量大从优。
想减肥的姐妹看过来，七天见效，私信我
高价回收手机电脑烟酒，上门取货
股票内部消息，进群领取，稳赚不赔
无需征信，身份证即可下款，秒到账
Earn 500 a day from home, WhatsApp me now
Best replica watches, visit our store today
本店新到女装，三件八折，地址解放路
专业疏通下水道，二十四小时上门，电话见图
代写论文包过，查重低于百分之十
信用卡套现手续费最低，量大面谈
恭喜您被抽中为幸运用户，请回复领奖
新盘开售，首付五万起，欢迎来电
Cheap flights and visas, contact our agent on Telegram
Lose weight fast with this tea, link in bio
棋牌娱乐，首充送百分百
高薪招聘兼职打字员，日结三百
彩票预测，包中大奖
专治脱发，三个疗程见效，扫码咨询
二手车出售，价格美丽
加盟奶茶店，三个月回本
免费领茶叶，只付邮费
网贷逾期修复征信
请点赞转发，帮我集满五十个
出售学区房，随时可看
微商代理一件代发
Join our investment group and double your money
Free iPhone, click the link
Discount pills shipped overnight
Visit my page for hot deals
加微信领红包，每天限量一百份
添加薇信了解详情，诚招代理
诚招代理，一件代发，零投资零风险
手机兼职，一单一结，日入三百
招打字员，在家就能做，工资日结
抖音点赞员，动动手指就赚钱
刷信誉刷好评，佣金日结
淘宝刷单，垫付返佣
带你炒股，稳赚不赔，亏了算我的
牛股推荐，免费进群，老师带队
比特币内幕，三天翻倍，速进
虚拟币空投，绑定钱包即送
彩票计划群，稳定盈利，跟投包赔
时时彩，北京赛车，信誉平台，秒提现
六合彩特码，今晚必中
真人百家乐，存一百送一百
澳门皇冠，美女荷官在线发牌
棋牌游戏下载送金币，可提现
网上赌场，首存翻倍，24小时客服
世界杯竞猜下注，赔率最高
小额贷款，不看征信，五分钟放款
急用钱找我，利息低，放款快，黑白户都能做
公积金提取代办，手续费低
信用卡代还，养卡提额
信用卡套现，秒到，费率低
花呗白条取现，秒回款
代开增值税发票，点数优惠，可先验后付
出售各类发票，真票可查
办理毕业证学位证，网上可查
刻章办证，学历身份证驾照都能办
驾照不用考，包拿证，收费合理
论文代写代发，保过
考试答案，考前一天发，过了再付
代考四六级，经验丰富
收购闲置银行卡手机卡，高价
高价收驾照分，一分一百
高价回收黄金名酒冬虫夏草
出售私家车牌指标
枪支气枪出售，货到付款
迷药听话水，同城可送
上门按摩，年轻漂亮，电话预约
同城交友，学生妹，可包夜
寂寞少妇，加我聊聊
成人影片，一元看全年
看片加扣，资源多多
翻墙软件，稳定高速，包年优惠
梯子vpn，注册即用
微信解封，QQ号找回，接单
黑客接单，查开房记录，查聊天记录
定位手机号，查行踪，专业私家侦探
代办营业执照，记账报税
清仓大甩卖，全场九块九
新店开业，扫码领鸡蛋
扫码关注送纸巾
品牌女包一比一，质量包你满意
高仿手表，支持货到付款
祖传膏药，三贴见效，专治腰腿疼
糖尿病根治，不吃药不打针
前列腺特效药，男人加油站
增高药，一个月长五厘米
美白针瘦脸针，闺蜜价
减肥药，不运动不节食，一个月二十斤
保健品免费试用，爷爷奶奶都说好
家里老人必备，磁疗床垫，原价九千八
楼盘特价，首付三万，送装修
商铺转让，旺铺，价格面议
房屋出租，拎包入住，押一付一
急转二手车，价格便宜
装修公司，免费量房设计，现在签单送家电
搬家公司，价格实惠，随叫随到
开锁换锁，二十四小时，公安备案
通下水道，修马桶，随叫随到
家教一对一，名师，提分快，报名优惠
英语速成班，今天报名立减五百
考公培训，不过退费
出国劳务，月薪三万，免费办签证
缅甸高薪客服，包吃住机票
招聘模特，日薪两千，无需经验
帮我砍一刀，还差一点点
转发到五个群，领一百话费
点链接帮我投票，第十八号
您有一个包裹未领取，请点击链接核实
您的银行卡已冻结，请登录网址验证
您的社保卡异常，点击下方链接更新
ETC已失效，请尽快认证
【快递】您的快件丢失，加客服理赔
恭喜您获得一等奖，请先支付手续费
您的积分即将过期，点击兑换礼品
我是领导，换号码了，加我新微信
你儿子出事了，赶紧打钱到这个账号
京东客服，关闭会员请联系，否则扣费
佳徽芯，看朋友圈，货源一手
+V：abc889900，备注福利
加q 八八七六五四三，进裙拿资料
威心同号，非诚勿扰
➕卫星 zz6677，带你挣米
电抱 群，tg私聊 @kkk888
裸蓼，真人，私
菠菜平台，彩金天天送
du场，真钱，提款快
Dai款，不看征伈，秒下
发嫖代开，正规
手机壳批发，厂家直销，量大优惠
农药化肥直销，送货到村
种鸭苗鸡苗出售，包回收
Make $200 daily with your phone, no experience
Work from home and get paid weekly, sign up today
Earn passive income, ask me how
Join our Telegram channel for free signals
Bitcoin doubles in 24 hours, send to this wallet
Claim your airdrop before midnight
Connect your wallet and receive free tokens
Forex expert, guaranteed returns, DM me
Online casino, 100 free spins
Bet on football, best odds, instant withdrawal
Slots jackpot waiting for you
Personal loans in five minutes, bad credit ok
Need cash? Low interest, no paperwork
Buy verified accounts and cheap followers
10k followers for $5
Replica handbags, same quality, free delivery
Rolex copies, cash on delivery
Viagra without prescription
Cheap pills online, discreet shipping
Lose 10 kg in a month with this tea
Miracle cream removes wrinkles
Hot girls in your area
Lonely ladies want to chat, click
Watch adult videos free
Your parcel is waiting, pay the fee here
Your account is suspended, verify at this link
You have won a new phone, reply with your address
Congratulations, you are our lucky winner
Dear customer, your bank card is blocked, log in now
Get a diploma without studying
Essay writing service, plagiarism free
Visa and passport services, fast
SEO services, first page of Google
We build websites cheap, contact us
Best VPN, one year for ten dollars
Limited offer, buy one get one free
Flash sale today only, up to 90% off
Subscribe to my channel
Follow me on Instagram for deals
Check my profile, link in bio
Vote for me, click here
Forward this message to ten friends for good luck
Investment opportunity, double your deposit
Hire a hacker, recover your password
Solar panels, call for a free quote
Cleaning services, best price in town
Apartment for rent, near metro, no agency fee
Selling my scooter, cheap, message me
Private tutor, first lesson free
Massage at your hotel, beautiful girls
C A S I N O bonus
fr33 m0ney, cl1ck
cryptο prοfit, whatsаpp me
招微商，货源一手，有意者联系我
寻合伙人，小投资大回报，月回本
在线配资，十倍杠杆，实盘
注册就送体验金，满百提现
某某娱乐城，充得多送得多
今晚稳胆，跟单包红
足球滚球推荐，红单不断
马会资料，一码中特
办卡秒批，额度五万起
不看负债，只要手机号就能借
车抵贷，房抵贷，当天拿钱
专业洗白征信，强开花户
收账要债，先办事后付款
专业讨债，不成不收
出国代购，奶粉面膜，需要的吱声
老中医坐诊，专治疑难杂症，电话预约
男性保健，隐私发货
包生儿子，祖传秘方
算命看风水，微信付款
请符开光，转运招财，联系大师
丰胸产品，无效退款
牙齿美白，三天见效，代理价
代驾、代购、代排队，价格好商量
空调清洗，安装维修，师傅上门
家电维修，全市上门，配件齐全
本公司承接防水补漏，质保十年
钢材批发，当天送货
招聘司机，包吃住，月薪一万二，联系李经理
KTV招聘公主，日结八百
酒吧招男模，收入高
急招电子厂小时工，二十六一小时，返费三千
学车来某某驾校，今天报名减八百
暑假班火热招生，名额有限
早教体验课只要九块九，扫码抢
旅游特价，云南六日游一千二，报名从速
拼团砍价，就差你一个了
我在参加萌宝大赛，请帮我投票
点开领补贴，人人有份，最高八千
【国家税务】您有一笔退税待领取，点击填写银行卡
【交警】您有违章未处理，逾期扣证，点链接
【中国移动】积分兑换现金，今日失效
您申请的贷款已通过，回复Y
您好，我是您孩子班主任，请把资料费转到这个号
老板，我是财务，换号了
公安局通知：您涉嫌洗钱，请联系办案民警
卖电话卡，不实名
代收验证码，五毛一条
买卖游戏账号，皮肤，代练
外挂，透视自瞄，包更新
刷粉丝刷播放，便宜
公众号吸粉，十块一千
网站建设，小程序开发，低价
SEO排名，七天上首页
飛機：kefu888，詳談
加V了解：q w e 1 2 3
扣-扣：三三四四五五
徽-信-同-号
联係電話：壹叁捌零零零零一一一一
代 开 发 票
办-证-刻-章
贷 款 找 我
博~彩~网~站
資金週轉，當天放款，免押
傳單派發，兼職日結
sell cheap cigarettes, dm
loan sharks hate this trick, apply now
instant cash, no questions asked
Work two hours a day, earn like a boss
Forex robot, 30% a month
Presale token, 100x soon
Free spins today only
Bet now and get 50 back
Sexy cams, no card needed
Enlarge it naturally
Keto gummies, order today
Replica sneakers, best quality, ship worldwide
Get 5000 likes for 3 dollars
Unlock any phone, remote
Driving licence without exam, real database
Your Netflix payment failed, update here
Bank alert: confirm your PIN at this address
Royal prince needs help moving money
You inherited two million, reply with your details
Hi dear, I am Anna, I saw your profile
Cheap SIM cards without registration
Pest control, call today, 20% discount
We clean carpets, free estimate
Moving? Our vans are the cheapest
Learn English in 30 days, enrol now
Win a scooter, share this post
Hi friend, my startup gives 5% a day, ask me
T E L E G R A M @ e a s y m o n e y
c@sino b0nus
l0an appr0ved
`;
