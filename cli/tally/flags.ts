// The flags of an election on a budget.

export const methods = ['greedy', 'top-k', 'equal-shares', 'phragmen'] as const;
export const utilities = ['cost', 'cardinality'] as const;
export const completions = ['none', 'add1', 'greedy', 'add1u'] as const;

export interface BudgetFlags {
  readonly method?: (typeof methods)[number];
  readonly seats?: number;
  readonly utility?: (typeof utilities)[number];
  readonly completion?: (typeof completions)[number];
  readonly skip: boolean;
  readonly threshold?: number;
}
