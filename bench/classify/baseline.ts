import type { Classifier, Example } from '../../analysis/classify.ts';

/** The baseline: multinomial naive Bayes on single characters and pairs, and nothing else. */
export const trainBaseline = (examples: readonly Example[]): Pick<Classifier, 'classify'> => {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const counts = labels.map(() => new Map<string, number>());
  const totals = labels.map(() => 0);
  const texts = labels.map(() => 0);
  const vocabulary = new Set<string>();
  for (const { title = '', text, label } of examples) {
    const k = labels.indexOf(label);
    texts[k] = (texts[k] ?? 0) + 1;
    for (const gram of grams(title + text)) {
      counts[k]?.set(gram, (counts[k]?.get(gram) ?? 0) + 1);
      totals[k] = (totals[k] ?? 0) + 1;
      vocabulary.add(gram);
    }
  }
  return {
    classify: (text, title = '') => {
      const logs = labels.map((_, k) => Math.log((texts[k] ?? 0) / examples.length));
      for (const gram of grams(title + text)) {
        labels.forEach((_, k) => {
          logs[k] = (logs[k] ?? 0) + Math.log(((counts[k]?.get(gram) ?? 0) + 1) / ((totals[k] ?? 0) + vocabulary.size));
        });
      }
      const top = Math.max(...logs);
      const sum = logs.reduce((total, log) => total + Math.exp(log - top), 0);
      return { aspect: labels[logs.indexOf(top)] ?? '', certainty: 1 / sum };
    },
  };
};

const grams = (text: string): string[] => {
  const found: string[] = [];
  for (let i = 0; i < text.length; i++) found.push(text.slice(i, i + 1), text.slice(i, i + 2));
  return found;
};
