/** Requests for different things from different bodies. One per line. */
export const several = `
第一，公交太少；第二，菜场太脏；第三，学校没有操场。都请管一管。
一、幼儿园不够。二、路灯全坏了。三、卫生院没有医生。
想反映三件事：小区没电梯，河水发臭，还有孩子上学太远。
两个问题：1.停车难，医院门口天天堵；2.社区食堂太贵，老人吃不起。
先说养老院床位不够，再说农村厕所改造一半停了，最后说说宽带太慢。
Two things: the clinic has no dentist. And the road to the school floods every June.
1. More nurseries please. 2. Fix the river smell. 3. Cheaper bus tickets for pupils.
一是加装电梯补贴太低，二是垃圾房挨着幼儿园，三是图书馆要多买童书。
（1）增加夜班公交（2）治理黑臭河道（3）提高村医待遇
除了希望修路灯，还想说说医保报销太慢，另外菜价也太高了。
说两件事：一，村里没有快递点；二，小学的饭菜太凉。
一是公园少厕所；二是斑马线太远；三是药店晚上不开门。
首先河边护栏要修，其次社区医院要有儿科，最后农贸市场的地太滑。
1、请增加养老床位 2、请把断头路打通 3、请给中学配心理老师
①公交站没有顶棚②小区没有充电桩③文化站常年锁门
想提三点，路灯暗，托班贵，还有夜里货车太吵。
First, the bridge has no railing. Second, the school bus is too full. Third, the doctor comes only once a month.
Please mend the library roof, and besides, the market has no toilet; also young people need cheaper flats.
除了加密公交，也请管管河道垃圾，同时把高中的宿舍修一修。
第一件，医院停车难。第二件，老人学手机没人教。
`;
