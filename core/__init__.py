"""Everything Rapport knows and does, without a window: values, rules, store and use-cases."""
