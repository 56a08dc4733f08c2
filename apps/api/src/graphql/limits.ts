// What one GraphQL request may ask for: out of the box, ten thousand aliases and any depth would pass.
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql';

/** Deepest nesting of selections in one operation. */
export const MAX_DEPTH = 12;
/** Most aliases in one operation, of whatever field. */
export const MAX_ALIASES = 15;
/** Most tokens of one request: what lies deeper nested than this allows would exhaust the parser's stack. */
export const MAX_TOKENS = 5_000;
/** Highest cost of one operation: an object costs 2, a scalar 1, each level weighs half as much again. */
export const MAX_COST = 25_000;
/** Largest request body in bytes; a disclosure document travels in a variable. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

type ArmorRule = (context: ValidationContext) => unknown;

function asRule(rule: ArmorRule): ValidationRule {
  return (context) => rule(context) as ASTVisitor;
}

/** The validation rules that every operation passes before it runs; a refusal answers 400. */
export const limitRules: ValidationRule[] = [
  asRule(maxAliasesRule({ n: MAX_ALIASES, allowList: [] })),
  asRule(costLimitRule({ maxCost: MAX_COST, depthCostFactor: 1.5, objectCost: 2, scalarCost: 1 })),
];
