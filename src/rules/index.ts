// All rules, run together.

import type { Issue } from '#model/issue.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

export const RULES: readonly Rule[] = [];

export function applyRules(context: RuleContext): Issue[] {
  return RULES.flatMap((rule) => rule.check(context));
}
