export const lists = /* ftl */ `
list-projects = 项目清单
list-standards = 建设标准清单

column-id = 编号
column-title = 项目名称
column-titleEn = 英文名称
column-aspect = 领域
column-cost = 总投资
column-sources = 资金来源
column-unit = 责任单位
column-kind = 项目类型
column-standard = 建设标准
column-standardEn = 英文建设标准
column-place = 地点
column-placeEn = 英文地点
column-region = 区划
column-quantity = 数量
column-measure = 计量单位
column-measureEn = 英文计量单位
column-coordinates = 坐标
column-due = 完成时间
column-yuan = 总投资（元）
column-code = 区划代码
column-task = 事项编号
column-area = 所在地
column-line = 条目

said-sheet = 读的是工作表“{ $sheet }”；没有读：{ $others }。
said-header = 表头在第 { $line } 行，上面的行没有读。
said-header-two = 表头有两行：第 { $line } 行到第 { $last } 行。
said-money = “{ $column }”按{ NAME("money", $unit) }读。
said-money-assumed = “{ $column }”没有写明单位，按元读。
said-passed = 没有读{ NAME("passed", $why) }：第 { $lines } 行。
said-hidden-rows = 有 { $count } 个隐藏的行，一样读了：第 { $lines } 行。
said-hidden-columns = 有 { $count } 个隐藏的列，一样读了：{ $columns }。
said-columns-unknown = 没有读的列：{ $columns }。
said-column-empty = 列“{ $column }”重复而且空着，没有读。
said-unit-counts = “单位”一列读作计量单位，因为另有责任单位一列。
said-beyond = 表头右边还有内容，没有读：第 { $lines } 行。
said-year = 没有写年份的 { $count } 个日期，按计划年度读：{ $cells }。
said-rounded = { $count } 个数去掉了电子表格的尾差：{ $cells }。
said-local-time = { $count } 个带时区的时刻，按计划的时区取日期：{ $cells }。
said-standards = 建设标准清单读自工作表“{ $sheet }”。

money-0 = 元
money-2 = 百元
money-3 = 千元
money-4 = 万元
money-5 = 十万元
money-6 = 百万元
money-7 = 千万元
money-8 = 亿元
money-9 = 十亿元

passed-total = 合计行
passed-note = 备注和落款
passed-heading = 分类标题行
passed-repeat = 重复的表头
passed-numbers = 表头下的栏次行
passed-blank = 空白行
passed-example = 示例行

lists-difference = 与现有清单相比：相同 { $same } 行，填入 { $filled } 处，新增 { $added } 处，改动已公布的 { $changed } 处，文件里没有的 { $gone } 处（保持不变）。
lists-nothing = 什么也没有写入。
lists-stored = 已写入 { $count } 处。
lists-under-way = { $count } 处已交给各自的事项办理，几分钟内完成；minsheng order list 可查还在等的。

template-names = 名称
template-explanations = 填表说明
template-choose = 请从列表中选择。
template-quantity = 正整数，每行各填各的。
template-due = 计划年度以内的日期，例如 2025-09-30。
template-example = 示例
template-example-title = 社区老年食堂
template-example-unit = 区民政局
template-example-place = 武林街道邻里中心
template-example-code = 330105013
template-example-measure = 个餐位
template-example-standard = 有坡道和扶手
template-how = 项目清单：一行一个地点。地点、责任单位、完成时间和建设标准四样齐了，事项才能开工。
    编号、事项编号：已有的请不要改；新增地点时把事项编号留空。
    项目名称：从列表里选。责任单位：从列表里选。
    区划代码：所在街道或乡镇的代码或名称。
    数量：正整数，写在地点那一行，不要合并单元格；计量单位写数的是什么，例如“个餐位”。
    完成时间：日期，例如 2025-09-30。
    建设标准清单：一行一条，写能数、能验收的要求。
    空着的格子不改变已有内容；以“示例”开头的行、合计和备注不会读入。
    填好以后先试读：minsheng import lists 文件 --year 区划/年度 --dry-run
`;
