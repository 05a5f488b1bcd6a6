import { describe, expect, it } from 'vitest';
import { coldStart, load, train } from '../../analysis/classify.ts';

const aspects = [
  { id: 'transport', zh: '交通出行：公交、地铁、道路拥堵、停车', en: 'Transport: buses, metro, roads, parking' },
  { id: 'education', zh: '教育：幼儿园、小学、中学、学位、教师', en: 'Education: kindergartens, schools, teachers' },
  { id: 'health', zh: '医疗卫生：医院、看病、医生、疫苗', en: 'Health: hospitals, doctors, vaccines' },
];

const examples = [
  { text: '小区门口没有公交站，出行不便', label: 'transport' },
  { text: '地铁换乘太远，停车场太贵', label: 'transport' },
  { text: '早高峰道路拥堵，红绿灯太长', label: 'transport' },
  { text: '幼儿园学位不足，孩子入园难', label: 'education' },
  { text: '中学教师太少，作业太多', label: 'education' },
  { text: '学校食堂饭菜不好', label: 'education' },
  { text: '医院排队三小时才看上病', label: 'health' },
  { text: '社区卫生院没有医生值班', label: 'health' },
  { text: '希望免费接种疫苗', label: 'health' },
];

describe('the aspect of a suggestion', () => {
  it('is proposed from the plan’s descriptions alone, in either language', () => {
    const reader = coldStart(aspects);
    expect(reader.classify('希望增加公交线路').aspect).toBe('transport');
    expect(reader.classify('多建一所小学').aspect).toBe('education');
    expect(reader.classify('We need more doctors in the hospital').aspect).toBe('health');
  });

  it('is learnt from labelled suggestions', () => {
    const reader = train(examples);
    expect(reader.classify('小区没有公交站').aspect).toBe('transport');
    expect(reader.classify('看医生要排队').aspect).toBe('health');
  });

  it('is learnt from a correction at once, and what changed is said', () => {
    const reader = coldStart(aspects);
    const text = '家门口的窨井盖夜里响个不停';
    const { before, after } = reader.learn({ text, label: 'health' });
    expect(after.aspect).toBe('health');
    expect(before.aspect === 'health' ? after.certainty >= before.certainty : true).toBe(true);
    expect(reader.classify(text)).toEqual(after);
  });

  it('may be one that the plan did not have yet', () => {
    const reader = train(examples);
    reader.learn({ text: '广场舞噪音扰民', label: 'noise' });
    expect(reader.aspects).toContain('noise');
    expect(reader.classify('广场舞噪音扰民').aspect).toBe('noise');
  });

  it('comes with a probability', () => {
    const reader = train(examples);
    for (const { text } of examples) {
      const { certainty } = reader.classify(text);
      expect(certainty).toBeGreaterThan(1 / 3);
      expect(certainty).toBeLessThanOrEqual(1);
    }
  });

  it('is the same after saving and loading, corrections included', () => {
    const reader = train(examples);
    reader.learn({ text: '广场舞噪音扰民', label: 'health' });
    const again = load(reader.save());
    for (const { text } of examples) expect(again.classify(text)).toEqual(reader.classify(text));
    expect(again.classify('广场舞噪音扰民')).toEqual(reader.classify('广场舞噪音扰民'));
  });

  it('is refused from bytes that are no classifier, or were cut short', () => {
    expect(() => load(new TextEncoder().encode('id,pred\n'))).toThrow('not a classifier');
    expect(() => load(train(examples).save().subarray(0, 5_000))).toThrow('cut short');
  });
});
