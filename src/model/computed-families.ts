// The kinds of page computed from many entries: where each begins, and what the front page and the footer call it.

export const COMPUTED = [
  { path: '/money/', label: 'Money map' },
  { path: '/between/', label: 'Between two companies' },
  { path: '/loops/', label: 'Loops' },
  { path: '/compare/', label: 'Compare deals' },
  { path: '/valuations/', label: 'Valuations' },
  { path: '/vs/', label: 'Confusable terms' },
  { path: '/formulas/', label: 'Formulas' },
] as const;
