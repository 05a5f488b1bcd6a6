/**
 * The vocabulary of livelihood matters, in people's own words. A plan's description of an aspect is short; its themes add the words that
 * citizens write instead ("公交" for transport, "摇号" for school places). General knowledge, not taken from any data set.
 */
export const themes: Readonly<Record<string, string>> = {
  transit:
    '交通 出行 公交 公交车 公交站 站台 线路 班次 末班车 地铁 轨道 轻轨 高铁 火车站 客运 班车 大巴 的士 出租车 打的 网约车 滴滴 司机 乘客 拒载 换乘 票价 港口 机场 航班 码头 渡船 运输 客车 货车 驾校 驾照 驾驶证 车辆 营运 bus buses subway metro train transit station ferry taxi ride passenger commute transportation',
  roads:
    '道路 公路 马路 高速 路面 坑洼 修路 破损 桥梁 大桥 隧道 立交 拥堵 堵车 红绿灯 信号灯 斑马线 人行道 天桥 盲道 路灯 停车 停车场 车位 违停 限行 超载 收费站 车祸 交通事故 共享单车 电动车 自行车 road roads street streets sidewalk crosswalk pedestrian traffic signal lights parking bike bicycle lane curb intersection pavement repaving crossing bridge speed',
  childcare:
    '托育 托幼 婴幼儿 幼儿园 入园 普惠园 早教 保育 育儿 宝宝 childcare nursery kindergarten preschool toddler daycare pre-k',
  education:
    '教育 学校 小学 中学 初中 高中 大学 学院 职校 老师 教师 学生 家长 学位 学区 入学 升学 招生 中考 高考 摇号 补课 培训班 培训机构 作业 教材 课桌 宿舍 食堂 校长 校园 学费 收费 教委 学籍 文凭 毕业 班级 教学 课程 幼师 school schools student students teacher classroom classrooms education educational library gymnasium auditorium technology computers laptops smartboards science lab cafeteria college',
  culture:
    '文化 体育 体育馆 图书馆 博物馆 文化馆 书店 演出 剧院 电影 健身 健身器材 球场 篮球 足球 游泳 运动 广场舞 戏曲 非遗 古迹 文物 电视台 广播 网吧 culture cultural arts art museum theater theatre music concert dance performance festival exhibit community center mural film historic',
  sport: '体育设施 运动场 跑道 健身步道 sports gym basketball court soccer field swimming pool track',
  employment:
    '就业 工作 招聘 失业 下岗 创业 岗位 劳动 劳动合同 劳动者 工资 薪资 欠薪 拖欠 农民工 加班 工伤 仲裁 辞退 企业 公司 用人单位 职工 员工 上班 社保 社会保险 五险一金 编制 事业单位 人才 职称 工龄 公务员 考试 job jobs employment unemployment workers wages training career workforce salary pension',
  pension: '养老保险 养老金 退休 退休金 退休工资 离休 社保局 社保卡 缴费 断缴 补缴 参保 转移 人社 待遇 病退 内退 遗属',
  health:
    '医疗 医院 医生 医师 护士 看病 门诊 住院 挂号 手术 治疗 患者 病人 药品 药店 卫生 卫生院 卫生室 诊所 疫苗 体检 急诊 救护车 医保 报销 大病 疾病 癌症 医药费 乡村医生 村医 疾控 血 health hospital clinic doctor nurse medical medicine ambulance patient vaccine mental',
  population:
    '计划生育 计生 生育 二胎 独生子女 准生证 超生 社会抚养费 上环 结扎 避孕 婚检 产假 怀孕 孕妇 卫计 卫计委 birth maternity',
  elderly:
    '养老 老年 老人 老龄 敬老院 养老院 护理 助餐 食堂 日间照料 失能 失智 空巢 适老 助浴 senior seniors elderly aging older adults meals wheels',
  youth:
    '青少年 青年 少年 儿童 孩子 少年宫 儿童乐园 留守儿童 夏令营 课后 youth teen teens kids children after-school afterschool afterschool summer camp mentoring young',
  housing:
    '住房 保障房 公租房 廉租房 经适房 公积金 房租 租房 小区 老旧小区 加装电梯 电梯 物业 物业费 业主 业委会 业主委员会 房产 房产证 房屋 危房 漏水 拆迁 棚改 安置 安置房 楼盘 开发商 交房 烂尾 购房 房价 装修 housing apartment apartments tenants rent homeless houses nycha building lobby elevator intercom',
  construction:
    '城乡建设 城市建设 规划 建设 违章 违建 违法建筑 拆除 施工 工地 征地 土地 宅基地 市政 自来水 停水 供水 天然气 燃气 供暖 供电 停电 下水道 排水 管网 井盖 城管 占道 棚户区 城中村 国土 建筑 工程 质量 urban infrastructure construction development sewer water supply power',
  environment:
    '环境 环保 污染 空气 雾霾 扬尘 粉尘 废气 臭气 气味 异味 废水 污水 排污 黑臭 河道 水质 水库 噪音 噪声 扰民 垃圾 垃圾分类 焚烧 填埋 油烟 化工厂 工厂 养殖场 猪场 砖厂 搅拌站 辐射 重金属 环保局 环评 绿化 植树 environment environmental pollution air noise waste recycling compost garbage trash sewage',
  parks:
    '公园 绿地 广场 花园 树 草坪 座椅 景观 口袋公园 绿道 park parks playground playgrounds garden gardens tree trees green benches dog greenhouse lawn fence plants water fountain',
  commerce:
    '商贸 商业 旅游 景区 景点 门票 导游 旅行社 酒店 宾馆 游客 超市 商场 菜市场 农贸市场 市场 商家 店铺 商户 消费者 消费 消费券 购物 网购 退款 退货 假货 质量 价格 收费 物价 工商 工商局 营业执照 电商 快递 传销 加盟 虚假宣传 欺诈 诈骗 理财 投资 贷款 银行 保险公司 电信 宽带 移动 联通 流量 手机卡 烟草 酒 tourism shop market retail consumer hotel business businesses',
  food: '食品 食品安全 餐饮 餐馆 外卖 添加剂 过期 地沟油 food restaurant pantry kitchen groceries nutrition',
  safety:
    '安全 治安 公安 派出所 警察 民警 报警 监控 摄像头 偷盗 小偷 抢劫 打架 赌博 黑社会 吸毒 消防 消防通道 火灾 隐患 应急 救援 防汛 地震 诈骗 safety police security camera cameras crime fire emergency lighting patrol precinct violence surveillance firehouse',
  assistance:
    '低保 救助 扶贫 贫困 残疾 残疾人 残疾证 孤儿 五保 特困 补贴 困难 慈善 优抚 退役军人 disability disabled poverty assistance welfare low-income',
  agriculture:
    '农业 农村 农民 乡村 村 种植 养殖 粮食 灌溉 水渠 农田 农机 化肥 补贴 合作社 果园 rural farm farmers village irrigation',
  digital:
    '数字 网站 手机 应用 网上办理 政务服务 办事 办证 窗口 服务大厅 效率 跑腿 智能 系统 网络 信号 online digital app website internet wifi broadband',
};
