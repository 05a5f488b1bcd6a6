// minsheng: all commands under one name. What a command does is loaded when it is carried out, so that help, version and refused arguments
// load nothing but the commands' descriptions.
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { aspectsCommand } from './aspects.ts';
import { calendarCommand } from './calendar.ts';
import { importCommand } from './candidates.ts';
import { changeCommand } from './change.ts';
import { classifyCommand } from './classify.ts';
import { clockCommand } from './clock.ts';
import { doctorCommand } from './doctor.ts';
import { duplicatesCommand } from './duplicates.ts';
import { estimateCommand } from './estimate.ts';
import { exportCommand } from './export.ts';
import { groupCommand } from './group.ts';
import { heldCommand } from './held.ts';
import type { House } from './house.ts';
import { inviteCommand } from './invite.ts';
import { noticesCommand } from './notices.ts';
import { templateCommand } from './lists.ts';
import { orderCommand } from './order.ts';
import { roleCommand } from './role.ts';
import { tallyCommand } from './tally.ts';
import { topicsCommand } from './topics.ts';
import { trainCommand } from './train.ts';
import { upCommand } from './up.ts';
import { yearCommand } from './year.ts';

/** The command line with all its commands; `run` runs it. */
export const program = (house: House): Command =>
  new Command('minsheng')
    .description(
      '民生直通车: the livelihood year from the command line. Acts as the operator, with the office’s rights, and is audited so.',
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed or refused, 2 wrong usage, settings or files.\nMore: docs/command-line.md, docs/operations.md',
    )
    .version(version(), '-V, --version')
    .showSuggestionAfterError()
    .addCommand(upCommand(house))
    .addCommand(doctorCommand(house))
    .addCommand(yearCommand(house))
    .addCommand(importCommand(house))
    .addCommand(templateCommand(house))
    .addCommand(calendarCommand(house))
    .addCommand(clockCommand(house))
    .addCommand(orderCommand(house))
    .addCommand(changeCommand(house))
    .addCommand(inviteCommand(house))
    .addCommand(roleCommand(house))
    .addCommand(groupCommand(house))
    .addCommand(heldCommand(house))
    .addCommand(noticesCommand(house))
    .addCommand(exportCommand(house))
    .addCommand(tallyCommand())
    .addCommand(estimateCommand())
    .addCommand(aspectsCommand(house))
    .addCommand(trainCommand())
    .addCommand(classifyCommand())
    .addCommand(duplicatesCommand())
    .addCommand(topicsCommand());

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
