// minsheng group: who supervises which item.
import { Command, Option } from 'commander';
import type { Choosing, Listing } from './group/group.ts';
import type { House } from './house.ts';
import { yearNamed } from './yearNamed.ts';

const several = (given: string): string[] => given.split(',').map((each) => each.trim());

export const groupCommand = (house: House): Command =>
  new Command('group')
    .summary('the groups of deputies that supervise the items')
    .addCommand(
      new Command('list')
        .summary('each item with its group')
        .addOption(new Option('--year <year>', 'such as 330105/2025').argParser(yearNamed).makeOptionMandatory())
        .option('--json', 'print as JSON')
        .addHelpText('after', '\nExample: minsheng group list --year 330105/2025')
        .action(async (asked: Listing) => (await import('./group/group.ts')).list(house, asked)),
    )
    .addCommand(
      new Command('choose')
        .summary('choose an item’s group, for the standing committee')
        .argument('<item>', 'a project’s id, such as project/330105/2025/elder-meals')
        .addOption(new Option('--lead <role>', 'the role that leads it').makeOptionMandatory())
        .addOption(new Option('--members <roles>', 'further roles, with commas between them').argParser(several).default([]))
        .addOption(new Option('--by <who>', 'the committee’s chair or the secretariat').makeOptionMandatory())
        .option('--json', 'print as JSON')
        .addHelpText(
          'after',
          '\nExample: minsheng group choose project/330105/2025/elder-meals --lead 330105/deputy/ying-meiyu --by 330105/secretariat/kong-lingyi',
        )
        .action(async (item: string, asked: Choosing) => (await import('./group/group.ts')).choose(house, item, asked)),
    );
