// The line on the chat page that says what to try as a person of each role.
import type { Text } from '../domain/languages.ts';
import { say } from '../locales/say.ts';
import type { CastRole } from './roles.ts';

const here = { zh: say('zh', 'button-here'), en: say('en', 'button-here') };
const report = { zh: say('zh', 'button-report'), en: say('en', 'button-report') };

export const tryThis: Readonly<Record<CastRole, Text>> = {
  citizen: {
    zh: '市民：征集期间写一句您想要的，比如“小区门口缺一盏路灯”；发 /my 看它走到了哪一步。',
    en: 'Citizen: during solicitation write one thing you would like, such as “a lamp at our gate”; /my shows how far it is.',
  },
  'unit-contact': {
    zh: `责任单位联系人：项目定了以后，先签收任务，再按“${report.zh}”，发一张照片。`,
    en: `Contact of a responsible unit: once projects are decided, sign for a task, then press “${report.en}” and send a photo.`,
  },
  'unit-head': {
    zh: '责任单位负责人：发 /tasks 看本单位哪件事最急。',
    en: 'Head of a responsible unit: /tasks shows what is most urgent.',
  },
  deputy: {
    zh: `人大代表：表决阶段按“${here.zh}”，再无记名投票，十二选十。`,
    en: `Deputy: at the decision press “${here.en}”, then cast a secret ballot, ten of twelve.`,
  },
  member: {
    zh: '两会代表委员：决定阶段看候选项目，写一句意见。',
    en: 'Member of the two sessions: at the decision read the candidates and leave a comment.',
  },
  inspector: {
    zh: '验收人：任务交验后逐条对照标准，合格打勾，不合格说明原因。',
    en: 'Inspector: when a task is handed over, mark its standard line by line.',
  },
  office: {
    zh: '民生办：发 /office，给归好类的建议一件件定结果。',
    en: 'Livelihood office: /office, and give the topics their outcomes.',
  },
  'office-head': {
    zh: '民生办主任：发 /office，发布公开信、确定候选名单、签发年度报告都等您一按。',
    en: 'Head of the livelihood office: /office; the letter, the shortlist and the report wait for your press.',
  },
  secretariat: {
    zh: '人大秘书处：表决阶段发 /office，开始点名、开箱投票、封箱计票、宣布结果。',
    en: 'Secretariat: at the decision /office opens the roll and the ballot, closes it and certifies the result.',
  },
  'level-above': {
    zh: '上级领导：别人拖着没决定的事，最后会到您这里。',
    en: 'The level above: what others leave undecided reaches you last.',
  },
  administrator: {
    zh: '管理员：在 Temporal 界面里看每一件事走到哪里。',
    en: 'Administrator: the Temporal UI shows where everything stands.',
  },
};
