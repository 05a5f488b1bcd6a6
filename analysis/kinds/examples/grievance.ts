/** One’s own case. One per line. */
export const grievance = `
我在某工地干了四个月，老板欠我两万三工资不给，人也找不到了。
我的社保少交了两年，窗口让我找这个找那个，到底谁负责？
孩子在培训班交了一万二，机构关门了，钱一分没退。
我家宅基地的证五年没办下来，村里就说等。
楼上天天半夜拖椅子，我跟物业说了八次没用。
上次我去办事，那个工作人员态度很差，一直看手机。
我家的水管爆了一个礼拜，物业不来修，电话打不通。
The shop sold me a broken heater and will not take it back.
My employer has kept my wages since June.
我被单位辞了，离职证明拖了两个月还不开。
房东突然涨租，押金也不还我，已经吵了三回。
我爸工伤认定拖了一年，局里总说在走流程。
买的新房墙面裂了，开发商说过了保修期。
健身房倒闭，我的年卡还剩十个月，找谁退？
孩子学籍被弄错了，学校和教育局互相推。
隔壁装修把我家承重墙敲了，城管来看看就走了。
快递把我的药弄丢了，只肯赔三倍运费。
The hospital billed me for a bed that I never slept in.
They towed my car by mistake and I had to pay for it.
我妈的高龄津贴停发了半年，没人说得出为什么。
我的工资卡被冻结，银行说不出原因
邻居占了我家车位，社区调解不了
二手房过户卡在税务那边三个月
我爱人的生育津贴没有批下来
单位没给我买公积金，现在也不承认
孩子被同学打了，学校压着不处理
我的残疾证评级低了，申请复评没回音
租的房子没到期就被赶出来
我家的地被修路占了，钱还没拿到
物业把我家的水停了
My pension was cut and no one can tell me why.
The builder left my kitchen half done and does not answer.
前夫不给抚养费，判决下来半年了执行不到
我的低保申请被退回三次，每次说的理由都不一样
装修公司收了定金八万就关门了，找不到人
公司逼我签自愿离职，不签就扣奖金
中介拿了我的押金不退，说房子有损坏
我儿子转学缺一张证明，跑了五趟
养老金账户少了两千块，银行讲不清
银行卡被扣了一笔钱，客服一直转接
医院给我妈多收了三天床位费，不肯退
我爸的伤残等级评低了，怎么申诉
我的公积金三个月没入账
社保转移办了半年还在审核
房产证上名字写错了，窗口叫我自己去改
我家的宅基地被邻居占了一米，村里说管不了
楼上漏水泡了我家天花板，没人赔
邻居养的狗咬了我，医药费不付
孩子被同学打了，学校拖着不处理
我女儿被学校劝退，没有书面理由
快递把我的药寄丢了，只赔运费
网上买的冰箱坏的，商家不给换
健身卡办了一年，店搬走了
老板欠我三个月工资，说没钱
工地结束了，包工头人不见了，我的钱还没给
我被辞退了，公司不给补偿
工伤了，单位不给报销医药费
我的驾照被误扣了分，怎么撤销
车被拖走了，说不清谁拖的，罚款要我交
我的户口落不下来，派出所说材料不全
我老婆生育津贴没到账，问了三次
残疾证过期了，重新评定排到明年
我家的电费突然多了三倍，供电所说表没问题
自来水公司收了我两次钱
我的公租房排队排了六年
拆迁的钱还没给我家
村里修路占了我的菜地，一分没补
我的高龄津贴停了，说系统里我死了
我想问一下我的退休金怎么算的
请问我这种情况能不能办特困
我签了合同，房东要赶我走
隔壁装修把承重墙敲了，我家墙裂了，没人处理
物业停了我家的水，说我欠费，其实交过了
我去办事，窗口的人爱理不理，让我白跑一趟
工作人员说话很冲，把我的材料扔回来
打了好多次电话，都说转给别人处理
我母亲的手术做坏了，医院不承认
保险公司不给我赔，说条款里有
我报了驾校，交了钱一直排不上考试
幼儿园退园不退费
我的工龄认定少了五年
档案丢了，退休办不了
The agency keeps my documents and wants a fee to give them back
I was charged twice for one ticket and nobody replies
My application was rejected three times with three different reasons
my ex-husband does not pay for the children
The decorator took my deposit and closed his shop
My company makes me sign that I leave of my own will
The bank took two thousand from my account and can't say why
My flat is damp because the neighbour's pipe leaks and nobody pays
I was dismissed while pregnant
My son was expelled without a letter
They cut my water although I paid
The insurance refuses to pay for my operation
My pension is calculated wrong
I waited six years for a council flat
the clerk threw my papers back at me
My bike was stolen from the station and the police never called back
the shop won't replace my fridge
My wages for May and June are still unpaid
The school lost my daughter's file
I was fined for a car I sold last year
`;
