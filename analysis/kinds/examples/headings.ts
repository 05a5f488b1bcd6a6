/** Headings of letters that sound like danger. One per line. */
export const headings = `
关于东塘小区消防通道长期被占用的投诉
北门化工厂烟囱浓烟滚滚何时治理
请求解决三组村民饮水困难
南湖公园湖边没有护栏，孩子玩耍令人担忧
城西液化气涨价为何没有公示
质疑天然气初装费收取标准
咨询独生子女父母奖励金怎么领
河口大桥路段塌方半年仍未通车
建议在新华小学门口增设减速带
举报夜市烧烤油烟扰民
强烈反对在居民区旁边建变电站
沿江路路灯整夜不亮，市民出行不便
反映电梯频繁故障困人，物业不作为
求助：父亲工伤认定迟迟没有结果
救救我们的母亲河
紧急求助！孩子上学名额没有着落
请问高血压慢病门诊如何申请
恳请整治青山镇采石场放炮扰民
楼盘停工两年，业主的房子何时能交
精神残疾人免费服药政策咨询
呼吁关注留守老人的冬季取暖安全
反映乡卫生院没有蛇毒血清
高速路口标线不清事故频发
咨询煤气罐检测费用
水库移民补助发放问题
建议为独居老人安装燃气报警器
噪音扰民，孩子高考怎么办
请求尽快修复被洪水冲毁的便桥
反映网吧接纳未成年人
小区高空抛物砸坏车辆，谁来负责
农药残留检测能否公开
退役军人优待证办理慢
请严查非法营运的黑车
网站打不开，无法报名
城区停水三天没有通知
建议中小学开设防溺水和急救课
加气站离居民楼仅三十米，是否合规
外来务工人员子女无法入学，该怎么办
河道挖沙导致堤岸垮塌，请有关部门监管
关于增加夜间急诊医生的建议
传销窝点反复出现，居民不堪其扰
电动车楼道充电屡禁不止
老旧小区外墙脱落隐患
校园欺凌应设专门热线
反映医院护士态度差
流浪犬伤人事件频发
桥梁限高架被撞后无人维修
建议修建消防站
退休金多年不涨，老人生活困难
购买的商品房墙体开裂
山体滑坡隐患点何时搬迁
急盼开通到医院的公交
快递站关门，包裹无人派送
工地深夜施工，居民无法入睡
请求落实困难群众住房
Fire station renovation, new doors and kitchen
Emergency exit lighting for the gymnasium
Senior centre roof repair and ramp
Bleachers and drum room for the high school
Guard rails for the canal path
Smoke ventilation in the market hall
Defibrillators in every park house
Beat box and sound studio for young people
Rooftop garden for the middle school
Bridge lights and murals
Pedestrian safety at Mill Square
Burden of paperwork on small farms
Security cameras for the housing estate
Flood barriers for the lower school yard
Gas boiler replacement at the library
Shelter benches for the ferry line
Safe routes to school
Domestic violence shelter extension
Drowning prevention lessons
Suicide prevention training for teachers
Gun range noise
Dog bite statistics
Trapped in red tape
Locker room upgrade
Fall prevention classes for seniors
Blood pressure machines at pharmacies
Complaint about the burning of rubbish behind the mill
Lift out of order again
Ambulance bay
Rescue boat for the volunteer brigade
`;
