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
column-kind = kind
column-standard = standard
column-standardEn = standard en
column-place = place
column-placeEn = place en
column-region = region
column-quantity = quantity
column-measure = measure
column-measureEn = measure en
column-coordinates = coordinates
column-due = due
column-yuan = cost (yuan)
column-code = region
column-task = task
column-area = area
column-line = line

said-sheet = Read: the sheet “{ $sheet }”. Not read: { $others }.
said-header = The header is on line { $line }; the lines above were not read.
said-header-two = The header has two rows: lines { $line } to { $last }.
said-money = “{ $column }” is read in { NAME("money", $unit) }.
said-money-assumed = “{ $column }” names no unit: it is read in yuan.
said-passed = Not read, { NAME("passed", $why) }: line { $lines }.
said-hidden-rows = { $count } hidden rows were read like the others: line { $lines }.
said-hidden-columns = { $count } hidden columns were read like the others: { $columns }.
said-columns-unknown = Columns not read: { $columns }.
said-column-empty = The column “{ $column }” is there twice and empty; it was not read.
said-unit-counts = The column “unit” is read as what a quantity counts, because another names the responsible unit.
said-beyond = There is something to the right of the header that was not read: line { $lines }.
said-year = { $count } days without a year are read in the plan’s year: { $cells }.
said-rounded = { $count } numbers were rounded to what the spreadsheet meant: { $cells }.
said-local-time = { $count } moments with a time zone: their day is that of the plan’s zone: { $cells }.
said-standards = The construction standards were read from the sheet “{ $sheet }”.

money-0 = yuan
money-2 = hundreds of yuan
money-3 = thousands of yuan
money-4 = tens of thousands of yuan
money-5 = hundreds of thousands of yuan
money-6 = millions of yuan
money-7 = tens of millions of yuan
money-8 = hundreds of millions of yuan
money-9 = billions of yuan

passed-total = sums
passed-note = notes and signatures
passed-heading = headings
passed-repeat = the header once more
passed-numbers = numbers of columns
passed-blank = blank rows
passed-example = examples

lists-difference = Compared with what stands: { $same } rows the same, { $filled } places to fill in, { $added } to add, { $changed } published ones changed, { $gone } not in the file (they stay).
lists-nothing = Nothing was written.
lists-stored = { $count } places were written.
lists-under-way = { $count } places were handed to their tasks, which take them within minutes; minsheng order list shows what still waits.

template-names = Names
template-explanations = How to fill it in
template-choose = Please choose from the list.
template-quantity = A whole number from 1, each row its own.
template-due = A day of the plan’s year, such as 2025-09-30.
template-example = Example
template-example-title = Canteens for elders
template-example-unit = Civil Affairs
template-example-place = Wulin neighbourhood centre
template-example-code = 330105013
template-example-measure = seats
template-example-standard = A ramp and handrails
template-how = Project list: one row a place. With place, unit, day of completion and standard a task can begin.
    id, task: please leave those that are there; for a new place leave the task empty.
    title: choose from the list. unit: choose from the list.
    region: the code or the name of the sub-district or township.
    quantity: a whole number in the place’s own row, no merged cells; measure says what is counted, such as “seats”.
    due: a day, such as 2025-09-30.
    Construction standards: one row a line, each a requirement that can be counted and accepted.
    Empty cells leave what stands; rows that begin with “Example”, sums and notes are not read.
    When it is filled in, try it first: minsheng import lists FILE --year REGION/YEAR --dry-run
`;
