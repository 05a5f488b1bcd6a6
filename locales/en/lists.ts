export const lists = /* ftl */ `
list-projects = Project list
list-standards = Construction standards

column-id = id
column-title = title
column-titleEn = title en
column-aspect = aspect
column-cost = cost
column-sources = sources
column-unit = unit
column-standard = standard
column-standardEn = standard en
column-place = place
column-placeEn = place en
column-region = region
column-quantity = quantity
column-measure = measure
column-measureEn = measure en
column-due = due
column-yuan = cost (yuan)
column-code = region
column-task = task
column-area = area
column-line = line
`;
