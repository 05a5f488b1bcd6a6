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
column-standard = 建设标准
column-standardEn = 英文建设标准
column-place = 地点
column-placeEn = 英文地点
column-region = 区划
column-quantity = 数量
column-measure = 计量单位
column-measureEn = 英文计量单位
column-due = 完成时间
column-yuan = 总投资（元）
column-code = 区划代码
column-task = 事项编号
column-area = 所在地
column-line = 条目
`;
